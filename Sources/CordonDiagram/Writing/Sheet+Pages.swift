extension Sheet {
    /// The sheet as PDF, on a paper: on one page where it can be read there, else on several.
    func pdf(paper: Drawing.Paper) throws(DrawingError) -> [UInt8] {
        let grid = PageGrid(scene.size, paper)
        let press = try Press(grid.page)
        let creator = facts.first { $0.name == "program" }?.value ?? ""
        press.describe(title, subject: summary, creator: creator, day: day)
        for number in 0..<grid.count {
            draw(number, of: grid, with: press)
            press.endPage()
        }
        let drawn = try press.finish()
        return PDFUpdate(drawn, language: "en")?.bytes ?? drawn
    }

    /// The sheet as PNG on white, of as many dots an inch as the renderer can draw.
    func png(dpi: Double) throws(DrawingError) -> [UInt8] {
        let (width, height) = (scene.size.width, scene.size.height)
        let longest = 20_000 * 72 / max(width, height)
        let largest = (100e6 / (width * height)).squareRoot() * 72
        let fitting = min(max(36, min(1200, dpi)), longest, largest)
        return try render(scene, format: "png", dpi: fitting)
    }

    /// The picture's day, which stands where the time of writing would.
    private var day: String {
        let isDay = asOf.utf8.count == 10 && asOf.utf8.allSatisfy { $0 == 0x2D || $0 < 0x3A }
        return isDay ? asOf : "1970-01-01"
    }

    private func draw(_ number: Int, of grid: PageGrid, with press: Press) {
        guard grid.count > 1 else {
            let x = (grid.page.width - scene.size.width * grid.scale) / 2
            return press.draw(scene, at: Point(x: x, y: 0), scale: grid.scale)
        }
        let room = grid.room
        let offset = grid.offset(of: number)
        press.clipped(to: room) {
            press.draw(scene, at: Point(x: room.x, y: room.y) - offset, scale: grid.scale)
        }
        for (start, end) in grid.joints(of: number) {
            press.dashes(from: start, to: end, PageGrid.jointColour)
        }
        let small = Press.Face(size: 7.5, isSans: true, colour: 0x4B5563)
        let words = press.lay([.words(title + " · " + grid.words(number))], small, width: 0)
        press.draw(words, line: 0, at: Point(x: room.x, y: grid.page.height - 20))
    }
}

/// The pages on which a scene is printed: one, or rows and columns that overlap.
///
/// Text of a picture is not made smaller than can be read; what then needs more than a page is cut.
struct PageGrid {
    /// The size of a page.
    let page: Size
    /// How much smaller than it is the scene is printed.
    let scale: Double
    let rows, columns: Int

    /// The least scale: labels of 8.5 points are 6 points high on paper.
    private static let leastScale = 0.7

    /// The most pages; a scene that needs more is printed smaller.
    private static let mostPages = 100

    /// How much of a page stands on its neighbour too, in points: one centimetre.
    private static let overlap = 28.0
    private static let margin = 26.0
    static let jointColour: UInt32 = 0x6B7280

    var count: Int { rows * columns }

    init(_ size: Size, _ paper: Drawing.Paper) {
        guard let sides = paper.sides else {
            (page, scale, rows, columns) = (size, 1, 1, 1)
            return
        }
        let upright = Size(width: sides.short, height: sides.long)
        let across = Size(width: sides.long, height: sides.short)
        let whole = [upright, across].map { paper in
            (paper, min(1, paper.width / size.width, paper.height / size.height))
        }
        let (fitting, shrunk) = whole[0].1 >= whole[1].1 ? whole[0] : whole[1]
        guard shrunk < Self.leastScale else {
            (page, scale, rows, columns) = (fitting, shrunk, 1, 1)
            return
        }
        var factor = Self.leastScale
        var grids: [(page: Size, rows: Int, columns: Int)] = []
        repeat {
            let size = Size(width: size.width * factor, height: size.height * factor)
            grids = [upright, across].map { Self.grid(size, on: $0) }
            factor *= 0.95
        } while grids.allSatisfy { $0.rows * $0.columns > Self.mostPages }
        let isUpright = grids[0].rows * grids[0].columns <= grids[1].rows * grids[1].columns
        (page, rows, columns) = isUpright ? grids[0] : grids[1]
        scale = factor / 0.95
    }

    private static func grid(_ size: Size, on page: Size) -> (page: Size, rows: Int, columns: Int) {
        let count = { (length: Double, side: Double) in
            let room = side - 2 * margin
            return max(1, Int(((length - overlap) / (room - overlap)).rounded(.up)))
        }
        return (page, count(size.height, page.height), count(size.width, page.width))
    }

    /// The part of a page on which the scene is printed.
    var room: Rect {
        Rect(x: 0, y: 0, width: page.width, height: page.height).grown(by: -Self.margin)
    }

    /// The part of the printed scene left of and above a page, row by row.
    func offset(of number: Int) -> Point {
        Point(
            x: Double(number % columns) * (room.width - Self.overlap),
            y: Double(number / columns) * (room.height - Self.overlap))
    }

    /// The lines on a page behind which the next one has the same.
    func joints(of number: Int) -> [(Point, Point)] {
        let (row, column) = (number / columns, number % columns)
        let (left, right) = (room.x + Self.overlap, room.maxX - Self.overlap)
        let (top, bottom) = (room.y + Self.overlap, room.maxY - Self.overlap)
        let upright = [(left, column > 0), (right, column < columns - 1)].filter(\.1).map { x, _ in
            (Point(x: x, y: room.y), Point(x: x, y: room.maxY))
        }
        let across = [(top, row > 0), (bottom, row < rows - 1)].filter(\.1).map { y, _ in
            (Point(x: room.x, y: y), Point(x: room.maxX, y: y))
        }
        return upright + across
    }

    /// Which page it is: `page 3 of 6, row 1 of 2, column 3 of 3`.
    func words(_ number: Int) -> String {
        "page \(number + 1) of \(count), row \(number / columns + 1) of \(rows), "
            + "column \(number % columns + 1) of \(columns); what lies beyond a dashed line "
            + "stands on the next page too"
    }
}
