import CordonDiagram
import Testing

@Suite("A time strip under a network")
struct StripTests {
    /// 2023-12-12 and 2024-06-01, in days since 1970-01-01.
    private static let (listed, asked) = (19_703, 19_875)

    private static func timeline(_ rows: [Timeline.Row]) -> Timeline {
        Timeline(
            title: "Kesker Works in time", asOf: "2024-06-01", day: asked,
            lanes: [Timeline.Lane(id: "K", caption: "Kesker Works", rows: rows)])
    }

    private static let listing = Timeline.Row(
        id: "1", label: "is listed by us-ofac", detail: "from 2023-12-12", look: .listing,
        standing: .official, spans: [.init(from: listed, until: nil)], sources: [7])

    private static let stake = Timeline.Row(
        id: "2", label: "Hollis Holding owns it 60%", look: .relation(.ownership),
        standing: .reported, spans: [.init(from: 19_000, until: 19_800)])

    private static let dateless = Timeline.Row(
        id: "3", label: "is called Kesker", look: .fact, standing: .registered,
        spans: [.init(from: nil, until: nil)])

    private static func picture(_ strip: Timeline?) -> Picture {
        var picture = Picture(
            title: "Who owns Kesker", asOf: "2024-06-01",
            nodes: [
                Picture.Node(id: "K", caption: "Kesker Works"),
                Picture.Node(id: "H", caption: "Hollis Holding"),
            ],
            edges: [
                Picture.Edge(
                    id: "r", from: "H", to: "K", family: .ownership, label: "owns 60%",
                    standing: .reported)
            ])
        picture.strip = strip
        return picture
    }

    @Test("says below the network when it holds, with its signs in the legend")
    func drawn() throws {
        let strip = Self.timeline([Self.stake, Self.listing, Self.dateless]).strip()
        let svg = try Drawing(Self.picture(strip)).svg()
        let root = try #require(parsed(svg))
        #expect(root.all("strip").count == 1)
        #expect(root.all("row").count == 2)
        let text = root.all.map(\.text).joined(separator: " ")
        let expected = [
            "is listed by us-ofac", "as of 2024-06-01", "entry of a list", "day asked about",
        ]
        for words in expected {
            #expect(text.contains(words), "\(words)")
        }
        #expect(!text.contains("is called Kesker"))
    }

    @Test("lies between drawing and key, and makes the page longer by no more than itself")
    func place() throws {
        let bare = try Drawing(Self.picture(nil))
        let with = try Drawing(Self.picture(Self.timeline([Self.listing]).strip()))
        #expect(with.size.width == bare.size.width)
        #expect(with.size.height > bare.size.height + 40)
        #expect(with.size.height < bare.size.height + 260)
        #expect(try Drawing(Self.picture(nil)).svg() == bare.svg())
    }

    @Test("shows lists before relations, and says how many rows it does not show")
    func cut() {
        let stakes = (0..<20).map { number in
            var row = Self.stake
            row.id = "s\(number)"
            row.spans = [.init(from: 18_000 + number, until: nil)]
            return row
        }
        let strip = Self.timeline(stakes + [Self.listing]).strip()
        let rows = strip.lanes.flatMap(\.rows).map(\.id)
        #expect(rows.count == Timeline.mostInStrip)
        #expect(rows.contains("1"))
        #expect(rows.contains("s0"))
        #expect(!rows.contains("s19"))
        #expect(strip.footer.hidden == ["Time strip: 14 of 21 dated rows"])
        #expect(strip.lanes[0].rows.allSatisfy { $0.detail.isEmpty && $0.sources.isEmpty })
    }

    @Test("is none where nothing of it has a day")
    func empty() throws {
        let strip = Self.timeline([Self.dateless]).strip()
        #expect(strip.lanes.isEmpty)
        #expect(try Drawing(Self.picture(strip)).svg() == Drawing(Self.picture(nil)).svg())
    }

    @Test("is in the JSON of the drawing")
    func json() throws {
        let json = try Drawing(Self.picture(Self.timeline([Self.listing]).strip())).json()
        #expect(json.contains("\"strip\""))
        #expect(try !Drawing(Self.picture(nil)).json().contains("\"strip\""))
    }
}
