public import CordonDiagram
public import CordonGraph
public import CordonModel

/// A question for a timeline: parties, spells and how they are marked.
public struct TimelineQuestion: Sendable {
    /// The parties, in the order in which they are drawn.
    public var vertices: [Vertex]
    /// The spells of their parties.
    public var spells: [Spell]
    /// The title; whom it is about where none is given.
    public var title: String?
    /// The findings that are shown as badges.
    public var findings: [Finding] = []
    /// The rules behind the findings.
    public var rules: [String] = []

    /// Creates a question.
    public init(_ vertices: [Vertex], _ spells: [Spell], title: String? = nil) {
        self.vertices = vertices
        self.spells = spells
        self.title = title
    }
}

extension Investigation {
    /// The timeline of some parties.
    ///
    /// What is said of two of them stands with the one that it is done to: the owned, the served.
    public func timeline(_ question: TimelineQuestion) -> Timeline {
        let cited = citedSources(of: question.spells.flatMap(\.claims))
        let numbers = Dictionary(
            uniqueKeysWithValues: cited.enumerated().map { ($1.id, $0 + 1) })
        let badges = Badges(question.findings)
        let asked = Set(question.vertices)
        let hosts = Dictionary(grouping: question.spells.enumerated()) { _, spell in
            spell.other.flatMap { asked.contains($0) ? $0 : nil } ?? spell.subject
        }
        let lanes = question.vertices.map { vertex in
            let spells = (hosts[vertex] ?? []).sorted { left, right in
                let (one, other) = (order(left.element), order(right.element))
                return one != other
                    ? one.lexicographicallyPrecedes(other) : left.offset < right.offset
            }
            return Timeline.Lane(
                id: graph.id(vertex), caption: graph.caption(vertex),
                badges: badges.badges(of: graph.id(vertex)),
                rows: spells.map { row($0.offset, $0.element, under: vertex, numbers) })
        }
        return Timeline(
            title: question.title ?? "\(title(.around(question.vertices), in: true))",
            subtitle: subtitle(isTitled: question.title != nil, isAbout: true),
            asOf: graph.projection.asOf.description, day: Int(graph.projection.asOf.number),
            knownAt: graph.projection.knownAt.map { Int($0.number) },
            lanes: lanes.filter { !$0.rows.isEmpty },
            footer: footer(
                hidden: hidden(lanes), rules: question.rules, cited))
    }

    /// When what is said of some parties among each other holds: the strip under their network.
    public func strip(of vertices: [Vertex], walk: Walk) -> Timeline {
        timeline(TimelineQuestion(vertices, spells(of: vertices, .among, walk: walk))).strip()
    }

    private func hidden(_ lanes: [Timeline.Lane]) -> [String] {
        let empty = lanes.count { $0.rows.isEmpty }
        let words = "\(empty) \(empty == 1 ? "party" : "parties") of which nothing dated is said"
        return empty > 0 ? [words] : []
    }

    /// Lists first, then what is owned, and of the same kind what began first.
    private func order(_ spell: Spell) -> [Int] {
        let turns = spell.period.turns
        return [spell.rank, turns.first.map { Int($0.day.number) } ?? .min]
    }

    private func row(
        _ number: Int, _ spell: Spell, under vertex: Vertex, _ sources: [String: Int]
    ) -> Timeline.Row {
        let file = graph.file
        let cited = spell.claims.flatMap { file.claims[$0].evidence.citations }
        let said = spell.claims.compactMap { file.claims[$0].statedDay(in: file)?.notAfter }
        return Timeline.Row(
            id: "\(number) " + graph.claimNames(spell.claims).joined(separator: " "),
            label: words(of: spell, under: vertex), detail: detail(of: spell), look: look(spell),
            standing: standing(spell.standing), isDisputed: isDisputed(spell),
            spans: spell.period.spans,
            said: Set(said.map { Int($0.number) }).sorted(),
            sources: Set(cited.compactMap { sources[$0.source] }).sorted())
    }

    private func look(_ spell: Spell) -> Timeline.Look {
        switch spell.assertion {
        case .listing: .listing
        case .relation(let relation): .relation(family(relation.kind.family))
        case .value, .relief, .identity, .joint: .fact
        }
    }

    private func isDisputed(_ spell: Spell) -> Bool {
        spell.polarity != .asserts
            || spell.claims.contains { !graph.file.claims[$0].contradicts.isEmpty }
    }
}
