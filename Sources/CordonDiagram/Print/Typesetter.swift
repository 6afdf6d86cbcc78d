/// Sets a document on pages, from the first block to the last.
final class Typesetter {
    private let document: PrintedDocument
    private let anchors: Set<String>
    /// The number of pages, and where anchors stand on them; nil where that is to be found out.
    private let drafted: (pages: Int, places: [String: PrintedPages.Place])?
    let size: Size
    let press: Press
    /// The height at which the next line stands.
    var y: Double
    private(set) var page = 1
    private var outline: [Int: Int32] = [:]
    /// Where the anchors stand that have their place already.
    private var places: [String: PrintedPages.Place] = [:]

    static let margin = (left: 40.0, right: 40.0, top: 54.0, bottom: 50.0)
    private static let muted: UInt32 = 0x4B5563

    /// The bytes, how many pages they are, what no font has, and where anchors stand.
    struct Product {
        let bytes: [UInt8]
        let count: Int
        let missing: [Unicode.Scalar]
        let places: [String: PrintedPages.Place]
    }

    init(
        _ document: PrintedDocument, _ paper: PrintedDocument.Paper, _ anchors: Set<String>,
        _ press: Press, after draft: Typesetter?
    ) {
        self.document = document
        self.anchors = anchors
        drafted = draft.map { ($0.page, $0.places) }
        self.press = press
        size = paper.size
        y = Self.margin.top
    }

    /// The room between the margins.
    var width: Double { size.width - Self.margin.left - Self.margin.right }
    var bottom: Double { size.height - Self.margin.bottom }

    func set() {
        if !press.isDry { press.describe(document) }
        press.begin("Document")
        setTitle()
        var rest = document.blocks[...]
        while let block = rest.popFirst() {
            if case .heading(_, level: 1, _) = block { rest = withPictureBehind(block, rest) }
            set(block, before: rest)
        }
        press.end("Document")
        finishPage()
    }

    /// The bytes, when all is set.
    func finish() throws(DrawingError) -> Product {
        Product(
            bytes: try press.finish(), count: page,
            missing: press.missing.sorted { $0.value < $1.value }, places: places)
    }

    // MARK: - Pages

    private func finishPage() {
        let small = Press.Face(size: 7.5, isSans: true, colour: Self.muted)
        let right = Self.margin.left + width
        func put(_ text: String, y: Double, atRight: Bool) {
            let laid = press.lay([.words(text)], small, width: 0)
            let x = atRight ? right - laid.width : Self.margin.left
            press.draw(laid, line: 0, at: Point(x: x, y: y))
        }
        put(shortened(document.header.left), y: 26, atRight: false)
        put(document.header.right, y: 26, atRight: true)
        put(document.footer, y: size.height - 34, atRight: false)
        let count = drafted.map { "\($0.pages)" } ?? "?"
        put("page \(page) of \(count)", y: size.height - 34, atRight: true)
        let line = Self.margin.top - 14
        press.rule(
            from: Point(x: Self.margin.left, y: line), to: Point(x: right, y: line), width: 0.5,
            0x9CA3AF)
        press.endPage()
    }

    /// The left part of the running header, which leaves room for the right one.
    private func shortened(_ text: String) -> String {
        text.count > 70 ? String(text.prefix(69)) + "…" : text
    }

    func turnPage() {
        finishPage()
        page += 1
        y = Self.margin.top
    }

    /// Turns the page where less room is left than is asked for.
    func need(_ height: Double) {
        if y + height > bottom, y > Self.margin.top { turnPage() }
    }

    /// Whether something that is set now ends on this page.
    private func fits(_ blocks: [PrintedDocument.Block]) -> Bool {
        let (before, wasDry) = ((y, page, outline, places), press.isDry)
        press.isDry = true
        for (place, block) in blocks.enumerated() {
            set(block, before: blocks[(place + 1)...])
        }
        defer {
            (y, page, outline, places) = before
            press.isDry = wasDry
        }
        return page == before.1
    }

    /// The blocks behind the heading of a section: where its picture does not fit on the page any more, with as
    /// much text before it as the page has room for, so that the rest of the page is not left blank.
    private func withPictureBehind(
        _ heading: PrintedDocument.Block, _ rest: ArraySlice<PrintedDocument.Block>
    ) -> ArraySlice<PrintedDocument.Block> {
        guard let picture = rest.first, case .picture = picture, !fits([heading, picture]) else {
            return rest
        }
        var text = rest.dropFirst().prefix { block in
            if case .heading(_, level: 1, _) = block { false } else { true }
        }
        while let last = text.last {
            // A heading stays with what follows it.
            let isHeading = if case .heading = last { true } else { false }
            if !isHeading, fits([heading] + text) { break }
            text.removeLast()
        }
        return text + [picture] + rest.dropFirst(text.count + 1)
    }

    // MARK: - Blocks

    private func setTitle() {
        put([.words(document.title)], Press.Face(size: 17, isBold: true, isSans: true), tag: "H1")
        y += 8
    }

    private func set(
        _ block: PrintedDocument.Block, before next: ArraySlice<PrintedDocument.Block>
    ) {
        switch block {
        case .heading(let text, let level, let anchor):
            set(text, level, anchor, before: next)
        case .paragraph(let pieces):
            put(known(pieces), Press.Face(size: 9), tag: "P")
            y += 5
        case .list(let points, let isNumbered): set(points, isNumbered)
        case .table(let table): set(table)
        case .picture(let drawing, let caption): set(drawing, caption)
        }
    }

    private func set(
        _ text: String, _ level: Int, _ anchor: String?,
        before next: ArraySlice<PrintedDocument.Block>
    ) {
        let size = level == 1 ? 13.0 : 10.5
        y += level == 1 ? 12 : 6
        // A heading stays with what follows.
        need(size + 50 + room(of: next))
        if let anchor {
            place(anchor)
            let parent = level > 1 ? outline[level - 1] ?? 0 : 0
            outline[level] = press.outline(text, under: parent, to: anchor)
        }
        put(
            [.words(text)], Press.Face(size: size, isBold: true, isSans: true),
            tag: level == 1 ? "H2" : "H3")
        if level == 1 {
            press.rule(
                from: Point(x: Self.margin.left, y: y + 1),
                to: Point(x: Self.margin.left + width, y: y + 1), width: 1, 0x374151)
            y += 4
        }
        y += 2
    }

    /// The room that a picture takes, as far as a page has it, a table for its beginning, and a heading with
    /// what follows it; other blocks begin with little.
    private func room(of blocks: ArraySlice<PrintedDocument.Block>) -> Double {
        if case .heading = blocks.first { return 40 + room(of: blocks.dropFirst()) }
        if case .table(let table) = blocks.first { return max(0, beginning(of: table) - 40) }
        guard case .picture(let drawing, _) = blocks.first else { return 0 }
        let scene = drawing.page.scene.size
        let height = scene.height * min(1, width / scene.width)
        return min(height, bottom - Self.margin.top - 90)
    }

    private func set(_ points: [[PrintedDocument.Piece]], _ isNumbered: Bool) {
        guard !points.isEmpty else { return }
        let type = Press.Face(size: 9)
        press.begin("L")
        for (place, point) in points.enumerated() {
            let mark = press.lay(
                [.words(isNumbered ? "\(place + 1)." : "•")], type, width: 0)
            let laid = press.lay(known(point), type, width: width - 20)
            // The mark stands on the page on which its text begins.
            if room(for: laid, from: 0) == 0 { turnPage() }
            press.begin("LI")
            press.tagged("Lbl") {
                press.draw(mark, line: 0, at: Point(x: Self.margin.left + 4, y: y))
            }
            draw(laid, tag: "LBody", x: Self.margin.left + 20)
            press.end("LI")
            y += 2
        }
        press.end("L")
        y += 4
    }

    private func set(_ drawing: Drawing, _ caption: String) {
        let scene = drawing.page.scene
        let note = press.lay(
            [.words(caption)], Press.Face(size: 7.5, isSans: true, colour: Self.muted),
            width: width)
        let room = bottom - Self.margin.top - note.height - 6
        let scale = min(1, width / scene.size.width, room / scene.size.height)
        let height = scene.size.height * scale
        need(height + note.height + 6)
        press.tagged("Figure") {
            press.draw(scene, at: Point(x: Self.margin.left, y: y), scale: scale)
        }
        y += height + 4
        draw(note, tag: "Caption", x: Self.margin.left)
        y += 6
    }

    // MARK: - Text

    /// Pieces of which those lead somewhere whose anchor the document has, with numbers of pages as far
    /// as these are known.
    func known(_ pieces: [PrintedDocument.Piece]) -> [PrintedDocument.Piece] {
        pieces.map { piece in
            switch piece {
            case .link(let words, let anchor) where !anchors.contains(anchor): .words(words)
            case .page(let anchor): .words(drafted?.places[anchor].map { "\($0.page)" } ?? "00")
            case .words, .link, .newLine: piece
            }
        }
    }

    /// Names the place where the next line stands, once.
    func place(_ anchor: String) {
        guard places[anchor] == nil else { return }
        places[anchor] = PrintedPages.Place(page: page, isAtTop: y <= Self.margin.top)
        press.anchor(anchor, at: Point(x: Self.margin.left, y: max(0, y - 4)))
    }

    private func put(
        _ pieces: [PrintedDocument.Piece], _ type: Press.Face, tag: String, indent: Double = 0
    ) {
        let laid = press.lay(pieces, type, width: width - indent)
        draw(laid, tag: tag, x: Self.margin.left + indent)
    }

    /// The number of lines of a text that this page takes, from one on: one line alone neither begins nor
    /// ends a page.
    func room(for laid: Press.Laid, from first: Int) -> Int {
        let left = laid.heights.count - first
        var (count, end) = (0, y)
        while count < left, end + laid.heights[first + count] <= bottom {
            end += laid.heights[first + count]
            count += 1
        }
        guard count < left else { return count }
        let isFresh = y <= Self.margin.top
        let kept = left - count == 1 ? count - 1 : count
        return kept < 2 ? (isFresh ? max(1, count) : 0) : kept
    }

    /// Draws all lines of a text, over the end of the page where they have to.
    private func draw(_ laid: Press.Laid, tag: String, x: Double) {
        var line = 0
        while line < laid.heights.count {
            let count = room(for: laid, from: line)
            if count > 0 {
                press.tagged(tag) {
                    for number in line..<line + count {
                        press.draw(laid, line: number, at: Point(x: x, y: y))
                        y += laid.heights[number]
                    }
                }
                line += count
            }
            if line < laid.heights.count { turnPage() }
        }
    }
}
