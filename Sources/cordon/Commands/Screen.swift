import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonGraph
import CordonMatch
import CordonModel
import CordonRules

/// `cordon screen`: a portfolio against the names of a graph, and on to the verdicts.
struct Screen: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A portfolio against every name of the graph, with verdicts of what is found.",
        discussion: """
            The table needs a column with names; columns such as dob, country, gender, inn or \
            schema qualify the match. Every subject has a row, also where nothing was found.
            Examples:
              cordon screen Graphs/garpiya customers.csv -o results.csv
              cordon screen Graphs/garpiya customers.csv --preset strict --ndjson
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: ArgumentHelp("The subjects.", valueName: "NAMES.csv"))
    var names: String

    @Option(help: "screening, strict or ofac-portal.")
    var preset = "screening"

    @Option(name: .customLong("hits"), help: "The most parties shown for a subject.")
    var most = 5

    @Option(help: "How many threads may work; the result is the same.")
    var threads: Int?

    @Option(help: "End with status 2 where a party found meets one of these verdicts.")
    var failOn: String?

    @OptionGroup var regimes: RegimeOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if MatchPreset(rawValue: preset) == nil {
            throw ValidationError(
                "--preset: `\(preset)` is no preset; use screening, strict or ofac-portal")
        }
        if most < 1 { throw ValidationError("--hits must be 1 or more") }
    }

    func run() throws {
        let verdicts = try FlagVerb.verdicts(failOn)
        let investigation = try graph.investigation()
        let table = try read()
        guard let columns = SubjectColumns(table.columns) else {
            throw Failure("\(names):1: no column is a name; call one of them `name`")
        }
        let subjects = table.rows.map(columns.subject)
        let hits: [[PartyHit]]
        do throws(QuestionError) {
            let book = try PartyBook(investigation.graph)
            hits = investigation.screen(
                subjects, in: book, preset: MatchPreset(rawValue: preset) ?? .screening,
                limit: most, threads: threads ?? Threads.available)
        } catch {
            throw Failure(error.description)
        }
        let found = Set(hits.flatMap { $0.map(\.vertex) }).sorted()
        let answer = investigation.answer(
            FindingQuestion(
                regimes: try regimes.regimes(on: investigation.graph.projection.asOf),
                vertices: found, limits: output.limits))
        try give(table, columns, hits, answer, investigation)
        let matched = Set(
            hits.flatMap { $0 }.filter(\.isMatch).map { investigation.graph.id($0.vertex) })
        let told = answer.findings.filter { matched.contains($0.entity) }
        if Investigation.meets(told, verdicts) { throw Failure([], status: .findingMet) }
    }

    private func read() throws -> TableFile.Table {
        do throws(ReadingProblem) {
            return try TableFile.read(names)
        } catch {
            throw Failure(error.description)
        }
    }

    private static let added = [
        "subject", "entity", "matchedName", "weakAlias", "similarity", "evidence", "match", "list",
        "programme", "day", "verdicts", "decision", "explanation",
    ]

    private func give(
        _ table: TableFile.Table, _ columns: SubjectColumns, _ hits: [[PartyHit]],
        _ answer: FindingAnswer, _ investigation: Investigation
    ) throws {
        let byEntity = Dictionary(grouping: answer.findings, by: \.entity)
        var rows = TextTable(table.columns + Self.added)
        for (row, hits) in zip(table.rows, hits) {
            let name = columns.name(row)
            if hits.isEmpty {
                let blanks = Array(repeating: "", count: Self.added.count - 2)
                rows.add(row + [name] + blanks + ["nothing found; not clearance"])
            }
            for hit in hits {
                let id = investigation.graph.id(hit.vertex)
                rows.add(
                    row + [name, id]
                        + cells(
                            hit, byEntity[id] ?? [], investigation.graph.listings(of: hit.vertex)))
            }
        }
        var document = AnswerDocument(
            investigation, cut: answer.cut?.rawValue, limits: FindingText.limits)
        let objects = rows.rows.map { row in
            JSONText.object(zip(rows.header, row).map { JSONText.Member($0, .string($1)) })
        }
        document.add("rows", .array(objects))
        if output.json || output.ndjson {
            try output.give(document, rows: objects, table: rows)
        } else {
            try Sink.write(rows.csv, to: output.output)
        }
        let matched = hits.count { $0.contains(where: \.isMatch) }
        if let cut = answer.cut {
            output.say(
                "cordon: cut by its \(cut.rawValue): a verdict that is missing was not evaluated")
        }
        output.say("\(table.rows.count) subjects, \(matched) with a match")
    }

    private func cells(
        _ hit: PartyHit, _ findings: [Finding], _ listings: ArraySlice<ListedParty>
    ) -> [String] {
        let lists = listings.map { $0.listing.list ?? $0.listing.authority }
        let programmes = listings.flatMap(\.listing.programmes)
        let days = findings.flatMap(\.listings).compactMap { $0.day?.description }
        let verdicts = findings.map { "\($0.regime):\($0.verdict.rawValue)" }
        return [
            hit.matchedName, hit.isWeak ? "true" : "false",
            Decimals.text(hit.similarity, places: 4), Decimals.text(hit.evidence, places: 2),
            hit.isMatch ? "true" : "false", Self.list(lists), Self.list(programmes),
            days.min() ?? "", verdicts.joined(separator: "; "), "", hit.explanation,
        ]
    }

    private static func list(_ texts: [String]) -> String {
        Set(texts).sorted().joined(separator: "; ")
    }
}
