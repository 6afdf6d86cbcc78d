import CordonModel

/// Owners and holdings of a party.
enum OwnerParts {
    static func owners(_ document: JSONText, _ visit: Visit) -> HTML {
        let root = document["tree"]?["root"] ?? .null
        // Nobody owns a person.
        if visit.entry(document.word("entity") ?? "")?.isPerson ?? false { return .nothing }
        return HTML(.section, .labelled(by: "owners")) {
            HTML(.h2, .id("owners")) { "Who owns or controls it" }
            if let rest = remainder(root), root.list("children").isEmpty {
                HTML(.p, .class("none")) { rest }
            } else {
                HTML(.ul, .class("tree")) { node(root, visit) }
            }
            if document["tree"]?.says("cut") ?? false {
                HTML(.p, .class("cut")) { "There are more owners than are shown." }
            }
            conflicts(document)
        }
    }

    private static func conflicts(_ document: JSONText) -> HTML {
        let texts = document.texts("conflicts")
        guard !texts.isEmpty else { return .nothing }
        return HTML(.ul, .class("warning")) {
            for text in texts { HTML(.li) { Parts.said(text) } }
        }
    }

    /// A party of the tree with those above it.
    private static func node(_ node: JSONText, _ visit: Visit) -> HTML {
        let above = node.list("children")
        let rest = remainder(node)
        return HTML(.li) {
            label(node, visit)
            if !above.isEmpty || rest != nil {
                HTML(.ul) {
                    for child in above { self.node(child, visit) }
                    if let rest { HTML(.li, .class("rest")) { rest } }
                }
            }
        }
    }

    private static func label(_ node: JSONText, _ visit: Visit) -> HTML {
        let listed = node.texts("listed")
        return .pieces {
            if let share = ShareWords.phrase(node["share"]) { HTML(.b) { share + " " } }
            if node["share"] == .null, !node.list("control").isEmpty { HTML(.b) { "control " } }
            Parts.party(node.word("entity") ?? "", visit, caption: node.word("caption"))
            if !listed.isEmpty {
                " "
                HTML(.span, .class("mark listed")) { "Listed: \(listed.joined(separator: ", "))" }
            }
            if let whole = ShareWords.phrase(node["integrated"]) {
                HTML(.small, .class("beside")) { "\(whole) of the whole" }
            }
            if let stop = stop(node) { HTML(.small, .class("beside")) { stop } }
            for text in node.texts("control") {
                HTML(.small, .class("line")) { Parts.said(text) }
            }
        }
    }

    private static func stop(_ node: JSONText) -> String? {
        switch node.word("stop") {
        case "circle": "stands above itself: a circle"
        case "above": "its owners stand at another place of the tree"
        case "cut": "more owners, not shown"
        default: nil
        }
    }

    /// What nobody is recorded to hold, with the reason.
    private static func remainder(_ node: JSONText) -> String? {
        guard node.word("stop") == nil, let unknown = node.share("unknown"), unknown.upper > .zero
        else { return nil }
        switch node.word("knowledge") {
        case "declared-none": return "no owner, as declared"
        case "declared-unknown": return "owners declared unknown"
        case "no-data": return "owners not known: nothing is on record"
        default: return "\(ShareWords.phrase(unknown)): no owner on record"
        }
    }

    static func holdings(_ document: JSONText, _ visit: Visit) -> HTML {
        let holdings = document.list("holdings")
        let control = document.list("control")
        var table = Table(
            "Stakes", ["Held", "Share"], of: holdings.count)
        for holding in holdings.prefix(PartyPage.mostRelations) {
            table.add(
                Parts.party(holding.word("entity") ?? "", visit, caption: holding.word("caption")),
                .text(ShareWords.phrase(holding["share"]) ?? ""))
        }
        return HTML(.section, .labelled(by: "holdings")) {
            HTML(.h2, .id("holdings")) { "What it owns or controls" }
            if holdings.isEmpty, control.isEmpty {
                HTML(.p, .class("none")) { "Nothing is on record." }
            }
            table.html
            if !control.isEmpty {
                HTML(.ul) {
                    for relation in control.prefix(PartyPage.mostRelations) {
                        HTML(.li) { RelationWords.sentence(relation, visit) }
                    }
                }
            }
        }
    }
}
