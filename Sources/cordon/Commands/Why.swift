import ArgumentParser
import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// `cordon why`: the proof.
struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "The proof of a finding, the claims it stands or falls with, and what is missing.",
        discussion: """
            With --without or --assume it tells which findings would change; with --from and \
            --until, the days on which the verdict changes and the claim that changed it.
            Examples:
              cordon why Graphs/garpiya voskresensk-plant --regime uk
              cordon why Graphs/garpiya iemz-kupol --regime uk --assume 'almaz-antey>iemz-kupol=51%'
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "The entity.")
    var entity: String

    @OptionGroup var regimes: RegimeOptions

    @Option(
        help: ArgumentHelp(
            "Suppose a stake; may be repeated.", valueName: "OWNER>OWNED=SHARE"))
    var assume: [String] = []

    @OptionGroup var timeline: TimelineOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if regimes.ids.count != 1, regimes.file == nil {
            throw ValidationError("name one regime with --regime")
        }
    }

    func run() throws {
        var reading = graph
        reading.without = []
        let inquiry = try reading.inquiry(about: [entity], .above)
        let (investigation, vertex) = (inquiry.investigation, inquiry.vertices[0])
        var file = investigation.graph.file
        // A hypothesis may change what is said of anybody.
        let isSupposed = !assume.isEmpty || !graph.without.isEmpty
        let whole = try isSupposed ? reading.investigation().graph : nil
        if var supposed = whole?.file {
            try graph.checkWithout(graph.without, &supposed)
            file.notices = supposed.notices
        }
        output.sayNotices(of: file, isStore: try graph.isStore())
        let day = investigation.graph.projection.asOf
        guard let regime = try regimes.regimes(on: day).last else { return }
        let engine = RuleEngine(investigation.graph, about: [vertex])
        guard let own = engine.graph.vertex(investigation.graph.id(vertex)),
            let argument = engine.why(own, under: regime, limits: output.limits)
        else {
            throw Failure("\(regime.id) says nothing about \(entity) on \(day)")
        }
        let changes = try whole.flatMap { whole in
            try hypothesis(about: whole).map {
                RuleEngine(whole).changes(under: [regime], if: $0)
            }
        }
        let timeline = try timeline.changes(
            about: [vertex], under: [regime], investigation)
        if output.json || output.ndjson {
            try give(argument, changes, timeline, investigation, regime)
        } else {
            try Sink.write(PlainText.lines(text(argument, changes, timeline)), to: output.output)
        }
    }

    // MARK: - What if

    private func hypothesis(about entities: EntityGraph) throws -> Hypothesis? {
        guard !assume.isEmpty || !graph.without.isEmpty else { return nil }
        let stakes = try assume.map { text in
            guard let stake = AssumedStake(text) else {
                throw Failure(
                    "--assume: `\(text)` is no stake; write 'owner>owned=30%'", status: .usage)
            }
            for id in [stake.owner, stake.owned] where entities.vertex(id) == nil {
                throw Failure("--assume: there is no entity `\(id)` in \(graph.graph)")
            }
            return stake
        }
        return Hypothesis(without: Set(graph.without), stakes: stakes)
    }

    // MARK: - Giving

    private func give(
        _ argument: VerdictArgument, _ changes: [SupposedChange]?, _ timeline: [VerdictChange]?,
        _ investigation: Investigation, _ regime: Regime
    ) throws {
        let document = investigation.document(
            of: argument, under: regime, supposing: changes, timeline: timeline)
        let json = output.json ? document.json.pretty : document.json.compact
        try Sink.write(json + "\n", to: output.output)
    }

    private func text(
        _ argument: VerdictArgument, _ changes: [SupposedChange]?, _ timeline: [VerdictChange]?
    ) -> String {
        var lines = argument.lines
        if let cut = argument.cut {
            lines.append(
                "\nCut by its \(cut.rawValue): what it stands or falls with was not tried.")
        }
        if !argument.criticalClaims.isEmpty {
            lines.append(
                "\nIt stands or falls with: \(argument.criticalClaims.joined(separator: ", "))")
        }
        if argument.untried > 0 {
            lines.append(
                "\nOf so large a proof not every claim was left out on trial: with \(argument.untried) "
                    + "more it may stand or fall too.")
        }
        for unknown in argument.decidingUnknowns {
            if let other = unknown.with {
                lines.append(
                    "No single share would settle it; two would: \(unknown.owner) in "
                        + "\(unknown.owned) from \(unknown.atLeast)% on, and \(other.owner) in "
                        + "\(other.owned) from \(other.share.lower)% on.")
                continue
            }
            lines.append(
                "It would be settled by the share of \(unknown.owner) in \(unknown.owned)"
                    + "\(unknown.isDayOpen ? ", held on that day" : ""): from \(unknown.atLeast)% on "
                    + "\(unknown.verdict.rawValue), else \(unknown.otherwise.rawValue)")
        }
        for stake in argument.decidingDays {
            lines.append(
                "It would be settled by the day: if \(stake.owner) held \(stake.share.phrase) of "
                    + "\(stake.owned) then, \(stake.verdict.rawValue), else "
                    + stake.otherwise.rawValue)
        }
        if let changes {
            lines.append(changes.isEmpty ? "\nSo supposed, nothing changes." : "\nSo supposed:")
            for change in changes {
                lines.append(
                    "  \(change.before.entity): \(change.before.verdict.rawValue) becomes "
                        + change.after.verdict.rawValue)
            }
        }
        for change in timeline ?? [] {
            lines.append(
                "  \(change.day): \(change.before.rawValue) becomes "
                    + "\(change.after.rawValue) (\(change.reason))")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
