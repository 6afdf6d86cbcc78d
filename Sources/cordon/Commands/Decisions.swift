import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore

/// `cordon decisions`: the history of what reviewers decided.
struct Decisions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What was decided about screened subjects: by whom, when and why.",
        discussion: """
            The history only grows; the last decision on a pair counts. --csv and --ndjson write \
            it without loss, and --import takes that in again, also into another case. What is \
            known already is not added twice. Subjects stand here by name: keep exports as \
            private as the portfolio.

            Examples:
              cordon decisions case.cordon --csv -o decisions.csv
              cordon decisions other.cordon --import decisions.csv
              cordon decisions case.cordon --audit --csv -o audit.csv
            """)

    @Argument(help: "The store.")
    var store: String

    @Option(
        name: .customLong("import"),
        help: ArgumentHelp("Take in decisions that were written by this verb.", valueName: "FILE"))
    var file: String?

    @Flag(help: "Only the last decision on each pair.")
    var last = false

    @Flag(
        help: """
            For an audit: the state of each decision today (stands, awaits-second, reopened, followed), \
            who reviewed it, and what changed about the party since.
            """)
    var audit = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if audit, file != nil || last {
            throw ValidationError("--audit stands without --import and --last")
        }
    }

    func run() throws {
        do {
            let kept = try Store.open(store)
            if let file {
                let decisions = try DecisionTable.read(file)
                let added = try kept.add(decisions)
                try kept.close()
                output.say("\(added) decisions taken in, \(decisions.count - added) known already")
            } else if audit {
                try giveAudit(try kept.screeningDecisions())
            } else {
                try give(try kept.screeningDecisions())
            }
        } catch let error as StoreError {
            throw Failure(error.description)
        } catch let error as ReadingProblem {
            throw Failure(error.description)
        }
    }

    /// The history with what became of each decision.
    private func giveAudit(_ history: [ScreeningDecision]) throws {
        let graph = try GraphOptions.parse([store])
        let investigation = try graph.investigation()
        let screening = Screening(
            investigation, try graph.book(investigation, withNumbers: false))
        let audited = DecisionBook.audit(history, screening)
        let columns = DecisionTable.columns + ["state", "reviewers", "changed since"]
        let rows = audited.map { one in
            DecisionTable.row(one.decision) + [
                one.state.rawValue, one.reviewers.joined(separator: "; "),
                one.changes.joined(separator: "; "),
            ]
        }
        var document = AnswerDocument(investigation)
        let objects = rows.map { row in
            JSONText.object(zip(columns, row).map { .init($0, .string($1)) })
        }
        document.add("decisions", .array(objects))
        var table = TextTable(output.csv ? columns : Self.auditColumns)
        for (one, row) in zip(audited, rows) {
            let decision = one.decision
            table.add(
                output.csv
                    ? row
                    : [
                        decision.day.description, decision.by, decision.verdict.rawValue,
                        one.state.rawValue, decision.subject, decision.entity,
                        decision.until?.description ?? "", one.changes.joined(separator: "; "),
                    ])
        }
        try output.give(document, rows: objects, table: table)
    }

    private static let auditColumns = [
        "day", "by", "verdict", "state", "subject", "entity", "until", "changed since",
    ]

    private func give(_ history: [ScreeningDecision]) throws {
        let shown = output.excerpt(last ? Self.last(history) : history).rows
        let rows = shown.map(DecisionTable.json)
        if output.json {
            let document: JSONText = [
                "cordon": .string(Investigation.version), "decisions": .array(rows),
            ]
            try Sink.write(document.pretty + "\n", to: output.output)
        } else if output.ndjson {
            try Sink.write(rows.map { $0.compact + "\n" }.joined(), to: output.output)
        } else if output.csv {
            var table = TextTable(DecisionTable.columns)
            for decision in shown { table.add(DecisionTable.row(decision)) }
            try Sink.write(table.csv(forPeople: output.isTableForPeople), to: output.output)
        } else {
            var table = TextTable(["day", "by", "verdict", "subject", "entity", "because"])
            for decision in shown {
                table.add([
                    decision.day.description, decision.by, decision.verdict.rawValue,
                    decision.subject, decision.entity, decision.because,
                ])
            }
            try Sink.write(table.text() + "\n\(shown.count) decisions\n", to: output.output)
        }
    }

    /// The last decision on each pair, in the order of the history.
    private static func last(_ history: [ScreeningDecision]) -> [ScreeningDecision] {
        var seen: Set<[String]> = []
        return history.reversed().filter { seen.insert([$0.subject, $0.entity]).inserted }
            .reversed()
    }
}
