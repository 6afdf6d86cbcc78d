import CordonAnalysis
import CordonMatch

/// The score of the yente part: one fixed, increasing function of Cordon's similarity and evidence.
///
/// What Cordon would alert on, and nothing else, has 0.7 or more, whatever the preset's own
/// threshold `t` is. With similarity `s` and evidence `e` in bits:
///
/// - alerts: `0.7 + 0.2 (s - t) / (1 - t) + 0.1 e / (e + 20)`; an exact name that says little stays
///   below one that narrows the world;
/// - the rest, weak aliases among them: `0.69 min(s, t) / t`.
enum Score {
    /// From here on a result is a match.
    static let threshold = 0.7

    static func of(_ hit: PartyHit, _ preset: MatchPreset) -> Double {
        let bound = preset.threshold
        guard hit.isMatch else {
            return rounded(0.69 * min(max(hit.similarity, 0), bound) / bound)
        }
        let above = min(1, max(0, (hit.similarity - bound) / (1 - bound)))
        let bits = max(0, hit.evidence)
        return rounded(threshold + 0.2 * above + 0.1 * bits / (bits + 20))
    }

    /// The similarity from which results are looked for, so that none above a score is missed.
    static func leastSimilarity(forScore score: Double, _ preset: MatchPreset) -> Double {
        score >= 0.69
            ? preset.threshold - 0.02 : max(0.3, preset.threshold * score / 0.69 - 0.02)
    }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
