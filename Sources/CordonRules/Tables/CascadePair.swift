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
        let thresholds = version.everyReading.map { reading in
            version.tests(under: reading).first { $0.interest == .shares }.map { test in
                let code = test.threshold.millionths << 1 + (test.comparison == .moreThan ? 1 : 0)
                return Int32(clamping: max(1, code))
            }
        }
        let highest = thresholds.contains(nil) ? nil : thresholds.compactMap { $0 }.max()
        func cascade(_ threshold: Int32?, usesMost: Bool) -> Cascade {
            Cascade(
                threshold: threshold,
                isPerParty: threshold != nil && version.aggregation == .perParty,
                usesMost: threshold != nil && threshold != 1 && usesMost && columns.isOpen)
        }
        least = cascade(highest, usesMost: false)
        most = cascade(thresholds.compactMap { $0 }.min(), usesMost: true)
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
                        ? .undetermined : lower[entity] == .held ? .exposed : .none
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
