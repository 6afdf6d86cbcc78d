import CordonGraph
import CordonModel

/// The two runs by which one version of a rule judges a bare table.
///
/// On one interest a reading of the law is a threshold: what every reading reaches is what the
/// highest one does, and what any reaches, the lowest.
struct CascadePair: Hashable, Sendable {
    let least: Cascade
    let most: Cascade

    init(_ version: RegimeVersion, on columns: StakeColumns) {
        let readings = version.everyReading.map { reading in
            Threshold(
                code: version.tests(under: reading).first { $0.interest == .shares }.map { test in
                    let code =
                        test.threshold.millionths << 1 + (test.comparison == .moreThan ? 1 : 0)
                    return Int32(clamping: max(1, code))
                },
                isPerParty: (reading.aggregation ?? version.aggregation) == .perParty)
        }
        func cascade(_ threshold: Threshold?, usesMost: Bool) -> Cascade {
            let code = threshold?.code
            return Cascade(
                threshold: code, isPerParty: code != nil && threshold?.isPerParty == true,
                usesMost: code != nil && code != 1 && usesMost && columns.isOpen,
                countsSeedsOnly: code != nil && version.directOwnersOnly)
        }
        // Countries are not known here: where the rule leaves them open, nothing is certain.
        let isOpen = version.leavesPlacesOpen || readings.contains { $0.code == nil }
        let strict = isOpen ? nil : readings.max { $0.strictness < $1.strictness }
        least = cascade(strict, usesMost: false)
        most = cascade(
            readings.filter { $0.code != nil }.min { $0.strictness < $1.strictness },
            usesMost: true)
    }

    /// What one reading asks of shares.
    private struct Threshold {
        let code: Int32?
        let isPerParty: Bool
        /// Readings are combined, so that the strictest in one thing is so in the other.
        var strictness: (Int, Int32) { (isPerParty ? 1 : 0, code ?? 0) }
    }

    /// The verdicts, from what each cascade says.
    func verdicts(_ levels: [Cascade: [Cascade.Level]], _ parties: [Vertex]) -> [Verdict] {
        guard let lower = levels[least], let upper = levels[most] else { return [] }
        var verdicts = unsafe [Verdict](unsafeUninitializedCapacity: lower.count) {
            verdicts, count in
            for entity in lower.indices {
                let verdict: Verdict =
                    lower[entity] == .reached
                    ? .captured
                    : upper[entity] == .reached
                        ? .undetermined
                        : lower[entity] == .held || upper[entity] == .held ? .exposed : .none
                unsafe verdicts.initializeElement(at: entity, to: verdict)
            }
            count = lower.count
        }
        for party in parties { verdicts[Int(party)] = .listed }
        return verdicts
    }
}

extension Cascade {
    /// An order in which long runs come first, so that threads end together.
    var cost: Int64 {
        guard let threshold else { return 0 }
        return (isPerParty ? 2 : 1) << 40 - Int64(threshold)
    }
}

extension StakeColumns {
    /// Whether the least and the most of what is held can differ.
    var isOpen: Bool { !highs.isEmpty || !totals.isEmpty }

    /// Whether some company's claims add up to so many times the whole that sums need more room.
    var isFarAbove: Bool { totals.contains { $0 > 1 << 30 } }
}
