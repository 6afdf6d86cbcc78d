import CordonFormats
import CordonMatch
import CordonModel
import Testing

@testable import CordonAnalysis

@Suite("How sure a match is") struct MatchBandTests {
    private static let name = "Aerocaribbean Zubarevskaya Mirovitskaya"

    /// The best hit for a subject of a kind among parties of one name.
    private static func hit(
        _ subject: Party, in schema: String, id: String = "x", birthDate: String? = nil
    ) throws -> (hit: PartyHit, sentence: String) {
        var small = SmallCase([id], schema: schema)
        small.say(id, "name", name)
        if let birthDate { small.say(id, "birthDate", birthDate) }
        let investigation = try small.investigation()
        let screening = Screening(investigation, try PartyBook(investigation.graph))
        let columns = try SubjectColumns(["name", "dob", "type"])
        let row = RowFile.Row(
            line: 2,
            values: [
                subject.names.map(\.text), subject.birthDates,
                subject.kind == .other ? [] : ["\(subject.kind)"],
            ])
        let hits = screening.hits(for: [columns.subject(row)], threads: 1)
        let first = try #require(hits.first?.first)
        return (first.hit, first.account.sentence)
    }

    private static func subject(_ kind: PartyKind, born: [String] = []) -> Party {
        Party(kind: kind, names: [name], birthDates: born)
    }

    @Test(
        "is possible at most where one is a person and the other's kind is not known",
        arguments: [
            (PartyKind.person, "LegalEntity"), (.other, "Person"), (.person, "Company"),
            (.company, "Person"),
        ])
    func persons(kind: PartyKind, schema: String) throws {
        let found = try Self.hit(Self.subject(kind), in: schema)
        #expect(found.hit.band == "possible", "\(found.sentence)")
        #expect(found.hit.isMatch)
    }

    @Test(
        "is strong by a name alone where the kinds agree or no person is among them",
        arguments: [
            (PartyKind.person, "Person"), (.company, "Company"), (.other, "Company"),
            (.company, "LegalEntity"), (.other, "LegalEntity"),
        ])
    func sameKinds(kind: PartyKind, schema: String) throws {
        let found = try Self.hit(Self.subject(kind), in: schema)
        #expect(found.hit.band == "strong", "\(found.sentence)")
        #expect(
            found.sentence.contains("strong by the name, as 1 party of the graph bears"),
            "\(found.sentence)")
    }

    @Test("is strong where a day of birth agrees, though the subject's kind is not told")
    func born() throws {
        let found = try Self.hit(
            Self.subject(.other, born: ["1966-05-25"]), in: "Person", birthDate: "1966-05-25")
        #expect(found.hit.band == "strong")
    }

    @Test("knows that what OFAC does not mark as a person is none")
    func ofac() throws {
        let found = try Self.hit(Self.subject(.person), in: "LegalEntity", id: "ofac:36")
        #expect(found.hit.band == "possible" && found.hit.doubt == .differ)
        #expect(found.sentence.contains("the subject is a person and the listed party is none"))
    }

    @Test("a name that many bear is said to be why there is no strong match")
    func commonName() throws {
        var small = SmallCase((0..<6).map { "x\($0)" }, schema: "Company")
        for number in 0..<6 { small.say("x\(number)", "name", "Orbita") }
        let graph = try small.investigation().graph
        var search = PartySearch(try PartyBook(graph))
        let hits = search.hits(for: Party(kind: .company, names: ["Orbita"]))
        let hit = try #require(hits.first)
        #expect(hit.band == "possible")
        let reason = "a common name, as 6 parties of the graph bear Orbita, so no strong match"
        #expect(search.weight(of: hit) == reason)
    }
}
