import CordonDiagram
import Foundation
import Testing

@Suite("A picture whose reader has put parties somewhere")
struct PlacedTests {
    private struct Origin: Decodable { var origin: [Double] }

    /// Where each party stands, as the places of the picture are counted.
    private static func corners(_ picture: Picture) throws -> [String: [Double]] {
        let json = Data(try Drawing(picture).json().utf8)
        let origin = try JSONDecoder().decode(Origin.self, from: json).origin
        let places = try JSONDecoder().decode(Places.self, from: json)
        return Dictionary(
            uniqueKeysWithValues: places.nodes.map {
                ($0.id, [$0.box.x + origin[0], $0.box.y + origin[1]])
            })
    }

    @Test("has them there, whatever the origin of the drawing, and asks no layout")
    func whole() throws {
        var picture = Sample.small()
        for (number, node) in picture.nodes.enumerated() {
            picture.places[node.id] = Picture.Place(x: -300 + 240 * Double(number), y: -90)
        }
        let places = try Places(picture)
        #expect(places.engine == "reader")
        #expect(places.nodes.allSatisfy { $0.box.x >= 0 && $0.box.y >= 0 })
        for (number, node) in picture.nodes.enumerated() {
            let corner = try #require(try Self.corners(picture)[node.id])
            #expect(abs(corner[0] - (-300 + 240 * Double(number))) < 0.2)
            #expect(abs(corner[1] + 90) < 0.2)
        }
    }

    @Test("leaves everybody else where the layout puts them")
    func pinned() throws {
        let picture = Sample.small()
        var moved = picture
        moved.places[picture.nodes[0].id] = Picture.Place(x: 900, y: 700)
        let (before, after) = (try Self.corners(picture), try Self.corners(moved))
        for node in picture.nodes.dropFirst() { #expect(before[node.id] == after[node.id]) }
        #expect(after[picture.nodes[0].id] == [900, 700])
    }

    @Test("draws straight lines to them, which end at their boxes")
    func lines() throws {
        var picture = Sample.small()
        for (number, node) in picture.nodes.enumerated() {
            picture.places[node.id] = Picture.Place(x: 300 * Double(number), y: 0)
        }
        let places = try Places(picture)
        #expect(!places.edges.isEmpty)
        for edge in places.edges {
            let points = edge.curves.flatMap { $0 }
            #expect(points.count == 4)
            for node in places.nodes {
                #expect(points.allSatisfy { !node.box.holds($0, margin: 1) })
            }
        }
    }

    @Test("is the same, bytes and all, however its places are given")
    func sameness() throws {
        var picture = Sample.realCase()
        picture.places = Dictionary(
            uniqueKeysWithValues: picture.nodes.enumerated().map { number, node in
                (node.id, .init(x: Double(number % 9) * 200, y: Double(number / 9) * 150))
            })
        let first = try Drawing(picture).svg()
        picture.nodes.reverse()
        #expect(try Drawing(picture).svg() == first)
    }

    @Test(
        "takes no place at which nobody could find a party",
        arguments: [Double.infinity, .nan, 1e12])
    func far(x: Double) throws {
        var picture = Sample.small()
        picture.places[picture.nodes[0].id] = Picture.Place(x: x, y: 0)
        #expect(try Places(picture).engine != "reader")
    }
}

@Suite("A picture with groups")
struct GroupTests {
    @Test("draws each as one party with the relations of all, and says what it leaves out")
    func gathered() throws {
        let picture = Picture(
            title: "Groups", asOf: "2026-11-22",
            nodes: ["a", "b", "c", "d"].map { id in
                Picture.Node(
                    id: id, caption: id.uppercased(),
                    badges: id == "a" ? [Picture.Badge(.listed, "us-ofac")] : [])
            },
            edges: [("a", "b"), ("b", "c"), ("c", "d"), ("a", "d")].enumerated().map {
                number, ends in
                Picture.Edge(
                    id: "r\(number)", from: ends.0, to: ends.1, family: .ownership,
                    standing: .official)
            })
        let gathered = picture.gathering([Picture.Group("Both", ["a", "b"])])
        #expect(Set(gathered.nodes.map(\.id)) == ["c", "d", "group:Both"])
        let group = try #require(gathered.nodes.first { $0.id == "group:Both" })
        #expect(group.kind == .stack(2))
        #expect(group.badges == [Picture.Badge(.listed, "1 of 2")])
        #expect(group.tooltip == "A, B")
        #expect(gathered.edges.map(\.id) == ["r1", "r2", "r3"])
        #expect(gathered.edges.first { $0.id == "r1" }?.from == "group:Both")
        #expect(gathered.footer.hidden.contains("1 relation within groups not drawn"))
        #expect(try Places(gathered).nodes.count == 3)
    }

    @Test("stands amid its parties where nobody has put it elsewhere")
    func amid() {
        var picture = Sample.small()
        let ids = picture.nodes.map(\.id)
        picture.places = [ids[0]: .init(x: 100, y: 0), ids[1]: .init(x: 300, y: 50)]
        let group = Picture.Group("Both", [ids[0], ids[1]])
        #expect(picture.gathering([group]).places["group:Both"] == .init(x: 200, y: 25))
        picture.places["group:Both"] = .init(x: 7, y: 8)
        #expect(picture.gathering([group]).places["group:Both"] == .init(x: 7, y: 8))
    }

    @Test("of one party is none, and a party is in one group only")
    func alone() {
        let picture = Sample.small()
        let ids = picture.nodes.map(\.id)
        #expect(picture.gathering([Picture.Group("One", [ids[0]])]) == picture)
        let twice = picture.gathering([
            Picture.Group("First", [ids[0], ids[1]]), Picture.Group("Second", [ids[1], ids[2]]),
        ])
        #expect(Set(twice.nodes.map(\.id)) == ["group:First", ids[2]])
    }
}
