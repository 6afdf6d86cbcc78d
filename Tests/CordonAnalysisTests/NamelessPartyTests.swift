import CordonMatch
import CordonModel
import Testing

@testable import CordonAnalysis

@Suite("A party of which only relations are said") struct NamelessPartyTests {
    @Test("is found by its id, as in a table of owners the names are the ids")
    func byID() throws {
        var small = SmallCase(["x", "Nextaswim Trading Ltd", "0042"])
        small.relate("x", .ownership, "Nextaswim Trading Ltd", share: Share("60"))
        small.relate("x", .ownership, "0042", share: Share("60"))
        let graph = try small.investigation().graph
        var search = PartySearch(try PartyBook(graph))
        let hits = search.hits(
            for: Party(kind: .company, names: ["NEXTASWIM TRADING LTD"]), limit: 5)
        #expect(hits.first.map { graph.id($0.vertex) } == "Nextaswim Trading Ltd")
        #expect(hits.first?.isMatch == true)
        #expect(search.hits(for: Party(kind: .company, names: ["0042"]), limit: 5).isEmpty)
    }
}
