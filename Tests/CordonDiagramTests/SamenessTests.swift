import CordonDiagram
import Testing

@Suite("A drawing")
struct SamenessTests {
    /// The picture with all its parts in another order.
    private func shuffled(_ picture: Picture, _ seed: UInt64) -> Picture {
        var numbers = SeededNumbers(seed)
        var other = picture
        other.nodes.shuffle(using: &numbers)
        other.edges.shuffle(using: &numbers)
        other.footer.sources.shuffle(using: &numbers)
        other.footer.lists.shuffle(using: &numbers)
        for index in other.nodes.indices { other.nodes[index].badges.shuffle(using: &numbers) }
        for index in other.edges.indices { other.edges[index].sources.shuffle(using: &numbers) }
        return other
    }

    @Test("is the same bytes whatever the order of its parts", arguments: 1..<6 as Range<UInt64>)
    func order(seed: UInt64) throws {
        var picture = Sample.realCase(view: Picture.View.allCases[Int(seed % 3)])
        for index in picture.edges.indices { picture.edges[index].sources = [3, 1, 2] }
        picture.footer.lists = ["B 2024", "A 2023", "C 2025"]
        let one = try Drawing(picture)
        let other = try Drawing(shuffled(picture, seed))
        #expect(one.svg() == other.svg())
        #expect(one.dot() == other.dot())
        #expect(one.json() == other.json())
        #expect(one.html() == other.html())
    }

    @Test("is the same bytes when it is placed by force")
    func force() throws {
        let picture = Sample.large()
        let one = try Drawing(picture)
        #expect(one.engine == "sfdp")
        #expect(try one.svg() == Drawing(shuffled(picture, 4)).svg())
    }

    @Test("is the same bytes as PDF and PNG")
    func rendered() throws {
        let one = try Drawing(Sample.realCase())
        let other = try Drawing(shuffled(Sample.realCase(), 9))
        #expect(try one.pdf() == other.pdf())
        #expect(try one.png(dpi: 48) == other.png(dpi: 48))
    }

    @Test("is the same when many are drawn at once")
    func concurrent() async throws {
        let expected = try Drawing(Sample.small()).svg()
        let drawn = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<24 { group.addTask { try Drawing(Sample.small()).svg() } }
            var all: [String] = []
            for try await svg in group { all.append(svg) }
            return all
        }
        #expect(drawn.count == 24)
        #expect(drawn.allSatisfy { $0 == expected })
    }

    @Test("merges parallel relations that are alike and no others")
    func merging() throws {
        var picture = Sample.small()
        let first = picture.edges[0]
        var twin = first
        (twin.id, twin.label, twin.sources) = ("r1b", "votes 60%", [2])
        var weaker = first
        (weaker.id, weaker.standing) = ("r1c", .alleged)
        picture.edges += [twin, weaker]
        picture.lines = .each
        let root = try #require(parsed(try Drawing(picture).svg()))
        let names = root.all("edge").compactMap { $0.attributes["data-relation"] }
        #expect(Set(names) == ["r1 r1b", "r1c", "r2"])
        let merged = try #require(
            root.all("edge").first { $0.attributes["data-relation"] == "r1 r1b" })
        let text = merged.all.filter { $0.name == "text" }.map(\.text).joined(separator: " ")
        #expect(text == "owns 51%; votes 60% [1,2]")
    }

    @Test("refuses ids used twice and relations without an end")
    func refusal() throws {
        var twice = Sample.small()
        twice.nodes[1].id = "a"
        #expect(throws: DrawingError.duplicateNode("a")) { try Drawing(twice) }
        var edges = Sample.small()
        edges.edges[1].id = "r1"
        #expect(throws: DrawingError.duplicateEdge("r1")) { try Drawing(edges) }
        var loose = Sample.small()
        loose.edges[0].to = "nobody"
        #expect(throws: DrawingError.unknownEnd(edge: "r1", node: "nobody")) { try Drawing(loose) }
    }
}
