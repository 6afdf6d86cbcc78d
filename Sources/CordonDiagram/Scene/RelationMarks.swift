extension Relation {
    /// The colour of the line: the family's, unless the relation is disputed or over.
    var ink: Ink {
        let inks = Set(parts.map(\.ink))
        guard inks.count < 2 else { return .text }
        return inks.first ?? (isDisputed ? .disputed : ended != nil ? .ended : family.ink)
    }

    /// The least width of a line that stands for several relations.
    static let bundleWidth = 2.2

    /// How the line is broken; a disputed one is never solid.
    var dash: Dash {
        isDisputed && standing.dash == .solid ? .dashed : standing.dash
    }

    /// The marks of the line along its way, signs at its ends and label included.
    ///
    /// - Parameters:
    ///   - path: The way.
    ///   - heading: The direction from the one party to the other.
    ///   - widths: The measured text.
    /// - Returns: The marks.
    func marks(
        along path: Arrangement.Path, heading: Point, _ widths: TextWidths
    ) -> [Mark] {
        var marks: [Mark] = []
        for (index, curve) in path.curves.enumerated() {
            marks += line(.curve(curve.points))
            if index == path.curves.count - 1 { marks += endSign(curve) }
            if index == 0 { marks += startSign(curve) }
        }
        if let box = path.label { marks += labelMarks(in: box, heading: heading, widths) }
        return marks
    }

    /// The line itself: one stroke, or two rails for what sums up a chain.
    private func line(_ outline: Outline) -> [Mark] {
        let width = parts.isEmpty ? width : max(width, Self.bundleWidth)
        guard isIndirect else { return [.outline(outline, .line(ink, width, dash))] }
        return Relation.rails(outline, ink, width, dash)
    }

    /// Two rails beside each other.
    static func rails(_ outline: Outline, _ ink: Ink, _ width: Double, _ dash: Dash) -> [Mark] {
        [.outline(outline, .line(ink, width + 2.4, dash)), .outline(outline, .line(.paper, width))]
    }

    /// The label on a ground of its own, to be drawn above the lines of others.
    func labelGroup(in box: Rect, heading: Point, _ widths: TextWidths) -> Mark.Group {
        let ground = Mark.outline(.rectangle(box, radius: 2), .filled(.paper))
        return Mark.Group(
            classes: ["edge-label"], data: [("relation", ids.joined(separator: " "))],
            isDimmed: emphasis == .dimmed,
            marks: [ground] + labelMarks(in: box, heading: heading, widths))
    }

    private func endSign(_ curve: Curve) -> [Mark] {
        guard let base = curve.points.last, let tip = curve.endTip else { return [] }
        return endArrow.marks(from: base, to: tip, ink: ink, width: width)
    }

    private func startSign(_ curve: Curve) -> [Mark] {
        guard let base = curve.points.first, let tip = curve.startTip else { return [] }
        if beginsDisputed { return Arrow.tee(from: base, to: tip, width: width) }
        return startArrow.marks(from: base, to: tip, ink: ink, width: width)
    }

    private func labelMarks(in box: Rect, heading: Point, _ widths: TextWidths) -> [Mark] {
        guard parts.isEmpty else { return bundleMarks(in: box, heading: heading, widths) }
        return lines.enumerated().map { index, run in
            let baseline = box.y + 1.5 + Double(index) * Relation.lineHeight + 8.3
            return .text(
                Mark.Line(
                    run: run, at: Point(x: box.centre.x, y: baseline), anchor: .middle,
                    ink: isDisputed ? .disputed : .text, width: widths[run]))
        }
    }

    /// The words of each part, after an arrow that points as the part does.
    private func bundleMarks(in box: Rect, heading: Point, _ widths: TextWidths) -> [Mark] {
        zip(parts, partBoxes(in: box)).flatMap { part, room -> [Mark] in
            let way = isOpposite(part) ? heading * -1 : heading
            let middle = Point(x: room.x + 2 + Self.sample.width / 2, y: room.centre.y)
            var text = room
            text.x += Self.sample.width + 1
            text.y = room.centre.y - Double(part.lines.count) * Self.lineHeight / 2 - 1.5
            text.width = part.size.width
            return part.sampleMarks(at: middle, way)
                + part.labelMarks(in: text, heading: way, widths)
        }
    }

    /// A short piece of the line with its sign, pointing one way.
    private func sampleMarks(at middle: Point, _ way: Point) -> [Mark] {
        let half = way * (Self.sample.height / 2)
        let (start, tip) = (middle - half, middle + half)
        let width = min(self.width, 1.6)
        guard endArrow != .none else {
            return [.outline(.polyline([start, tip]), .line(ink, width, dash))]
        }
        let base = tip - way * 7
        return [.outline(.polyline([start, base]), .line(ink, width, dash))]
            + endArrow.marks(from: base, to: tip, ink: ink, width: width)
    }
}
