import CordonDiagram
import Foundation
import Testing

/// The places of a drawing, read back from its JSON.
struct Places: Decodable {
    struct Box: Decodable {
        var x, y, width, height: Double

        func overlaps(_ other: Box, by slack: Double = 0.2) -> Bool {
            x + slack < other.x + other.width && other.x + slack < x + width
                && y + slack < other.y + other.height && other.y + slack < y + height
        }

        func lies(in other: Box) -> Bool {
            x >= other.x - 0.2 && y >= other.y - 0.2 && x + width <= other.x + other.width + 0.2
                && y + height <= other.y + other.height + 0.2
        }

        func holds(_ point: [Double], margin: Double) -> Bool {
            point[0] > x + margin && point[0] < x + width - margin && point[1] > y + margin
                && point[1] < y + height - margin
        }
    }
    struct Node: Decodable {
        var id: String
        var cluster: String?
        var box: Box
    }
    struct Edge: Decodable {
        var ids: [String]
        var from, to: String
        var labelBox: Box?
        var curves: [[[Double]]]
    }
    struct Cluster: Decodable {
        var name: String
        var box: Box?
    }
    var nodes: [Node]
    var edges: [Edge]
    var clusters: [Cluster]
    var engine: String

    init(_ picture: Picture) throws {
        let json = try Drawing(picture).json()
        self = try JSONDecoder().decode(Places.self, from: Data(json.utf8))
    }
}

@Suite("A layout")
struct LayoutTests {
    static let cases: [(Picture.View, UInt64)] = Picture.View.allCases.flatMap { view in
        (1...3).map { (view, UInt64($0)) }
    }

    @Test("keeps parties and labels apart", arguments: cases)
    func apart(view: Picture.View, seed: UInt64) throws {
        let places = try Places(Sample.realCase(view: view, seed: seed))
        let boxes = places.nodes.map(\.box) + places.edges.compactMap(\.labelBox)
        #expect(places.engine == "dot")
        #expect(boxes.count == 75 + places.edges.count)
        for (index, box) in boxes.enumerated() {
            for other in boxes[(index + 1)...] { #expect(!box.overlaps(other)) }
        }
    }

    @Test("keeps every label clear of the borders of jurisdictions", arguments: cases)
    func borders(view: Picture.View, seed: UInt64) throws {
        let places = try Places(Sample.realCase(view: view, seed: seed))
        let clusters = places.clusters.compactMap(\.box)
        #expect(clusters.count == 2)
        for label in places.edges.compactMap(\.labelBox) {
            for cluster in clusters {
                #expect(label.lies(in: cluster) || !label.overlaps(cluster))
            }
        }
    }

    @Test("puts every party into its own jurisdiction and no other", arguments: cases)
    func jurisdictions(view: Picture.View, seed: UInt64) throws {
        let places = try Places(Sample.realCase(view: view, seed: seed))
        for node in places.nodes {
            for cluster in places.clusters {
                let box = try #require(cluster.box)
                let isInside = node.box.lies(in: box)
                #expect(isInside == (node.cluster == cluster.name))
                #expect(isInside || !node.box.overlaps(box))
            }
        }
    }

    @Test("leads no line through another party or another label", arguments: cases)
    func lines(view: Picture.View, seed: UInt64) throws {
        let places = try Places(Sample.realCase(view: view, seed: seed))
        for edge in places.edges {
            let others =
                places.nodes.filter { $0.id != edge.from && $0.id != edge.to }.map(\.box)
                + places.edges.filter { $0.ids != edge.ids }.compactMap(\.labelBox)
            for point in edge.curves.flatMap(Self.points) {
                #expect(!others.contains { $0.holds(point, margin: 3) }, "\(edge.ids)")
            }
        }
    }

    @Test("leads no line nearer than 4 points past another party", arguments: cases)
    func clearance(view: Picture.View, seed: UInt64) throws {
        var picture = Sample.realCase(view: view, seed: seed)
        picture.keepsBoxes = false
        let places = try Places(picture)
        for edge in places.edges {
            let others = places.nodes.filter { $0.id != edge.from && $0.id != edge.to }
            for point in edge.curves.flatMap(Self.points) {
                let near = others.first { $0.box.holds(point, margin: -3.9) }
                #expect(near == nil, "\(edge.from)–\(edge.to) passes \(near?.id ?? "")")
            }
        }
    }

    @Test("leads lines around parties that lie anywhere, where force places them")
    func around() throws {
        let places = try Places(Sample.large())
        for edge in places.edges {
            let others = places.nodes.filter { $0.id != edge.from && $0.id != edge.to }
            for point in edge.curves.flatMap(Self.points) {
                #expect(!others.contains { $0.box.holds(point, margin: 0.5) })
            }
        }
    }

    @Test("packs what does not hang together, without one block upon another")
    func packed() throws {
        let nodes = (0..<40).map { Picture.Node(id: "p\($0)", caption: "Party number \($0)") }
        let edges = (0..<40).filter { $0 % 4 != 0 }.map { index in
            Picture.Edge(
                id: "e\(index)", from: "p\(index - 1)", to: "p\(index)", family: .ownership,
                label: "owns \(index)%", standing: .registered)
        }
        let places = try Places(
            Picture(title: "Ten", asOf: "", view: .ownership, nodes: nodes, edges: edges))
        let boxes = places.nodes.map(\.box) + places.edges.compactMap(\.labelBox)
        for (index, box) in boxes.enumerated() {
            for other in boxes[(index + 1)...] { #expect(!box.overlaps(other)) }
        }
        let width = boxes.map { $0.x + $0.width }.max() ?? 0
        let height = boxes.map { $0.y + $0.height }.max() ?? 0
        #expect(max(width, height) < 3 * min(width, height))
    }

    @Test("begins and ends every line at its parties", arguments: Picture.View.allCases)
    func ends(view: Picture.View) throws {
        let places = try Places(Sample.realCase(view: view))
        for edge in places.edges {
            let from = try #require(places.nodes.first { $0.id == edge.from }?.box)
            let to = try #require(places.nodes.first { $0.id == edge.to }?.box)
            let start = try #require(edge.curves.first?.first)
            let end = try #require(edge.curves.last?.last)
            // An arrowhead of up to 16 points stands between a line's end and its party.
            #expect(from.holds(start, margin: -18), "\(edge.ids)")
            #expect(to.holds(end, margin: -18), "\(edge.ids)")
        }
    }

    @Test("falls back to force for pictures that are too large for ranks")
    func force() throws {
        let places = try Places(Sample.large())
        #expect(places.engine == "sfdp")
        let boxes = places.nodes.map(\.box) + places.edges.compactMap(\.labelBox)
        for (index, box) in boxes.enumerated() {
            for other in boxes[(index + 1)...] { #expect(!box.overlaps(other)) }
        }
    }

    @Test("does not give dot what would take it minutes", arguments: Picture.View.allCases)
    func dense(view: Picture.View) throws {
        let nodes = (0..<30).map { Picture.Node(id: "p\($0)", caption: "Party \($0)") }
        let edges = (0..<30).flatMap { from in
            ((from + 1)..<30).map { to in
                Picture.Edge(
                    id: "\(from)-\(to)", from: "p\(from)", to: "p\(to)", family: .ownership,
                    label: "owns 1%", standing: .official)
            }
        }
        let drawing = try Drawing(
            Picture(title: "All", asOf: "", view: view, nodes: nodes, edges: edges))
        #expect(drawing.engine == "sfdp")
        #expect(drawing.notes.isEmpty == (view == .network))
    }

    @Test("survives circles, loops, parallel and opposite relations")
    func circles() throws {
        var edges: [Picture.Edge] = []
        for (index, pair) in [
            ("a", "a"), ("a", "b"), ("b", "a"), ("a", "b"), ("b", "c"), ("c", "a"),
        ]
        .enumerated() {
            for family in Picture.Family.allCases {
                edges.append(
                    Picture.Edge(
                        id: "\(family)-\(index)", from: pair.0, to: pair.1, family: family,
                        label: "l\(index)", standing: .official))
            }
        }
        for view in Picture.View.allCases {
            var picture = Sample.small(view: view)
            picture.edges = edges
            let places = try Places(picture)
            #expect(places.edges.allSatisfy { !$0.curves.isEmpty })
            #expect(places.edges.flatMap(\.ids).count == edges.count)
        }
    }

    @Test("draws a picture of nothing and of one party")
    func tiny() throws {
        let nothing = Picture(title: "Nothing", asOf: "2026-11-22", nodes: [], edges: [])
        #expect(parsed(try Drawing(nothing).svg()) != nil)
        let one = Picture(
            title: "One", asOf: "", nodes: [Picture.Node(id: "a", caption: "A")], edges: [])
        #expect(parsed(try Drawing(one).svg()) != nil)
    }

    /// Points along a Bézier curve.
    static func points(_ curve: [[Double]]) -> [[Double]] {
        guard curve.count >= 4 else { return curve }
        return stride(from: 0, to: curve.count - 3, by: 3).flatMap { start in
            (0...12).map { step -> [Double] in
                let t = Double(step) / 12
                let u = 1 - t
                return (0..<2).map { axis -> Double in
                    let near =
                        u * u * u * curve[start][axis] + 3 * u * u * t * curve[start + 1][axis]
                    return near + 3 * u * t * t * curve[start + 2][axis]
                        + t * t * t * curve[start + 3][axis]
                }
            }
        }
    }
}
