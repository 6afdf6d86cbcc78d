import CordonFormats
import CordonModel
import CordonStore

extension CaseImport {
    /// Keeps the decisions about who is whom that come with Parquet folders, each under the day on
    /// which it was made.
    ///
    /// Of a pair that the store has decided about its own word stays.
    func keepDecisions(of paths: [String], _ day: Day) throws(StoreError) {
        var decided = Set(try store.decisions().map(DecidedPair.init))
        for path in paths {
            for decision in try decisions(of: path)
            where decided.insert(DecidedPair(decision)).inserted {
                try store.decide(decision, recordedAt: decision.day ?? day)
            }
        }
    }

    private func decisions(of path: String) throws(StoreError) -> [IdentityDecision] {
        do throws(ReadingProblems) {
            guard try GraphFile.format(of: path, named: format) == .parquet else { return [] }
            return try CaseDoor.decisionsOfFolder(path) ?? []
        } catch {
            throw StoreError(.unusable, store.path, error.description)
        }
    }
}

/// Two parties about which something was decided, in whatever order they were named.
private struct DecidedPair: Hashable {
    let parties: Set<EntityID>

    init(_ decision: IdentityDecision) { parties = [decision.left, decision.right] }
}
