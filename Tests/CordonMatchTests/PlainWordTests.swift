import CordonMatch
import Testing

/// What a search by bytes rests on: a name in ASCII says its words letter by letter.
@Suite("The words of a name in ASCII") struct PlainWordTests {
    private func plain(_ text: String) -> String {
        String(text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    @Test("are its letters and digits, whatever sign stands between them, but for three")
    func signs() {
        // Read as words: "and", and what a percent sign stands for in addresses.
        let read: Set<Character> = ["&", "+", "%"]
        for byte: UInt8 in 0x20..<0x7F {
            let sign = Character(UnicodeScalar(byte))
            guard !sign.isLetter, !sign.isNumber, !read.contains(sign) else { continue }
            for name in [
                "Alpha\(sign)Beta", "Alpha \(sign) Beta", "Plant\(sign)7 No\(sign)12",
                "A\(sign)B\(sign)C",
                "\(sign)Gamma\(sign)\(sign)", "O\(sign)Neil J\(sign)S\(sign)C\(sign)",
            ] {
                for kind in [PartyKind.company, .person, .vessel, .other] {
                    for word in PreparedName(name, kind: kind).words {
                        #expect(plain(name).contains(plain(word)), "\(name): \(word)")
                    }
                }
            }
        }
    }

    @Test(
        "are so in names of many forms",
        arguments: [
            "JOINT STOCK COMPANY 103rd Arsenal", "Al-Rahman bin Abd al Aziz", "MV Lady R",
            "U.S.A. Trading Co. Ltd", "Zavod No. 2 im. Lenina", "ABU-L-HASAN IBN 'ALI",
            "Smith (formerly Jones) d.b.a. Acme", "Mc Donald, Ronald Jr.", "IV Corps", "Tsar'kov",
            "GmbH Co KG 3000", "van der Berg-Meyer", "S P A C E D Out", "Kim Jong Un", "1st of May",
        ])
    func forms(name: String) {
        for kind in [PartyKind.company, .person, .vessel, .other] {
            for word in PreparedName(name, kind: kind).words {
                #expect(plain(name).contains(plain(word)), "\(name): \(word)")
            }
        }
    }
}
