import CordonMatch
import Testing

@Suite("Two parties")
struct PartyTests {
    let matcher = Matcher(.screening)

    private func company(_ name: String, _ numbers: [(String, String)]) -> Party {
        Party(
            kind: .company, names: [name],
            identifiers: numbers.map { PartyIdentifier(kind: $0.0, value: $0.1, country: "RU") })
    }

    @Test("are one where a register's number is the same, whatever their names")
    func sameNumber() {
        let result = matcher.compare(
            company("Romashka", [("INN", "1831083343")]),
            company("Buttercup", [("inn", "1831 083343")]))
        #expect(result.similarity > 0.95)
        #expect(result.qualifiers.first == .sameIdentifier)
        #expect(result.evidence > 30)
    }

    @Test(
        "lose likeness where one register gave them different numbers, and no perfect name is lost")
    func otherNumber() {
        let result = matcher.compare(
            company("OOO Vektor", [("INN", "3849055365")]),
            company("OOO Vektor", [("INN", "7813491943")]))
        #expect((0.8..<0.9).contains(result.similarity))
        #expect(result.qualifiers == [.otherIdentifier])
        let alike = matcher.compare(
            company("OOO Vektor", [("INN", "3849055365")]),
            company("OOO Vektar", [("INN", "7813491943")]))
        #expect(alike.similarity < MatchPreset.screening.threshold)
    }

    @Test("with contradictory numbers are left to a human")
    func contradiction() {
        let result = matcher.compare(
            company("NMZ", [("INN", "5259000001"), ("OGRN", "1145259004296")]),
            company("NMZ", [("INN", "5259113339"), ("OGRN", "1145259004296")]))
        #expect(result.similarity >= MatchPreset.screening.threshold && result.similarity < 0.9)
        #expect(result.qualifiers == [.contradictoryIdentifiers])
    }

    @Test(
        "have one number however it is written",
        arguments: [
            ("AB123456", "АВ123456"), ("0278094850", "278094850"), ("ИНН 1831083343", "1831083343"),
            ("IMO 9187629", "9187629"), ("1831 083 343", "1831083343"), ("١٢٣٤٥٦٧", "01234567"),
        ])
    func writings(first: String, second: String) {
        let one = PartyIdentifier(kind: "INN", value: first)
        #expect(one.canonical == PartyIdentifier(kind: "inn", value: second).canonical)
    }

    @Test(
        "are not one by what stands where there is no number",
        arguments: ["0000000000", "N/A", "unknown", "-", "0", "1111111111", "нет", "XXXXXX"])
    func placeholders(value: String) {
        #expect(PartyIdentifier(kind: "INN", value: value).canonical == nil)
    }

    @Test("are one by a long number of which one side does not name the register")
    func unnamedRegister() {
        let result = matcher.compare(
            company("Romashka", [("registrationNumber", "1831083343")]),
            company("Buttercup", [("INN", "1831083343")]))
        #expect(result.qualifiers == [.sameIdentifier])
    }

    @Test("are matched by a strong name that is alike enough, though a weak one is more so")
    func strongFirst() {
        let subject = Party(kind: .company, names: ["Kupol Plant Izhevsk"])
        func listed(_ strong: String) -> Party {
            Party(
                kind: .company,
                names: [PartyName("Kupol Plant Izhevsk", isWeak: true), PartyName(strong)])
        }
        let both = matcher.compare(subject, listed("Kupol Plant, Izhevsk LLC"))
        #expect(!both.isWeak && both.secondName == "Kupol Plant, Izhevsk LLC")
        let weakOnly = matcher.compare(subject, listed("Sokol"))
        #expect(weakOnly.isWeak && weakOnly.similarity > 0.99)
    }

    @Test("may have different passports and still be one")
    func passports() {
        let persons = ["AB123456", "CD987654"].map {
            Party(
                kind: .person, names: ["Artem Yamshchikov"],
                identifiers: [PartyIdentifier(kind: "passport", value: $0, country: "RU")])
        }
        #expect(matcher.compare(persons[0], persons[1]).similarity > 0.99)
    }

    @Test("are never made one by a birth date, only better proved")
    func birthDate() {
        func person(_ name: String, _ day: String) -> Party {
            Party(
                kind: .person, names: [name], birthDates: [day], countries: ["ru"], genders: ["m"])
        }
        let same = matcher.compare(
            person("Ivan Petrov", "1970-01-02"), person("Ivan Petrov", "1970-01-02"))
        let year = matcher.compare(
            person("Ivan Petrov", "1970-01-02"), person("Ivan Petrov", "1970"))
        let other = matcher.compare(
            person("Ivan Petrov", "1970-01-02"), person("Ivan Petrov", "1985-01-02"))
        let names = matcher.compare("Ivan Petrov", "Ivan Petrov", kind: .person)
        #expect(same.similarity == names.similarity)
        #expect(same.evidence > year.evidence && year.evidence > names.evidence)
        #expect(other.similarity < same.similarity && other.similarity > 0.5)
        let strangers = matcher.compare(
            person("Ivan Petrov", "1970-01-02"), person("Oleg Sidorov", "1970-01-02"))
        #expect(strangers.similarity < 0.5)
    }

    @Test("met by a weak alias only are marked so")
    func weak() {
        let listed = Party(
            kind: .company, names: [PartyName("NPC ANTEY"), PartyName("REDFAB", isWeak: true)])
        #expect(matcher.compare(Party(kind: .company, names: ["REDFAB"]), listed).isWeak)
        #expect(!matcher.compare(Party(kind: .company, names: ["NPC Antey"]), listed).isWeak)
    }

    @Test("with a day of birth are not called by first letters, as companies are")
    func initials() {
        let listed = Party(kind: .other, names: ["LLC ASK"])
        let born = Party(
            kind: .other, names: ["Alina Siarhieeuna Kasianchyk"], birthDates: ["1981-08-22"])
        #expect(matcher.compare(born, listed).similarity < MatchPreset.screening.threshold)
        let company = Party(kind: .company, names: ["Aviation Systems Komplex"])
        #expect(matcher.compare(company, listed).similarity > 0.8)
    }

    @Test("give the same numbers whichever comes first", arguments: 0..<30 as Range<UInt64>)
    func symmetric(seed: UInt64) {
        var random = Seeded(seed)
        func party() -> Party {
            Party(
                kind: .company, names: [random.name(), random.name()],
                birthDates: ["19\(Int.random(in: 50...52, using: &random))"],
                countries: [["RU", "CN"].randomElement(using: &random) ?? "RU"])
        }
        let (a, b) = (party(), party())
        #expect(abs(matcher.compare(a, b).similarity - matcher.compare(b, a).similarity) < 1e-5)
    }
}
