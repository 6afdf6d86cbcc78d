/// Places for many parties at once: each component a block, the parties of a block around the one with
/// the most relations, the blocks in rows.
///
/// It takes no time to speak of, and shows what hangs together; a layout by nearness is better and takes
/// seconds or minutes.
struct ComponentPlacement {
    private let sizes: [Size]
    private let neighbours: [[Int]]

    /// The room between two boxes, and between two blocks, in points.
    private static let gap = Size(width: 46, height: 34)
    private static let blockGap = 90.0

    init(_ subject: Subject) {
        sizes = subject.parties.map(\.size)
        var neighbours = [[Int]](repeating: [], count: sizes.count)
        for relation in subject.relations where relation.from != relation.to {
            neighbours[relation.from].append(relation.to)
            neighbours[relation.to].append(relation.from)
        }
        self.neighbours = neighbours
    }

    /// The upper left corner of each box.
    ///
    /// - Complexity: O(parties log parties + relations).
    var corners: [Point] {
        var corners = [Point](repeating: Point(x: 0, y: 0), count: sizes.count)
        let blocks = components.map(block)
        let area = blocks.reduce(0) {
            $0 + ($1.size.width + Self.blockGap) * ($1.size.height + Self.blockGap)
        }
        let width = max((area * 1.5).squareRoot(), blocks.first?.size.width ?? 0)
        var (x, y, tallest) = (0.0, 0.0, 0.0)
        for block in blocks {
            if x > 0, x + block.size.width > width {
                (x, y, tallest) = (0, y + tallest + Self.blockGap, 0)
            }
            for (party, place) in block.places { corners[party] = place + Point(x: x, y: y) }
            x += block.size.width + Self.blockGap
            tallest = max(tallest, block.size.height)
        }
        return corners
    }

    /// The components, the largest first, each from its party with the most relations outwards.
    private var components: [[Int]] {
        let order = sizes.indices.sorted {
            neighbours[$0].count != neighbours[$1].count
                ? neighbours[$0].count > neighbours[$1].count : $0 < $1
        }
        var isTaken = [Bool](repeating: false, count: sizes.count)
        var components: [[Int]] = []
        for start in order where !isTaken[start] {
            isTaken[start] = true
            var found = [start]
            var next = 0
            while next < found.count {
                for other in neighbours[found[next]] where !isTaken[other] {
                    isTaken[other] = true
                    found.append(other)
                }
                next += 1
            }
            components.append(found)
        }
        return components.enumerated().sorted {
            $0.element.count != $1.element.count
                ? $0.element.count > $1.element.count : $0.offset < $1.offset
        }.map(\.element)
    }

    /// A component as a block of cells, the first party in the middle, the others around it.
    private func block(_ members: [Int]) -> (size: Size, places: [(party: Int, place: Point)]) {
        let cell = Size(
            width: (members.map { sizes[$0].width }.max() ?? 0) + Self.gap.width,
            height: (members.map { sizes[$0].height }.max() ?? 0) + Self.gap.height)
        let ratio = (cell.height / cell.width * 1.4).squareRoot()
        let columns = max(1, Int((Double(members.count).squareRoot() * ratio).rounded(.up)))
        let rows = (members.count + columns - 1) / columns
        let middle = Point(
            x: Double(columns - 1) / 2 * cell.width, y: Double(rows - 1) / 2 * cell.height)
        let cells = (0..<columns * rows).map { number in
            Point(
                x: Double(number % columns) * cell.width, y: Double(number / columns) * cell.height)
        }
        let outwards = cells.enumerated().sorted { one, other in
            let (near, far) = ((one.element - middle).length, (other.element - middle).length)
            return near != far ? near < far : one.offset < other.offset
        }.map(\.element)
        return (
            Size(width: Double(columns) * cell.width, height: Double(rows) * cell.height),
            zip(members, outwards).map { (party: $0, place: $1) }
        )
    }
}
