import CordonDiagram
import CordonModel

/// The part of `/compare` that is of two views of the graph.
enum ViewComparison {
    private static let most = 200

    static let parameters: [Parameter] = [
        Parameter(
            "left-view", "A view to compare: the number of a kept one, or a graph page's address."),
        Parameter("right-view", "The other view."),
    ]

    /// The page of two views; nil where the address names none.
    static func content(_ visit: Visit) throws(Fault) -> PageContent? {
        guard let left = visit.asked.text("left-view"), let right = visit.asked.text("right-view")
        else { return nil }
        let both = ComparedViews(
            try .init(left, "left-view", visit), try .init(right, "right-view", visit))
        return PageContent("Two views", kicker: .text("Compare")) {
            form(visit)
            summary(both, visit)
            parties(both, visit)
            relations(both, visit)
        }
    }

    /// The form: of kept views a choice, else a field for the address.
    static func form(_ visit: Visit) -> HTML {
        HTML(.form, .class("panel"), .get, .action(Address("compare"))) {
            field("The one view", "left-view", visit)
            field("The other", "right-view", visit)
            HTML(.button) { "Compare views" }
        }
    }

    private static func field(_ label: String, _ key: String, _ visit: Visit) -> HTML {
        Parts.field(
            label, key, visit.asked.text(key) ?? "",
            hint: "the number of a kept view, or the address of a graph page")
    }

    // MARK: - What differs

    private static func summary(_ both: ComparedViews, _ visit: Visit) -> HTML {
        .pieces {
            HTML(.p) {
                side(both.left)
                " has \(Parts.count(both.left.picture.nodes.count, "party", "parties")), "
                side(both.right)
                " has \(Parts.grouped(both.right.picture.nodes.count)); "
                "\(Parts.grouped(both.shared)) are on both."
            }
            if let joined = both.joined(visit) {
                HTML(.p) { HTML(.a, .href(joined)) { "Open the parties of both as one graph" } }
            }
        }
    }

    private static func side(_ side: ComparedViews.Side) -> HTML {
        .pieces {
            HTML(.a, .href(side.address)) { Parts.said(side.name) }
            " (as of \(side.picture.asOf))"
        }
    }

    private static func parties(_ both: ComparedViews, _ visit: Visit) -> HTML {
        var table = Table(
            "Parties on one view only, or with other verdicts",
            ["Party", "On the one", "On the other"], of: both.parties.count)
        for row in both.parties.prefix(most) {
            guard let node = row.any else { continue }
            table.add(
                visit.entry(node.id) == nil
                    ? Parts.said(node.caption) : Parts.party(node.id, visit, caption: node.caption),
                cell(row.left), cell(row.right))
        }
        return section(
            "Parties", "parties", table, "Both have the same parties, with the same verdicts.")
    }

    private static func cell(_ node: Picture.Node?) -> HTML {
        guard let node else { return .text("not there") }
        return node.badges.isEmpty ? .text("there, no verdict") : GraphParts.badges(node.badges)
    }

    private static func relations(_ both: ComparedViews, _ visit: Visit) -> HTML {
        let names = both.left.parties.merging(both.right.parties) { own, _ in own }
        var table = Table(
            "Relations on one view only, or said less firmly on one",
            ["From", "Relation", "To", "On the one", "On the other"], of: both.relations.count)
        for row in both.relations.prefix(most) {
            guard let edge = row.any else { continue }
            table.add(
                Parts.said(names[edge.from]?.caption ?? edge.from), Parts.said(edge.label),
                Parts.said(names[edge.to]?.caption ?? edge.to), cell(row.left), cell(row.right))
        }
        return section("Relations", "relations", table, "Both have the same relations.")
    }

    private static func cell(_ edge: Picture.Edge?) -> HTML {
        guard let edge else { return .text("not there") }
        return .pieces {
            Marks.standing(edge.standing.rawValue)
            if edge.isDisputed { HTML(.small, .class("beside")) { "disputed" } }
        }
    }

    private static func section(
        _ title: String, _ id: String, _ table: Table, _ none: String
    ) -> HTML {
        HTML(.section, .labelled(by: id)) {
            HTML(.h2, .id(id)) { title }
            if table.rows.isEmpty { HTML(.p, .class("none")) { none } }
            table.html
        }
    }
}
