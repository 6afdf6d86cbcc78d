import CordonDiagram
import Foundation
import Testing

@Suite("A legend")
struct LegendTests {
    /// The signs of a drawing's legend, by name.
    private func signs(_ picture: Picture) throws -> Set<String> {
        let data = Data(try Drawing(picture).json().utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let sections = try #require(object["legend"] as? [[String: Any]])
        let entries = sections.flatMap { $0["entries"] as? [[String: Any]] ?? [] }
        return Set(entries.compactMap { $0["sign"] as? String })
    }

    /// What a reader would list by looking at the picture's parts, one by one.
    private func expected(_ picture: Picture) -> Set<String> {
        var signs: Set<String> = []
        for node in picture.nodes {
            let kind = "\(node.kind)".split(separator: "(")[0]
            signs.insert("kind.\(kind)")
            for badge in node.badges { signs.insert("status.\(badge.status)") }
            if node.cluster != nil { signs.insert("jurisdiction") }
            if node.emphasis == .dimmed { signs.insert("dimmed") }
            if node.emphasis == .strong { signs.insert("strong") }
        }
        for edge in picture.edges {
            signs.insert("family.\(edge.family.rawValue)")
            // What is worked out here, nobody says.
            if edge.family != .computed { signs.insert("standing.\(edge.standing.rawValue)") }
            if edge.isDisputed { signs.insert("disputed") }
            if edge.ended != nil { signs.insert("ended") }
            if edge.share != nil, edge.ended == nil { signs.insert("width") }
            if !edge.sources.isEmpty { signs.insert("citation") }
        }
        if isBundled(picture) { signs.insert("bundle") }
        return signs
    }

    /// Whether relations of one pair differ in what a line of theirs says.
    private func isBundled(_ picture: Picture) -> Bool {
        var said: [Set<String>: Set<String>] = [:]
        for edge in picture.edges {
            let looks =
                "\(edge.from) \(edge.family) \(edge.standing) \(edge.isDisputed) \(edge.isIndirect) "
                + "\(edge.ended ?? "") \(edge.isDirected) \(edge.emphasis)"
            said[[edge.from, edge.to], default: []].insert(looks)
        }
        return said.values.contains { $0.count > 1 }
    }

    @Test("lists exactly what occurs", arguments: 0..<12 as Range<UInt64>)
    func exact(seed: UInt64) throws {
        var numbers = SeededNumbers(seed)
        var picture = Sample.realCase(seed: seed)
        let kept = Set(picture.nodes.shuffled(using: &numbers).prefix(5 + Int(seed)).map(\.id))
        picture.nodes.removeAll { !kept.contains($0.id) }
        picture.edges.removeAll { !kept.contains($0.from) || !kept.contains($0.to) }
        if seed % 2 == 0 { picture.nodes[0].emphasis = .strong }
        if seed % 3 == 0 { picture.nodes[1].emphasis = .dimmed }
        #expect(try signs(picture) == expected(picture))
    }

    @Test("is drawn, each meaning once")
    func drawn() throws {
        let root = try #require(parsed(try Drawing(Sample.realCase()).svg()))
        let key = try #require(root.all("key").first)
        let texts = key.all.filter { $0.name == "text" }.map(\.text)
        for text in ["named on a list in force", "alleged: hedged or unnamed", "jurisdiction"] {
            #expect(texts.filter { $0 == text }.count == 1)
        }
    }

    @Test("leaves out what does not occur")
    func absent() throws {
        let root = try #require(parsed(try Drawing(Sample.small()).svg()))
        let texts = root.all.filter { $0.name == "text" }.map(\.text)
        #expect(!texts.contains("alleged: hedged or unnamed"))
        #expect(!texts.contains("person"))
        #expect(texts.contains("company or organisation"))
    }
}
