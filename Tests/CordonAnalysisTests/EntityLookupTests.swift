import CordonAnalysis
import CordonModel
import Testing

@Suite("An entity's name")
struct EntityLookupTests {
    private func named() throws -> Investigation {
        var small = SmallCase(["a", "b", "c"])
        small.say("a", "name", "JSC «Kupol»")
        small.say("b", "name", "Vektor")
        small.say("c", "alias", "VEKTOR")
        return try small.investigation()
    }

    @Test("finds its entity without regard to case and punctuation")
    func folded() throws {
        let investigation = try named()
        #expect(try investigation.graph.id(investigation.vertex(named: "jsc kupol")) == "a")
        #expect(try investigation.graph.id(investigation.vertex(named: "b")) == "b")
    }

    @Test("that two entities bear lists both")
    func ambiguous() throws {
        let investigation = try named()
        let error = #expect(throws: QuestionError.self) {
            try investigation.vertex(named: "vektor")
        }
        guard case .ambiguousName(_, let candidates)? = error else {
            Issue.record("expected candidates, got \(String(describing: error))")
            return
        }
        #expect(candidates.map(\.id) == ["b", "c"])
    }

    @Test("that nobody bears is an error")
    func unknown() throws {
        let investigation = try named()
        #expect(throws: QuestionError.self) { try investigation.vertex(named: "Nobody") }
        #expect(throws: QuestionError.self) { try investigation.vertex(named: "«»") }
    }
}
