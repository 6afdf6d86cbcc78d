import CordonAnalysis
import CordonModel
import Testing

@Suite("Namesakes of listed parties") struct NamesakesTests {
    /// A listed man, a namesake who owns a company, and what is known of both.
    private func investigation(_ facts: [(id: String, property: String, text: String)]) throws
        -> Investigation
    {
        var small = SmallCase(["listed", "namesake"], schema: "Person")
        small.file.add(Entity(id: "owned", schema: "Company"))
        for id in ["listed", "namesake"] { small.say(id, "name", "Viktor Sergeevich Malinovsky") }
        for fact in facts { small.say(fact.id, fact.property, fact.text) }
        small.relate("namesake", .ownership, "owned", share: Share("100"))
        small.file.add(
            Claim(
                subject: "listed", .listing(Listing(authority: "us-ofac", list: "SDN")),
                standing: .official, citations: [Citation(source: "s")]))
        small.file.lists.append(
            ListCoverage(
                authority: "us-ofac", list: "SDN", day: SmallCase.day, isComplete: true))
        return try small.investigation()
    }

    private func finding(
        _ investigation: Investigation, isCompared: Bool, apart: [IdentityDecision] = []
    ) throws -> Finding {
        let vertex = try investigation.vertex(named: "owned")
        let asked =
            isCompared
            ? investigation.comparingNames(
                above: [vertex], in: try PartyBook(investigation.graph), apart: apart)
            : investigation
        let question = FindingQuestion(
            regimes: try Investigation.regimes(named: ["us-ofac"]),
            vertices: [try asked.vertex(named: "owned")], all: true, comparedNames: isCompared)
        return try #require(asked.findings(question).first)
    }

    private let born = [
        ("listed", "birthDate", "1961-03-04"), ("namesake", "birthDate", "1961-03-04"),
    ].map { (id: $0.0, property: $0.1, text: $0.2) }

    @Test("leave open what they own where a full birth date agrees") func open() throws {
        let finding = try finding(try investigation(born), isCompared: true)
        #expect(finding.verdict == .undetermined)
        #expect(finding.because == [.identity])
        #expect(finding.notes.contains { $0.text.contains("birth date") })
    }

    @Test("are two parties where a person said so") func decided() throws {
        let apart = IdentityDecision("listed", "namesake", isSame: false, because: "looked at")
        let finding = try finding(try investigation(born), isCompared: true, apart: [apart])
        #expect(finding.verdict == .none)
    }

    @Test("say nothing by the name alone, or where something contradicts it") func weak() throws {
        #expect(try finding(try investigation([]), isCompared: true).verdict == .none)
        var other = born
        other[1].text = "1975-08-19"
        #expect(try finding(try investigation(other), isCompared: true).verdict == .none)
        let countries =
            born
            + [("listed", "nationality", "ru"), ("namesake", "nationality", "fr")]
            .map { (id: $0.0, property: $0.1, text: $0.2) }
        #expect(try finding(try investigation(countries), isCompared: true).verdict == .none)
    }

    @Test("that were not looked for are said beside a none, with what was") func notCompared()
        throws
    {
        let silent = try finding(try investigation(born), isCompared: false)
        #expect(silent.verdict == .none)
        #expect(silent.notes.map(\.code) == ["looked-at", "names-not-compared"])
        #expect(silent.notes[0].text.contains("one party above it; us-ofac SDN of 2026-11-22"))
        let asked = try finding(try investigation([]), isCompared: true)
        #expect(!asked.notes.contains { $0.code == "names-not-compared" })
    }
}
