import CordonModel

/// Relations of documents in words.
enum RelationWords {
    /// A relation as a sentence whose ends lead to their parties: `A owns 100% of B`.
    static func sentence(_ relation: JSONText, _ visit: Visit) -> HTML {
        .pieces {
            Parts.party(relation.word("from") ?? "", visit)
            " "
            HTML(.span, .class("verb")) { verb(relation) }
            " "
            Parts.party(relation.word("to") ?? "", visit)
            if let role = relation.word("role") {
                ": "
                Parts.said(role)
            }
        }
    }

    /// The verb with the share: `owns 25-50% of`.
    static func verb(_ relation: JSONText) -> String {
        let name = relation.word("kind") ?? ""
        let verb = RelationKind.named(name)?.verb ?? name
        guard let share = relation.share("share"), !share.isUnknown else { return verb }
        return "\(verb) (\(ShareWords.phrase(share)))"
    }

    /// What limits a relation: that it is disputed, indirect, not certain on the day.
    static func marks(_ relation: JSONText) -> String {
        var marks: [String] = []
        if relation.says("disputed") { marks.append("disputed") }
        if relation.says("indirect") { marks.append("indirect") }
        if relation.says("mediated") { marks.append("through others") }
        if relation["certain"] == false { marks.append("not certain on this day") }
        return marks.joined(separator: ", ")
    }

    static func family(_ relation: JSONText) -> RelationFamily {
        relation.word("kind").flatMap { RelationKind.named($0)?.family } ?? .link
    }

    static func title(_ family: RelationFamily) -> String {
        switch family {
        case .ownership: "Ownership"
        case .control: "Control"
        case .supply: "Supply and services"
        case .role: "Offices and jobs"
        case .family: "Family and associates"
        case .membership: "Membership"
        case .programme: "Programmes and products"
        case .statement: "Statements"
        case .link: "Other links"
        }
    }
}
