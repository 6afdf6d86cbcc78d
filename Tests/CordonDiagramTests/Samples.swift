import CordonDiagram
import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A generator of pseudo-random numbers that is the same everywhere (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Pictures for tests.
enum Sample {
    private static let russian = [
        "АО «Ижевский электромеханический завод «Купол»", "ООО «Торговый дом «Вектор»",
        "Федеральное государственное унитарное предприятие «Главный центр специальной связи»",
        "ПАО «Научно-производственное объединение «Алмаз» имени академика Расплетина»",
        "Общество с ограниченной ответственностью «Аэрокон»", "АО «Лантан»",
    ]
    private static let chinese = [
        "厦门林巴贺航空发动机股份有限公司", "红兔矢量实业（深圳）有限公司", "巨航航空科技（深圳）有限公司",
        "北京汐潮国际科贸有限公司",
    ]
    private static let latin = [
        "Redlepus TSK Vektor Industrial (Shenzhen) Co., Ltd", "JSC Lantan",
        "Joint Stock Company Izhevsk Electromechanical Plant Kupol",
        "Limited Liability Company Industrial Company YUMEX",
        "Federal State Unitary Enterprise Main Center for Special Communications",
        "Xiamen Limbach Aviation Engine Co., Ltd",
    ]

    /// A picture like a real case: a hub, its suppliers and their heads, two jurisdictions and some
    /// parties outside of both, about 75 parties and 120 relations.
    static func realCase(view: Picture.View = .network, seed: UInt64 = 1) -> Picture {
        var numbers = SeededNumbers(seed)
        var nodes: [Picture.Node] = []
        var edges: [Picture.Edge] = []
        let kinds: [Picture.Kind] = [
            .company, .company, .company, .programme, .state, .asset, .arrangement, .stack(12),
            .unknown, .listEntry, .alliance,
        ]
        for index in 0..<75 {
            let isChinese = index % 5 == 4
            let cluster = index % 11 == 10 ? nil : isChinese ? "China (CN)" : "Russia (RU)"
            let isPerson = index % 3 == 2
            let names = isChinese ? chinese : russian
            let statuses = Picture.Status.allCases.filter { _ in
                Int.random(in: 0..<5, using: &numbers) == 0
            }
            nodes.append(
                Picture.Node(
                    id: "party-\(index)",
                    caption: "\(latin[index % latin.count]) \(index)",
                    original: names[index % names.count],
                    kind: isPerson ? .person : kinds[index % kinds.count],
                    country: isChinese ? "CN" : "RU", cluster: cluster,
                    badges: statuses.map { Picture.Badge($0, "OFAC SDN 2023-12-12") },
                    tooltip: "number \(index)", url: "https://example.org/\(index)"))
        }
        for index in 0..<120 {
            let from = 1 + index % 74
            let to = index % 3 == 0 ? 0 : (from * 7 + index) % 75
            let families = Picture.Family.allCases
            edges.append(
                Picture.Edge(
                    id: "r\(index)", from: "party-\(from)", to: "party-\(to)",
                    family: families[index % families.count],
                    label: "supplies engines \(index % 9)",
                    standing: Picture.Standing.allCases[index % 5], isDisputed: index % 17 == 0,
                    ended: index % 19 == 0 ? "until 2022" : nil,
                    share: index % 10 == 0 ? 0.5...0.75 : nil, sources: [1 + index % 4]))
        }
        var picture = Picture(
            title: "Sample case", subtitle: "All of it made up", asOf: "2026-11-22", view: view,
            nodes: nodes, edges: edges,
            footer: Picture.Footer(
                lists: ["OFAC SDN 2024-05-03"], rules: ["us-ofac 2014-08-13"],
                hidden: ["Shown 75 of 112 entities"],
                sources: (1...4).map { Picture.Source($0, "Source number \($0), 2024") },
                inputHash: "abc123", program: "Cordon 0.1.0"))
        picture.keepsBoxes = true
        return picture
    }

    /// A real case with 280 more parties, too many to be placed by rank.
    static func large() -> Picture {
        var picture = realCase()
        for index in 0..<280 {
            picture.nodes.append(Picture.Node(id: "more-\(index)", caption: "More \(index)"))
            picture.edges.append(
                Picture.Edge(
                    id: "m\(index)", from: "more-\(index)", to: "party-\(index % 75)",
                    family: .supply, label: "supplies", standing: .official))
        }
        return picture
    }

    /// Three companies in a row.
    static func small(view: Picture.View = .ownership) -> Picture {
        Picture(
            title: "Small", asOf: "2026-11-22", view: view,
            nodes: [
                Picture.Node(id: "a", caption: "Alpha", badges: [Picture.Badge(.listed, "EU")]),
                Picture.Node(id: "b", caption: "Beta"), Picture.Node(id: "c", caption: "Gamma"),
            ],
            edges: [
                Picture.Edge(
                    id: "r1", from: "a", to: "b", family: .ownership, label: "owns 51%",
                    standing: .official, share: 0.51...0.51, sources: [1]),
                Picture.Edge(
                    id: "r2", from: "b", to: "c", family: .ownership, label: "owns 25-50%",
                    standing: .reported, share: 0.25...0.5, sources: [2]),
            ],
            footer: Picture.Footer(sources: [Picture.Source(1, "One"), Picture.Source(2, "Two")]))
    }
}

/// An element of a parsed document.
final class Element {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [Element] = []
    fileprivate(set) var text = ""

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    var classes: [String] {
        (attributes["class"] ?? "").split(separator: " ").map(String.init)
    }

    /// The element and everything below it.
    var all: [Element] { [self] + children.flatMap(\.all) }

    func all(_ className: String) -> [Element] { all.filter { $0.classes.contains(className) } }

    func child(_ name: String) -> Element? { children.first { $0.name == name } }
}

/// Reads XML into elements; nil if it is not well-formed.
func parsed(_ text: String) -> Element? {
    let reader = TreeReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    return parser.parse() ? reader.root : nil
}

private final class TreeReader: NSObject, XMLParserDelegate {
    var root: Element?
    private var open: [Element] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        let element = Element(name: name, attributes: attributes)
        open.last?.children.append(element)
        if root == nil { root = element }
        open.append(element)
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        open.removeLast()
    }
}
