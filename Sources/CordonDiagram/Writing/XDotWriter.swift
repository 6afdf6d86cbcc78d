/// Writes a page as drawing operations of Graphviz (the xdot format, version 1.7), which its
/// renderers draw as a background: so PDF and PNG show what the SVG shows.
///
/// Graphviz's documentation of the format is at <https://graphviz.org/docs/outputs/canon/#xdot>.
struct XDotWriter {
    private var operations = ""
    private let height: Double
    private var isDimmed = false

    private init(height: Double) { self.height = height }

    /// The operations that draw the scene on light paper.
    static func operations(for scene: Scene) -> String {
        var writer = XDotWriter(height: scene.size.height)
        for mark in scene.marks { writer.write(mark) }
        return writer.operations
    }

    private mutating func write(_ mark: Mark) {
        switch mark {
        case .outline(let outline, let pen): write(outline, pen)
        case .text(let line): write(line)
        case .group(let group):
            let wasDimmed = isDimmed
            isDimmed = isDimmed || group.isDimmed
            for mark in group.marks { write(mark) }
            isDimmed = wasDimmed
        }
    }

    // MARK: - Outlines

    private mutating func write(_ outline: Outline, _ pen: Pen) {
        if let fill = pen.fill {
            add("C", colour(fill))
            add("c", colour(pen.dash == .solid ? pen.stroke ?? fill : fill))
            let width = pen.stroke == nil || pen.dash != .solid ? 0.01 : pen.width
            add("S", "setlinewidth(\(width.decimal()))")
            add("S", "solid")
            addFilled(outline)
            if pen.dash == .solid { return }
        }
        guard let stroke = pen.stroke else { return }
        add("c", colour(stroke))
        add("S", "setlinewidth(\(pen.width.decimal()))")
        add("S", "solid")
        for piece in outline.flattened.broken(by: pen.dash.blunt(width: pen.width)) {
            add("L", piece)
        }
    }

    private mutating func addFilled(_ outline: Outline) {
        if case .circle(let centre, let radius) = outline {
            let numbers = [centre.x, height - centre.y, radius, radius].map { $0.decimal() }
            operations += "E \(numbers.joined(separator: " ")) "
            return
        }
        add("P", outline.flattened.points)
    }

    // MARK: - Text

    private mutating func write(_ line: Mark.Line) {
        add("c", colour(line.ink))
        operations += "F \(line.run.size.decimal()) \(line.run.face.counted) "
        // Graphviz lifts text of this kind by a fifth of its size, which is taken back here.
        let y = height - line.at.y - 0.2 * line.run.size
        let anchor = line.anchor == .middle ? "0" : "-1"
        operations += "T \(line.at.x.decimal()) \(y.decimal()) \(anchor) \(line.width.decimal()) "
        operations += line.run.text.counted + " "
    }

    // MARK: - Pieces

    private mutating func add(_ operation: String, _ text: String) {
        operations += "\(operation) \(text.counted) "
    }

    private mutating func add(_ operation: String, _ points: [Point]) {
        guard points.count > 1 else { return }
        operations += "\(operation) \(points.count) "
        for point in points {
            operations += "\(point.x.decimal()) \((height - point.y).decimal()) "
        }
    }

    /// The colour; a dimmed one mixed with the paper, so that nothing shines through.
    private func colour(_ ink: Ink) -> String {
        guard isDimmed else { return ink.light.hexColour }
        var mixed: UInt32 = 0
        for shift: UInt32 in [16, 8, 0] {
            let part = Double(ink.light >> shift & 0xFF)
            let paper = Double(Ink.paper.light >> shift & 0xFF)
            let value = part * Page.dimOpacity + paper * (1 - Page.dimOpacity)
            mixed |= UInt32(value.rounded()) << shift
        }
        return mixed.hexColour
    }
}

extension String {
    /// The text preceded by its length in bytes, as xdot writes strings.
    fileprivate var counted: String { "\(utf8.count) -\(self)" }
}
