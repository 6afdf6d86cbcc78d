import CordonFormats
public import CordonModel
public import CordonRules

/// The part of a case that stayed behind when a Parquet folder was written.
public struct FolderSummary: Sendable {
    /// The number of claims that stay behind, because nothing of them may be passed on.
    public let claims: Int
    /// The number of entities that stay behind, of which only such claims speak.
    public let entities: Int
    /// The number of claims that leave without words or a citation of their sources.
    public let reduced: Int
}

extension Investigation {
    /// Writes the case and what the rules run on as a folder of Parquet tables.
    ///
    /// The claims are those of every day and standing that may be passed on; relations, listings and
    /// the tables of the rules are those of this investigation's projection. The folder appears whole
    /// or not at all, and equal cases give equal bytes.
    ///
    /// - Parameters:
    ///   - path: The folder; one that was written so before is replaced.
    ///   - regimes: Whose tables are laid out.
    ///   - decisions: What people decided about who is whom.
    /// - Returns: What stayed behind.
    /// - Throws: What keeps it from being written.
    /// - Complexity: O(claims), and O(stakes) for each reading of each regime.
    public func writeFolder(
        _ path: String, under regimes: [Regime], deciding decisions: [IdentityDecision]
    ) throws -> FolderSummary {
        let draft = try FolderDraft(path)
        do {
            return try fill(draft, regimes, decisions)
        } catch {
            draft.discard()
            throw error
        }
    }

    private func fill(
        _ draft: FolderDraft, _ regimes: [Regime], _ decisions: [IdentityDecision]
    ) throws -> FolderSummary {
        let leaving = LeavingCase(graph.file, deciding: decisions)
        // A decision about a party that stays behind would name it.
        let told = decisions.filter {
            leaving.file.entity($0.left) != nil && leaving.file.entity($0.right) != nil
        }
        // The numbers in the tables are those of the graph that a reader of the folder sees.
        let shown = EntityGraph(leaving.file, graph.projection)
        var tables = CaseTables(leaving.file)
        try tables.write(into: draft, decisions: told) { id in
            shown.vertex(id).map { Int($0) }
        }
        let rules = RuleTables(shown, under: regimes)
        try AnalystTables(shown).write(
            into: draft, traits: rules.traits(of:), kind: rules.entityKind(of:))
        try RuleTableWriting(rules).write(into: draft)
        let summary = FolderSummary(
            claims: leaving.claims, entities: leaving.entities, reduced: leaving.reduced)
        try draft.finish(
            ParquetFolder.members(about: leaving.file)
                + FolderTelling(shown, regimes, rules).members(summary, derived: tables.derived))
        return summary
    }
}
