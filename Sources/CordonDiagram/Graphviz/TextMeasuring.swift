import CGraphviz

/// A line of text in a face and a size, as it will be drawn.
struct TextRun: Sendable, Hashable {
    var text: String
    var size: Double
    var isBold: Bool

    /// The family every text is drawn in; it has Latin, Greek and Cyrillic letters, and the text
    /// layout borrows what it lacks from other fonts.
    static let family = "DejaVu Sans"

    var face: String { isBold ? Self.family + " Bold" : Self.family }
}

/// The widths of lines, measured once by the text layout of Graphviz itself.
struct TextWidths: Sendable {
    private var widths: [TextRun: Double] = [:]

    /// Measures all the lines not measured yet, in one go.
    ///
    /// - Throws: What the layout of a graph with one node for each line throws.
    mutating func measure(_ runs: [TextRun]) throws(DrawingError) {
        let known = widths
        let fresh = Array(Set(runs.filter { known[$0] == nil && !$0.text.isEmpty })).sorted {
            ($0.text, $0.face) == ($1.text, $1.face)
                ? $0.size < $1.size
                : $0.text == $1.text ? $0.face.precedes($1.face) : $0.text.precedes($1.text)
        }
        guard !fresh.isEmpty else { return }
        let measured = try GraphvizThread.run { () throws(DrawingError) in try measureAll(fresh) }
        for (run, width) in zip(fresh, measured) { widths[run] = width }
    }

    /// The width of a measured line in points; a rough one for any other.
    subscript(_ run: TextRun) -> Double {
        widths[run] ?? run.text.roughWidth * run.size
    }
}

private func measureAll(_ runs: [TextRun]) throws(DrawingError) -> [Double] {
    let context = try GraphvizContext.current()
    GraphvizMessages.listen()
    let graph = try GraphvizGraph()
    graph.declare(1, "label", "")
    graph.declare(1, "fontname", TextRun.family)
    graph.declare(1, "fontsize", "10")
    graph.declare(1, "shape", "plaintext")
    graph.declare(1, "pos", "0,0")
    var nodes: [UnsafeMutablePointer<Agnode_t>] = unsafe []
    for run in runs {
        let node = try unsafe graph.node()
        unsafe graph.set(node, "label", run.text.literalLabel)
        unsafe graph.set(node, "fontname", run.face)
        unsafe graph.set(node, "fontsize", run.size.decimal())
        unsafe nodes.append(node)
    }
    // The engine `nop` keeps the given positions: it only measures.
    guard unsafe gvLayout(context.pointer, graph.pointer, "nop") == 0 else {
        throw .layoutFailed(engine: "nop", messages: GraphvizMessages.heard().lines)
    }
    defer { unsafe gvFreeLayout(context.pointer, graph.pointer) }
    return unsafe nodes.map { unsafe cordon_label_width($0) }
}

extension String {
    /// The text so that a Graphviz label shows it as it is: backslashes and entities are inert.
    fileprivate var literalLabel: String {
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "&": escaped += "&amp;"
            default: escaped.unicodeScalars.append(scalar.isDrawable ? scalar : " ")
            }
        }
        return escaped
    }
}
