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

    @Test("are two where one register gave them different numbers, whatever their names")
    func otherNumber() {
        let result = matcher.compare(
            company("OOO Vektor", [("INN", "3849055365")]),
            company("OOO Vektor", [("INN", "7813491943")]))
        #expect(result.similarity <= 0.5)
        #expect(result.qualifiers == [.otherIdentifier])
    }

    @Test("with contradictory numbers are left to a human")
    func contradiction() {
        let result = matcher.compare(
            company("NMZ", [("INN", "5259000001"), ("OGRN", "1145259004296")]),
            company("NMZ", [("INN", "5259113339"), ("OGRN", "1145259004296")]))
        #expect(result.similarity < MatchPreset.screening.threshold)
        #expect(result.qualifiers == [.contradictoryIdentifiers])
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

    @Test("give the same numbers whichever comes first", arguments: 0..<30 as Range<UInt64>)
    func symmetric(seed: UInt64) {
        var random = Seeded(seed)
        func party() -> Party {
            Party(
                kind: .person, names: [random.name(), random.name()],
                birthDates: ["19\(Int.random(in: 50...52, using: &random))"],
                countries: [["RU", "CN"].randomElement(using: &random) ?? "RU"])
        }
        let (a, b) = (party(), party())
        #expect(abs(matcher.compare(a, b).similarity - matcher.compare(b, a).similarity) < 1e-5)
    }
}
