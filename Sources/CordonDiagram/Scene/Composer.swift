/// Puts lines of text and samples below each other on the page, and remembers how far it came.
struct Composer {
    var widths: TextWidths
    var marks: [Mark] = []

    /// Adds a line of text whose box begins at `top`, and returns where the next may begin.
    mutating func line(
        _ text: String, size: Double, bold: Bool = false, ink: Ink = .text, x: Double, top: Double
    ) -> Double {
        guard !text.isEmpty else { return top }
        let run = TextRun(text: text, size: size, isBold: bold)
        marks.append(
            .text(
                Mark.Line(
                    run: run, at: Point(x: x, y: top + size), anchor: .start, ink: ink,
                    width: widths[run])))
        return top + size * 1.35
    }
}
