extension Arrangement {
    /// The engine's name for a drawing that its reader placed.
    static let reader = "reader"

    /// Puts parties where the reader has put them, with straight lines between them.
    ///
    /// Whoever has no place of his own stays where the layout put him, and so does a line between two
    /// of those.
    ///
    /// - Parameters:
    ///   - subject: What to place, measured.
    ///   - base: The layout of all; nil where every party has a place of its own.
    init(placing subject: Subject, over base: Arrangement?) {
        boxes = subject.parties.indices.map { index in
            let size = subject.parties[index].size
            guard let corner = subject.corners[index] else {
                return base?.boxes[index] ?? Rect(centre: Point(x: 0, y: 0), size: size)
            }
            return Rect(x: corner.x, y: corner.y, width: size.width, height: size.height)
        }
        clusters = subject.clusters.map { _ in nil }
        size = Size(width: 0, height: 0)
        engine = Self.reader
        notes = base?.notes ?? []
        paths = []
        let withLabels = subject.relations.count <= Self.mostLabelled
        var strands: [Set<Int>: Int] = [:]
        for (index, relation) in subject.relations.enumerated() {
            let ends: Set = [relation.from, relation.to]
            if let base, ends.allSatisfy({ subject.corners[$0] == nil }) {
                paths.append(base.paths[index])
                continue
            }
            let strand = strands[ends, default: 0]
            strands[ends] = strand + 1
            var path = straight(relation, strand)
            if !withLabels { path.label = nil }
            paths.append(path)
            fitEnds(of: index, relation, subject)
        }
        moveToOrigin(subject, base)
    }

    /// The line of a relation from rim to rim; each further one of a pair lies beside the last.
    private func straight(_ relation: Relation, _ strand: Int) -> Path {
        let (from, to) = (boxes[relation.from], boxes[relation.to])
        guard relation.from != relation.to else { return loop(relation, at: from, strand) }
        let far = Double((strand + 1) / 2) * (strand.isMultiple(of: 2) ? -16 : 16)
        // The same side whichever way a relation points, so that opposite ones lie apart.
        let isForward =
            (from.centre.x, from.centre.y) < (to.centre.x, to.centre.y)
        let aside = (to.centre - from.centre).unit.turned * (isForward ? far : -far)
        let start = from.rim(towards: to.centre) + aside
        let end = to.rim(towards: from.centre) + aside
        let label =
            relation.lines.isEmpty
            ? nil : Rect(centre: (start + end) * 0.5, size: relation.size)
        return Path(curves: [relation.curve(from: start, to: end)], label: label)
    }

    private func loop(_ relation: Relation, at box: Rect, _ strand: Int) -> Path {
        let reach = 34 + 16 * Double(strand)
        let start = Point(x: box.maxX, y: box.y + box.height * 0.3)
        let end = Point(x: box.maxX, y: box.y + box.height * 0.7)
        let out = Point(x: reach, y: 0)
        let label =
            relation.lines.isEmpty
            ? nil
            : Rect(
                centre: Point(x: box.maxX + reach + relation.size.width / 2, y: box.centre.y),
                size: relation.size)
        return Path(
            curves: [Curve(points: [start, start + out, end + out, end], endTip: nil)],
            label: label)
    }

    /// Moves everything so that nothing lies left of or above the origin, and takes the size.
    private mutating func moveToOrigin(_ subject: Subject, _ base: Arrangement?) {
        var corners = zip(boxes, subject.parties).flatMap { box, party -> [Point] in
            let room = party.node.emphasis == .strong ? Party.halo : 0
            let outer = box.grown(by: room)
            return [Point(x: outer.x, y: outer.y), Point(x: outer.maxX, y: outer.maxY)]
        }
        for path in paths {
            corners += path.curves.flatMap(\.points)
            guard let label = path.label else { continue }
            corners += [Point(x: label.x, y: label.y), Point(x: label.maxX, y: label.maxY)]
        }
        if let base {
            corners += [Point(x: 0, y: 0), Point(x: base.size.width, y: base.size.height)]
        }
        let (xs, ys) = (corners.map(\.x), corners.map(\.y))
        origin = Point(x: xs.min() ?? 0, y: ys.min() ?? 0)
        size = Size(width: (xs.max() ?? 0) - origin.x, height: (ys.max() ?? 0) - origin.y)
        let back = origin * -1
        boxes = boxes.map { $0.moved(by: back) }
        paths = paths.map { path in
            Path(
                curves: path.curves.map { $0.moved(by: back) },
                label: path.label?.moved(by: back))
        }
    }
}
