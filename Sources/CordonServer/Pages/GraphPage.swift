import CordonAnalysis
import CordonDiagram
import CordonModel

/// `/graph`: some parties and what is around them, drawn, and the same as a list.
enum GraphPage {
    private static let usualMost = 60

    static let page = Page(
        "/graph", "Some parties and what is around them, drawn and listed.",
        [
            Parameter("nodes", repeated: true, "The parties, by id; several by commas."),
            Parameter("hops", .int(0...4), "How far around them; 1 by default."),
            Parameter("most", .int(1...1_500), "The most parties; \(usualMost) by default."),
            Parameter(
                "kinds", .choice(RelationFamily.allCases.map(\.rawValue)), repeated: true,
                "Only relations of these families."),
            Parameter("pin", repeated: true, "Where the canvas puts a party: id:x,y."),
            Parameter(
                "view", .choice([Picture.View.network, .ownership].map(\.rawValue)), "The layout."),
        ]
    ) { visit throws(Fault) in
        let seeds = try seeds(visit)
        let known = seeds.compactMap { if case .known(let id) = $0 { id } else { nil } }
        let open = seeds.compactMap {
            if case .open(let text, let hits) = $0 { (text, hits) } else { nil }
        }
        guard open.isEmpty, !(known.isEmpty && visit.asked.served.isLarge) else {
            return PageContent("Graph") {
                for one in open { visit.choice(one.0, one.1, for: "nodes") }
                form(known, visit)
            }
        }
        let (picture, address) = try visit.picture(pairs(known, visit))
        return PageContent(
            title(known, visit), files: visit.hasPictures ? ["canvas.css", "canvas.js"] : []
        ) {
            form(known, visit)
            drawn(picture, address, visit)
            parties(picture, known, visit)
            relations(picture, visit)
            about(picture)
        }
    }

    private static func seeds(_ visit: Visit) throws(Fault) -> [Visit.Named] {
        var seeds: [Visit.Named] = []
        for text in visit.asked.texts("nodes") {
            // An id may have commas in it; then it is one party.
            let parts =
                visit.graph.vertex(text) == nil
                ? text.split(separator: ",").map(String.init) : [text]
            for part in parts { seeds.append(try visit.named(part)) }
        }
        return seeds
    }

    private static func pairs(_ known: [EntityID], _ visit: Visit) -> [Address.Pair] {
        var pairs = known.map { Address.Pair("entity", $0) }
        pairs.append(.init("hops", visit.asked.text("hops") ?? "1"))
        pairs.append(.init("most", visit.asked.text("most") ?? "\(usualMost)"))
        pairs += visit.asked.texts("kinds").map { .init("kinds", $0) }
        pairs += visit.asked.texts("view").map { .init("view", $0) }
        return pairs
    }

    private static func title(_ known: [EntityID], _ visit: Visit) -> String {
        guard let first = known.first else { return "Graph" }
        let rest = known.count > 1 ? " and \(known.count - 1) more" : ""
        return "Around \(visit.caption(first))\(rest)"
    }

    // MARK: - Asking

    private static func form(_ known: [EntityID], _ visit: Visit) -> HTML {
        let families = RelationFamily.allCases
        let chosen = visit.asked.texts("kinds")
        return HTML(.form, .class("panel"), .get, .action(Address("graph"))) {
            HTML(.fieldset) {
                HTML(.legend) { "Parties" }
                for id in known {
                    Parts.tick(Parts.said(visit.caption(id)), "nodes", id, isOn: true)
                }
                Parts.field("Add a party, by name or id", "nodes", "")
            }
            Parts.choice(
                "How far around", "hops",
                [("0", "only these"), ("1", "1 step"), ("2", "2 steps"), ("3", "3 steps")],
                visit.asked.text("hops") ?? "1")
            Parts.choice(
                "At most", "most",
                ["20", "60", "150", "400"].map { ($0, "\($0) parties") },
                visit.asked.text("most") ?? "\(usualMost)")
            Parts.choice(
                "Layout", "view",
                [
                    (Picture.View.network.rawValue, "network"),
                    (Picture.View.ownership.rawValue, "owners above"),
                ],
                visit.asked.text("view") ?? Picture.View.network.rawValue)
            HTML(.details, all: chosen.isEmpty ? [] : [.open]) {
                HTML(.summary) { "Kinds of relations" }
                HTML(.fieldset) {
                    HTML(.legend) { "Only these" }
                    for family in families {
                        Parts.tick(
                            .text(RelationWords.title(family)), "kinds", family.rawValue,
                            isOn: chosen.contains(family.rawValue))
                    }
                }
            }
            PageFrame.hidden(visit.sight)
            HTML(.button) { "Draw" }
        }
    }

    // MARK: - What is drawn

    private static func drawn(
        _ picture: Picture, _ address: Address, _ visit: Visit
    ) -> HTML {
        guard visit.hasPictures, !picture.nodes.isEmpty else { return .nothing }
        let json = other(address, "json")
        return HTML(
            .section, .id("drawn"), .data("data-diagram", json.text), .labelled(by: "picture")
        ) {
            HTML(.h2, .id("picture")) { "Drawn" }
            HTML(.p, .class("shown")) { picture.footer.hidden.prefix(2).joined(separator: " · ") }
            PictureParts.figure(
                address, alt: "The parties and relations that are listed below, as a network")
            HTML(.p, .class("exports")) {
                "Save as "
                HTML.joined(
                    ["svg", "png", "pdf", "dot", "json"].map { format in
                        HTML(.a, .href(other(address, format))) { format.uppercased() }
                    }, by: " · ")
            }
        }
    }

    private static func other(_ address: Address, _ format: String) -> Address {
        Address("v1", "diagram.\(format)", query: address.query)
    }

    private static func parties(
        _ picture: Picture, _ known: [EntityID], _ visit: Visit
    ) -> HTML {
        var degrees: [String: Int] = [:]
        for edge in picture.edges {
            degrees[edge.from, default: 0] += 1
            degrees[edge.to, default: 0] += 1
        }
        var table = Table(
            "Parties that are drawn",
            ["Party", "What it is", "Verdicts", "Relations drawn", "On the graph"])
        let nodes = picture.nodes.sorted { one, other in
            let (many, few) = (degrees[one.id] ?? 0, degrees[other.id] ?? 0)
            return many != few ? many > few : one.id < other.id
        }
        for node in nodes {
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

    private static func badges(_ badges: [Picture.Badge]) -> HTML {
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

    private static func relations(_ picture: Picture, _ visit: Visit) -> HTML {
        var table = Table("Relations that are drawn", ["From", "Relation", "To", "Standing"])
        for edge in picture.edges {
            table.add(
                Parts.party(edge.from, visit), Parts.said(edge.label), Parts.party(edge.to, visit),
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

    private static func about(_ picture: Picture) -> HTML {
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
