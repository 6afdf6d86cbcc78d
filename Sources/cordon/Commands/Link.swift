import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore

/// `cordon link`: two entities are one party.
struct Link: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decide that two entities of a case are one party.",
        discussion: """
            The decision outlives imports and shows in every proof that rests on it, as assumed.
            With --from the pairs come from a table such as `suggest --csv` writes, with columns \
            `left` and `right`; --only takes those rows whose column `what` says so, and a column \
            `because` adds its reason to yours.

            Examples:
              cordon link case.cordon ofac:46431 eu:EU.9370.79 --because "same INN and address"
              cordon link case.cordon --from pairs.csv --only "may be one" --because "read"
            """)

    @OptionGroup var pair: PairOptions

    func run() throws { try pair.decide(isSame: true) }
}

/// `cordon unlink`: two entities are not one party.
struct Unlink: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decide that two entities of a case are two parties.",
        discussion: """
            Undoes a join, whether Cordon made it or a person did, and keeps it from coming back.

            Example:
              cordon unlink case.cordon ofac:17258 ofac:43069 --because "two legal persons"
            """)

    @OptionGroup var pair: PairOptions

    func run() throws { try pair.decide(isSame: false) }
}

/// Two entities of a store and a reason.
struct PairOptions: ParsableArguments {
    @Argument(help: "The store.")
    var store: String

    @Argument(help: "The id of one entity.")
    var one: String?

    @Argument(help: "The id of the other.")
    var other: String?

    @Option(help: ArgumentHelp("A table of pairs.", valueName: "PAIRS.csv"))
    var from: String?

    @Option(help: "With --from, only the rows whose column `what` says this.")
    var only: String?

    @Option(help: "Why; kept with the decision.")
    var because: String

    func validate() throws {
        if from == nil, one == nil || other == nil {
            throw ValidationError("name two entities, or a table of pairs with --from")
        }
        if from != nil, one != nil {
            throw ValidationError("name two entities or --from, not both")
        }
        if from == nil, one == other { throw ValidationError("name two different entities") }
        if only != nil, from == nil { throw ValidationError("--only needs --from") }
        if because.allSatisfy(\.isWhitespace) { throw ValidationError("--because says nothing") }
    }

    func decide(isSame: Bool) throws {
        let pairs = try self.pairs()
        do {
            let kept = try Store.open(store)
            let day = try GraphOptions.today()
            for pair in pairs {
                try kept.decide(
                    IdentityDecision(
                        pair.one, pair.other, isSame: isSame, because: pair.because),
                    recordedAt: day)
            }
            try kept.close()
        } catch let error as StoreError {
            throw Failure(error.description)
        }
        let verb = isSame ? "are one party" : "are two parties"
        let lines = pairs.map { "\($0.one) and \($0.other) \(verb): \($0.because)\n" }
        try Sink.write(
            lines.joined() + (from == nil ? "" : "\(pairs.count) pairs decided\n"), to: nil)
    }

    private typealias Pair = (one: String, other: String, because: String)

    private func pairs() throws -> [Pair] {
        guard let from else { return [(one ?? "", other ?? "", because)] }
        let table: TableFile.Table
        do throws(ReadingProblem) {
            table = try TableFile.read(from)
        } catch {
            throw Failure(error.description)
        }
        guard let left = table.columns.firstIndex(of: "left"),
            let right = table.columns.firstIndex(of: "right")
        else { throw Failure("\(from):1: the header names no `left` and `right`; add them") }
        let what = table.columns.firstIndex(of: "what")
        if only != nil, what == nil {
            throw Failure("\(from):1: --only needs a column `what`; the header has none")
        }
        let reason = table.columns.firstIndex(of: "because")
        return try table.rows.enumerated().compactMap { place, row in
            if let only, let what, row[what] != only { return nil }
            guard !row[left].isEmpty, !row[right].isEmpty, row[left] != row[right] else {
                throw Failure(
                    "\(from): row \(place + 1) names no two entities; nothing was decided")
            }
            let own = reason.map { row[$0] } ?? ""
            return (row[left], row[right], own.isEmpty ? because : "\(because) (\(own))")
        }
    }
}
