import CordonModel
import CordonStore

/// How a hit differs between two days, lists or stores.
public struct ScreenChange: Sendable, Hashable {
    /// What became of it.
    public enum Kind: String, Sendable {
        /// It was not found before.
        case new
        /// It was found before, and something about it is another now.
        case changed
        /// It was found before and is no longer.
        case gone
    }

    /// What became of it.
    public let kind: Kind
    /// What changed, a phrase each.
    public let phrases: [String]
}

/// A hit with what became of it.
public struct ChangedHit: Sendable {
    /// The hit as it is now; as it was, where it is gone.
    public let hit: ScreenedHit
    /// What became of it.
    public let change: ScreenChange
}

extension ScreenChange {
    /// What is new, changed or gone between two answers for one subject.
    ///
    /// Parties are the same where their ids are, or where one is joined into the other now. New
    /// and changed hits come first, in the order of the new answer.
    static func between(
        _ old: [ScreenedHit], _ new: [ScreenedHit], isSame: (String, String) -> Bool
    ) -> [ChangedHit] {
        var before = old
        var changed: [ChangedHit] = []
        for hit in new {
            guard let place = before.firstIndex(where: { isSame($0.entity, hit.entity) }) else {
                changed.append(ChangedHit(hit: hit, change: ScreenChange(kind: .new, phrases: [])))
                continue
            }
            let phrases = differences(before.remove(at: place), hit)
            guard !phrases.isEmpty else { continue }
            changed.append(
                ChangedHit(hit: hit, change: ScreenChange(kind: .changed, phrases: phrases)))
        }
        return changed
            + before.map { ChangedHit(hit: $0, change: ScreenChange(kind: .gone, phrases: [])) }
    }

    private static func differences(_ old: ScreenedHit, _ new: ScreenedHit) -> [String] {
        var phrases = new.compared.changes(since: old.compared)
        if old.hit.isMatch != new.hit.isMatch {
            phrases.append(new.hit.isMatch ? "matches now" : "no longer matches")
        }
        let before = Dictionary(
            old.verdicts.map { ($0.regime, $0.verdict.rawValue) }, uniquingKeysWith: { $1 })
        let after = Dictionary(
            new.verdicts.map { ($0.regime, $0.verdict.rawValue) }, uniquingKeysWith: { $1 })
        for regime in Set(before.keys).union(after.keys).sorted()
        where before[regime] != after[regime] {
            phrases.append(
                "\(regime): \(before[regime] ?? "nothing") before, \(after[regime] ?? "nothing") now"
            )
        }
        return phrases
    }
}

extension Screening {
    /// What is new, changed or gone for each subject since an older graph.
    ///
    /// ```swift
    /// let changes = today.changes(for: subjects, since: yesterday)
    /// ```
    ///
    /// - Parameters:
    ///   - subjects: The portfolio.
    ///   - older: The same questions asked of an older day, list or store.
    ///   - threads: How many threads may work; the answer is the same.
    /// - Returns: One list for each subject; empty where nothing changed.
    public func changes(
        for subjects: [Subject], since older: Screening, threads: Int
    ) -> [[ChangedHit]] {
        zip(older.hits(for: subjects, threads: threads), hits(for: subjects, threads: threads))
            .map { old, new in
                ScreenChange.between(old, new) { one, other in
                    one == other || graph.vertex(one).map { $0 == graph.vertex(other) } ?? false
                }
            }
    }
}
