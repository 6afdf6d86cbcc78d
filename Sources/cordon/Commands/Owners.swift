import ArgumentParser
import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// Which measure of ownership is asked for.
struct MeasureOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "direct, integrated, integrated-raw, control, weakest-link or accumulated.",
            discussion: "A share says nothing without its measure: they differ widely."),
        completion: .list(OwnershipMeasure.allCases.map(\.rawValue)))
    var measure = "direct"

    @Option(
        help: ArgumentHelp(
            "Which natural persons meet a threshold of beneficial ownership, may, or do not.",
            discussion: UltimateThreshold.all.map(\.id).joined(separator: ", ")
                + ", or a number of percent.", valueName: "RULE"),
        completion: .list(UltimateThreshold.all.map(\.id)))
    var ubo: String?

    func validate() throws {
        if OwnershipMeasure(rawValue: measure) == nil {
            let known = OwnershipMeasure.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--measure: `\(measure)` is no measure; use \(known)")
        }
        if let ubo, UltimateThreshold.reading(ubo) == nil {
            let known = UltimateThreshold.all.map(\.id).joined(separator: ", ")
            throw ValidationError(
                "--ubo: `\(ubo)` is no threshold; use \(known), or a number of percent")
        }
    }

    /// The threshold, where one is named; it brings its own measure.
    var threshold: UltimateThreshold? { ubo.flatMap { UltimateThreshold.reading($0) } }

    var chosen: OwnershipMeasure {
        threshold?.measure ?? OwnershipMeasure(rawValue: measure) ?? .direct
    }
}

/// A question about what is owned: the graph, the entity, the measure.
struct OwnershipQuestion: ParsableArguments {
    @OptionGroup var graph: GraphOptions

    @Argument(help: "The entity.")
    var entity: String

    @Flag(
        inversion: .prefixedNo,
        help: "The chains as a tree, each step with its share; on a terminal without being asked.")
    var tree: Bool?

    @OptionGroup var measure: MeasureOptions
    @OptionGroup var output: OutputOptions

    /// Whether a tree is shown: where it is asked for, or on a terminal where nothing else is.
    private var isTree: Bool {
        if let tree { return tree }
        let isPlain = output.isForMachines || output.output != nil
        return !isPlain && Sink.isTerminal && measure.ubo == nil && measure.measure == "direct"
    }

    /// Answers upwards, to the owners, or downwards, to the holdings.
    func answer(upwards: Bool) throws {
        let inquiry = try graph.inquiry(
            about: [entity], .ownership(upwards: upwards, by: measure.chosen, tree: isTree))
        let (investigation, vertex) = (inquiry.investigation, inquiry.vertices[0])
        output.sayNotices(of: investigation.graph.file, isStore: try graph.isStore())
        let answer =
            upwards
            ? investigation.owners(of: vertex, by: measure.chosen, limits: output.limits)
            : investigation.holdings(of: vertex, by: measure.chosen, limits: output.limits)
        let tree =
            isTree
            ? investigation.ownershipTree(of: vertex, upwards: upwards, limits: output.limits) : nil
        let beneficial = measure.threshold.map { threshold -> Beneficial in
            upwards
                ? .owners(
                    investigation.beneficialOwners(of: vertex, by: threshold, limits: output.limits)
                )
                : .holdings(
                    investigation.beneficialHoldings(
                        of: vertex, by: threshold, limits: output.limits))
        }
        try OwnershipText(investigation, answer, measure.threshold, upwards: upwards)
            .give(output, tree: tree, beneficial: beneficial)
    }
}

/// `cordon owners`: upwards.
struct Owners: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Who owns or controls it; the unknown remainder is told as an owner too.",
        discussion: """
            Examples:
              cordon owners Graphs/garpiya voskresensk-plant --tree
              cordon owners register.xlsx acme --ubo amld
              cordon owners owners.csv acme --measure integrated --json
            """)

    @OptionGroup var question: OwnershipQuestion

    func run() throws { try question.answer(upwards: true) }
}

/// `cordon holdings`: downwards.
struct Holdings: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What it owns or controls.",
        discussion: """
            Examples:
              cordon holdings Graphs/garpiya almaz-antey
              cordon holdings owners.csv acme --measure control --json
              cordon holdings register.xlsx 'Bob Ex' --ubo psc
            """)

    @OptionGroup var question: OwnershipQuestion

    func run() throws { try question.answer(upwards: false) }
}
