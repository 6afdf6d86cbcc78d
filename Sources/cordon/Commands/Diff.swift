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
            the exit status is 2 where one of them was newly listed or a verdict came up or rose, \
            and 0 where nothing of the kind happened. A customer is found by id or exact name, \
            else by names and numbers as `screen` finds: then it is said to be one who may be the \
            party, and counts. Whoever is in neither graph is counted and named.

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
            "Only what touches these: a table as `screen` takes it.", valueName: "FILE.csv"),
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
        let customers = try Self.customers(portfolio, [(former, before), (later, after)])
        difference = difference.only(customers.ids(in: after.graph))
        try give(difference, before, after, customers)
        if difference.isWorse { throw Failure([], status: .findingMet) }
    }

    /// The parties that the customers of a table are in either graph: by id or exact name, else by what a
    /// screening would alert on.
    private static func customers(
        _ portfolio: SubjectTable, _ sides: [(graph: GraphOptions, investigation: Investigation)]
    ) throws -> CustomerParties {
        let asked = portfolio.asked
        var exact = [Set<EntityID>](repeating: [], count: asked.count)
        for side in sides {
            let inquiry = try side.graph.inquiry(subjects: asked, .within(hops: 0))
            for (row, vertices) in inquiry.fits.enumerated() {
                exact[row].formUnion(vertices.map { inquiry.investigation.graph.id($0) })
            }
        }
        var customers = CustomerParties(portfolio.subjects, exact: exact)
        guard customers.isOpen else { return customers }
        for side in sides {
            customers.look(in: try side.graph.book(side.investigation, withNumbers: true))
        }
        return customers
    }

    private func give(
        _ difference: Difference, _ before: Investigation, _ after: Investigation,
        _ customers: CustomerParties? = nil
    ) throws {
        var document = after.document(of: difference, since: before)
        if let customers {
            Self.add(customers, to: &document)
        }
        var table = rows(difference)
        let shown = output.excerpt(table.rows)
        table.rows = shown.rows
        let rows = table.rows.map { row in
            JSONText.object(zip(table.header, row).map { .init($0, .string($1)) })
        }
        try output.give(
            document, rows: rows, table: table,
            intro: summary(difference) + (customers.map(Self.sentences) ?? "") + "\n",
            note: shown.note)
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

// MARK: - Customers

extension Diff {
    private static func add(_ customers: CustomerParties, to document: inout AnswerDocument) {
        document.add(
            "customers",
            [
                "rows": .int(customers.rows), "found": .int(customers.found),
                "mayBe": .int(customers.mayBe), "missing": .int(customers.missing.count),
            ])
        document.add(
            "customersWhoMayBe",
            .array(
                customers.likely.map { likely in
                    [
                        "subject": .string(likely.key), "entity": .string(likely.entity),
                        "caption": .string(likely.caption),
                        "similarity": .number(likely.similarity),
                        "because": .string(likely.because),
                    ]
                }))
        document.add("customersMissing", .array(customers.missing.map { .string($0) }))
    }

    /// The count of those who are known, who may be whom, and who is nobody.
    private static func sentences(_ customers: CustomerParties) -> String {
        let missing = customers.missing
        var lines = ["customers: \(customers.found) of \(customers.rows) are in one of the graphs"]
        if customers.mayBe > 0 { lines[0] += ", \(customers.mayBe) may be" }
        if !missing.isEmpty { lines[0] += ", \(missing.count) are in neither" }
        lines += customers.likely.prefix(mostCustomers).map { likely in
            "  \(likely.key) may be \(likely.caption) (\(likely.entity)): \(likely.because)"
        }
        let more = customers.likely.count - mostCustomers
        if more > 0 { lines.append("  and \(more) more (--json tells all)") }
        if !missing.isEmpty {
            let rest = missing.count - mostCustomers
            lines.append(
                "  in neither: \(missing.prefix(mostCustomers).joined(separator: ", "))"
                    + (rest > 0 ? " and \(rest) more" : ""))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static let mostCustomers = 20
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
