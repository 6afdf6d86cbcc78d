import CordonGraph
public import CordonModel
public import CordonRules

extension Investigation {
    /// Owners, or holdings, with what is not known of them, and the control beside them.
    ///
    /// - Parameters:
    ///   - answer: What was measured.
    ///   - shares: Those of its shares that are told.
    ///   - threshold: The threshold of beneficial ownership that they meet, where one was asked.
    ///   - upwards: Whether they are owners.
    ///   - cut: Why some were left out; nil where none were.
    /// - Returns: The document, to which nothing needs to be added.
    public func document(
        of answer: OwnershipAnswer, shares: [OwnershipShare], _ threshold: UltimateThreshold?,
        upwards: Bool, cut: String? = nil
    ) -> AnswerDocument {
        var document = AnswerDocument(
            self, cut: answer.cutWord ?? cut,
            limits: ["a share says nothing without its measure"]
                + [directOnlyNote].compactMap { $0 })
        document.add("entity", .string(graph.id(answer.vertex)))
        document.add("measure", .string(answer.measure.rawValue))
        if let threshold {
            document.add("threshold", .string(threshold.id))
            document.add("citation", .string(threshold.citation.text))
        }
        document.add(
            upwards ? "owners" : "holdings",
            .array(shares.map { .ownershipShare($0, in: graph) }))
        document.add("unknown", .share(answer.unknown))
        if upwards { document.add("knowledge", .string(answer.knowledge.word)) }
        document.add("conflicts", .strings(answer.conflicts))
        let control = control(over: answer.vertex, upwards: upwards)
        document.add("control", .array(control.map { .relation($0, in: graph) }))
        return document
    }
}

extension Investigation {
    /// The sentence that conflicts further away were not looked for; nil where they were.
    public var directOnlyNote: String? {
        guard graph.file.isDirectOnly else { return nil }
        return "more than \(Neighbourhood.mostBesideDirect) parties lie that way: conflicts of "
            + "stakes and circles were looked for among the direct ones alone"
    }
}

extension Neighbourhood {
    /// The most parties that a question about direct shares looks at beside them.
    public static let mostBesideDirect = 20_000

    /// The neighbourhood that a question about owners or holdings needs: for direct shares not much more
    /// than those.
    public static func ownership(
        upwards: Bool, by measure: OwnershipMeasure, tree: Bool
    ) -> Neighbourhood {
        guard measure == .direct, !tree else { return upwards ? .above : .below }
        return upwards ? .owners(most: mostBesideDirect) : .holdings(most: mostBesideDirect)
    }
}

extension OwnershipAnswer {
    /// What cut the answer, as documents say it: `chains` where there were too many of them.
    public var cutWord: String? { cut.map { $0 == .steps ? "chains" : $0.rawValue } }

    /// The shares that meet a threshold, or may; all where none is named.
    public func shares(meeting threshold: UltimateThreshold?) -> [OwnershipShare] {
        guard let threshold else { return shares }
        return shares.filter { threshold.isMet(by: $0.share) != .no }
    }
}
