import ArgumentParser
import CordonAnalysis
import CordonModel
import CordonRules

/// `cordon unknowns`: the missing facts that would settle most findings.
struct Unknowns: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The missing shares that would settle most open findings.",
        discussion: """
            Each is the best where those before it are told.
            Examples:
              cordon unknowns Graphs/garpiya --regime uk
              cordon unknowns case.cordon --top 5 --json
            """)

    @OptionGroup var graph: GraphOptions
    @OptionGroup var regimes: RegimeOptions

    @Option(help: "How many facts.")
    var top: Int = 10

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if top < 1 { throw ValidationError("--top must be 1 or more") }
    }

    func run() throws {
        let investigation = try graph.investigation()
        let question = FindingQuestion(
            regimes: try regimes.regimes(on: investigation.graph.projection.asOf),
            limits: output.limits)
        let answer = investigation.unknowns(question, top: top)
        let document = investigation.document(ofUnknowns: answer)
        var table = TextTable([
            "owner", "owned", "settles", "at", "verdict", "else", "with owner", "with owned",
            "with at",
        ])
        for fact in answer.facts {
            table.add([
                fact.owner, fact.owned, "\(fact.settles)", "\(fact.value)", fact.verdict.rawValue,
                fact.otherwise.rawValue, fact.with?.owner ?? "", fact.with?.owned ?? "",
                fact.with?.share.lower.description ?? "",
            ])
        }
        let count = answer.facts.reduce(0) { $0 + $1.settles }
        try output.give(
            document, rows: answer.facts.map { JSONText.missingFact($0) }, table: table,
            intro: "\(answer.open) open findings; these facts settle \(count) of them, each beside "
                + "those before it\n\n",
            note: "\nA share settles at the value told; a smaller one leaves what stands under "
                + "`else`. Not legal advice.\n")
    }
}
