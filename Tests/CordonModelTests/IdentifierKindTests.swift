import CordonModel
import Testing

/// Numbers of companies as printed in the lists of the European Union, OFAC and the United Kingdom.
private enum Printed {
    static let inn: [String] = [
        "0274952499", "1200001885", "1325029808", "1652006060", "1657007195", "1661008339",
        "1683010356", "1831083343", "1832114178", "2465344488", "3808184570", "3849055365",
        "4345047310", "4703142849", "5005073080", "5008000322", "5008006211", "5013044999",
        "5013045054", "5250070144", "5259008768", "5259113339", "5261064047", "5263056732",
        "5263093100", "5508000955", "5609061432", "6229031754", "6382053330", "6453119615",
        "6663003800", "6672197493", "7103028233", "7303026762", "7325078348", "7325081527",
        "7701005930", "7701156496", "7701315700", "7703438390", "7709827690", "7712040285",
        "7714041693", "7717022177", "7717043113", "7717686763", "7717693545", "7719447520",
        "7723836671", "7727467841", "7728789425", "7731084175", "7731263174", "7733546058",
        "7802064795", "7809009923", "7810537558", "7811144648", "7811563590", "7811763398",
        "7813491943", "7814642289", "7825507108", "7842335610", "9721075295",
    ]

    static let ogrn: [String] = [
        "1021200757808", "1021301112667", "1021603148830", "1021607556772", "1021801143374",
        "1023302153456", "1024301320977", "1025001202544", "1025001627012", "1025001627859",
        "1025201420012", "1025500970516", "1026201077572", "1026201082060", "1026605240199",
        "1026605624451", "1027100517256", "1027301482603", "1027700041830", "1027700118984",
        "1027700206511", "1027700341855", "1027701015352", "1027731005323", "1027739001993",
        "1027739090708", "1027739360110", "1027739386135", "1027739772081", "1027801543626",
        "1027810229908", "1037739692385", "1037825058732", "1037843100052", "1056604520499",
        "1057747296166", "1065263037597", "1065658011638", "1076382006282", "1083808013178",
        "1085261002628", "1087325005756", "1097746164119", "1107746923008", "1116453009155",
        "1117746132811", "1117746904417", "1125263004162", "1127746365670", "1131832006657",
        "1137847410403", "1144703004380", "1145259004296", "1153850042246", "1167746504771",
        "1167847114016", "1185275034218", "1187746699800", "1190280078812", "1197746099517",
        "1217700292072", "1217700455213", "1217800120724", "1222400000481", "1235000011058",
        "5067847016782",
    ]

    static let uscc: [String] = [
        "91110105MACQWR1U2C", "91350200051193084R", "91440300MA5GN73B4F",
        "91440300MA5HX80Y1Q",
    ]

    static let okpo: [String] = [
        "07502963", "11593871", "16492258", "27858018", "29336583", "80688660",
        "87059789",
    ]

    /// One or more numbers of every kind that has a check digit, known to be right.
    static let right: [(IdentifierKind, String)] =
        inn.map { (.inn, $0) } + ogrn.map { (.ogrn, $0) } + uscc.map { (.uscc, $0) }
        + okpo.map { (.okpo, $0) } + others

    private static let others: [(IdentifierKind, String)] = [
        (.inn, "500100732259"),
        (.ogrnip, "304500116000157"),
        (.organisationCode, "MA5HX80Y1"),
        (.lei, "529900T8BM49AURSDO55"),
        (.lei, "5493001KJTIIGC8Y1R12"),
        (.imo, "9074729"),
        (.imoCompany, "2041999"),
        (.isin, "US0378331005"),
        (.isin, "GB0002634946"),
        (.figi, "BBG000BLNNH6"),
        (.iban, "GB82WEST12345698765432"),
        (.iban, "DE89370400440532013000"),
        (.npi, "1234567893"),
    ]
}

@Suite("IdentifierKind")
struct IdentifierKindTests {
    @Test("Printed numbers are valid", arguments: Printed.right)
    func valid(kind: IdentifierKind, text: String) {
        #expect(kind.isValid(text) == true)
        #expect(kind.hasCheckDigit)
    }

    @Test("Another last character is found out", arguments: Printed.right)
    func lastCharacter(kind: IdentifierKind, text: String) throws {
        let last = try #require(text.last)
        for digit in "0123456789" where digit != last {
            #expect(kind.isValid(text.dropLast() + String(digit)) == false)
        }
    }

    @Test("Missing, extra and foreign characters are found out", arguments: Printed.right)
    func shape(kind: IdentifierKind, text: String) {
        #expect(kind.isValid(text.dropLast()) == false)
        #expect(kind.isValid(text.dropLast() + "\u{0417}") == false)
        #expect(kind.isValid(text + "/") == false)
        #expect(kind.isValid("") == false)
    }

    @Test("A wrong digit of a taxpayer number passes only where the check digit is 0")
    func singleSlips() {
        // Weights are prime to 11, so only the remainders 0 and 10, both written 0, meet.
        var missed = 0
        for text in Printed.inn {
            for place in text.indices {
                for digit in "0123456789" where digit != text[place] {
                    let slip = text.replacingCharacter(at: place, by: digit)
                    guard IdentifierKind.inn.isValid(slip) == true else { continue }
                    missed += 1
                    #expect(slip.last == "0")
                }
            }
        }
        #expect(missed < Printed.inn.count * 2)
    }

    @Test(
        "Shapes without check digit are told apart",
        arguments: [
            (IdentifierKind.bic, "DEUTDEFF", true), (.bic, "deutdeff500", true),
            (.bic, "DEUTDE", false), (.bic, "DEUT12FF", false),
            (.kpp, "183101001", true), (.kpp, "1831AB001", true), (.kpp, "18310100", false),
            (.mmsi, "273310000", true), (.mmsi, "973310000", false), (.mmsi, "27331000", false),
            (.wikidata, "Q7747", true), (.wikidata, "Q0", false), (.wikidata, "7747", false),
            (.duns, "12-345-6789", true), (.cik, "320193", true), (.cik, "0", false),
            (.uei, "ZQGGHJH74DW7", true), (.uei, "0QGGHJH74DW7", false),
            (.ssn, "666-12-3456", false), (.ssn, "078-05-1120", true),
            (.cage, "1ABC5", true), (.cage, "1ABI5", false),
        ])
    func shapes(kind: IdentifierKind, text: String, expected: Bool) {
        #expect(kind.isValid(text) == expected)
        #expect(!kind.hasCheckDigit)
    }

    @Test(
        "Only zeros are nobody's number", arguments: [IdentifierKind.inn, .imo, .imoCompany, .okpo])
    func zeros(kind: IdentifierKind) {
        for count in [7, 8, 10, 12] {
            #expect(kind.isValid(String(repeating: "0", count: count)) == false)
        }
    }

    @Test("A record number of the register is no OGRN, although its check digit is right")
    func recordNumber() {
        // 2 marks a later record.
        #expect(210_774_690_000 % 11 == 6)
        #expect(IdentifierKind.ogrn.isValid("2107746900006") == false)
        #expect(IdentifierKind.ogrn.isValid("350200200075990") == false)
    }

    @Test("Kinds without a rule do not judge")
    func noRule() {
        #expect(IdentifierKind.passport.isValid("71 1234567") == nil)
        #expect(IdentifierKind(rawValue: "moon-number").isValid("1") == nil)
        #expect(IdentifierKind(rawValue: "moon-number").label == "moon-number")
        #expect(IdentifierKind.named("moon-number") == nil)
        #expect(IdentifierKind.named("inn") == .inn)
    }

    @Test("Writings of one number become equal")
    func normalising() {
        #expect(IdentifierKind.imo.normalized("IMO 9074729") == "9074729")
        #expect(IdentifierKind.inn.normalized(" 18310\u{00A0}83343\u{FEFF}") == "1831083343")
        #expect(IdentifierKind.inn.normalized("１８３１０８３３４３") == "1831083343")
        #expect(IdentifierKind.lei.normalized("5299-00t8bm49aursdo55") == "529900T8BM49AURSDO55")
        #expect(IdentifierKind.uscc.isValid("91440300ma5hx80y1q") == true)
        #expect(IdentifierKind.euRef.normalized("eu.9370.79") == "EU.9370.79")
        #expect(
            IdentifierKind.wallet.normalized(" 1BoatSLRHtKNngkdXEeobR76b53LETtpyT ")
                == "1BoatSLRHtKNngkdXEeobR76b53LETtpyT")
        for kind in IdentifierKind.known {
            let once = kind.normalized("imo ab-12.3 ｘ")
            #expect(kind.normalized(once) == once)
        }
    }

    @Test("Numbers of persons are known as such")
    func persons() {
        #expect(IdentifierKind.inn.isPersonal("500100732259"))
        #expect(!IdentifierKind.inn.isPersonal("1831083343"))
        #expect(IdentifierKind.ogrnip.isPersonal("304500116000157"))
        #expect(IdentifierKind.passport.isPersonal("x"))
        #expect(!IdentifierKind.uscc.isPersonal("91440300MA5HX80Y1Q"))
    }

    @Test("Every named property exists in the vocabulary")
    func properties() {
        let names = Set(Schema.all.flatMap(\.properties).map(\.name))
        for kind in IdentifierKind.known {
            guard let property = kind.propertyName else { continue }
            #expect(names.contains(property), "\(kind.rawValue)")
        }
        let used = Schema.all.flatMap(\.properties).compactMap(\.identifierKind)
        for kind in used { #expect(IdentifierKind.named(kind.rawValue) == kind) }
    }
}

extension String {
    /// The text with one character changed.
    fileprivate func replacingCharacter(at place: Index, by character: Character) -> String {
        var text = self
        text.replaceSubrange(place...place, with: String(character))
        return text
    }
}
