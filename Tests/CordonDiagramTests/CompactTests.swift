import CordonDiagram
import Foundation
import Testing

@Suite("A compact picture")
struct CompactTests {
    /// A hub with so many subsidiaries, one of them listed.
    private static func hub(_ count: Int) -> Picture {
        let leaves = (0..<count).map { Picture.Node(id: "s\($0)", caption: "Subsidiary \($0)") }
        var nodes = [Picture.Node(id: "hub", caption: "Hub")] + leaves
        nodes[1].badges = [Picture.Badge(.listed, "EU")]
        let edges = (0..<count).map { index in
            let share = Double(51 + index) / 100
            return Picture.Edge(
                id: "e\(index)", from: "hub", to: "s\(index)", family: .ownership,
                label: "owns \(51 + index)%", standing: .registered, share: share...share)
        }
        return Picture(title: "Hub", asOf: "2026-11-22", nodes: nodes, edges: edges)
    }

    @Test("has alike leaves of a hub in one box with their number, names and range")
    func folded() throws {
        let picture = Self.hub(12).compact
        #expect(picture.nodes.map(\.id).sorted() == ["hub", "leaves:s1", "s0"])
        let box = try #require(picture.nodes.first { $0.id == "leaves:s1" })
        #expect(box.caption == "11 companies")
        #expect(box.members.count == 11)
        #expect(box.listing.first == "Subsidiary 11: 62%")
        #expect(box.listing.last == "Subsidiary 1: 52%")
        #expect(picture.edges.count == 12)
        #expect(Set(picture.edges.map(\.id)).count == 12)
        #expect(picture.edges.contains { $0.label == "owns 52 to 62%" && $0.to == "leaves:s1" })
        #expect(picture.footer.hidden == ["11 parties with one relation each stand in 1 box"])
    }

    @Test("draws every name, as the box lists them")
    func drawn() throws {
        let root = try #require(parsed(try Drawing(Self.hub(30).compact).svg()))
        let texts = Set(root.all.filter { $0.name == "text" }.map(\.text))
        for index in 1..<30 { #expect(texts.contains("Subsidiary \(index): \(51 + index)%")) }
    }

    @Test("leaves a few leaves, and what was asked for, as they are")
    func few() {
        #expect(Self.hub(4).compact.nodes.count == 5)
        var picture = Self.hub(6)
        for index in 1..<5 { picture.nodes[index].emphasis = .strong }
        #expect(picture.compact.nodes.count == picture.nodes.count)
    }
}
