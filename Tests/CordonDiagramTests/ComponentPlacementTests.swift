import CordonDiagram
import Foundation
import Testing

@Suite("A picture of thousands of parties")
struct ComponentPlacementTests {
    /// Stars of `size` parties, so many of them, and parties without any relation.
    private static func stars(_ count: Int, of size: Int, alone: Int) -> Picture {
        var picture = Picture(title: "Stars", asOf: "2026-11-22", nodes: [], edges: [])
        picture.isPlain = true
        for star in 0..<count {
            for member in 0..<size {
                picture.nodes.append(
                    .init(id: "s\(star)-\(member)", caption: "Star \(star), party \(member)"))
                guard member > 0 else { continue }
                picture.edges.append(
                    .init(
                        id: "e\(star)-\(member)", from: "s\(star)-0", to: "s\(star)-\(member)",
                        family: .ownership, standing: .official))
            }
        }
        for number in 0..<alone {
            picture.nodes.append(.init(id: "alone\(number)", caption: "Alone \(number)"))
        }
        return picture
    }

    @Test("stands at once in blocks of what hangs together, and no box touches another")
    func blocks() throws {
        let places = try Places(Self.stars(6, of: 20, alone: 15))
        #expect(places.engine == "components")
        let boxes = places.nodes.map(\.box)
        for (number, box) in boxes.enumerated() {
            for other in boxes[(number + 1)...] { #expect(!box.overlaps(other)) }
        }
        // The middle of a star is nearer to its parties than to those of the others.
        let centres = Dictionary(
            uniqueKeysWithValues: places.nodes.map {
                ($0.id, [$0.box.x + $0.box.width / 2, $0.box.y + $0.box.height / 2])
            })
        func far(_ one: String, _ other: String) throws -> Double {
            let (a, b) = (try #require(centres[one]), try #require(centres[other]))
            return hypot(a[0] - b[0], a[1] - b[1])
        }
        for star in 0..<6 {
            let own = try (1..<20).map { try far("s\(star)-0", "s\(star)-\($0)") }
            let others = try (0..<6).filter { $0 != star }.map { try far("s\(star)-0", "s\($0)-0") }
            #expect((own.reduce(0, +) / 19) < (try #require(others.min())))
        }
    }

    @Test("takes a moment, and half a minute of nobody")
    func quick() throws {
        let start = ContinuousClock.now
        #expect(try Places(Self.stars(60, of: 50, alone: 200)).nodes.count == 3_200)
        #expect(ContinuousClock.now - start < .seconds(40))
    }

    @Test("is laid out elsewhere, and then stands where that says")
    func laidOut() throws {
        var picture = Self.stars(4, of: 80, alone: 10)
        picture.places = try Drawing.places(of: picture)
        #expect(picture.places.count == 330)
        let places = try Places(picture)
        #expect(places.engine == "reader")
        let boxes = places.nodes.map(\.box)
        let overlapping = boxes.enumerated().reduce(0) { sum, one in
            sum + boxes[(one.offset + 1)...].count { one.element.overlaps($0, by: 1) }
        }
        #expect(overlapping == 0)
    }
}
