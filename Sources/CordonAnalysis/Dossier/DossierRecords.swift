public import CordonFormats
public import CordonModel
public import CordonStore

/// What lies beside the claims of a case and belongs into a dossier: what people know, and what they
/// decided.
public struct DossierRecords: Sendable {
    /// What only people know.
    public let notes: DossierNotes
    /// What was decided about screened subjects; nil where the graph keeps no decisions.
    public let screening: [ScreeningDecision]?
    /// What was decided about who is whom.
    public let identity: [IdentityDecision]

    /// Reads what lies beside a case.
    ///
    /// - Parameters:
    ///   - path: What holds the case.
    ///   - notes: The case file that tells what people know; nil for the case's own head.
    ///   - recordedBy: Only what a store held by this day.
    /// - Throws: Every problem of the notes, or of the store.
    public init(
        beside path: String, notes: String? = nil, recordedBy: Day? = nil
    ) throws(ReadingProblems) {
        let format = try GraphFile.format(of: path)
        let own = format == .caseYAML || format == .caseJSON ? path : nil
        let told = notes ?? own
        self.notes =
            if let told { try CaseFile.dossierNotes(of: told) ?? DossierNotes() } else {
                DossierNotes()
            }
        guard format == .store else {
            (screening, identity) = (nil, [])
            return
        }
        do throws(StoreError) {
            let store = try Store.open(path)
            screening = try store.screeningDecisions(recordedBy: recordedBy)
            identity = try store.decisions(recordedBy: recordedBy)
        } catch {
            throw ReadingProblems([
                ReadingProblem(
                    .unreadable, file: path, what: error.what, remedy: "check the store",
                    isFatal: true)
            ])
        }
    }
}
