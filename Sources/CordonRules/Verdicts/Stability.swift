import CordonGraph
import CordonModel

/// Whether half a last printed digit of the shares would flip a verdict.
///
/// Every exact share other than nothing and the whole is moved by half its last digit, all down
/// and then all up; bands are the law's own and are not moved.
struct Stability: Sendable {
    private let base: RegimeAnswer.Reaches
    private let moved: [(lower: Reach, upper: Reach)]

    init(_ reaches: RegimeAnswer.Reaches) {
        base = reaches
        let rule = reaches.rule
        guard !rule.version.isListingOnly else {
            moved = []
            return
        }
        moved = [-1, 1].map { way in
            (rule.reach(.least, nudge: way), rule.reach(.most, nudge: way))
        }
    }

    func isFragile(_ vertex: Vertex, _ verdict: Verdict) -> Bool {
        guard verdict != .listed else { return false }
        let place = Int(vertex)
        return moved.contains { other in
            other.lower.contains[place] != base.lower.contains[place]
                || other.upper.contains[place] != base.upper.contains[place]
        }
    }
}
