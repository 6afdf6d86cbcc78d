import CordonDiagram
import Testing

@Suite("An SVG picture")
struct SVGTests {
    @Test("is a graphics document with title and description")
    func head() throws {
        let root = try #require(parsed(try Drawing(Sample.small()).svg()))
        #expect(root.name == "svg")
        #expect(root.attributes["role"] == "graphics-document")
        #expect(root.child("title")?.text == "Small")
        let summary = try #require(root.child("desc")?.text)
        #expect(summary.contains("3 parties"))
        #expect(summary.contains("2 relations"))
        #expect(summary.contains("1 listed"))
    }

    @Test("names every party and every relation", arguments: Picture.View.allCases)
    func names(view: Picture.View) throws {
        let picture = Sample.realCase(view: view)
        let root = try #require(parsed(try Drawing(picture).svg()))
        let nodes = root.all("node")
        #expect(
            Set(nodes.compactMap { $0.attributes["data-entity"] }) == Set(picture.nodes.map(\.id)))
        #expect(nodes.allSatisfy { $0.child("title")?.text.isEmpty == false })
        #expect(nodes.allSatisfy { $0.attributes["aria-label"]?.isEmpty == false })
        let edges = root.all("edge")
        let drawn = edges.flatMap { ($0.attributes["data-relation"] ?? "").split(separator: " ") }
        #expect(Set(drawn.map(String.init)) == Set(picture.edges.map(\.id)))
        #expect(drawn.count == picture.edges.count)
        #expect(edges.allSatisfy { $0.child("title")?.text.isEmpty == false })
        #expect(edges.allSatisfy { $0.all.contains { $0.name == "path" } })
    }

    @Test("gives every id once")
    func ids() throws {
        let root = try #require(parsed(try Drawing(Sample.realCase()).svg()))
        let ids = root.all.compactMap { $0.attributes["id"] }
        #expect(ids.count > 75)
        #expect(Set(ids).count == ids.count)
    }

    @Test("runs nothing and loads nothing")
    func inert() throws {
        let text = try Drawing(Sample.realCase()).svg()
        let root = try #require(parsed(text))
        let names = Set(root.all.map(\.name))
        #expect(names.isDisjoint(with: ["script", "image", "foreignObject", "use", "iframe"]))
        #expect(!text.contains("url("))
        #expect(!text.contains("@import"))
        let handlers = root.all.flatMap { $0.attributes.keys }.filter { $0.hasPrefix("on") }
        #expect(handlers.isEmpty)
    }

    @Test("carries day, lists, rules, sources, what is hidden and the disclaimer")
    func footer() throws {
        let root = try #require(parsed(try Drawing(Sample.realCase()).svg()))
        let text = root.all.filter { $0.name == "text" }.map(\.text).joined(separator: " ")
        for part in [
            "As of 2026-11-22", "OFAC SDN 2024-05-03", "us-ofac 2014-08-13",
            "Shown 75 of 112 entities", "[3] Source number 3, 2024", "abc123", "Cordon 0.1.0",
            "Not legal advice.",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("stays under 300 KB for a real case")
    func size() throws {
        #expect(try Drawing(Sample.realCase()).svg().utf8.count < 300_000)
    }

    @Test("says the status of a party in words, not in colour alone")
    func words() throws {
        var picture = Sample.small()
        picture.nodes[1].badges = Picture.Status.allCases.prefix(4).map { Picture.Badge($0, "x") }
        let root = try #require(parsed(try Drawing(picture).svg()))
        let node = try #require(root.all("node").first { $0.attributes["data-entity"] == "b" })
        let texts = node.all.filter { $0.name == "text" }.map(\.text)
        #expect(texts.prefix(4) == ["LISTED x", "CAPTURED x", "PRESUMED x", "UNDETERMINED x"])
        #expect(node.classes.contains("status-listed"))
    }

    @Test(
        "says how firm a claim is in words",
        arguments: [
            (Picture.Standing.reported, "(reported)"), (.alleged, "(alleged)"),
            (.assumed, "(assumed)"),
        ])
    func standing(standing: Picture.Standing, word: String) throws {
        var picture = Sample.small()
        picture.edges[0].standing = standing
        let root = try #require(parsed(try Drawing(picture).svg()))
        let edge = try #require(root.all("edge").first { $0.attributes["data-relation"] == "r1" })
        let text = edge.all.filter { $0.name == "text" }.map(\.text).joined(separator: " ")
        #expect(text.contains(word))
        let line = try #require(edge.all.first { $0.name == "path" })
        #expect(line.attributes["stroke-dasharray"] != nil)
    }

    @Test("draws owners above what they own")
    func ranks() throws {
        let root = try #require(parsed(try Drawing(Sample.small()).svg()))
        let tops = ["a", "b", "c"].compactMap { id in
            root.all("node").first { $0.attributes["data-entity"] == id }?
                .all.first { $0.name == "rect" }?.attributes["y"].flatMap(Double.init)
        }
        #expect(tops.count == 3)
        #expect(tops == tops.sorted())
    }
}
