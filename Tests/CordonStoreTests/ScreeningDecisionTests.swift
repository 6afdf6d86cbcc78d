import CordonModel
import CordonStore
import Testing

@Suite("Decisions on screened subjects") struct ScreeningDecisionTests {
    private static let entity = ComparedFacts(
        names: ["JSC IEMZ Kupol", "АО «ИЭМЗ «Купол»"], identifiers: ["inn 1831083343"],
        countries: ["ru"], listings: ["us-ofac SDN 46431 RUSSIA-EO14024"])
    private static let subject = ComparedFacts(names: ["Kupol Bau GmbH"], countries: ["at"])

    private static func decision(
        _ verdict: ScreeningVerdict = .falsePositive, because: String = "a builder in Graz",
        compared: ComparedPair? = ComparedPair(subject: subject, entity: entity)
    ) throws -> ScreeningDecision {
        ScreeningDecision(
            subject: "K-17", name: "Kupol Bau GmbH", entity: "ofac-46431", verdict: verdict,
            because: because, by: "A. Reviewer", day: try #require(Day("2026-11-20")),
            compared: compared)
    }

    @Test("come back as they were given, oldest first, each once")
    func history() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        let first = try Self.decision()
        let second = try Self.decision(.unclear, because: "asked the bank", compared: nil)
        #expect(try store.add([first, second]) == 2)
        #expect(try store.add([first]) == 0)
        try store.close()
        let again = try Store.open(folder.path("case.cordon"))
        #expect(try again.screeningDecisions() == [first, second])
        #expect(try again.screeningDecisions(recordedBy: Day("2026-11-19")).isEmpty)
    }

    @Test("count in the store's digest")
    func digest() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        let before = try store.digest()
        try store.add([try Self.decision()])
        #expect(try store.digest() != before)
    }

    @Test("tell what came and went since, on either side")
    func changes() {
        let then = ComparedPair(subject: Self.subject, entity: Self.entity)
        let now = ComparedPair(
            subject: ComparedFacts(names: ["Kupol Bau GmbH"], countries: ["at", "ru"]),
            entity: ComparedFacts(
                names: ["JSC  IEMZ Kupol"], identifiers: ["inn 1831083343"], countries: ["ru"],
                listings: ["eu 269/2014-I", "us-ofac SDN 46431 RUSSIA-EO14024"]))
        #expect(
            now.changes(since: then) == [
                "listing new: eu 269/2014-I", "name gone: АО «ИЭМЗ «Купол»",
                "subject's country new: ru",
            ])
        #expect(then.changes(since: then).isEmpty)
    }

    @Test("have a mark that the order of facts does not change and any fact does")
    func mark() throws {
        let pair = ComparedPair(subject: Self.subject, entity: Self.entity)
        let turned = ComparedPair(
            subject: Self.subject,
            entity: ComparedFacts(
                names: Self.entity.names.reversed(), identifiers: Self.entity.identifiers,
                countries: Self.entity.countries, listings: Self.entity.listings))
        let other = ComparedPair(subject: Self.entity, entity: Self.subject)
        #expect(pair.mark == turned.mark && pair.mark != other.mark && pair.mark.count == 16)
        #expect(try ComparedPair(json: pair.json) == pair)
        #expect(throws: StoreError.self) { try ComparedPair(json: "{\"subject\": 1}") }
    }
}
