public import CordonModel
import GRDB

extension Store {
    /// Reads the case back.
    ///
    /// Claims of dated copies of a list carry what the copies show together: since when (a
    /// listing begins between the last copy without and the first copy with it) and until when
    /// (the window between the last copy that says it and the next complete one that does not).
    ///
    /// ```swift
    /// let then = try store.file(recordedBy: Day("2024-01-31"))
    /// ```
    ///
    /// - Parameters:
    ///   - recordedBy: Only what imports up to this day brought; nil for everything.
    ///   - knownAt: Leaves out ends that no copy had shown by this day. What was not said yet at
    ///     all is left to the projection.
    /// - Returns: The case, its claims in the order in which they were first read.
    /// - Throws: ``StoreError``.
    /// - Complexity: O(claims and sightings).
    public func file(recordedBy: Day? = nil, knownAt: Day? = nil) throws(StoreError) -> Case {
        try reading(Soundness.ofCase) { database in
            let reading = CaseReading(
                database, path: path, recordedBy: recordedBy, knownAt: knownAt)
            return try reading.read()
        }
    }
}
