import CordonAnalysis
import CordonModel
import Foundation
import Testing

@testable import CordonServer

@Suite("An entity of a large graph")
struct VicinityTests {
    @Test("stands beside the same others as on the shelf of everything")
    func same() throws {
        let served = try Served()
        let graph = try #require(served.keeper.served)
        let whole = try graph.shelf.value()
        for id in ["K", "P", "H", "X"] {
            let part = try #require(try graph.vicinity(of: id))
            let (one, other) = (try #require(part.number(id)), try #require(whole.number(id)))
            #expect(part.nested(one) == whole.nested(other))
            #expect(part.flat(one) == whole.flat(other))
        }
        #expect(try graph.vicinity(of: "S") == nil)
    }

    @Test("has the verdicts that the table of everybody has")
    func findings() throws {
        let graph = try #require(try Served().keeper.served)
        let all = try graph.graph()
        for vertex in all.ids.indices.map({ UInt32($0) }) {
            let table = try graph.verdicts.value().findings(of: vertex)
            let own = try graph.inquiry(into: all.id(vertex))
            #expect(own.map { JSONText.finding($0) } == table.map { JSONText.finding($0) })
        }
    }
}
