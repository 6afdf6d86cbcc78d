/// A timeline laid out, ready to be written in several formats.
///
/// Every format carries title, day, legend of what occurs, sources and disclaimer, in the language of
/// the diagrams: colour by family, outline by standing, red for lists.
public struct TimelineDrawing: Sendable {
    let timeline: Timeline
    let axis: TimeAxis
    let legend: Legend
    let sheet: Sheet

    /// Lays a timeline out.
    ///
    /// - Parameter timeline: What to draw.
    /// - Throws: ``DrawingError`` where text cannot be measured, or the renderer is not there.
    public init(_ timeline: Timeline) throws(DrawingError) {
        let clean = timeline.cleaned
        self.timeline = clean
        axis = TimeAxis(clean)
        legend = Legend(clean)
        sheet = try TimelinePage(clean, axis, legend).sheet()
    }

    /// The drawing as SVG: accessible, light and dark, without scripts or anything from outside.
    public func svg() -> String {
        SVGWriter(sheet: sheet, fixesTextLength: true).document(isStandalone: true)
    }

    /// The drawing as an `svg` element to be put into a page that is light whatever its reader prefers.
    public func svgElement() -> String {
        SVGWriter(sheet: sheet, fixesTextLength: true, followsReader: false)
            .document(isStandalone: false)
    }

    /// The drawing as PDF of one page.
    public func pdf(paper: Drawing.Paper = .natural) throws(DrawingError) -> [UInt8] {
        try sheet.pdf(paper: paper)
    }

    /// The drawing as PNG on white.
    public func png(dpi: Double = 144) throws(DrawingError) -> [UInt8] { try sheet.png(dpi: dpi) }

    /// The drawing in a format, as the bytes of a file.
    ///
    /// - Returns: The bytes; nil for `dot` and `html`, in which no timeline is written.
    /// - Throws: ``DrawingError`` for `pdf` and `png`, which Graphviz renders; never for the others.
    public func bytes(_ format: Drawing.Format) throws(DrawingError) -> [UInt8]? {
        switch format {
        case .svg: Array(svg().utf8)
        case .pdf: try pdf()
        case .png: try png()
        case .json: Array(json().utf8)
        case .dot, .html: nil
        }
    }
}

extension Timeline {
    /// The most rows that are drawn; the others are counted.
    static let mostRows = 400

    /// The timeline with its text fit to be drawn, and no more rows than can be read.
    var cleaned: Timeline {
        var clean = self
        clean.title = title.drawable(limit: 200)
        clean.subtitle = subtitle.drawable(limit: 300)
        clean.asOf = asOf.drawable(limit: 40)
        clean.footer = footer.cleaned
        var left = Self.mostRows
        clean.lanes = lanes.map { lane in
            var kept = lane
            kept.caption = lane.caption.drawable(limit: 120)
            kept.badges = lane.badges.map { .init($0.status, $0.text.drawable(limit: 80)) }
            kept.rows = lane.rows.prefix(left).map(\.cleaned)
            left -= kept.rows.count
            return kept
        }
        let all = lanes.reduce(0) { $0 + $1.rows.count }
        if all > Self.mostRows {
            clean.footer.hidden.append("Shown \(Self.mostRows) of \(all) rows")
        }
        return clean
    }
}

extension Timeline.Row {
    fileprivate var cleaned: Timeline.Row {
        var clean = self
        clean.label = label.drawable(limit: 160)
        clean.detail = detail.drawable(limit: 120)
        return clean
    }
}
