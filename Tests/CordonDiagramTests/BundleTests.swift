import CordonDiagram
import Foundation
import Testing

@Suite("Relations of one pair")
struct BundleTests {
    private struct Edge: Decodable {
        var ids: [String]
        var from, to, label, text, standing: String
        var bundle: Int?
        var labelBox: Places.Box?
        var curves: [[[Double]]]
    }

    private static func edges(_ picture: Picture) throws -> [Edge] {
        struct Document: Decodable { var edges: [Edge] }
        let json = Data(try Drawing(picture).json().utf8)
        return try JSONDecoder().decode(Document.self, from: json).edges
    }

    /// The lines of each pair, whichever way they are given.
    private static func lines(_ edges: [Edge]) -> [Set<String>: Set<[[[Double]]]>] {
        var lines: [Set<String>: Set<[[[Double]]]>] = [:]
        for edge in edges {
            let first = min(edge.from, edge.to) == edge.from
            let curves = first ? edge.curves : edge.curves.reversed().map { $0.reversed() }
            lines[[edge.from, edge.to], default: []].insert(curves)
        }
        return lines
    }

    private static func pair(_ number: Int) -> Picture {
        var picture = Sample.small()
        picture.edges = (0..<number).map { index in
            Picture.Edge(
                id: "r\(index)", from: index % 3 == 2 ? "b" : "a", to: index % 3 == 2 ? "a" : "b",
                family: Picture.Family.allCases[index % 10], label: "says \(index) of it",
                standing: Picture.Standing.allCases[index % 5], isDisputed: index == 4,
                share: index == 0 ? 0.3...0.3 : nil, sources: [1 + index % 2])
        }
        return picture
    }

    @Test("are one line with the words and sources of each", arguments: [2, 3, 5, 10])
    func words(number: Int) throws {
        let edges = try Self.edges(Self.pair(number))
        #expect(edges.count == number)
        #expect(Set(edges.flatMap(\.ids)).count == number)
        #expect(Self.lines(edges).values.allSatisfy { $0.count == 1 })
        #expect(Set(edges.map(\.bundle)).count == 1)
        for edge in edges {
            #expect(edge.text.contains(edge.label))
            #expect(edge.text.contains("["))
            let isSaid = ["official", "registered"].contains(edge.standing)
            #expect(isSaid || edge.text.contains("(\(edge.standing))"))
        }
    }

    @Test("stack their words without touching", arguments: [2, 5, 12])
    func stacked(number: Int) throws {
        let boxes = try Self.edges(Self.pair(number)).map { try #require($0.labelBox) }
        for (index, box) in boxes.enumerated() {
            #expect(boxes[(index + 1)...].allSatisfy { !box.overlaps($0) })
        }
    }

    @Test("are drawn with all their words")
    func drawn() throws {
        let root = try #require(parsed(try Drawing(Self.pair(6)).svg()))
        #expect(root.all("edge").count == 1)
        let text = root.all.filter { $0.name == "text" }.map(\.text).joined(separator: " ")
        for index in 0..<6 { #expect(text.contains("says \(index) of it")) }
        #expect(text.contains("one line for all of a pair: 6 of 6 relations"))
    }

    @Test("are one line in every view of a real case", arguments: Picture.View.allCases)
    func real(view: Picture.View) throws {
        let edges = try Self.edges(Sample.realCase(view: view))
        #expect(Self.lines(edges).values.allSatisfy { $0.count == 1 })
        #expect(edges.contains { $0.bundle != nil })
    }

    @Test("are a line each where that is asked for")
    func each() throws {
        var picture = Self.pair(5)
        picture.lines = .each
        let edges = try Self.edges(picture)
        #expect(edges.allSatisfy { $0.bundle == nil })
        #expect(Self.lines(edges)[["a", "b"]]?.count == 5)
    }
}
