extension Picture.Status {
    /// The frame that says the status, from the outside in.
    var frames: (outer: Pen, inner: Pen?) {
        switch self {
        case .listed: (Pen(fill: .paper, stroke: .listed, width: 3), nil)
        case .captured:
            (Pen(fill: .paper, stroke: .captured, width: 2.4), .line(.captured, 1.2))
        case .presumed:
            (Pen(fill: .paper, stroke: .captured, width: 1.2), .line(.captured, 1.2))
        case .undetermined:
            (
                Pen(fill: .paper, stroke: .undetermined, width: 1.4, dash: .dashed),
                .line(.undetermined, 1, .dashed)
            )
        case .exposed: (Pen(fill: .paper, stroke: .exposed, width: 1.4, dash: .dashed), nil)
        case .delisted: (Pen(fill: .paper, stroke: .delisted, width: 1.6, dash: .dotted), nil)
        case .possibleMatch: (Pen(fill: .paper, stroke: .text, width: 1.2, dash: .dashDot), nil)
        }
    }

    /// The colours of the badge: its ground, its text, and its rim where the ground is the paper.
    var badge: (ground: Ink, text: Ink, rim: Ink?) {
        switch self {
        case .listed: (.listedFill, .onDark, nil)
        case .captured: (.capturedFill, .onLight, nil)
        case .presumed: (.presumedFill, .onLight, nil)
        case .undetermined: (.paper, .undetermined, .undetermined)
        case .exposed: (.exposedFill, .onLight, nil)
        case .delisted: (.delistedFill, .onLight, nil)
        case .possibleMatch: (.paper, .text, .text)
        }
    }
}

extension Party {
    /// The marks of the party in its box.
    func marks(in box: Rect, _ widths: TextWidths) -> [Mark] {
        var marks = frameMarks(in: box)
        let room = node.kind.insets
        let middle = box.x + room.left + (box.width - room.left - room.right) / 2
        let text = rows.reduce(0) { $0 + $1.height }
        var y = box.y + room.top + (box.height - room.top - room.bottom - text) / 2
        for row in rows {
            marks += Self.marks(of: row, middle: middle, top: y, widths)
            y += row.height
        }
        return marks
    }

    private func frameMarks(in box: Rect) -> [Mark] {
        let plain = Pen(fill: .paper, stroke: .text, width: node.emphasis == .strong ? 2.2 : 1.2)
        let unknown = Pen(fill: .paper, stroke: .text, width: 1.2, dash: .dashed)
        let frames = status?.frames
        let pen = frames?.outer ?? (node.kind == .unknown ? unknown : plain)
        let (frame, ornaments) = node.kind.outlines(in: box)
        var marks = [Mark.outline(frame, pen)]
        if let inner = frames?.inner {
            let (frame, _) = node.kind.outlines(in: box.grown(by: -3.5))
            marks.append(.outline(frame, inner))
        }
        let ornamentPen = Pen(
            fill: node.kind == .programme ? .paper : nil, stroke: pen.stroke,
            width: min(pen.width, 1.4))
        marks += ornaments.map { .outline($0, ornamentPen) }
        if node.emphasis == .strong {
            let halo = Outline.rectangle(box.grown(by: Self.halo), radius: 6)
            marks.insert(.outline(halo, .line(.text, 1.6)), at: 0)
        }
        return marks
    }

    private static func marks(
        of row: Row, middle: Double, top: Double, _ widths: TextWidths
    ) -> [Mark] {
        let run = row.run
        let width = widths[run]
        let line = { (baseline: Double, ink: Ink) in
            Mark.text(
                Mark.Line(
                    run: run, at: Point(x: middle, y: top + baseline), anchor: .middle, ink: ink,
                    width: width))
        }
        switch row {
        case .badge(let status, _):
            let look = status.badge
            let pill = Rect(x: middle - width / 2 - 5, y: top, width: width + 10, height: 12.5)
            let pen = Pen(fill: look.ground, stroke: look.rim, width: 0.8)
            return [.outline(.rectangle(pill, radius: 2), pen), line(9.4, look.text)]
        case .name, .original, .member: return [line(run.size, .text)]
        case .note: return [line(run.size + 0.5, .undetermined)]
        case .kind: return [line(run.size + 0.5, .muted)]
        }
    }
}
