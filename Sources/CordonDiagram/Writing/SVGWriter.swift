/// Writes a page as SVG 1.1 with accessible names, light and dark colours, and nothing to run.
struct SVGWriter {
    var sheet: Sheet
    /// Whether each text carries its measured width, so that another font cannot overflow its box.
    var fixesTextLength: Bool
    /// Whether colours follow the reader's preference for light or dark.
    var followsReader = true

    /// The whole document, or only the `svg` element to be put into a page.
    func document(isStandalone: Bool) -> String {
        let (width, height) = (sheet.scene.size.width.decimal(), sheet.scene.size.height.decimal())
        var text = isStandalone ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : ""
        text += "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cordon\" width=\"\(width)\""
        text += " height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\""
        text += " role=\"graphics-document\" aria-roledescription=\"diagram\""
        text += " aria-labelledby=\"cordon-title cordon-desc\">\n"
        text += "<title id=\"cordon-title\">\(sheet.title.xml)</title>\n"
        text += "<desc id=\"cordon-desc\">\(sheet.summary.xml)</desc>\n"
        text += metadata
        text += "<style>\(style)</style>\n"
        for mark in sheet.scene.marks { write(mark, to: &text) }
        return text + "</svg>\n"
    }

    // MARK: - Head

    /// The facts of the footer as data, so that a picture met alone can be traced.
    private var metadata: String {
        let lines = sheet.facts.map { name, value in
            "<fact name=\"\(name)\">\(value.xml)</fact>"
        }
        return "<metadata><facts xmlns=\"urn:cordon:picture\">"
            + lines.joined() + "</facts></metadata>\n"
    }

    private static let fonts =
        "'DejaVu Sans',Verdana,'Noto Sans','Noto Sans CJK SC',sans-serif"

    /// The style sheet: the colours that occur, for light and for dark.
    private var style: String {
        let inks = sheet.scene.inks
        let colours = { (isDark: Bool) in
            inks.map { use -> String in
                let value = (isDark ? use.ink.dark : use.ink.light).hexColour
                let property = use.isFill ? "fill" : "stroke"
                return ".cordon .\(use.className){\(property):\(value)}"
            }.joined()
        }
        return ".cordon{max-width:100%;height:auto;font-family:\(Self.fonts)}"
            + ".cordon path,.cordon rect,.cordon circle{fill:none;stroke-linejoin:round}"
            + ".cordon .b{font-weight:bold}.cordon .m{text-anchor:middle}"
            + ".cordon .dim{opacity:\(Page.dimOpacity.decimal())}" + colours(false)
            + (followsReader
                ? "@media (prefers-color-scheme:dark){" + colours(true) + "}@media print{"
                    + colours(false) + "}" : "")
    }

    // MARK: - Marks

    private func write(_ mark: Mark, to text: inout String) {
        switch mark {
        case .outline(let outline, let pen): text += element(outline, pen)
        case .text(let line): text += element(line)
        case .group(let group): write(group, to: &text)
        }
    }

    private func write(_ group: Mark.Group, to text: inout String) {
        let classes =
            group.classes + (group.isDimmed && !group.classes.contains("dim") ? ["dim"] : [])
        text += "<g"
        if !classes.isEmpty { text += " class=\"\(classes.joined(separator: " ").xml)\"" }
        if let id = group.id { text += " id=\"\(id.xml)\"" }
        for (name, value) in group.data {
            text += " data-\(name)=\"\(value.drawable(limit: 2000).xml)\""
        }
        if group.classes == ["edge-label"] { text += " aria-hidden=\"true\"" }
        if let label = group.label {
            text += " role=\"graphics-symbol\" aria-label=\"\(label.xml)\""
        }
        text += ">"
        if let label = group.label { text += "<title>\(label.xml)</title>" }
        if let link = group.link { text += "<a href=\"\(link.xml)\">" }
        for mark in group.marks { write(mark, to: &text) }
        if group.link != nil { text += "</a>" }
        text += "</g>\n"
    }

    private func element(_ outline: Outline, _ pen: Pen) -> String {
        let attributes = attributes(of: pen)
        switch outline {
        case .rectangle(let box, let radius):
            let round = radius > 0 ? " rx=\"\(radius.short)\"" : ""
            return "<rect x=\"\(box.x.short)\" y=\"\(box.y.short)\" width=\"\(box.width.short)\""
                + " height=\"\(box.height.short)\"\(round)\(attributes)/>"
        case .polygon(let points): return "<path d=\"M\(points.coordinates)Z\"\(attributes)/>"
        case .polyline(let points): return "<path d=\"M\(points.coordinates)\"\(attributes)/>"
        case .circle(let centre, let radius):
            return "<circle cx=\"\(centre.x.short)\" cy=\"\(centre.y.short)\""
                + " r=\"\(radius.short)\"\(attributes)/>"
        case .curve(let points):
            guard let start = points.first else { return "" }
            let rest = Array(points.dropFirst())
            return "<path d=\"M\([start].coordinates)C\(rest.coordinates)\"\(attributes)/>"
        }
    }

    private func attributes(of pen: Pen) -> String {
        var classes: [String] = []
        if let fill = pen.fill { classes.append("f-\(fill.rawValue)") }
        if let stroke = pen.stroke { classes.append("s-\(stroke.rawValue)") }
        var text = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
        guard pen.stroke != nil else { return text }
        if pen.width != 1 { text += " stroke-width=\"\(pen.width.decimal())\"" }
        if !pen.dash.lengths.isEmpty {
            let lengths = pen.dash.lengths.map { $0.decimal() }.joined(separator: " ")
            text += " stroke-dasharray=\"\(lengths)\""
            if pen.dash != .dashed { text += " stroke-linecap=\"round\"" }
        }
        return text
    }

    private func element(_ line: Mark.Line) -> String {
        var classes = ["f-\(line.ink.rawValue)"]
        if line.run.isBold { classes.append("b") }
        if line.anchor == .middle { classes.append("m") }
        var text = "<text class=\"\(classes.joined(separator: " "))\""
        text += " x=\"\(line.at.x.short)\" y=\"\(line.at.y.short)\""
        text += " font-size=\"\(line.run.size.decimal())\""
        if fixesTextLength, line.run.text.count > 1, line.width > 1 {
            text += " textLength=\"\(line.width.short)\" lengthAdjust=\"spacingAndGlyphs\""
        }
        return text + ">\(line.run.text.xml)</text>"
    }
}

extension Double {
    /// A coordinate to a tenth of a point.
    fileprivate var short: String { decimal(places: 1) }
}

extension [Point] {
    fileprivate var coordinates: String {
        map { "\($0.x.short),\($0.y.short)" }.joined(separator: " ")
    }
}

extension UInt32 {
    /// A colour as `#rrggbb`.
    var hexColour: String {
        let digits = String(self, radix: 16)
        return "#" + String(repeating: "0", count: 6 - Swift.min(6, digits.count)) + digits
    }
}
