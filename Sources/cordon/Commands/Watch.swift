import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import CordonRules
import CordonStore

/// `cordon watch`: the questions that stay with a case.
struct Watch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The questions kept in the case, their answers, and what changed in them.",
        discussion: """
            A case file keeps questions under `watch:`, a store those that were added. `cordon round` \
            asks them every day and tells when an answer is another; --since tells it here.

            Examples:
              cordon watch case.cordon --verdict iemz-kupol --regime uk --because "contract of May"
              cordon watch case.cordon --path acme --to kupol --least official
              cordon watch case.cordon --suppliers kupol
              cordon watch case.cordon --since 2023-12-11 --as-of 2023-12-13
              cordon watch case.cordon --end 2
            """)

    @OptionGroup var graph: GraphOptions

    @Option(help: ArgumentHelp("Keep: the verdict on a party, under --regime.", valueName: "PARTY"))
    var verdict: String?

    @Option(help: ArgumentHelp("The regime of --verdict.", valueName: "ID"))
    var regime: String?

    @Option(help: ArgumentHelp("Keep: the ways that join a party and --to.", valueName: "PARTY"))
    var path: String?

    @Option(help: ArgumentHelp("The other end of --path.", valueName: "PARTY"))
    var to: String?

    @Option(
        help: "The least standing of the claims of --path. Default: official.",
        completion: .list(Standing.allCases.map(\.word)))
    var least: String?

    @Option(help: ArgumentHelp("Keep: the listed suppliers of a party.", valueName: "PARTY"))
    var suppliers: String?

    @Option(help: ArgumentHelp("Whose list counts for --suppliers; anybody's by default."))
    var authority: String?

    @Option(help: "Why somebody wants to know.")
    var because: String?

    @Option(help: ArgumentHelp("Take a question back.", valueName: "NUMBER"))
    var end: Int?

    @Option(
        help: ArgumentHelp(
            "Tell what changed since an older graph, or since what was known on a day.",
            valueName: "OLD"))
    var since: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if (verdict == nil) != (regime == nil) {
            throw ValidationError("--verdict and --regime go together")
        }
        if (path == nil) != (to == nil) { throw ValidationError("--path and --to go together") }
        if least != nil, path == nil { throw ValidationError("--least belongs to --path") }
        if authority != nil, suppliers == nil {
            throw ValidationError("--authority belongs to --suppliers")
        }
        if let least, Standing(word: least) == nil {
            throw ValidationError("--least: `\(least)` is no standing")
        }
        if let end, end < 1 { throw ValidationError("--end takes the number of a question") }
    }

    func run() throws {
        let fresh = try added()
        guard fresh.isEmpty, end == nil else { return try keep(fresh) }
        let kept = try questions()
        let investigation = try graph.investigation()
        let answers = investigation.answers(to: kept.map(\.question))
        let former = try since.map { try older($0).answers(to: kept.map(\.question)) }
        let changes = answers.enumerated().map { place, answer in
            WatchChange(answer, since: former?[place].keys, in: investigation.graph)
        }
        try give(kept, changes, investigation)
    }

    // MARK: - Keeping

    /// The questions that the options ask.
    private func added() throws -> [WatchQuestion] {
        var matters: [WatchQuestion.Matter] = []
        if let verdict, let regime {
            guard Regime.ids.contains(regime) else {
                throw Failure("--regime: there is no regime `\(regime)`", status: .usage)
            }
            matters.append(.verdict(of: verdict, regime: regime))
        }
        if let path, let to {
            let standing = least.flatMap { Standing(word: $0) } ?? .official
            matters.append(.path(from: path, to: to, standing: standing))
        }
        if let suppliers { matters.append(.suppliers(of: suppliers, authority: authority)) }
        return matters.map { WatchQuestion($0, note: because) }
    }

    private func keep(_ fresh: [WatchQuestion]) throws {
        let today = try GraphOptions.today()
        do {
            guard try CaseDoor.isStore(graph.graph) else {
                throw Failure(
                    "\(graph.graph): questions are kept under `watch:` of a case file; write them there"
                )
            }
            let store = try Store.open(graph.graph)
            if let end, try !store.endWatch(end, on: today) {
                throw Failure("--end: the store keeps no question of the number \(end)")
            }
            let added = try store.watch(fresh, on: today)
            try store.close()
            let known = fresh.count - added
            if !fresh.isEmpty {
                output.say("\(added) kept" + (known > 0 ? ", \(known) known already" : ""))
            }
        } catch let error as StoreError {
            throw Failure(error.description)
        } catch let error as ReadingProblems {
            throw Failure(error)
        }
    }

    /// The questions of the case, each with the number by which a store takes it back.
    private func questions() throws -> [(number: Int, question: WatchQuestion)] {
        do {
            if try CaseDoor.isStore(graph.graph) {
                return try Store.open(graph.graph).watched().map { ($0.number, $0.question) }
            }
            let format = try GraphFile.format(of: graph.graph, named: graph.format)
            guard format == .caseYAML || format == .caseJSON else {
                throw Failure("\(graph.graph): only a case file or a store keeps questions")
            }
            return try CaseFile.watchQuestions(of: graph.graph).enumerated()
                .map { ($0.offset + 1, $0.element) }
        } catch let error as StoreError {
            throw Failure(error.description)
        } catch let error as ReadingProblems {
            throw Failure(error)
        }
    }

    private func older(_ since: String) throws -> Investigation {
        var older = graph
        if Day(since) != nil {
            older.asOf = since
            older.knownAt = since
        } else {
            older.graph = since
        }
        return try older.investigation()
    }

    // MARK: - Giving

    private func give(
        _ kept: [(number: Int, question: WatchQuestion)], _ changes: [WatchChange],
        _ investigation: Investigation
    ) throws {
        var table = TextTable(["number", "question", "answer", "came", "went"])
        for (known, change) in zip(kept, changes) {
            let isCompared = since != nil
            table.add([
                "\(known.number)", known.question.text,
                change.answer.fault
                    ?? (change.answer.lines.isEmpty
                        ? "none" : change.answer.lines.joined(separator: "; ")),
                isCompared ? change.came.joined(separator: "; ") : "",
                isCompared ? change.went.joined(separator: "; ") : "",
            ])
        }
        let rows = zip(kept, changes).map { known, change in
            guard case .object(let members) = JSONText.watch(change) else { return JSONText.null }
            return .object([.init("number", .int(known.number))] + members)
        }
        var document = AnswerDocument(investigation, limits: AnswerDocument.findingLimits)
        document.add("watch", .array(rows))
        try output.give(
            document, rows: rows, table: table,
            intro: kept.isEmpty ? "no question is kept in \(graph.graph)\n" : "")
    }
}
