import CordonDiagram
public import CordonGraph
import CordonModel

extension Investigation {
    /// The words of a spell.
    ///
    /// - Parameters:
    ///   - spell: The spell.
    ///   - vertex: The party under whose name it stands, which is then not named; nil for nobody.
    /// - Returns: A sentence without a full stop: `Hollis Holding owns it 60%`.
    public func words(of spell: Spell, under vertex: Vertex? = nil) -> String {
        let subject = spell.subject == vertex ? "" : graph.caption(spell.subject) + " "
        return (subject + negation(spell.polarity) + matter(of: spell, under: vertex))
            .split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private func matter(of spell: Spell, under vertex: Vertex?) -> String {
        switch spell.assertion {
        case .listing(let listing):
            let list = listing.list.map { " \($0)" } ?? ""
            let programmes = listing.programmes.joined(separator: ", ")
            return "is listed by \(listing.authority)\(list)"
                + (programmes.isEmpty ? "" : " (\(programmes))")
        case .relation(let relation):
            let isShown = relation.share.map {
                !$0.isUnknown && $0 != .someStake && $0 != .partial
            }
            let share = isShown == true ? relation.share.map { " \($0.phrase)" } ?? "" : ""
            let other = spell.other.map { graph.caption($0) } ?? relation.target
            let to = spell.other == vertex && spell.other != spell.subject ? "it" : other
            let role = relation.role.map { ": \($0)" } ?? ""
            let through = relation.isShortcut ? ", indirectly" : ""
            return "\(relation.kind.verb) \(to)\(share)\(through)\(role)"
        case .value(let value):
            let property = Schema.named(graph.schema(spell.subject))?.property(value.property)
            return "\(property?.label.lowercased() ?? value.property): \(value.text)"
        case .relief(let relief): return "\(relief.kind): \(relief.title)"
        case .identity, .joint: return ""
        }
    }

    private func negation(_ polarity: Polarity) -> String {
        switch polarity {
        case .asserts: ""
        case .denies: "(denied) "
        case .doubts: "(doubted) "
        case .declaresAbsent: "(declared to be none) "
        }
    }

    /// The days of a spell and who says it, in words: `from 2023-12-12, reported`.
    func detail(of spell: Spell) -> String {
        let days = spell.period.isUndated ? "no day is said" : spell.period.told
        return spell.standing == .official ? days : "\(days) · \(spell.standing.word)"
    }
}

extension Spell {
    /// The place of its kind in the order in which rows are drawn.
    var rank: Int {
        switch assertion {
        case .listing: 0
        case .relief: 1
        case .relation(let relation):
            2 + (RelationFamily.allCases.firstIndex(of: relation.kind.family) ?? 0)
        case .value, .identity, .joint: 20
        }
    }
}

extension Period {
    /// The period as a reader would say it: `from 2023-12-12`, `seen on 2024-12-16`, `ended by 2023`.
    fileprivate var told: String {
        var parts: [String] = []
        if let from, from != .unknown {
            parts.append(from.exact == nil ? "began \(Self.told(from))" : "from \(from)")
        }
        if let before {
            let day = before.exact?.advanced(by: -1)
            parts.append(day.map { "until \($0)" } ?? "ended \(Self.told(before))")
        }
        if let observed { parts.append("seen on \(observed)") }
        return parts.isEmpty ? description : parts.joined(separator: ", ")
    }

    private static func told(_ window: DayWindow) -> String {
        let text = window.description
        if window == .unknown { return "on a day that is not known" }
        return text.first?.isNumber == true ? "in \(text)" : text
    }
}
