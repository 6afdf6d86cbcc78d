public import CordonGraph
import CordonModel

/// Which claims are wanted.
public struct ClaimQuestion: Sendable {
    /// Only those about this entity.
    public var entity: Vertex?
    /// Only these families, relation kinds or properties.
    public var kinds: [String]
    /// Only those that contradict another or are contradicted.
    public var onlyContradictions: Bool
    /// Whether those that do not hold on the day asked about are wanted, too.
    public var ofEveryDay: Bool

    /// Creates a question.
    public init(
        entity: Vertex? = nil, kinds: [String] = [], onlyContradictions: Bool = false,
        ofEveryDay: Bool = false
    ) {
        self.ofEveryDay = ofEveryDay
        self.entity = entity
        self.kinds = kinds
        self.onlyContradictions = onlyContradictions
    }
}

extension Investigation {
    /// The claims that were taken in, as places in the case, in the order of the case.
    public func claims(_ question: ClaimQuestion) -> [Int] {
        let file = graph.file
        let contradicted =
            question.onlyContradictions ? Set(file.claims.flatMap(\.contradicts)) : []
        let places = question.entity.map { graph.claims(about: $0) } ?? Array(file.claims.indices)
        return places.filter { place in
            let claim = file.claims[place]
            let isTaken =
                question.ofEveryDay
                ? graph.projection.admits(claim, in: file) : graph.takes(claim)
            guard isTaken else { return false }
            if !question.kinds.isEmpty, !question.kinds.contains(where: { claim.isOf($0) }) {
                return false
            }
            guard question.onlyContradictions else { return true }
            return !claim.contradicts.isEmpty || claim.polarity != .asserts
                || claim.key.map(contradicted.contains) ?? false
        }
    }

    /// The independent origins of claims: ten copies of one wire story are one origin.
    public func origins(of places: [Int]) -> [String] {
        let file = graph.file
        return Set(
            places.flatMap { file.claims[$0].evidence.citations }
                .map { file.source($0.source)?.origin ?? $0.source }
        ).sorted()
    }
}

extension EntityGraph {
    /// Whether a claim was taken in: admitted, and not certainly out of its time.
    func takes(_ claim: Claim) -> Bool {
        projection.admits(claim, in: file) && claim.period.holds(on: projection.asOf) != .no
    }
}

extension Claim {
    /// Whether a word names what the claim says: a family, a relation kind or a property.
    func isOf(_ word: String) -> Bool {
        if predicate.lowercased() == word.lowercased() { return true }
        return relation?.kind.family.rawValue == word
    }
}
