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
        guard case .ambiguousName(_, let candidates, 0)? = error else {
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

    private func inquiry(_ text: String, _ small: SmallCase) throws -> [EntityID] {
        let projection = try small.investigation().graph.projection
        let inquiry = try Inquiry(about: [text], in: small.file, projection, .within(hops: 1))
        return inquiry.vertices.map(inquiry.investigation.graph.id)
    }

    @Test(
        "may be that of an entry of a list, as it is printed, with its list and without",
        arguments: ["eu:EU.12714.38", "EU.12714.38", "eu EU.12714.38", "EU:eu.12714.38"])
    func record(text: String) throws {
        var small = SmallCase(["a", "b"])
        small.say("a", "recordId", "eu:EU.12714.38")
        small.say("b", "recordId", "eu:EU.2714.38")
        #expect(try inquiry(text, small) == ["a"])
        let investigation = try small.investigation()
        #expect(try investigation.graph.id(investigation.vertex(named: text)) == "a")
        #expect(throws: QuestionError.self) { try inquiry("EU.12714.3", small) }
    }

    @Test("with a slip names the ids that are near")
    func slip() throws {
        let small = SmallCase(["voskresensk-plant", "almaz-antey", "x1"])
        let error = #expect(throws: QuestionError.self) { try inquiry("voskresensk-plnt", small) }
        #expect(error?.description.contains("did you mean `voskresensk-plant`?") == true)
        let number = #expect(throws: QuestionError.self) { try inquiry("x2", small) }
        #expect(number?.description.contains("did you mean") == false)
    }

    @Test("that fits very many tells how many, and names the first")
    func many() throws {
        var small = SmallCase((1...15).map { "e\($0)" })
        for number in 1...15 { small.say("e\(number)", "name", "Bank Nord\(number)") }
        let error = #expect(throws: QuestionError.self) { try inquiry("Bank", small) }
        let words = error?.description ?? ""
        #expect(words.contains("`Bank` fits 15 entities"))
        #expect(words.contains("; and 3 more, which `cordon search` finds"))
    }
}
