import CordonModel
import Testing

@testable import CordonFormats

@Suite("Names that one field of a list holds") struct ListedNamesTests {
    @Test(
        "are told apart",
        arguments: [
            ("Anna Example; Ana Exempel", ["Anna Example", "Ana Exempel"]),
            ("a) Anna Example b) Ana Exempel", ["Anna Example", "Ana Exempel"]),
            ("Anna Example b) A. Exempel; Ann E.", ["Anna Example", "A. Exempel", "Ann E."]),
            ("1. North Works 2. South Works", ["North Works", "South Works"]),
            ("Hall 2. Works", ["Hall 2. Works"]),
            ("Пример (Primer; Primjer)", ["Пример", "Primer", "Primjer"]),
            ("Primer (original script: Пример)", ["Primer", "Пример"]),
            (
                "Front of Examples (FOE) (جبهة (original script); Jabha; Jabhat)",
                ["Front of Examples", "FOE", "جبهة", "Jabha", "Jabhat"]
            ),
            ("例子 (Lizi (LZ Company))", ["例子", "Lizi (LZ Company)"]),
            ("Old Example Ltd f.k.a. Older Example Ltd", ["Old Example Ltd", "Older Example Ltd"]),
            ("Example Exchange (formerly Sample)", ["Example Exchange", "Sample"]),
            ("Harbour (Hong Kong) Trading", ["Harbour (Hong Kong) Trading"]),
            ("Charity Foundation (Kenya)", ["Charity Foundation (Kenya)"]),
            ("All for Peace (NGO)", ["All for Peace (NGO)"]),
            ("Ann Example (birth name)", ["Ann Example"]),
            ("Ann Example, born 1 Jan. 1953 (passport no. 03825)", ["Ann Example"]),
            ("Network of Examples - sub-unit name", ["Network of Examples"]),
            ("Pierre Aka Kouame", ["Pierre Aka Kouame"]),
            ("Ann Rose (a.k.a. Anna Ruzha)", ["Ann Rose", "Anna Ruzha"]),
            ("Works Ten aka Plant Eleven", ["Works Ten", "Plant Eleven"]),
            ("East Works fka West Works", ["East Works", "West Works"]),
            ("North Works n.k.a. South Works", ["North Works", "South Works"]),
            ("Gold Works (previously Silver Works)", ["Gold Works", "Silver Works"]),
            ("Ann Example alias Rose", ["Ann Example", "Rose"]),
            ("i) First Works ii) Second Works", ["First Works", "Second Works"]),
            ("a）Hawk Works b）Duck Works", ["Hawk Works", "Duck Works"]),
            ("例子 (Tiger Works), 样本 (Fox Works)", ["例子", "Tiger Works", "样本", "Fox Works"]),
            ("Ann Example / Anna Exempel", ["Ann Example", "Anna Exempel"]),
            ("Branch / Unit 5", ["Branch / Unit 5"]),
            ("Hamza (previously listed as 1)", ["Hamza"]),
            ("Ann Example ),", ["Ann Example"]),
            ("Front for\n          Examples; Jabha", ["Front for Examples", "Jabha"]),
            ("North Works\nSouth Works", ["North Works", "South Works"]),
        ])
    func names(text: String, names: [String]) {
        #expect(ListedNames(text).names.map(\.text) == names)
    }

    @Test("keep what is no name as a note, and call the past past")
    func beside() {
        let found = ListedNames("Front of Examples (FOE) f.k.a. Example Front (birth name)")
        #expect(found.notes == ["birth name"])
        #expect(found.names.map(\.isFormer) == [false, false, true])
        #expect(found.names.map(\.isAbbreviation) == [false, true, false])
    }

    @Test("are none where the text says that nobody is known", arguments: ["N/A", "Unknown", "-"])
    func placeholder(text: String) {
        #expect(ListedNames.isPlaceholder(text))
        #expect(UKOwners.names(in: text).isEmpty)
    }

    @Test("of companies are told apart by their legal forms, and else stay whole")
    func parties() {
        #expect(
            UKOwners.names(in: "Alpha LLC, Beta LLC and Gamma LLC")
                == ["Alpha LLC", "Beta LLC", "Gamma LLC"])
        #expect(UKOwners.names(in: "Marks and Example Ltd") == ["Marks and Example Ltd"])
        #expect(UKOwners.names(in: "(1) Alpha (2) Beta; Gamma.") == ["Alpha", "Beta", "Gamma"])
        #expect(
            UKOwners.names(in: "Alfa Co., Ltd, Beta Co., Ltd") == [
                "Alfa Co., Ltd", "Beta Co., Ltd",
            ])
        #expect(UKOwners.names(in: "• Alfa Ltd • Beta Ltd") == ["Alfa Ltd", "Beta Ltd"])
        #expect(UKOwners.names(in: "- Alfa Ltd\n- Beta Ltd") == ["Alfa Ltd", "Beta Ltd"])
        #expect(UKOwners.names(in: "Alfa 2000 Ltd / Beta Ltd") == ["Alfa 2000 Ltd", "Beta Ltd"])
        #expect(UKOwners.names(in: "Smith & Sons Ltd") == ["Smith & Sons Ltd"])
        #expect(LegalForm.plain("OOO \"Upper-Works\"") == LegalForm.plain("Upper Works, LLC"))
        #expect(LegalForm.plain("OOO Upper") != LegalForm.plain("Upper GmbH"))
    }
}

@Suite("A share in brackets behind a named owner") struct NamedShareTests {
    @Test("is the share of the relation and no part of the name") func shares() throws {
        let parties = try UKOwners.parties(
            in: [("Alfa LLC (51%), Beta LLC (49 %)", .parent), ("Gamma (Holdings) Ltd", .parent)],
            of: "X1", file: "f", line: 1)
        #expect(parties.map(\.name) == ["Alfa LLC", "Beta LLC", "Gamma (Holdings) Ltd"])
        #expect(parties.map(\.share) == [Share("51"), Share("49"), .someStake])
    }
}

@Suite("Numbers that a list writes into a text") struct ListedNumbersTests {
    @Test("get the property that their label names")
    func numbers() {
        func found(_ text: String) -> [String] {
            ListedNumbers.numbers(in: text).map { "\($0.property) \($0.text)" }
        }
        #expect(
            found("OGRN 1021801143374, INN 1831083343")
                == ["ogrnCode 1021801143374", "innCode 1831083343"])
        #expect(
            found("Other information: INN 7730239877, KPP 773001001, OKPO 20239393")
                == ["innCode 7730239877", "kppCode 773001001", "okpoCode 20239393"])
        #expect(found("It was seen in May. IMO number: 9074729.") == ["imoNumber 9074729"])
        #expect(found("Registration no.: 12341") == ["registrationNumber 12341"])
        #expect(found("Registration number: 1021801143374") == ["ogrnCode 1021801143374"])
        #expect(found("SWIFT/BIC: DEUTDEFF") == ["swiftBic DEUTDEFF"])
    }

    @Test(
        "are found behind the labels that people write",
        arguments: [
            ("Tax Identification Number (INN): 7730239877", ["innCode 7730239877"]),
            ("Primary State Registration Number (OGRN): 1021801143374", ["ogrnCode 1021801143374"]),
            ("INN/KPP: 7730239877/773001001", ["innCode 7730239877", "kppCode 773001001"]),
            ("(INN) 7730239877", ["innCode 7730239877"]),
            ("INN - 7730239877", ["innCode 7730239877"]),
            ("INN=7730239877", ["innCode 7730239877"]),
            (
                "ИНН 7730239877, ОГРН 1021801143374",
                ["innCode 7730239877", "ogrnCode 1021801143374"]
            ),
            ("TIN 7730239877", ["innCode 7730239877"]),
            ("State registration number 1021801143374", ["ogrnCode 1021801143374"]),
            ("Company registration number 12341234", ["registrationNumber 12341234"]),
            ("Reg. No. 1021801143374", ["ogrnCode 1021801143374"]),
            ("IMO9074729", ["imoNumber 9074729"]), ("Vessel IMO 9074729", ["imoNumber 9074729"]),
            ("OGRN 1 021 801 143 374", ["ogrnCode 1021801143374"]),
            ("Passport No. AB1234567 (Russia)", ["passportNumber AB1234567"]),
            ("ＩＮＮ ７７３０２３９８７７", ["innCode 7730239877"]),
            ("Registration certificate lost", []), ("Passport suspended in May", []),
        ])
    func labels(text: String, numbers: [String]) {
        let found = ListedNumbers.numbers(in: text).map { "\($0.property) \($0.text)" }
        #expect(found == numbers)
    }

    @Test(
        "are left to whom they belong",
        arguments: [
            "Associated entity: managed by Example Works (registration number: 1021801143374)",
            "Owner of the tanker EXAMPLE, IMO 9074729", "In the year 2014",
            "Date of registration: 30.12.1996",
        ])
    func others(text: String) {
        #expect(ListedNumbers.numbers(in: text).isEmpty)
    }
}

@Suite("Births of the UK list") struct UKBirthTests {
    @Test(
        "are as exact as they are given",
        arguments: [
            ("31/12/1980", ["1980-12-31"]), ("dd/mm/1965", ["1965"]), ("dd/03/1966", ["1966-03"]),
            ("00/00/1967", ["1967"]), ("1968", ["1968"]), ("7-3-1966", ["1966-03-07"]),
            ("circa 1970", ["circa 1970"]), ("1960 to 1965", ["1960 to 1965"]),
            ("(1) 01/02/1970 (2) 03/1971", ["1970-02-01", "1971-03"]), ("Unknown", []),
            ("22 May 1976", ["1976-05-22"]),
        ])
    func dates(text: String, dates: [String]) {
        #expect(UKBirth.dates(in: text) == dates)
    }
}
