import ArgumentParser
import CordonAnalysis
import CordonModel

/// `cordon diff`: what differs between two graphs.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Listings, entities, relations and findings that appeared, changed or went.",
        discussion: """
            Each names the claims that did it. OLD and NEW are two copies of a list, two stores, \
            or one store on two days.

            Examples:
              cordon diff sdn_2023-12-11.csv sdn_2023-12-13.csv
              cordon diff case.cordon case.cordon --old-as-of 2023-12-11 --as-of 2023-12-13
              cordon diff case.cordon case.cordon --old-recorded-by 2024-01-31 --json
            """)

    @OptionGroup var old: GraphOptions

    @Argument(help: "The later graph.")
    var new: String

    @Option(help: "The day that is asked about in OLD. Default: --as-of.")
    var oldAsOf: String?

    @Option(help: "In OLD, only what had been said by this day. Default: --known-at.")
    var oldKnownAt: String?

    @Option(help: "In OLD, only what a store held by this day. Default: --recorded-by.")
    var oldRecordedBy: String?

    @OptionGroup var regimes: RegimeOptions

    @Flag(help: "Leave findings out.")
    var noFindings = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        var later = old
        later.graph = new
        var former = old
        if let oldAsOf { former.asOf = oldAsOf }
        if let oldKnownAt { former.knownAt = oldKnownAt }
        if let oldRecordedBy { former.recordedBy = oldRecordedBy }
        let before = try former.investigation()
        let after = try later.investigation()
        let chosen = try noFindings ? [] : regimes.regimes(on: after.graph.projection.asOf)
        let isSilent = noFindings
        let difference = Difference(before, after) { side, vertices in
            guard !isSilent else { return [] }
            return side.findings(FindingQuestion(regimes: chosen, vertices: vertices))
                .filter(\.isTouched)
        }
        try give(difference, before, after)
    }

    private func give(
        _ difference: Difference, _ before: Investigation, _ after: Investigation
    ) throws {
        let document = after.document(of: difference, since: before)
        var table = rows(difference)
        let shown = output.excerpt(table.rows)
        table.rows = shown.rows
        let rows = table.rows.map { row in
            JSONText.object(zip(table.header, row).map { .init($0, .string($1)) })
        }
        try output.give(
            document, rows: rows, table: table, intro: summary(difference) + "\n", note: shown.note)
    }

    private func summary(_ difference: Difference) -> String {
        func line<Change>(_ name: String, _ changes: Changes<Change>) -> String {
            "\(name): \(changes.added.count) added, \(changes.removed.count) removed, "
                + "\(changes.changed.count) changed\n"
        }
        return line("listings", difference.listings) + line("entities", difference.entities)
            + line("relations", difference.relations) + line("findings", difference.findings)
    }
}

// MARK: - Rows

extension Diff {
    private func rows(_ difference: Difference) -> TextTable {
        var table = TextTable(["change", "of", "who", "what", "claims"])
        func add<Change>(
            _ kind: String, _ changes: Changes<Change>, _ row: (Change) -> [String]
        ) {
            for (sign, list) in [
                ("+", changes.added), ("-", changes.removed), ("~", changes.changed),
            ] {
                for change in list { table.add([sign, kind] + row(change)) }
            }
        }
        add("finding", difference.findings) { change in
            [
                "\(change.finding.caption) (\(change.finding.entity))",
                "\(change.finding.regime): \(change.before?.rawValue ?? "none") -> "
                    + (change.after?.rawValue ?? "none"), Self.few(change.claims),
            ]
        }
        add("listing", difference.listings) { change in
            [
                "\(change.caption) (\(change.entity))",
                ([change.listing.authority, change.listing.list ?? ""]
                    + change.listing.programmes + Self.days(change) + change.what)
                    .joined(separator: " "),
                Self.few(change.claims),
            ]
        }
        add("relation", difference.relations) { change in
            [
                "\(change.fromCaption) -> \(change.toCaption)",
                ([change.kind.name] + change.what).joined(separator: "; "), Self.few(change.claims),
            ]
        }
        add("entity", difference.entities) { change in
            [
                "\(change.caption) (\(change.entity))",
                (change.gained.map { "+" + $0 } + change.lost.map { "-" + $0 })
                    .joined(separator: "; "), Self.few(change.claims),
            ]
        }
        return table
    }

    /// When a listing began, and when it ended, as far as is known.
    private static func days(_ change: ListingChange) -> [String] {
        let began = change.period.beginning.map { "[\($0)]" }
        let ended = change.period.before.map { "ended [\($0)]" }
        return [began, ended].compactMap { $0 }
    }

    /// The first claims, and how many more.
    private static func few(_ claims: [String]) -> String {
        let shown = claims.prefix(3).joined(separator: " ")
        return claims.count > 3 ? shown + " +\(claims.count - 3)" : shown
    }
}
