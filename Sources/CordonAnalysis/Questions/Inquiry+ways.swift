import CordonGraph
public import CordonModel

/// The ways between two entities in the part of a case that lies between them.
extension Inquiry {
    /// From how many claims on a case is large: it is projected whole only for questions that need all
    /// of it.
    public static let largeFrom = 2_000_000

    /// The best ways from one entity to another, found in the part of a case that holds them.
    ///
    /// The claims between the two are read, a tie further each time, until as many ways as are wanted
    /// are no longer than what was read.
    ///
    /// - Parameters:
    ///   - start: Where the ways begin, by id or name.
    ///   - end: Where they end.
    ///   - file: The case.
    ///   - projection: Which claims are taken in.
    ///   - question: What is asked.
    /// - Returns: The part with both entities, and the ways, as the whole case gives them; nil where
    ///   the question needs the whole case: by what a way is worth it may be of any length, hubs are
    ///   told by all their neighbours, and between hubs lies too much.
    /// - Throws: ``QuestionError`` where a name fits nobody, or several.
    /// - Complexity: O(ties of those nearer to an end than half the length of the ways, and claims of
    ///   those on them) where the case keeps its claims by entity, else O(claims).
    public static func ways(
        from start: String, to end: String, in file: Case, _ projection: Projection,
        _ question: PathQuestion
    ) throws(QuestionError) -> (inquiry: Inquiry, answer: PathAnswer)? {
        try ways(from: start, to: end, in: CaseIndex(file), projection, question)
    }

    /// The same of a case whose claims are in order already.
    package static func ways(
        from start: String, to end: String, in index: CaseIndex, _ projection: Projection,
        _ question: PathQuestion
    ) throws(QuestionError) -> (inquiry: Inquiry, answer: PathAnswer)? {
        guard question.isBounded else { return nil }
        let named = try Inquiry(about: [start, end], in: index, projection, .within(hops: 0))
        let ids = named.vertices.map { named.investigation.graph.id($0) }
        guard let one = index.place(of: ids[0]), let other = index.place(of: ids[1])
        else { return nil }
        var corridor = Corridor(in: index, from: one, to: other)
        var known = corridor.entities.count
        while true {
            let interruption = question.limits.interruption
            let isLast =
                corridor.isWhole || corridor.length >= question.maxHops ?? .max
                || interruption != nil
            if isLast || question.order == .hops && corridor.entities.count > known {
                known = corridor.entities.count
                guard let inquiry = Inquiry(named, corridor, projection) else { return nil }
                var answer = inquiry.ways(question, within: isLast ? nil : corridor.length)
                if !corridor.isWhole { answer.cut = answer.cut ?? interruption }
                if isLast || answer.cut != nil { return (inquiry, answer) }
                if answer.isSettled(question, within: corridor.length) { return (inquiry, answer) }
            }
            corridor.lengthen()
            if corridor.hasGivenUp { return nil }
        }
    }

    /// The part between two entities that were found by their names.
    private init?(_ named: Inquiry, _ corridor: Corridor, _ projection: Projection) {
        guard var part = corridor.part(for: projection) else { return nil }
        for notice in named.investigation.graph.file.notices {
            if ["taken-for", "also-fits"].contains(notice.code) {
                part.note(notice.code, notice.message)
            }
        }
        investigation = Investigation(part, projection)
        let ids = named.vertices.map { named.investigation.graph.id($0) }
        let graph = investigation.graph
        fits = ids.map { graph.vertex($0).map { [$0] } ?? [] }
        guard vertices.count == 2 else { return nil }
    }

    private func ways(_ question: PathQuestion, within length: Int?) -> PathAnswer {
        var question = question
        if let most = question.maxHops, let length { question.maxHops = min(most, length) }
        return investigation.paths(from: vertices[0], to: vertices[1], question)
    }
}

extension PathQuestion {
    /// Whether a bound on hops bounds what has to be looked at.
    fileprivate var isBounded: Bool {
        guard walk.hubLimit == nil else { return false }
        return switch order {
        case .hops: true
        case .evidence: maxHops != nil
        case .ownership: false
        }
    }
}

extension PathAnswer {
    /// Whether no way that is longer than a bound could be among those that are wanted.
    fileprivate func isSettled(_ question: PathQuestion, within length: Int) -> Bool {
        paths.count >= question.count && paths.allSatisfy { $0.relations.count <= length }
    }
}
