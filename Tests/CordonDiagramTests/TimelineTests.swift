import CordonDiagram
import Foundation
import Testing

@Suite("A timeline")
struct TimelineTests {
    /// 2023-12-12 and 2024-06-01, in days since 1970-01-01.
    private static let (listed, asked) = (19_703, 19_875)

    private static func timeline(_ rows: [Timeline.Row]) -> Timeline {
        Timeline(
            title: "Kesker Works in time", asOf: "2024-06-01", day: asked,
            lanes: [
                Timeline.Lane(
                    id: "K", caption: "Kesker Works",
                    badges: [Picture.Badge(.listed, "us-ofac 2023-12-12")], rows: rows)
            ],
            footer: Picture.Footer(sources: [Picture.Source(1, "A gazette")]))
    }

    private static let rows = [
        Timeline.Row(
            id: "1", label: "is listed by us-ofac", detail: "from 2023-12-12", look: .listing,
            standing: .official, spans: [.init(from: listed, until: nil)], said: [listed],
            sources: [1]),
        Timeline.Row(
            id: "2", label: "Hollis Holding owns it 60%", look: .relation(.ownership),
            standing: .reported,
            spans: [
                .init(from: nil, until: 19_000, isCertain: false),
                .init(from: 19_000, until: 19_800),
            ]),
    ]

    @Test("is well-formed SVG that names each row, with a legend of what occurs")
    func svg() throws {
        let root = try #require(parsed(try TimelineDrawing(Self.timeline(Self.rows)).svg()))
        #expect(root.child("title")?.text == "Kesker Works in time")
        #expect(root.child("desc")?.text.contains("1 party with 2 rows, 1 of them entries") == true)
        let rows = root.all("row")
        #expect(
            rows.map { $0.attributes["aria-label"] ?? "" }.sorted() == [
                "Hollis Holding owns it 60%, reported",
                "is listed by us-ofac, from 2023-12-12, official",
            ])
        let text = root.all.map(\.text).joined(separator: " ")
        for words in ["entry of a list", "owns", "may hold", "as of 2024-06-01", "A gazette"] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(!text.contains("disputed: a source"))
    }

    @Test("tells its spans and days as data")
    func json() throws {
        struct Span: Decodable, Equatable {
            var from: String?
            var until: String?
            var certain: Bool
        }
        struct Row: Decodable {
            var look: String
            var family: String?
            var spans: [Span]
            var said: [String]
        }
        struct Lane: Decodable { var rows: [Row] }
        struct Document: Decodable {
            var view: String
            var lanes: [Lane]
        }
        let text = try TimelineDrawing(Self.timeline(Self.rows)).json()
        let document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
        #expect(document.view == "timeline")
        let rows = document.lanes[0].rows
        #expect(rows[0].said == ["2023-12-12"])
        #expect(rows[1].family == "ownership")
        #expect(
            rows[1].spans == [
                Span(from: nil, until: "2022-01-08", certain: false),
                Span(from: "2022-01-08", until: "2024-03-18", certain: true),
            ])
    }

    @Test("is the same on paper and in pixels")
    func formats() throws {
        let drawing = try TimelineDrawing(Self.timeline(Self.rows))
        #expect(try drawing.pdf().starts(with: Array("%PDF".utf8)))
        #expect(try drawing.png(dpi: 72).starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(try drawing.bytes(.dot) == nil)
        #expect(try TimelineDrawing(Self.timeline(Self.rows)).svg() == drawing.svg())
    }

    @Test("begins its axis where the many days are, and says so")
    func cut() throws {
        let old = Timeline.Row(
            id: "0", label: "was founded", look: .fact, standing: .registered,
            spans: [.init(from: -40_000, until: nil)])
        let rows = (0..<12).map { number in
            Timeline.Row(
                id: "\(number + 1)", label: "row \(number)", look: .listing, standing: .official,
                spans: [.init(from: 19_600 + 10 * number, until: nil)])
        }
        let svg = try TimelineDrawing(Self.timeline([old] + rows)).svg()
        #expect(svg.contains("The axis begins at 2023-"))
        #expect(!(try TimelineDrawing(Self.timeline(rows)).svg().contains("The axis begins")))
    }

    @Test("of nothing is a page with a title")
    func empty() throws {
        let drawing = try TimelineDrawing(
            Timeline(title: "Nothing", asOf: "2024-06-01", day: Self.asked, lanes: []))
        #expect(parsed(drawing.svg())?.child("title")?.text == "Nothing")
    }

    @Test("keeps names that are meant to be markup as names")
    func hostile() throws {
        let row = Timeline.Row(
            id: "<b>\"'", label: "<script>alert(1)</script>\u{202E}", detail: "a\u{1}b & c",
            look: .fact, standing: .alleged, isDisputed: true,
            spans: [.init(from: Self.listed, until: nil)])
        let root = try #require(parsed(try TimelineDrawing(Self.timeline([row])).svg()))
        #expect(!root.all.contains { $0.name == "script" })
        let label = try #require(root.all("row").first?.attributes["aria-label"])
        #expect(label == "<script>alert(1)</script>, a b & c, alleged")
    }
}
