import CordonGraph
import CordonModel

/// What is odd about the ends of relations and about the copies that they were read from.
extension Investigation {
    /// All of it.
    func oddEnds() -> [DataIssue] {
        endedParties() + danglingEnds() + undatedCopies() + unexplainedTopics()
    }

    /// Relations in force of parties that are no more: dissolved, closed or dead.
    private func endedParties() -> [DataIssue] {
        let day = graph.projection.asOf
        return (0..<Vertex(graph.entityCount)).compactMap { vertex in
            guard let end = end(of: vertex, by: day) else { return nil }
            let held = graph.relationNumbers(of: vertex).filter { number in
                let relation = graph.relations[number]
                return relation.kind.meaning != .none && relation.from == vertex
            }
            guard !held.isEmpty else { return nil }
            let ends = held.prefix(20).map { graph.id(graph.relations[$0].to) }
            return DataIssue(
                code: "ended-owner", severity: .warning, entities: [graph.id(vertex)] + ends,
                claims: held.prefix(20).flatMap { graph.claimNames(graph.relations[$0].claims) },
                message: "\(graph.caption(vertex)) \(end) and still holds or controls "
                    + "\(held.count == 1 ? graph.caption(graph.relations[held[0]].to) : "\(held.count) others")"
            )
        }
    }

    /// What says that a party is no more; nil where nothing does by the day.
    private func end(of vertex: Vertex, by day: Day) -> String? {
        for (property, words) in [("dissolutionDate", "ended"), ("deathDate", "died")] {
            for text in graph.values(property, of: vertex) {
                guard let window = DayWindow(text), window.isOnOrBefore(day) != .no else {
                    continue
                }
                return "\(words) by \(text)"
            }
        }
        return graph.values("status", of: vertex).first(where: EndedStatus.isSaid)
            .map { "is marked `\($0)`" }
    }

    /// Ends of relations of which nothing else is said, where of most others something is.
    private func danglingEnds() -> [DataIssue] {
        let silent = (0..<Vertex(graph.entityCount)).filter { vertex in
            graph.valueClaims(of: vertex).isEmpty
        }
        // A table of pairs says nothing of anybody but who owns whom.
        guard silent.count * 2 < graph.entityCount else { return [] }
        return silent.compactMap { vertex in
            let relations = graph.relationNumbers(of: vertex)
            guard !relations.isEmpty else { return nil }
            return DataIssue(
                code: "dangling-end", severity: .warning, entities: [graph.id(vertex)],
                claims: relations.prefix(20).flatMap {
                    graph.claimNames(graph.relations[$0].claims)
                },
                message: "is an end of \(relations.count) relations, and nothing else is said of it"
            )
        }
    }

    /// Copies of lists and registers without a day, whose relations are therefore undated.
    private func undatedCopies() -> [DataIssue] {
        var counts: [String: Int] = [:]
        for relation in graph.relations {
            for place in relation.claims {
                let claim = graph.file.claims[place]
                let period = claim.period
                guard period.observed == nil, period.before == nil,
                    period.from == nil || period.from == .unknown,
                    !claim.evidence.recordIDs.isEmpty
                else { continue }
                for citation in claim.evidence.citations.prefix(1) {
                    counts[citation.source, default: 0] += 1
                }
            }
        }
        return graph.file.sources.compactMap { source in
            guard let count = counts[source.id], source.date == nil, source.retrieved == nil,
                let kind = source.kind, Self.copied.contains(kind)
            else { return nil }
            return DataIssue(
                code: "copy-without-day", severity: .warning, entities: [], claims: [],
                message: "the copy of \(source.title) bears no day, and \(count) of its relations "
                    + "none of their own: they count on every day; name the day of the copy")
        }
    }

    private static let copied: Set<Source.Kind> = [.officialList, .register, .report]

    /// Parties that a topic calls owned or controlled by, or linked to, somebody sanctioned whom no
    /// relation of that sort names.
    private func unexplainedTopics() -> [DataIssue] {
        (0..<Vertex(graph.entityCount)).compactMap { vertex in
            let topics = graph.values("topics", of: vertex).filter(Self.linking.contains)
            guard let topic = topics.first(where: { !isExplained($0, of: vertex) }) else {
                return nil
            }
            let label = Topic.named(topic)?.label.lowercased() ?? topic
            return DataIssue(
                code: "topic-without-relation", severity: .warning, entities: [graph.id(vertex)],
                claims: [],
                message: "is marked `\(topic)` (\(label)), and no relation says by or to whom: "
                    + "no regime can reach it")
        }
    }

    private static let linking: Set = [
        "sanction.control", "sanction.linked", "export.control.linked",
    ]

    /// Whether some relation could be what a topic means: one that owns or controls the party where
    /// it says so, else any.
    private func isExplained(_ topic: String, of vertex: Vertex) -> Bool {
        graph.relationNumbers(of: vertex).map { graph.relations[$0] }.contains { relation in
            guard topic == "sanction.control" else { return relation.kind.meaning != .none }
            switch relation.kind.meaning {
            case .stake, .stakeOrControl, .control, .board, .nominee, .trust, .samePerson:
                return relation.to == vertex
            case .office, .link, .none: return false
            }
        }
    }
}
