import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// An answer about owners or holdings, in words and rows.
struct OwnershipText {
    private let investigation: Investigation
    private let answer: OwnershipAnswer
    private let threshold: UltimateThreshold?
    private let upwards: Bool

    init(
        _ investigation: Investigation, _ answer: OwnershipAnswer,
        _ threshold: UltimateThreshold?, upwards: Bool
    ) {
        self.investigation = investigation
        self.answer = answer
        self.threshold = threshold
        self.upwards = upwards
    }

    private var graph: EntityGraph { investigation.graph }

    /// Gives the answer; a tree or the beneficial owners stand in the place of the table.
    func give(
        _ output: OutputOptions, tree: OwnershipTree? = nil, beneficial: Beneficial? = nil
    ) throws {
        let shown = output.excerpt(answer.shares(meeting: threshold))
        let rows = shown.rows.map { JSONText.ownershipShare($0, in: graph) }
        var document = investigation.document(
            of: answer, shares: shown.rows, threshold, upwards: upwards, cut: shown.cut)
        if let tree { document.add("tree", .ownershipTree(tree, in: graph)) }
        switch beneficial {
        case .owners(let owners): document.add(owners, in: graph)
        case .holdings(let holdings): document.add(holdings, in: graph)
        case nil: break
        }
        let found = beneficial.map { BeneficialText(investigation, of: answer.vertex).text($0) }
        let control = investigation.control(over: answer.vertex, upwards: upwards)
        if let text = found ?? tree.map({ TreeText($0, in: graph).text }) {
            let end = found == nil ? "" : "\n"
            return try output.give(
                document.json, rows: rows, table: table(shown.rows),
                text: (found == nil ? treeIntro : "") + text + end
                    + investigation.leftOutNote)
        }
        try output.give(
            document, rows: rows, table: table(shown.rows), intro: intro,
            note: shown.note + note(control) + investigation.leftOutNote)
    }

    private func table(_ shares: [OwnershipShare]) -> TextTable {
        var table = TextTable([
            upwards ? "owner" : "holding", "caption", "share", "ultimate", "through",
        ])
        for share in shares {
            var between = share.path.dropFirst().dropLast(share.isPathCut ? 0 : 1).map(graph.id)
            if share.isPathCut { between.append("...") }
            table.add([
                graph.id(share.vertex), graph.caption(share.vertex), phrase(share),
                share.isUltimate ? "yes" : "no",
                through(share, between),
            ])
        }
        return table
    }

    /// Through whom a share is held; where only a record says that it is through others, that.
    private func through(_ share: OwnershipShare, _ between: [EntityID]) -> String {
        if share.isIndirect, !share.isDirect { return "others, as a record says (indirect)" }
        return share.isDirect && between.isEmpty ? "direct" : between.joined(separator: " > ")
    }

    private func phrase(_ share: OwnershipShare) -> String {
        let about = share.isRounded ? "about " : ""
        guard share.upper <= Percent.hundred.millionths else {
            let low = Decimal6.text(share.lower)
            let high = Decimal6.text(share.upper)
            return "\(about)\(low == high ? low : "\(low)-\(high)")% (raw)"
        }
        return about + share.share.phrase
    }

    private var treeIntro: String {
        "\(upwards ? "owners of" : "holdings of") \(graph.caption(answer.vertex)), "
            + "as of \(graph.projection.asOf)\n\n"
    }

    private var intro: String {
        let what = upwards ? "owners of" : "holdings of"
        let by = threshold.map { "\($0.id), \($0.citation.text)" } ?? answer.measure.rawValue
        return "\(what) \(graph.caption(answer.vertex)) by the measure \(by), "
            + "as of \(graph.projection.asOf)\n\n"
    }

    private func note(_ control: [Int]) -> String {
        var text = ""
        if upwards {
            text += "\nunknown remainder: \(answer.unknown.phrase) (\(answer.knowledge.word))\n"
        }
        for conflict in answer.conflicts { text += "conflict: \(conflict)\n" }
        if let note = investigation.directOnlyNote { text += "note: \(note)\n" }
        for number in control { text += "control: \(investigation.sentence(of: number))\n" }
        if answer.cut == .steps {
            text += "cut: there are more chains than were walked\n"
        } else if let cut = answer.cutWord {
            text += "cut: the measuring was stopped by its \(cut)\n"
        }
        return text
    }
}
