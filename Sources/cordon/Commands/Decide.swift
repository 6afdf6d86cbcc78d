import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore

/// `cordon decide`: keeps what a reviewer decided about the hits of a screening.
struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Keep what was decided about screened subjects: true-match, false-positive, unclear.",
        discussion: """
            Fill the columns `decision` and `because` of a screening's results or sheet (.csv or \
            .xlsx) and give them back with --from: no name has to be typed. One pair can be decided by the subject's key \
            and the portfolio that it stands in. Rows without a decision are passed over; all \
            decisions are kept, or none.

            A false positive silences its pair until the party or the subject changes: a name, a \
            number, a birth date, a country, a listing; with --until also once that day is over.
            With --needs 2 it counts once a second person has decided the same of the same facts.

            Examples:
              cordon decide case.cordon --from results.csv --by "A. Reviewer"
              cordon decide case.cordon --subjects customers.csv --subject K-17 \\
                --entity ofac-46431 --verdict false-positive --because "born 1990" --by AR
            """)

    @OptionGroup var graph: GraphOptions

    @Option(
        help: ArgumentHelp("Results of a screening with decisions in them.", valueName: "RESULTS"))
    var from: String?

    @Option(name: .customLong("subjects"), help: "The portfolio that the subject stands in.")
    var portfolio: String?

    @Option(help: "The subject's key.")
    var subject: String?

    @Option(help: "The id of the party.")
    var entity: String?

    @Option(help: "true-match, false-positive or unclear.")
    var verdict: String?

    @Option(help: "Why; kept with the decision.")
    var because: String?

    @Option(help: "Who decides, where the row does not say.")
    var by: String

    @Option(help: "How many people have to decide the same before it counts; 2 for four eyes.")
    var needs = 1

    @Option(help: ArgumentHelp("The last day on which it holds.", valueName: "DAY"))
    var until: String?

    @OptionGroup var columns: SubjectOptions

    @Flag(help: "No notes on standard error.")
    var quiet = false

    func validate() throws {
        if by.allSatisfy(\.isWhitespace) { throw ValidationError("--by says nothing") }
        let single = [portfolio, subject, entity, verdict, because]
        if !(1...9).contains(needs) { throw ValidationError("--needs takes 1 to 9") }
        if let until, Day(until) == nil {
            throw ValidationError("--until: `\(until)` is no day; write it as 2024-09-25")
        }
        if from != nil {
            if single.contains(where: { $0 != nil }) {
                throw ValidationError("--from stands alone with --by, --needs and --until")
            }
        } else if single.contains(where: { $0 == nil }) {
            throw ValidationError(
                "give --from, or --subjects, --subject, --entity, --verdict and --because")
        }
        if let verdict, ScreeningVerdict(rawValue: verdict) == nil {
            throw ValidationError(
                "--verdict: `\(verdict)` is none of true-match, false-positive, unclear")
        }
        if let because, because.allSatisfy(\.isWhitespace) {
            throw ValidationError("--because says nothing")
        }
    }

    func run() throws {
        let today = try GraphOptions.today()
        do {
            guard try CaseDoor.isStore(graph.graph) else {
                throw Failure(
                    "\(graph.graph): decisions are kept in a store; import into one first")
            }
            let investigation = try graph.investigation()
            let screening = Screening(
                investigation, try graph.book(investigation, withNumbers: false),
                decisions: try graph.decisions(in: investigation))
            let all =
                try from.map { try reviewed($0, screening, today) } ?? single(screening, today)
            let fresh = all.filter { !screening.isDecided($0) }
            let store = try Store.open(graph.graph)
            let added = try store.add(fresh)
            let history = try store.screeningDecisions()
            try store.close()
            if !quiet {
                let book = DecisionBook(history, in: investigation.graph)
                let awaited = all.count(where: screening.deciding(by: book).isAwaited)
                Sink.complain(
                    "\(added) decisions kept, \(all.count - added) known already"
                        + (awaited > 0 ? "; \(awaited) wait for another reviewer" : ""))
            }
        } catch let error as StoreError {
            throw Failure(error.description)
        } catch let error as ReadingProblems {
            throw Failure(error)
        }
    }

    /// The decisions written into the results of a screening.
    private func reviewed(
        _ path: String, _ screening: Screening, _ today: Day
    ) throws -> [ScreeningDecision] {
        var faults: [String] = []
        var decisions: [ScreeningDecision] = []
        do {
            let file = try RowFile(path)
            let rows = try ReviewedRows(file.columns, mapped: columns.columns, file: path)
            while let row = try file.next() {
                do {
                    guard let review = try rows.review(row) else { continue }
                    decisions += try screening.decisions(
                        review, by: by, on: today, needs: needs, until: until.flatMap { Day($0) })
                } catch let error as QuestionError {
                    faults.append("\(path):\(row.line): \(error)")
                } catch {
                    faults.append("\(error)")
                }
            }
        } catch let error as QuestionError {
            throw Failure("\(path):1: \(error)")
        } catch {
            throw Failure("\(error)")
        }
        guard faults.isEmpty else { throw Failure(faults) }
        return decisions
    }

    /// The one decision that the options make.
    private func single(_ screening: Screening, _ today: Day) throws -> [ScreeningDecision] {
        guard let portfolio, let subject, let entity, let because,
            let verdict = verdict.flatMap({ ScreeningVerdict(rawValue: $0) })
        else { return [] }
        let (file, columns) = try columns.open(portfolio)
        do {
            while let row = try file.next() {
                let known = columns.subject(row)
                guard known.key == subject, known.party != nil else { continue }
                let review = ReviewedRows.Review(
                    subject: known, entity: entity, verdict: verdict, because: because)
                return try screening.decisions(
                    review, by: by, on: today, needs: needs, until: self.until.flatMap { Day($0) })
            }
        } catch {
            throw Failure("\(error)")
        }
        throw Failure("\(portfolio): no subject has the key that --subject names")
    }
}
