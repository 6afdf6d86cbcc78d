public import CordonModel

/// A finding that appeared, changed or went.
public struct FindingChange: Sendable {
    /// The finding: the new one, or the old one where it went.
    public let finding: Finding
    /// The verdict before; nil where there was none, `notEvaluated` where nothing could be said.
    public let before: Verdict?
    /// The verdict after; nil where there is none, `notEvaluated` where nothing can be said.
    public let after: Verdict?
    /// The claims that did it, by key or id: those on which only one of the two rests, else all
    /// on which it rests.
    public let claims: [String]

    private struct Key: Hashable, Comparable {
        let regime: String
        let entity: EntityID

        static func < (left: Key, right: Key) -> Bool {
            (left.regime, left.entity) < (right.regime, right.entity)
        }
    }

    static func changes(
        old: [Finding], new: [Finding], _ sides: Sides
    ) -> Changes<FindingChange> {
        let before = keyed(old) { sides.name(old: $0) }
        let after = keyed(new) { $0 }
        var changes = Changes<FindingChange>()
        for key in Set(before.keys).union(after.keys).sorted() {
            let (was, now) = (touched(before[key]), touched(after[key]))
            guard let finding = now ?? was else { continue }
            let change = FindingChange(
                finding: finding, before: verdict(before[key]), after: verdict(after[key]),
                claims: difference(was, now))
            switch (was, now) {
            case (nil, _): changes.added.append(change)
            case (_, nil): changes.removed.append(change)
            case (let one?, let other?):
                if one.verdict != other.verdict || one.rule != other.rule
                    || one.because != other.because
                {
                    changes.changed.append(change)
                }
            }
        }
        return changes
    }

    private static func touched(_ finding: Finding?) -> Finding? {
        finding.flatMap { $0.isTouched ? $0 : nil }
    }

    private static func verdict(_ finding: Finding?) -> Verdict? {
        finding.flatMap { $0.verdict == .none ? nil : $0.verdict }
    }

    private static func keyed(
        _ findings: [Finding], name: (EntityID) -> EntityID
    ) -> [Key: Finding] {
        var keyed: [Key: Finding] = [:]
        for finding in findings {
            keyed[Key(regime: finding.regime, entity: name(finding.entity))] = finding
        }
        return keyed
    }

    private static func difference(_ was: Finding?, _ now: Finding?) -> [String] {
        let old = was.map(claims) ?? []
        let new = now.map(claims) ?? []
        let only = new.symmetricDifference(old)
        return (only.isEmpty ? new.union(old) : only).sorted()
    }

    /// The claims on which a finding rests: its listings and the steps of its proofs.
    private static func claims(_ finding: Finding) -> Set<String> {
        var names = Set(finding.listings.map(\.claim))
        for ground in finding.grounds {
            for step in ground.proof.steps(atMost: Proof.bound) {
                for holding in step.counts { names.formUnion(holding.claims) }
            }
        }
        return names
    }
}
