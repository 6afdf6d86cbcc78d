import ArgumentParser
import CordonAnalysis
import CordonModel

/// `cordon diff`: what differs between two graphs.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Listings, entities, relations and findings that appeared, changed or went.",
        discussion: """
            Each names the claims that did it. OLD and NEW are two copies of a list, two stores, \
            or one store on two days. With --customers only what touches a portfolio is told, and \
            the exit status is 2 where one of them was newly listed or a verdict came up or rose.

            Examples:
              cordon diff sdn_2023-12-11.csv sdn_2023-12-13.csv
              cordon diff case.cordon case.cordon --old-as-of 2023-12-11 --as-of 2023-12-13
              cordon diff case.cordon case.cordon --old-recorded-by 2024-01-31 --json
              cordon diff yesterday.cordon today.cordon --customers portfolio.csv
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

    @Option(
        help: ArgumentHelp(
            "Only what touches these: a table with `id` or `name`.", valueName: "FILE.csv"),
        completion: .file())
    var customers: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        let portfolio = try customers.map { try SubjectTable(path: $0) }
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
        var difference = Difference(before, after) { side, vertices, all in
            guard !isSilent else { return [] }
            let question = FindingQuestion(regimes: chosen, vertices: vertices, all: all)
            return side.findings(question).filter { all || $0.isTouched }
        }
        guard let portfolio else { return try give(difference, before, after) }
        let customers = try Customers(portfolio.subjects, former, later, after.graph)
        difference = difference.only(customers.ids)
        try give(difference, before, after, customers)
        if difference.isWorse { throw Failure([], status: .findingMet) }
    }

    /// The customers of a table that either graph knows.
    private struct Customers {
        let rows: Int
        let found: Int
        let ids: Set<EntityID>

        init(
            _ subjects: [Inquiry.Subject], _ former: GraphOptions, _ later: GraphOptions,
            _ graph: EntityGraph
        ) throws {
            let sides = try [former, later].map {
                try $0.inquiry(subjects: subjects, .within(hops: 0))
            }
            let known = sides.flatMap { side in
                side.fits.flatMap { $0 }.map { side.investigation.graph.id($0) }
            }
            rows = subjects.count
            found = subjects.indices.count { row in sides.contains { !$0.fits[row].isEmpty } }
            ids = Set(known).union(known.compactMap { graph.vertex($0).map { graph.id($0) } })
        }

        /// How many of them are known, and what to do about the others.
        var sentence: String {
            let others = found < rows ? "; screen the others by name to find namesakes" : ""
            return "customers: \(found) of \(rows) are in one of the graphs\(others)\n"
        }
    }

    private func give(
        _ difference: Difference, _ before: Investigation, _ after: Investigation,
        _ customers: Customers? = nil
    ) throws {
        var document = after.document(of: difference, since: before)
        if let customers {
            document.add(
                "customers", ["rows": .int(customers.rows), "found": .int(customers.found)])
        }
        var table = rows(difference)
        let shown = output.excerpt(table.rows)
        table.rows = shown.rows
        let rows = table.rows.map { row in
            JSONText.object(zip(table.header, row).map { .init($0, .string($1)) })
        }
        try output.give(
            document, rows: rows, table: table,
            intro: summary(difference) + (customers?.sentence ?? "") + "\n", note: shown.note)
    }

    private func summary(_ difference: Difference) -> String {
        func line<Change>(_ name: String, _ changes: Changes<Change>) -> String {
            "\(name): \(changes.added.count) added, \(changes.removed.count) removed, "
                + "\(changes.changed.count) changed\n"
        }
        return line("listings", difference.listings) + programmes(difference.listings)
            + line("entities", difference.entities) + line("relations", difference.relations)
            + line("findings", difference.findings)
    }

    /// How many listings came, went and changed under each programme, where there are several.
    private func programmes(_ listings: Changes<ListingChange>) -> String {
        func counted(_ changes: [ListingChange]) -> [String: Int] {
            Dictionary(grouping: changes, by: Self.programme).mapValues(\.count)
        }
        let (added, removed, changed) = (
            counted(listings.added), counted(listings.removed), counted(listings.changed)
        )
        let names = Set(added.keys).union(removed.keys).union(changed.keys).sorted()
        guard names.count > 1 else { return "" }
        return names.map { name in
            "  \(name): \(added[name] ?? 0) added, \(removed[name] ?? 0) removed, "
                + "\(changed[name] ?? 0) changed\n"
        }.joined()
    }

    /// The authority, list and programmes under which somebody is listed.
    private static func programme(_ change: ListingChange) -> String {
        ([change.listing.authority, change.listing.list ?? ""] + change.listing.programmes)
            .filter { !$0.isEmpty }.joined(separator: " ")
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
        add("listing", byProgramme(difference.listings)) { change in
            [
                "\(change.caption) (\(change.entity))",
                ([Self.programme(change)] + Self.days(change) + change.what)
                    .joined(separator: " "),
                Self.few(change.claims),
            ]
        }
        add("finding", difference.findings) { change in
            [
                "\(change.finding.caption) (\(change.finding.entity))",
                "\(change.finding.regime): \(Self.words(change.before)) -> "
                    + Self.words(change.after), Self.few(change.claims),
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

    private static func words(_ verdict: Verdict?) -> String {
        verdict == .notEvaluated ? "not evaluated" : verdict?.rawValue ?? "none"
    }

    /// The listings with those of one programme together.
    private func byProgramme(_ listings: Changes<ListingChange>) -> Changes<ListingChange> {
        func sorted(_ changes: [ListingChange]) -> [ListingChange] {
            changes.sorted { (Self.programme($0), $0.entity) < (Self.programme($1), $1.entity) }
        }
        return Changes(
            added: sorted(listings.added), removed: sorted(listings.removed),
            changed: sorted(listings.changed))
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
