extension Timeline {
    /// The most rows of a strip under a network.
    public static let mostInStrip = 14

    /// The timeline as a strip under a network: its most telling dated rows, each in one line.
    ///
    /// Entries of lists come first, then relations, then what else is said; each sort by its first day.
    /// Badges and sources, which the network has already, and rows without a day are left out. The footer
    /// says how many dated rows are not shown.
    public func strip(most: Int = mostInStrip) -> Timeline {
        let dated = lanes.flatMap(\.rows).filter { $0.firstDay != nil }
        let ranked = dated.sorted { one, other in
            let (left, right) = (one.weight, other.weight)
            if left != right { return left.lexicographicallyPrecedes(right) }
            return one.id.precedes(other.id)
        }
        let kept = Set(ranked.prefix(most).map(\.id))
        var strip = self
        strip.lanes = lanes.compactMap { lane in
            let rows = lane.rows.filter { kept.contains($0.id) }.map(\.bare)
            return rows.isEmpty
                ? nil : Lane(id: lane.id, caption: lane.caption, rows: rows)
        }
        strip.footer = Picture.Footer(
            hidden: dated.count > kept.count
                ? ["Time strip: \(kept.count) of \(dated.count) dated rows"] : [])
        return strip
    }
}

extension Timeline.Row {
    /// The first day on which it is known to begin or end, or on which it was said.
    fileprivate var firstDay: Int? {
        (spans.flatMap { [$0.from, $0.until] }.compactMap(\.self) + said).min()
    }

    /// The place in the order of telling: lists, relations, other facts; of these the earliest first.
    fileprivate var weight: [Int] {
        let rank =
            switch look {
            case .listing: 0
            case .relation: 1
            case .fact: 2
            }
        return [rank, firstDay ?? .max]
    }

    /// The row in one line, without what the network says already.
    fileprivate var bare: Timeline.Row {
        var bare = self
        (bare.detail, bare.sources) = ("", [])
        return bare
    }
}
