extension Typesetter {
    private static let cellType = Press.Face(size: 7.2, isSans: true)
    private static let headType = Press.Face(size: 7.2, isBold: true, isSans: true)
    private static let padding = 3.0

    func set(_ table: PrintedDocument.Table) {
        let columns = Self.columns(of: table)
        guard !columns.isEmpty else { return }
        let widths = widths(table, columns)
        // Neither a caption nor a header stands alone at the end of a page, nor one row below them.
        let header = header(table, columns, widths)
        need(beginning(of: table, columns, widths))
        if !table.caption.isEmpty {
            let caption = press.lay(
                [.words(table.caption)], Press.Face(size: 8.5, isBold: true, isSans: true),
                width: width)
            press.tagged("P") {
                for line in caption.heights.indices {
                    press.draw(caption, line: line, at: Point(x: Self.margin.left, y: y))
                    y += caption.heights[line]
                }
            }
            y += 2
        }
        press.begin("Table")
        setHeader(header, widths)
        for place in table.rows.indices { set(place, table, columns, widths) }
        press.end("Table")
        y += 8
    }

    /// The columns that say something; one that is empty all the way down does not, unless it is to be
    /// filled in.
    private static func columns(of table: PrintedDocument.Table) -> [Int] {
        let count = table.rows.map(\.cells.count).max() ?? 0
        return (0..<count).filter { column in
            table.isForm && column == count - 1
                || table.rows.contains {
                    column < $0.cells.count && !isEmpty($0.cells[column])
                }
        }
    }

    /// The height of what stays together at the beginning of a table.
    func beginning(of table: PrintedDocument.Table) -> Double {
        let columns = Self.columns(of: table)
        return columns.isEmpty ? 0 : beginning(of: table, columns, widths(table, columns))
    }

    private func beginning(
        of table: PrintedDocument.Table, _ columns: [Int], _ widths: [Double]
    ) -> Double {
        let first = kept(from: 0, table, columns, widths)
        return (table.caption.isEmpty ? 0 : 14) + height(header(table, columns, widths))
            + min(first, mostKept) + 2
    }

    private static func isEmpty(_ cell: [PrintedDocument.Piece]) -> Bool {
        cell.allSatisfy { piece in
            if case .link = piece { false } else { Self.text([piece]).allSatisfy(\.isNewline) }
        }
    }

    private static func text(_ cell: [PrintedDocument.Piece]) -> String {
        cell.map { piece in
            switch piece {
            case .words(let words), .link(let words, _): words
            case .newLine: "\n"
            case .page: "00"
            }
        }.joined()
    }

    // MARK: - Widths

    /// The widths of the columns: as their texts need them, between the width of their longest word and
    /// what is left.
    private func widths(_ table: PrintedDocument.Table, _ columns: [Int]) -> [Double] {
        if table.isForm, columns.count == 2 { return [width * 0.3, width * 0.7] }
        let needs = columns.map { column -> (least: Double, wish: Double) in
            var (least, wish) = (20.0, 20.0)
            let head = column < table.header.count ? table.header[column] : ""
            for (text, isHead) in [(head, true)]
                + table.rows.prefix(200).map({
                    (column < $0.cells.count ? Self.text($0.cells[column]) : "", false)
                })
            {
                let type = isHead ? Self.headType : Self.cellType
                let longest = Self.words(of: text).map(type.breadth).max() ?? 0
                least = max(least, min(mostWord, longest + 2 * Self.padding))
                wish = max(wish, Self.wish(type.breadth(text) + 2 * Self.padding))
            }
            return (least, max(least, wish))
        }
        let (least, wish) = (
            needs.reduce(0) { $0 + $1.least }, needs.reduce(0) { $0 + $1.wish }
        )
        if least >= width { return needs.map { $0.least * width / least } }
        if wish <= width {
            // The rest goes to the last column.
            var widths = needs.map(\.wish)
            widths[widths.count - 1] += width - wish
            return widths
        }
        let share = (width - least) / (wish - least)
        return needs.map { $0.least + ($0.wish - $0.least) * share }
    }

    /// The width that a text asks for: its own, and of a long one less and less of what is over.
    private static func wish(_ breadth: Double) -> Double {
        breadth <= 330 ? breadth : 330 + min(440, (breadth - 330) / 5)
    }

    /// The width of a word from which on it is broken, where other columns need room.
    private var mostWord: Double { width / 4 }

    /// The parts of a text between which a line may be broken: at spaces, and behind a hyphen or slash
    /// that no digit follows (UAX 14).
    private static func words(of text: String) -> [Substring] {
        text.split(separator: " ").flatMap { word -> [Substring] in
            var (parts, start, last) = ([Substring](), word.startIndex, Character(" "))
            for place in word.indices {
                if last == "-" || last == "/", !word[place].isNumber {
                    parts.append(word[start..<place])
                    start = place
                }
                last = word[place]
            }
            return parts + [word[start...]]
        }
    }

    // MARK: - Rows

    /// The height up to which a row is kept whole.
    private var mostKept: Double { (bottom - Self.margin.top) / 2 }

    private func header(
        _ table: PrintedDocument.Table, _ columns: [Int], _ widths: [Double]
    ) -> [Press.Laid] {
        guard !table.header.isEmpty else { return [] }
        return zip(columns, widths).map { column, width in
            press.lay(
                [.words(column < table.header.count ? table.header[column] : "")],
                Self.headType, width: width - 2 * Self.padding)
        }
    }

    private func height(_ cells: [Press.Laid]) -> Double {
        cells.map(\.height).max().map { $0 + 2 * Self.padding } ?? 0
    }

    private func setHeader(_ cells: [Press.Laid], _ widths: [Double]) {
        guard !cells.isEmpty else { return }
        draw(cells, from: cells.map { _ in 0 }, widths, tag: "TH")
        y += 1
        rule(1, 0x6B7280)
    }

    private func cells(
        _ row: PrintedDocument.Table.Row, _ table: PrintedDocument.Table, _ columns: [Int],
        _ widths: [Double]
    ) -> [Press.Laid] {
        let isPlain = table.header.isEmpty
        return columns.enumerated().map { place, column in
            press.lay(
                column < row.cells.count ? known(row.cells[column]) : [],
                isPlain && place == 0 ? Self.headType : Self.cellType,
                width: widths[place] - 2 * Self.padding)
        }
    }

    /// The height of a row, in a form with the room to write.
    private func height(
        ofRow place: Int, _ table: PrintedDocument.Table, _ columns: [Int], _ widths: [Double]
    ) -> Double {
        let row = height(cells(table.rows[place], table, columns, widths))
        return max(table.isForm ? Self.blank : 0, row)
    }

    private static let blank = 26.0

    /// The height of a row and of those that stay on its page: the second of a table with the first, and
    /// the last with the one before it.
    private func kept(
        from place: Int, _ table: PrintedDocument.Table, _ columns: [Int], _ widths: [Double]
    ) -> Double {
        let count = table.rows.count
        let isTied = place == 0 || place == count - 2
        var end = isTied ? min(place + 2, count) : min(place + 1, count)
        if place == 0, count == 3 { end = 3 }
        return (place..<end).reduce(0) {
            $0 + height(ofRow: $1, table, columns, widths) + 0.4
        }
    }

    private func set(
        _ number: Int, _ table: PrintedDocument.Table, _ columns: [Int], _ widths: [Double]
    ) {
        let row = table.rows[number]
        let cells = cells(row, table, columns, widths)
        let blank = table.isForm ? Self.blank : 0
        let height = max(blank, height(cells))
        let tied = number == 0 ? height : kept(from: number, table, columns, widths)
        let isShort = y + height > bottom || tied <= mostKept && y + tied > bottom
        if isShort, height <= mostKept { turn(table, columns, widths) }
        if let anchor = row.anchor { place(anchor) }
        let start = y
        var lines = cells.map { _ in 0 }
        while true {
            lines = draw(cells, from: lines, widths, tag: "TD")
            guard zip(lines, cells).contains(where: { $0 < $1.heights.count }) else { break }
            turn(table, columns, widths)
        }
        if blank > 0 { y = max(y, start + blank) }
        rule(0.4, 0xD1D5DB)
    }

    private func turn(
        _ table: PrintedDocument.Table, _ columns: [Int], _ widths: [Double]
    ) {
        turnPage()
        setHeader(header(table, columns, widths), widths)
    }

    private func rule(_ thickness: Double, _ colour: UInt32) {
        press.rule(
            from: Point(x: Self.margin.left, y: y),
            to: Point(x: Self.margin.left + width, y: y), width: thickness, colour)
        y += thickness
    }

    /// Draws the lines of cells that the page has room for, from some lines on; returns the lines that
    /// come next.
    @discardableResult
    private func draw(
        _ cells: [Press.Laid], from first: [Int], _ widths: [Double], tag: String
    ) -> [Int] {
        var next = first
        var (x, lowest) = (Self.margin.left, y)
        press.begin("TR")
        for (place, cell) in cells.enumerated() {
            var line = first[place]
            var top = y + Self.padding
            press.tagged(tag) {
                while line < cell.heights.count, top + cell.heights[line] <= bottom {
                    press.draw(
                        cell, line: line, at: Point(x: x + Self.padding, y: top))
                    top += cell.heights[line]
                    line += 1
                }
            }
            next[place] = line
            lowest = max(lowest, top + Self.padding)
            x += widths[place]
        }
        press.end("TR")
        y = lowest
        return next
    }
}
