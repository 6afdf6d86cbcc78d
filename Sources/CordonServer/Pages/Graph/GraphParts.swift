import CordonDiagram
import CordonModel

/// The content of a graph page: the picture, and the same as tables.
enum GraphParts {
    /// The most rows of a table; files have all of them.
    private static let mostRows = 500

    static func drawn(
        _ picture: Picture, _ address: Address, _ visit: Visit
    ) -> HTML {
        guard visit.hasPictures, !picture.nodes.isEmpty else { return .nothing }
        let json = WaysOut.other(address, "json")
        return HTML(
            .section, .id("drawn"), .data("data-diagram", json.text), .labelled(by: "picture")
        ) {
            HTML(.h2, .id("picture")) { "Drawn" }
            HTML(.p, .class("shown")) { picture.footer.hidden.prefix(2).joined(separator: " · ") }
            if LayoutBook.isLarge(picture) {
                PictureParts.reference(
                    to: address,
                    why: "\(picture.nodes.count) parties are too many for a printed picture to be "
                        + "read.")
            } else {
                PictureParts.figure(
                    address, alt: "The parties and relations that are listed below, as a network")
            }
        }
    }

    static func parties(
        _ picture: Picture, _ known: [EntityID], _ visit: Visit
    ) -> HTML {
        var degrees: [String: Int] = [:]
        for edge in picture.edges {
            degrees[edge.from, default: 0] += 1
            degrees[edge.to, default: 0] += 1
        }
        var table = Table(
            "Parties that are drawn",
            ["Party", "What it is", "Verdicts", "Relations drawn", "On the graph"],
            of: picture.nodes.count)
        let nodes = picture.nodes.sorted { one, other in
            let (many, few) = (degrees[one.id] ?? 0, degrees[other.id] ?? 0)
            return many != few ? many > few : one.id < other.id
        }
        for node in nodes.prefix(mostRows) {
            if case .stack(let count) = node.kind {
                table.add(
                    Parts.said(node.caption), .text("\(Parts.grouped(count)) parties drawn as one"),
                    badges(node.badges), .text("\(degrees[node.id] ?? 0)"),
                    node.id.hasPrefix("rest:") ? Parts.said(node.tooltip) : .text("a group"))
                continue
            }
            table.add(
                Parts.party(node.id, visit, caption: node.caption),
                .text(PartyParts.kind(node.id, visit)), badges(node.badges),
                .text("\(degrees[node.id] ?? 0)"),
                known.contains(node.id)
                    ? .text("asked for")
                    : HTML(
                        .a, .href(visit.address.adding("nodes", node.id)),
                        .label("Also around \(node.caption)")
                    ) { "Also around this" })
        }
        return HTML(.section, .labelled(by: "parties")) {
            HTML(.h2, .id("parties")) { "Parties (\(nodes.count))" }
            if nodes.isEmpty { HTML(.p, .class("none")) { "Nothing is drawn." } }
            table.html
        }
    }

    static func badges(_ badges: [Picture.Badge]) -> HTML {
        HTML(.ul, .class("verdicts")) {
            for badge in badges {
                HTML(.li) {
                    mark(badge.status)
                    " "
                    HTML(.small) { badge.text }
                }
            }
        }
    }

    /// The mark of a badge's status, as far as it is a verdict.
    private static func mark(_ status: Picture.Status) -> HTML {
        switch status {
        case .listed: Marks.verdict(Verdict.listed.rawValue)
        case .captured, .presumed: Marks.verdict(Verdict.captured.rawValue)
        case .undetermined: Marks.verdict(Verdict.undetermined.rawValue)
        case .exposed: Marks.verdict(Verdict.exposed.rawValue)
        case .delisted: .text("No longer listed")
        case .possibleMatch: .text("Possible match")
        }
    }

    static func relations(_ picture: Picture, _ visit: Visit) -> HTML {
        let groups = picture.nodes.filter { if case .stack = $0.kind { true } else { false } }
        let names = Dictionary(groups.map { ($0.id, $0.caption) }) { first, _ in first }
        func end(_ id: String) -> HTML {
            names[id].map { Parts.said($0) } ?? Parts.party(id, visit)
        }
        var table = Table(
            "Relations that are drawn", ["From", "Relation", "To", "Standing"],
            of: picture.edges.count)
        for edge in picture.edges.prefix(mostRows) {
            table.add(
                end(edge.from), Parts.said(edge.label), end(edge.to),
                .pieces {
                    Marks.standing(edge.standing.rawValue)
                    if edge.isDisputed { HTML(.small, .class("beside")) { "disputed" } }
                })
        }
        return HTML(.section, .labelled(by: "edges")) {
            HTML(.h2, .id("edges")) { "Relations (\(picture.edges.count))" }
            table.html
        }
    }

    static func about(_ picture: Picture) -> HTML {
        HTML(.section, .class("rest"), .labelled(by: "about")) {
            HTML(.h2, .id("about")) { "What it rests on" }
            HTML(.ul) {
                for text in picture.footer.hidden + picture.footer.rules.map({ "Rule: \($0)" }) {
                    HTML(.li) { text }
                }
            }
        }
    }
}
