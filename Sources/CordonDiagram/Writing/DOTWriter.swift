/// Writes a picture in the language of Graphviz, in the same visual language as far as that goes.
///
/// Nothing of it is ever read back here. Names of nodes are ours (`n0`, `n1`); ids, captions and all
/// else are quoted by ``Swift/String/dot`` or escaped as XML inside HTML-like labels.
struct DOTWriter {
    var page: Page

    /// The most bytes of one HTML-like label: the scanner of Graphviz 2.42 reads 16,384.
    private static let mostLabelBytes = 12_000

    func document() -> String {
        let subject = page.subject
        var lines = comments.map { "// " + $0 }
        lines.append("digraph picture {")
        lines.append("  graph [rankdir=\(subject.view == .ownership ? "TB" : "LR"), splines=true,")
        lines.append("    fontname=\"\(TextRun.family)\", labelloc=b, labeljust=l,")
        lines.append("    nodesep=0.35, ranksep=0.9, label=<\(key)>];")
        lines.append("  node [shape=box, fontname=\"\(TextRun.family)\", margin=\"0.12,0.06\"];")
        lines.append("  edge [fontname=\"\(TextRun.family)\", fontsize=9, arrowsize=0.8];")
        for (index, name) in subject.clusters.enumerated() {
            lines.append("  subgraph cluster_\(index) {")
            lines.append("    label=\(name.dot); labelloc=t; style=rounded; color=\"#858d9a\";")
            for (place, party) in subject.parties.enumerated() where party.cluster == index {
                lines.append("    " + node(place, party))
            }
            lines.append("  }")
        }
        for (place, party) in subject.parties.enumerated() where party.cluster == nil {
            lines.append("  " + node(place, party))
        }
        lines += subject.strands.map { "  " + edge($0) }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    // MARK: - Parties and relations

    private func node(_ index: Int, _ party: Party) -> String {
        let node = party.node
        var rows = party.rows.filter { !$0.run.text.isEmpty }.map { row -> String in
            let text = row.run.text.xml
            switch row {
            case .badge(let status, _):
                let look = status.badge
                return "<tr><td bgcolor=\"\(look.ground.light.hexColour)\">"
                    + "<font point-size=\"9\" color=\"\(look.text.light.hexColour)\">"
                    + "<b>\(text)</b></font></td></tr>"
            case .name: return "<tr><td><b>\(text)</b></td></tr>"
            case .original, .kind, .note, .member:
                return "<tr><td><font point-size=\"10\">\(text)</font></td></tr>"
            }
        }
        rows.insert("<table border=\"0\" cellborder=\"0\" cellspacing=\"1\">", at: 0)
        var attributes = [
            ("label", "<" + rows.joined() + "</table>>"), ("id", node.id.drawable(limit: 1000).dot),
            ("tooltip", party.spoken.drawable(limit: 3000).dot), ("shape", node.kind.dotShape),
        ]
        if ["house", "hexagon", "trapezium"].contains(node.kind.dotShape) {
            attributes.append(("margin", "0"))
        }
        if let url = node.url { attributes.append(("URL", url.dot)) }
        let pen = party.status?.frames.outer ?? Pen(stroke: .text, width: 1.2)
        attributes.append(("color", "\"\((pen.stroke ?? .text).light.hexColour)\""))
        attributes.append(("penwidth", pen.width.decimal()))
        if party.status?.frames.inner != nil { attributes.append(("peripheries", "2")) }
        var styles: [String] = node.kind == .person ? ["rounded"] : []
        if pen.dash != .solid || node.kind == .unknown {
            styles.append(pen.dash == .dotted ? "dotted" : "dashed")
        }
        if !styles.isEmpty {
            attributes.append(("style", "\"\(styles.joined(separator: ","))\""))
        }
        return "n\(index) \(list(attributes));"
    }

    private func edge(_ relation: Relation) -> String {
        let label = [relation.text, relation.citation].filter { !$0.isEmpty }
        var attributes = [
            ("label", ("  " + label.joined(separator: " ")).dot),
            ("id", relation.ids.joined(separator: " ").drawable(limit: 3000).dot),
            ("tooltip", relation.spoken(page.subject.parties).drawable(limit: 3000).dot),
            ("color", "\"\(relation.ink.light.hexColour)\""),
            ("penwidth", relation.width.decimal()),
            (
                "style",
                relation.dash == .solid ? "solid" : relation.dash == .dotted ? "dotted" : "dashed"
            ),
            ("arrowhead", relation.isDirected ? relation.family.arrow.dotName : "none"),
        ]
        if relation.isDisputed { attributes += [("arrowtail", "tee"), ("dir", "both")] }
        return "n\(relation.from) -> n\(relation.to) \(list(attributes));"
    }

    private func list(_ attributes: [(String, String)]) -> String {
        "[" + attributes.map { "\($0.0)=\($0.1)" }.joined(separator: ", ") + "]"
    }

    // MARK: - Title, legend, footer

    private var comments: [String] {
        let subject = page.subject
        let footer = subject.footer
        var lines = [subject.title, subject.subtitle, "As of " + subject.asOf]
        lines += footer.lists.map { "List: " + $0 } + footer.rules.map { "Rule: " + $0 }
        lines += footer.hidden + page.arrangement.notes
        lines += footer.sources.map { "[\($0.number)] \($0.text) \($0.url ?? "")" }
        lines += [footer.program, footer.inputHash, footer.disclaimer]
        return lines.map { $0.drawable(limit: 2000) }.filter { !$0.isEmpty }
    }

    /// Title, legend in words and footer as the label of the graph, cut where it grows too long.
    private var key: String {
        let legend = page.legend.sections.map { section in
            section.heading + ": " + section.entries.map(\.text).joined(separator: "; ")
        }
        let title = page.subject.title
        var rows = title.isEmpty ? [] : ["<b>\(title.xml)</b>"]
        rows += (comments.drop { $0 == title } + legend).flatMap { $0.wrapped(width: 90) }.map(
            \.xml)
        var text = "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\">"
        for row in rows where row.contains(where: { !$0.isWhitespace }) {
            let cell = "<tr><td align=\"left\"><font point-size=\"10\">\(row)</font></td></tr>"
            guard text.utf8.count + cell.utf8.count < Self.mostLabelBytes else {
                text += "<tr><td align=\"left\">… (the rest stands in the comments)</td></tr>"
                break
            }
            text += cell
        }
        return text + "</table>"
    }
}

extension Drawing {
    /// The drawing in the language of Graphviz, to be laid out again by its own programs.
    ///
    /// Title, legend in words, sources and disclaimer are the graph's label, and comments.
    public func dot() -> String { DOTWriter(page: page).document() }
}

extension Picture.Kind {
    /// The Graphviz shape that comes nearest.
    fileprivate var dotShape: String {
        switch self {
        case .company, .person, .party, .unknown: "box"
        case .state: "house"
        case .alliance: "hexagon"
        case .programme: "component"
        case .asset: "folder"
        case .arrangement: "trapezium"
        case .listEntry: "note"
        case .stack: "box3d"
        }
    }
}

extension Arrow {
    /// The Graphviz arrow that comes nearest.
    fileprivate var dotName: String {
        switch self {
        case .none: "none"
        case .normal: "normal"
        case .double: "normalnormal"
        case .vee: "vee"
        case .dot: "dot"
        case .diamond: "diamond"
        case .openDiamond: "odiamond"
        case .openVee: "open"
        case .ring: "odot"
        case .empty: "empty"
        }
    }
}
