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
            discussion: "A share says nothing without its measure: they differ widely."))
    var measure = "direct"

    @Option(
        help: ArgumentHelp(
            "Only who meets a threshold of beneficial ownership.",
            discussion: UltimateThreshold.all.map(\.id).joined(separator: ", ")))
    var ubo: String?

    func validate() throws {
        if OwnershipMeasure(rawValue: measure) == nil {
            let known = OwnershipMeasure.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--measure: `\(measure)` is no measure; use \(known)")
        }
        if let ubo, UltimateThreshold.named(ubo) == nil {
            let known = UltimateThreshold.all.map(\.id).joined(separator: ", ")
            throw ValidationError("--ubo: `\(ubo)` is no threshold; use \(known)")
        }
    }

    /// The threshold, where one is named; it brings its own measure.
    var threshold: UltimateThreshold? { ubo.flatMap { UltimateThreshold.named($0) } }

    var chosen: OwnershipMeasure {
        threshold?.measure ?? OwnershipMeasure(rawValue: measure) ?? .direct
    }
}

/// A question about what is owned: the graph, the entity, the measure.
struct OwnershipQuestion: ParsableArguments {
    @OptionGroup var graph: GraphOptions

    @Argument(help: "The entity.")
    var entity: String

    @OptionGroup var measure: MeasureOptions
    @OptionGroup var output: OutputOptions

    /// Answers upwards, to the owners, or downwards, to the holdings.
    func answer(upwards: Bool) throws {
        let inquiry = try graph.inquiry(about: [entity], upwards ? .above : .below)
        let (investigation, vertex) = (inquiry.investigation, inquiry.vertices[0])
        output.sayNotices(of: investigation.graph.file)
        let answer =
            upwards
            ? investigation.owners(of: vertex, by: measure.chosen, limits: output.limits)
            : investigation.holdings(of: vertex, by: measure.chosen, limits: output.limits)
        try OwnershipText(investigation, answer, measure.threshold, upwards: upwards).give(output)
    }
}

/// `cordon owners`: upwards.
struct Owners: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Who owns or controls it; the unknown remainder is told as an owner too.",
        discussion: """
            Examples:
              cordon owners Graphs/garpiya voskresensk-plant
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
            """)

    @OptionGroup var question: OwnershipQuestion

    func run() throws { try question.answer(upwards: false) }
}
