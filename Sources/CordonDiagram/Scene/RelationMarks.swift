extension Relation {
    /// The colour of the line: the family's, unless the relation is disputed or over.
    var ink: Ink { isDisputed ? .disputed : ended != nil ? .ended : family.ink }

    /// How the line is broken; a disputed one is never solid.
    var dash: Dash {
        isDisputed && standing.dash == .solid ? .dashed : standing.dash
    }

    /// The marks of the line along its way, signs at its ends and label included.
    func marks(along path: Arrangement.Path, _ widths: TextWidths) -> [Mark] {
        var marks: [Mark] = []
        for (index, curve) in path.curves.enumerated() {
            marks += line(.curve(curve.points))
            if index == path.curves.count - 1 { marks += endSign(curve) }
            if index == 0 { marks += startSign(curve) }
        }
        if let box = path.label { marks += labelMarks(in: box, widths) }
        return marks
    }

    /// The line itself: one stroke, or two rails for what sums up a chain.
    private func line(_ outline: Outline) -> [Mark] {
        guard isIndirect else { return [.outline(outline, .line(ink, width, dash))] }
        return Relation.rails(outline, ink, width, dash)
    }

    /// Two rails beside each other.
    static func rails(_ outline: Outline, _ ink: Ink, _ width: Double, _ dash: Dash) -> [Mark] {
        [.outline(outline, .line(ink, width + 2.4, dash)), .outline(outline, .line(.paper, width))]
    }

    /// The label on a ground of its own, to be drawn above the lines of others.
    func labelGroup(in box: Rect, _ widths: TextWidths) -> Mark.Group {
        let ground = Mark.outline(.rectangle(box, radius: 2), .filled(.paper))
        return Mark.Group(
            classes: ["edge-label"], data: [("relation", ids.joined(separator: " "))],
            isDimmed: emphasis == .dimmed, marks: [ground] + labelMarks(in: box, widths))
    }

    private func endSign(_ curve: Curve) -> [Mark] {
        guard let base = curve.points.last, let tip = curve.endTip else { return [] }
        return family.arrow.marks(from: base, to: tip, ink: ink, width: width)
    }

    private func startSign(_ curve: Curve) -> [Mark] {
        guard let base = curve.points.first, let tip = curve.startTip else { return [] }
        if isDisputed { return Arrow.tee(from: base, to: tip, width: width) }
        return family.arrow.marks(from: base, to: tip, ink: ink, width: width)
    }

    private func labelMarks(in box: Rect, _ widths: TextWidths) -> [Mark] {
        lines.enumerated().map { index, run in
            let baseline = box.y + 1.5 + Double(index) * Relation.lineHeight + 8.3
            return .text(
                Mark.Line(
                    run: run, at: Point(x: box.centre.x, y: baseline), anchor: .middle,
                    ink: isDisputed ? .disputed : .text, width: widths[run]))
        }
    }
}
