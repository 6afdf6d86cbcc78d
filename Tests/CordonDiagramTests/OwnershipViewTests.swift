import CordonDiagram
import Testing

@Suite("An ownership view")
struct OwnershipViewTests {
    /// A made-up group: owners have lower numbers than what they own, in several jurisdictions.
    private func group(_ seed: UInt64, count: Int) -> Picture {
        var numbers = SeededNumbers(seed)
        let nodes = (0..<count).map { index in
            Picture.Node(
                id: "p\(index)", caption: "Company \(index)",
                cluster: ["Russia (RU)", "China (CN)", "Cyprus (CY)", nil]
                    .randomElement(using: &numbers) ?? nil)
        }
        let edges = (1..<count).map { index in
            Picture.Edge(
                id: "e\(index)", from: "p\(Int.random(in: 0..<index, using: &numbers))",
                to: "p\(index)", family: .ownership, label: "owns ?%", standing: .official)
        }
        var picture = Picture(
            title: "Group", asOf: "2026-11-22", view: .ownership, nodes: nodes, edges: edges)
        picture.keepsBoxes = true
        return picture
    }

    @Test("puts owners above what they own, also across borders", arguments: 0..<8 as Range<UInt64>)
    func ranks(seed: UInt64) throws {
        let picture = group(seed, count: 12 + Int(seed) * 4)
        #expect(try Drawing(picture).notes.isEmpty)
        let places = try Places(picture)
        for edge in places.edges {
            let owner = try #require(places.nodes.first { $0.id == edge.from }?.box)
            let owned = try #require(places.nodes.first { $0.id == edge.to }?.box)
            #expect(owner.y + owner.height <= owned.y)
        }
    }

    @Test("puts the owners above even where a supply runs the other way")
    func supply() throws {
        var picture = group(3, count: 10)
        picture.edges += picture.edges.map {
            Picture.Edge(
                id: "a" + $0.id, from: $0.to, to: $0.from, family: .supply, label: "supplies",
                standing: .alleged)
        }
        let places = try Places(picture)
        for edge in places.edges where edge.ids[0].hasPrefix("e") {
            let owner = try #require(places.nodes.first { $0.id == edge.from }?.box)
            let owned = try #require(places.nodes.first { $0.id == edge.to }?.box)
            #expect(owner.y + owner.height <= owned.y)
        }
    }

    @Test("breaks a long row of subsidiaries into a block", arguments: [20, 40, 80])
    func block(count: Int) throws {
        let nodes = (0...count).map {
            Picture.Node(id: "p\($0)", caption: "A subsidiary with a name \($0)", cluster: "Russia")
        }
        let edges = (1...count).map {
            Picture.Edge(
                id: "e\($0)", from: "p0", to: "p\($0)", family: .ownership, label: "owns ?%",
                standing: .official)
        }
        let picture = Picture(
            title: "Block", asOf: "2026-11-22", view: .ownership, nodes: nodes, edges: edges)
        let drawing = try Drawing(picture)
        #expect(drawing.engine == "dot")
        #expect(drawing.notes.isEmpty)
        #expect(drawing.size.width < 3.6 * drawing.size.height)
    }

    @Test("says so where owners cannot stand above")
    func note() throws {
        // Everyone owns the next but one: one layer after another, each with very many parties.
        let nodes = (0..<120).map {
            Picture.Node(id: "p\($0)", caption: "A rather long name \($0)")
        }
        let edges = (0..<120).flatMap { index in
            (0..<2).map { step in
                Picture.Edge(
                    id: "e\(index)-\(step)", from: "p\(index % 60)",
                    to: "p\(60 + (index * 7 + step * 11) % 60)", family: .ownership,
                    label: "owns \(step)%", standing: .official)
            }
        }
        let picture = Picture(
            title: "Two rows", asOf: "2026-11-22", view: .ownership, nodes: nodes, edges: edges)
        let drawing = try Drawing(picture)
        #expect(!drawing.notes.isEmpty)
        #expect(drawing.svg().contains("Owners") || drawing.svg().contains("owners"))
    }
}
