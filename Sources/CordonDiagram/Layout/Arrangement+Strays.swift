extension Arrangement {
    /// The lines that run through a party that they do not join, or nearer than others may, or through
    /// the words of others.
    ///
    /// - Complexity: O(lines × (parties + lines)), and some points for each pair that comes near.
    func strays(_ subject: Subject) -> [Int] {
        let parties = boxes.map { $0.grown(by: Party.leastClearance) }
        let labels = paths.map { $0.label?.grown(by: -1) }
        return subject.relations.indices.filter { index in
            let relation = subject.relations[index]
            let points = paths[index].curves.flatMap { Outline.curve($0.points).flattened.points }
            guard let extent = Rect(around: points) else { return false }
            let meets = { (box: Rect) in box.meets(extent) && points.contains(where: box.holds) }
            return parties.indices.contains { party in
                party != relation.from && party != relation.to && meets(parties[party])
            }
                || labels.indices.contains { other in
                    other != index && (labels[other].map(meets) ?? false)
                }
        }
    }

    /// The same with its straying lines led around what they ran through, where there is a way.
    func mended(_ subject: Subject) -> Arrangement {
        let straying = strays(subject)
        guard !straying.isEmpty else { return self }
        var mended = self
        mended.routeAround(subject, lines: straying)
        for index in straying { mended.fitEnds(of: index, subject.relations[index], subject) }
        return mended
    }
}

extension Rect {
    /// The least rectangle around points; nil where there are none.
    init?(around points: [Point]) {
        guard let first = points.first else { return nil }
        var (low, high) = (first, first)
        for point in points {
            low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
            high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
        }
        self.init(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
    }

    /// Whether two rectangles have a place in common.
    func meets(_ other: Rect) -> Bool {
        x <= other.maxX && other.x <= maxX && y <= other.maxY && other.y <= maxY
    }

    /// Whether a point lies inside.
    func holds(_ point: Point) -> Bool {
        point.x > x && point.x < maxX && point.y > y && point.y < maxY
    }
}
