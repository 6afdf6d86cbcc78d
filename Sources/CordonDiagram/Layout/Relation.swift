/// A relation ready to be placed: parallel ones of a kind drawn as one, its label broken into lines.
struct Relation: Sendable {
    /// The ids of the edges drawn as this line, sorted.
    var ids: [String]
    /// The indices of the two parties.
    var from, to: Int
    var family: Picture.Family
    var standing: Picture.Standing
    var isDisputed: Bool
    /// Whether it sums up a chain.
    var isIndirect: Bool
    var ended: String?
    var isDirected: Bool
    var emphasis: Picture.Emphasis
    var share: ClosedRange<Double>?
    var sources: [Int]
    /// The words on the line, without suffixes.
    var words: String
    var tooltip: String
    /// The label's lines; empty for none.
    var lines: [TextRun] = []
    /// The label's size.
    var size = Size(width: 0, height: 0)
    /// The relations of one pair that this line stands for; empty for a line of its own.
    var parts: [Relation] = []

    /// The height of a line of the label.
    static let lineHeight = 11.0

    /// The width of the line: 1.2 points, and up to 1.8 more for the share it stands for.
    ///
    /// What is over is thin; dots vanish below 1.6 points.
    var width: Double {
        guard ended == nil else { return standing == .alleged ? 1.6 : 0.8 }
        let least = standing == .alleged ? 1.8 : family == .computed ? 0.8 : 1.2
        guard let share, share != 0...1 else { return least }
        let middle = (share.lowerBound + share.upperBound) / 2
        return max(least, 1.2 + 1.8 * min(1, max(0, middle)))
    }

    /// The label with what a reader must know of the claim: how firm, whether disputed, whether over.
    var text: String {
        var parts = words.isEmpty ? [] : [words]
        switch standing {
        case .official, .registered: break
        case .reported, .alleged, .assumed: parts.append("(\(standing.rawValue))")
        }
        if isDisputed { parts.append("(disputed)") }
        if let ended { parts.append(ended) }
        return parts.joined(separator: " ")
    }

    /// The most source numbers drawn on a line; all of them stand in the tooltip and the table.
    private static let mostSources = 3

    /// The source numbers as drawn: `[1,3,7 +2]`.
    var citation: String {
        guard !sources.isEmpty else { return "" }
        let shown = sources.prefix(Self.mostSources).map(String.init).joined(separator: ",")
        let more = sources.count - Self.mostSources
        return more > 0 ? "[\(shown) +\(more)]" : "[\(shown)]"
    }

    /// Breaks the label into lines; a bundle's has those of its parts below each other.
    mutating func breakLabel() {
        guard parts.isEmpty else {
            for index in parts.indices { parts[index].breakPartLabel() }
            lines = parts.flatMap(\.lines)
            return
        }
        breakLabel(text, width: 13, lines: 4)
    }

    /// Breaks the words of a part, which are never empty: the line does not say what it is.
    private mutating func breakPartLabel() {
        let kind = words.isEmpty ? [family.word] : []
        breakLabel((kind + [text]).joined(separator: " "), width: 20, lines: 6)
    }

    private mutating func breakLabel(_ text: String, width: Double, lines most: Int) {
        let whole = [text, citation].filter { !$0.isEmpty }.joined(separator: " ")
        let broken = whole.wrapped(width: width, lines: most)
        lines = broken.map { TextRun(text: $0, size: 8.5, isBold: false) }
    }

    /// Takes the label's size from its measured lines.
    mutating func fit(_ widths: TextWidths) {
        guard !lines.isEmpty else { return }
        for index in parts.indices { parts[index].fit(widths) }
        guard parts.isEmpty else { return size = bundledSize }
        let width = lines.map { widths[$0] }.max() ?? 0
        size = Size(
            width: (width + 6).rounded(.up),
            height: Double(lines.count) * Self.lineHeight + 3)
    }

    /// How a reader would say the relation, or all that the line stands for.
    func spoken(_ parties: [Party]) -> String {
        guard parts.isEmpty else { return parts.map { $0.spoken(parties) }.joined(separator: "; ") }
        let verb = words.isEmpty ? family.word : words
        let joint = isDirected ? "→" : "–"
        var sentence = "\(parties[from].node.caption) \(joint) \(parties[to].node.caption): \(verb)"
        sentence += " (\(standing.rawValue)"
        if isDisputed { sentence += ", disputed" }
        if isIndirect { sentence += ", indirect" }
        if let ended { sentence += ", \(ended)" }
        sentence += ")"
        if !sources.isEmpty { sentence += " [\(sources.map(String.init).joined(separator: ","))]" }
        if !tooltip.isEmpty { sentence += " " + tooltip }
        return sentence
    }
}

extension Picture.Family {
    /// The words for the family, for the legend and for a relation without words of its own.
    var word: String {
        switch self {
        case .ownership: "owns"
        case .control: "controls"
        case .supply: "supplies, trades"
        case .role: "holds an office"
        case .family: "family, associate"
        case .membership: "member or part of"
        case .programme: "develops, makes, uses"
        case .statement: "says about"
        case .link: "linked, nature unknown"
        case .computed: "worked out here"
        }
    }
}
