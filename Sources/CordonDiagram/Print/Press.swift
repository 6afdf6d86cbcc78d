import CPress

/// The door to the printing press: pages, text, tags and shapes.
///
/// Everything is on one thread, and every text lives until the press is closed.
@safe final class Press {
    /// The type of a text: its face, size, weight, colour and width.
    struct Face: Hashable {
        var size: Double
        var isBold = false
        var isSans = false
        var colour: UInt32 = 0x1A1A1A

        // Others lend what a family lacks; these are named so that it is the same ones everywhere.
        private static let lenders =
            ", Noto Sans CJK SC, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, FreeSans"
        var families: String { (isSans ? "DejaVu Sans" : "DejaVu Serif") + Self.lenders }
    }

    private let press: OpaquePointer
    private var texts: [OpaquePointer] = unsafe []
    private var lacking: [Unicode.Scalar: Bool] = [:]
    /// The texts that are laid out already, by what they say, their type and width.
    private var kept: [Laying: Laid] = [:]
    /// Whether things are only measured: nothing is drawn then, and nothing tagged.
    var isDry = false
    /// Characters that no font has.
    private(set) var missing: Set<Unicode.Scalar> = []

    init(_ size: Size) throws(DrawingError) {
        guard let press = unsafe cordon_press_open(size.width, size.height) else {
            throw DrawingError.renderFailed(format: "pdf", messages: ["there is no memory"])
        }
        unsafe self.press = press
        guard unsafe cordon_press_has_fonts(press) != 0 else {
            throw DrawingError.renderFailed(
                format: "pdf",
                messages: [
                    "this machine has no fonts; install some, such as Debian's fonts-dejavu and "
                        + "fonts-noto"
                ])
        }
    }

    deinit {
        unsafe texts.forEach { unsafe cordon_text_free($0) }
        unsafe cordon_press_close(press)
    }

    func describe(_ document: PrintedDocument) {
        describe(
            document.title, subject: document.subject, creator: document.creator, day: document.day)
    }

    func describe(_ title: String, subject: String, creator: String, day: String) {
        unsafe cordon_press_describe(press, title, subject, creator, day + "T00:00:00Z")
    }

    func endPage() {
        guard !isDry else { return }
        unsafe cordon_press_end_page(press)
    }

    /// Draws something as a part of the structure.
    func tagged(_ tag: String, _ attributes: String = "", _ draw: () -> Void) {
        begin(tag, attributes)
        draw()
        end(tag)
    }

    func begin(_ tag: String, _ attributes: String = "") {
        guard !isDry else { return }
        unsafe cordon_press_begin(press, tag, attributes)
    }

    func end(_ tag: String) {
        guard !isDry else { return }
        unsafe cordon_press_end(press, tag)
    }

    func anchor(_ name: String, at: Point) {
        guard !isDry else { return }
        unsafe cordon_press_anchor(press, name, at.x, at.y)
    }

    func outline(_ title: String, under parent: Int32, to anchor: String) -> Int32 {
        guard !isDry else { return 0 }
        return unsafe cordon_press_outline(press, parent, title, anchor)
    }

    /// Ends the document.
    func finish() throws(DrawingError) -> [UInt8] {
        var length = 0
        var reason: UnsafePointer<CChar>?
        guard let bytes = unsafe cordon_press_finish(press, &length, &reason) else {
            let words = unsafe reason.map { unsafe String(cString: $0) } ?? "unknown reason"
            throw DrawingError.renderFailed(format: "pdf", messages: [words])
        }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
    }
}

// MARK: - Text

extension Press {
    /// A text laid out in lines.
    @safe struct Laid {
        fileprivate let text: OpaquePointer
        fileprivate let links: [(range: cordon_range, anchor: String)]
        /// The heights of its lines.
        let heights: [Double]
        /// The width of its longest line.
        let width: Double

        var height: Double { heights.reduce(0, +) }
    }

    /// The text, type and width on which a layout depends.
    private struct Laying: Hashable {
        let pieces: [PrintedDocument.Piece]
        let face: Face
        let width: Double
    }

    /// Lays a text out within a width, once for all places where it stands.
    func lay(_ pieces: [PrintedDocument.Piece], _ type: Face, width: Double) -> Laid {
        let laying = Laying(pieces: pieces, face: type, width: width)
        if let known = kept[laying] { return known }
        let laid = laidOut(pieces, type, width: width)
        kept[laying] = laid
        return laid
    }

    private func laidOut(
        _ pieces: [PrintedDocument.Piece], _ type: Face, width: Double
    ) -> Laid {
        var (words, links): (String, [(range: cordon_range, anchor: String)]) = ("", [])
        for piece in pieces {
            switch piece {
            // A name in Arabic turns nothing around that stands behind it.
            case .words(let some): words += shown(some).isolatingRightToLeft()
            case .newLine: words += "\n"
            // The typesetter puts the number in its place.
            case .page: break
            case .link(let some, let anchor):
                let start = UInt32(words.utf8.count)
                words += shown(some)
                links.append((cordon_range(start: start, end: UInt32(words.utf8.count)), anchor))
            }
        }
        let text = unsafe make(words, type, width, links.map(\.range))
        unsafe texts.append(text)
        let heights = (0..<(unsafe cordon_text_lines(text))).map {
            unsafe cordon_text_line_height(text, $0)
        }
        return unsafe Laid(
            text: text, links: links, heights: heights, width: cordon_text_width(text))
    }

    private func make(
        _ words: String, _ type: Face, _ width: Double, _ ranges: [cordon_range]
    ) -> OpaquePointer {
        unsafe type.families.withCString { families in
            let set = unsafe cordon_type(
                families: families, size: type.size, is_bold: type.isBold ? 1 : 0,
                colour: type.colour, width: width)
            guard let text = unsafe cordon_text_make(press, words, set, ranges, ranges.count)
            else {
                // Only where no memory is left for a few words, as where an array cannot grow.
                fatalError("there is no memory for a line of text")
            }
            return unsafe text
        }
    }

    /// Draws a line of a text with its upper left corner at a place, and what it leads to.
    func draw(_ laid: Laid, line: Int, at: Point) {
        guard !isDry else { return }
        let place = cordon_place(x: at.x, y: at.y)
        unsafe cordon_text_draw(press, laid.text, line, place)
        for link in laid.links {
            unsafe cordon_text_link(press, laid.text, line, link.range, place, link.anchor)
        }
    }

    /// A text as the fonts of this machine can show it: on one line, without controls, and with the
    /// number of a character that no font has.
    func shown(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.generalCategory == .control {
                shown += " "
            } else if scalar.value < 0x80 || !isLacking(scalar) {
                shown.unicodeScalars.append(scalar)
            } else {
                missing.insert(scalar)
                shown += "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
            }
        }
        return shown
    }

    private func isLacking(_ scalar: Unicode.Scalar) -> Bool {
        if let known = lacking[scalar] { return known }
        let isMark = scalar.properties.generalCategory == .nonspacingMark
        let text = unsafe make((isMark ? "a" : "") + String(scalar), Face(size: 10), 0, [])
        let isLacking = unsafe cordon_text_unknown(text) > 0
        unsafe cordon_text_free(text)
        lacking[scalar] = isLacking
        return isLacking
    }
}

// MARK: - Shapes

extension Press {
    /// Draws a straight line.
    func rule(from start: Point, to end: Point, width: Double, _ colour: UInt32) {
        shape([start, end], isClosed: false, fill: nil, stroke: colour, width: width, dash: [])
    }

    private func shape(
        _ points: [Point], isClosed: Bool, fill: UInt32?, stroke: UInt32?, width: Double,
        dash: [Double]
    ) {
        guard !isDry else { return }
        let places = points.map { cordon_place(x: $0.x, y: $0.y) }
        unsafe cordon_press_shape(
            press, places, places.count, isClosed ? 1 : 0, fill.map(Int64.init) ?? -1,
            stroke.map(Int64.init) ?? -1, width, dash, dash.count)
    }

    /// Draws only what lies in a rectangle.
    func clipped(to box: Rect, _ draw: () -> Void) {
        let corner = cordon_place(x: box.x, y: box.y)
        unsafe cordon_press_clip(press, corner, box.width, box.height)
        draw()
        unsafe cordon_press_pop(press)
    }

    /// Draws a line of dashes.
    func dashes(from start: Point, to end: Point, _ colour: UInt32) {
        shape(
            [start, end], isClosed: false, fill: nil, stroke: colour, width: 0.6, dash: [3, 3])
    }

    /// Draws a scene with its upper left corner at a place.
    func draw(_ scene: Scene, at: Point, scale: Double) {
        guard !isDry else { return }
        unsafe cordon_press_push(press, cordon_place(x: at.x, y: at.y), scale)
        for mark in scene.marks { draw(mark, isDimmed: false) }
        unsafe cordon_press_pop(press)
    }

    private func draw(_ mark: Mark, isDimmed: Bool) {
        switch mark {
        case .group(let group):
            for mark in group.marks { draw(mark, isDimmed: isDimmed || group.isDimmed) }
        case .outline(let outline, let pen):
            let isClosed = outline.isClosed
            shape(
                outline.flattened.points, isClosed: isClosed,
                fill: pen.fill.map { Self.colour($0, isDimmed) },
                stroke: pen.stroke.map { Self.colour($0, isDimmed) }, width: pen.width,
                dash: pen.dash.lengths)
        case .text(let line):
            let type = Face(
                size: line.run.size, isBold: line.run.isBold, isSans: true,
                colour: Self.colour(line.ink, isDimmed))
            unsafe type.families.withCString { families in
                let set = unsafe cordon_type(
                    families: families, size: type.size, is_bold: type.isBold ? 1 : 0,
                    colour: type.colour, width: 0)
                unsafe cordon_press_write(
                    press, shown(line.run.text), set, cordon_place(x: line.at.x, y: line.at.y),
                    line.anchor == .middle ? 0.5 : 0)
            }
        }
    }

    /// The colour of an ink on white paper; what is dimmed is nearer to white.
    private static func colour(_ ink: Ink, _ isDimmed: Bool) -> UInt32 {
        let full = ink.light
        guard isDimmed else { return full }
        return [16, 8, 0].reduce(0) { sum, shift in
            let part = full >> shift & 255
            return sum | (255 - (255 - part) * 2 / 5) << shift
        }
    }
}

extension Outline {
    /// Whether its end is its beginning.
    fileprivate var isClosed: Bool {
        switch self {
        case .rectangle, .polygon, .circle: true
        case .polyline, .curve: false
        }
    }
}
