import CordonGraph
import CordonModel

extension DossierDraft {
    /// Supply, production, office, family, state: links and ways, which capture nobody.
    mutating func links() -> DossierSection {
        var blocks: [DossierBlock] = [
            .paragraph([
                .file(
                    "A link of this section makes a path and captures nobody; an authority's link to a listed party is told as exposed at most."
                )
            ])
        ]
        var rows: [JSONText] = []
        for family in RelationFamily.allCases where family != .statement {
            let numbers = graph.relationNumbers(of: vertex).filter { number in
                let relation = graph.relations[number]
                return relation.kind.family == family && !isVerdict(relation)
            }
            let sentences = numbers.flatMap { self.sentences(ofRelation: $0) }
            rows += numbers.map { .relation($0, in: graph) }
            guard !sentences.isEmpty else { continue }
            blocks += [.heading(Self.title(of: family)), .points(sentences.map { [$0] })]
        }
        let (ways, all) = ways()
        if !ways.isEmpty {
            blocks += [
                .heading("Ways to listed parties"), .points(ways.map { [$0.sentence] }),
                .paragraph([
                    .file(
                        "Told are \(ways.count) of \(all) ways to listed parties that are not next to the subject, one to each within \(Self.mostHops) links, the shortest first. What is marked (listed) is listed itself, so that a way may meet a listed party at its first step."
                    )
                ]),
            ]
        }
        if blocks.count == 1 {
            blocks.append(.paragraph([.file("No other link of the subject is claimed.")]))
        }
        return DossierSection(
            .relations,
            [
                "links": .array(rows), "ways": .array(ways.map { Self.json($0.path, graph) }),
                "waysFound": .int(all),
            ],
            blocks)
    }

    /// Whether a relation is told where verdicts are.
    private func isVerdict(_ relation: Relation) -> Bool {
        relation.kind.family == .ownership || relation.kind.family == .control
    }

    private static func title(of family: RelationFamily) -> String {
        switch family {
        case .ownership: "Ownership"
        case .control: "Control"
        case .supply: "Supply and money"
        case .role: "Offices"
        case .family: "Family and associates"
        case .membership: "Membership and state"
        case .programme: "Programmes and products"
        case .statement: "Statements"
        case .link: "Other links"
        }
    }

    // MARK: - Ways

    private static let mostWays = 6
    private static let mostHops = 3

    /// The most credible ways to listed parties that are not next to the subject, the shortest first.
    private mutating func ways() -> (
        told: [(path: ConnectingPath, sentence: DossierSentence)], all: Int
    ) {
        let near = Set(graph.relations(of: vertex).map(other))
        let listed = Set(graph.listings.map(\.vertex)).subtracting(near).subtracting([vertex])
            .sorted()
        let walk = Walk(
            families: Walk.usualFamilies.subtracting([.ownership, .control, .membership]))
        var found: [ConnectingPath] = []
        for party in listed {
            let question = PathQuestion(
                count: 1, order: .evidence, maxHops: Self.mostHops, walk: walk,
                limits: question.limits)
            found += investigation.paths(from: vertex, to: party, question).paths
        }
        let told = found.sorted { one, other in
            if one.relations.count != other.relations.count {
                return one.relations.count < other.relations.count
            }
            return one.vertices.lexicographicallyPrecedes(other.vertices)
        }.prefix(Self.mostWays)
        let sentences = told.map { path in
            let names = path.vertices.map { party in
                let isListed = party != vertex && !graph.listings(of: party).isEmpty
                return wording.name(party) + (isListed ? " (listed)" : "")
            }
            let claims = path.relations.flatMap { graph.relations[$0].claims }
            let words = "By way of links on record: \(names.joined(separator: " – "))."
            return (path: path, sentence: DossierSentence.party(words, footnotes.claims(claims)))
        }
        return (sentences, found.count)
    }

    private static func json(_ path: ConnectingPath, _ graph: EntityGraph) -> JSONText {
        [
            "entities": .strings(path.vertices.map(graph.id)),
            "relations": .array(path.relations.map { .relation($0, in: graph) }),
        ]
    }
}
