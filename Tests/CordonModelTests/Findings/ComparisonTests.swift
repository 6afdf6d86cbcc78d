import Testing

@testable import CordonModel

@Suite("A comparison with a threshold")
struct ComparisonTests {
    @Test("is met by the least or the most of a share as sampled values say")
    func samples() {
        var random = Random(seed: 11)
        for _ in 0..<3000 {
            let share = random.share()
            let threshold = Percent(clamping: Int64.random(in: 0...10, using: &random) * 10_000_000)
            // Half millionths, so that a value lies between any two of the unit.
            let low = share.lower.millionths * 2 + (share.lowerOpen ? 1 : 0)
            let high = share.upper.millionths * 2 - (share.upperOpen ? 1 : 0)
            let bound = threshold.millionths * 2
            #expect(Comparison.atLeast.isMet(byLeastOf: share, threshold) == (low >= bound))
            #expect(Comparison.atLeast.isMet(byMostOf: share, threshold) == (high >= bound))
            #expect(Comparison.moreThan.isMet(byLeastOf: share, threshold) == (low > bound))
            #expect(Comparison.moreThan.isMet(byMostOf: share, threshold) == (high > bound))
        }
    }

    @Test("orders verdicts as alarms are set")
    func order() {
        #expect(
            Verdict.allCases.sorted() == [
                .notEvaluated, .none, .exposed, .undetermined, .captured, .listed,
            ])
    }
}
