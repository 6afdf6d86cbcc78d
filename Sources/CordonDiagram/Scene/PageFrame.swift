/// What stands around the drawing: title above, legend and footer below.
struct PageFrame {
    /// Marks from the left margin and from zero downwards, and their height.
    struct Block {
        var marks: [Mark]
        var height: Double
    }

    /// A line of text before it is measured.
    private struct Text {
        var run: TextRun
        var ink: Ink
    }

    var title: String
    var subtitle: String
    var asOf: String
    var footer: Picture.Footer
    /// The sentences about what the layout had to give up.
    var notes: [String] = []
    var legend: Legend
    var width: Double
    var margin: Double
    var scale: Double

    private var inner: Double { width - 2 * margin }

    // MARK: - Above

    /// Title, subtitle and day.
    func top() throws(DrawingError) -> Block {
        var texts: [Text] = []
        let add = { (text: String, size: Double, bold: Bool, ink: Ink) in
            lines(text, size: size * scale, bold: bold, ink: ink, width: inner)
        }
        texts += add(title, 17, true, .text)
        texts += add(subtitle, 11, false, .muted)
        let day = asOf.isEmpty ? [] : ["As of \(asOf)"]
        let rest = day + footer.hidden
        texts += add(rest.joined(separator: " · "), 11, false, .muted)
        return try column(texts, x: margin, top: margin * 0.8)
    }

    // MARK: - Below

    /// Legend, facts and sources.
    func bottom() throws(DrawingError) -> Block {
        var block = Block(marks: [rule(at: 0)], height: 12 * scale)
        append(try legendBlock(), to: &block)
        block.marks.append(rule(at: block.height))
        block.height += 10 * scale
        append(try column(factTexts(), x: margin, top: 0), to: &block)
        block.height += 6 * scale
        append(try sourcesBlock(), to: &block)
        return block
    }

    private func append(_ other: Block, to block: inout Block) {
        let group = Mark.Group(classes: [], marks: other.marks)
        block.marks += group.moved(by: Point(x: 0, y: block.height)).marks
        block.height += other.height
    }

    private func rule(at y: Double) -> Mark {
        .outline(
            .polyline([Point(x: margin, y: y), Point(x: width - margin, y: y)]),
            .line(.frame, 0.8))
    }

    /// Lists, rules, hash, program, disclaimer.
    private func factTexts() -> [Text] {
        var facts: [String] = []
        if !footer.lists.isEmpty { facts.append("Lists: " + footer.lists.joined(separator: "; ")) }
        if !footer.rules.isEmpty { facts.append("Rules: " + footer.rules.joined(separator: "; ")) }
        facts += notes
        let hash = footer.inputHash.isEmpty ? nil : "input \(footer.inputHash)"
        let made = [footer.program, hash].compactMap(\.self).filter { !$0.isEmpty }
        if !made.isEmpty { facts.append(made.joined(separator: " · ")) }
        let texts = facts.flatMap {
            lines($0, size: 8.5 * scale, bold: false, ink: .muted, width: inner)
        }
        return texts
            + lines(
                footer.disclaimer, size: 8.5 * scale, bold: true, ink: .muted, width: inner)
    }

    private func sourcesBlock() throws(DrawingError) -> Block {
        guard !footer.sources.isEmpty else { return Block(marks: [], height: 0) }
        let size = 8.5 * scale
        let gap = 18 * scale
        let columns = max(1, Int((inner + gap) / (360 * scale)))
        let columnWidth = (inner + gap) / Double(columns) - gap
        let entries = footer.sources.map { source in
            lines(
                "[\(source.number)] \(source.text)", size: size, bold: false, ink: .text,
                width: columnWidth)
        }
        let total = entries.reduce(0) { $0 + $1.count }
        var block = try column(
            lines("Sources", size: 9.5 * scale, bold: true, ink: .text, width: inner), x: margin,
            top: 0)
        let start = block.height + 1
        var (index, tallest) = (0, start)
        for number in 0..<columns {
            var texts: [Text] = []
            let goal = (total + columns - 1) / columns
            while index < entries.count, texts.count < goal || number == columns - 1 {
                texts += entries[index]
                index += 1
            }
            let x = margin + Double(number) * (columnWidth + gap)
            let part = try column(texts, x: x, top: start)
            block.marks += part.marks
            tallest = max(tallest, part.height)
        }
        block.height = tallest
        return block
    }

    // MARK: - Legend

    private func legendBlock() throws(DrawingError) -> Block {
        let size = 9.0 * scale
        let sample = Legend.Sign.size
        let sampleWidth = sample.width * scale
        let rowHeight = (sample.height + 3) * scale
        var block = Block(marks: [], height: 0)
        var (x, rowTop, tallest) = (margin, 0.0, 0.0)
        for section in legend.sections {
            var composer = try composer(
                section.entries.map(\.text), size: size, heading: section.heading)
            let textWidth = section.entries.map {
                composer.widths[TextRun(text: $0.text, size: size, isBold: false)]
            }
            let heading = composer.widths[
                TextRun(text: section.heading, size: size, isBold: true)]
            let sectionWidth = max(heading, sampleWidth + 7 * scale + (textWidth.max() ?? 0))
            if x > margin, x + sectionWidth > width - margin {
                rowTop += tallest + 8 * scale
                (x, tallest) = (margin, 0)
            }
            var y =
                composer.line(
                    section.heading, size: size, bold: true, x: x, top: rowTop) + 3 * scale
            for entry in section.entries {
                let box = Rect(
                    x: x, y: y, width: sampleWidth, height: sample.height * scale)
                composer.marks += entry.sign.marks(in: box, scale)
                if entry.sign == .citation {
                    _ = composer.line("[1]", size: size, x: x + 10 * scale, top: y + 3 * scale)
                }
                _ = composer.line(
                    entry.text, size: size, x: x + sampleWidth + 7 * scale, top: y + 3 * scale)
                y += rowHeight
            }
            block.marks += composer.marks
            tallest = max(tallest, y - rowTop)
            x += sectionWidth + 26 * scale
        }
        block.height = rowTop + tallest + 4 * scale
        return block
    }

    private func composer(
        _ texts: [String], size: Double, heading: String
    ) throws(DrawingError) -> Composer {
        var widths = TextWidths()
        let runs = (texts + ["[1]"]).map { TextRun(text: $0, size: size, isBold: false) }
        try widths.measure(runs + [TextRun(text: heading, size: size, isBold: true)])
        return Composer(widths: widths)
    }

    // MARK: - Columns of text

    private func lines(
        _ text: String, size: Double, bold: Bool, ink: Ink, width: Double
    ) -> [Text] {
        // Bold letters are about a tenth wider than the widths that lines are broken by.
        let room = width / size * (bold ? 0.88 : 0.98)
        return text.wrapped(width: room).map {
            Text(run: TextRun(text: $0, size: size, isBold: bold), ink: ink)
        }
    }

    private func column(_ texts: [Text], x: Double, top: Double) throws(DrawingError) -> Block {
        var widths = TextWidths()
        try widths.measure(texts.map(\.run))
        var composer = Composer(widths: widths)
        var y = top
        for text in texts {
            y = composer.line(
                text.run.text, size: text.run.size, bold: text.run.isBold, ink: text.ink, x: x,
                top: y)
        }
        return Block(marks: composer.marks, height: y)
    }
}
