extension Relation {
    /// The room of the sample before each part's words: an arrow that points as the part does.
    static let sample = Size(width: 19, height: 15)

    /// The room between the words of two parts.
    static let partGap = 2.0

    /// Relations with those of one pair of parties put together, each pair's in the place of its first.
    ///
    /// - Parameters:
    ///   - relations: Relations, in order.
    ///   - view: The way the picture is laid out; it says which of a pair decides what lies above.
    /// - Returns: A relation for each pair of parties.
    static func bundled(_ relations: [Relation], in view: Picture.View) -> [Relation] {
        var places: [Set<Int>: Int] = [:]
        var pairs: [[Relation]] = []
        for relation in relations {
            let ends: Set = [relation.from, relation.to]
            if let place = places[ends] {
                pairs[place].append(relation)
            } else {
                places[ends] = pairs.count
                pairs.append([relation])
            }
        }
        return pairs.map { $0.count == 1 ? $0[0] : Relation(bundling: $0, in: view) }
    }

    /// One line for several relations of a pair: as firm as the firmest of them, over where all are.
    private init(bundling given: [Relation], in view: Picture.View) {
        let order = Picture.Standing.byFirmness
        let parts = given.enumerated().sorted { one, other in
            let ranks = [one, other].map { $0.element.layoutRank(in: view) }
            return ranks[0] == ranks[1] ? one.offset < other.offset : ranks[0] < ranks[1]
        }.map(\.element)
        self = parts[0]
        self.parts = parts
        ids = parts.flatMap(\.ids)
        standing =
            order.first { standing in parts.contains { $0.standing == standing } } ?? standing
        isDisputed = parts.allSatisfy(\.isDisputed)
        isIndirect = parts.allSatisfy(\.isIndirect)
        ended = parts.allSatisfy { $0.ended != nil } ? parts[0].ended : nil
        share = parts.compactMap(\.share).max { $0.upperBound < $1.upperBound }
        emphasis =
            parts.contains { $0.emphasis == .strong }
            ? .strong : parts.allSatisfy { $0.emphasis == .dimmed } ? .dimmed : .normal
    }

    /// The relations that the line stands for: itself, or its parts.
    var each: [Relation] { parts.isEmpty ? [self] : parts }

    /// Whether a part points the other way than the line.
    func isOpposite(_ part: Relation) -> Bool { part.from != from }

    // MARK: - Signs at the ends

    /// The sign at the line's end; none where nothing points there.
    var endArrow: Arrow { arrow(of: each.filter { !isOpposite($0) }) }

    /// The sign at the line's start, where a part points there or has no direction.
    var startArrow: Arrow {
        let opposite = arrow(of: each.filter(isOpposite))
        return opposite == .none && each.contains(where: \.family.marksBothEnds)
            ? Picture.Family.link.arrow : opposite
    }

    /// Whether the line begins with the bar of a disputed relation.
    var beginsDisputed: Bool { isDisputed && startArrow != .none ? parts.isEmpty : isDisputed }

    /// Whether room is left for a sign at the start.
    var hasStartSign: Bool { beginsDisputed || startArrow != .none }

    /// The sign that relations share, or a plain arrow.
    private func arrow(of those: [Relation]) -> Arrow {
        let arrows = Set(those.filter(\.isDirected).map(\.family.arrow)).subtracting([.none])
        guard let first = arrows.first else { return .none }
        return arrows.count == 1 ? first : .normal
    }

    // MARK: - Words

    /// The height that a part's words take in the label.
    var partHeight: Double {
        max(Self.sample.height, Double(lines.count) * Self.lineHeight + 2)
    }

    /// The box of each part's words in the label's.
    func partBoxes(in label: Rect) -> [Rect] {
        var top = label.y + 1.5
        return parts.map { part in
            defer { top += part.partHeight + Self.partGap }
            return Rect(x: label.x, y: top, width: label.width, height: part.partHeight)
        }
    }

    /// The size of the label that holds the words of all parts.
    var bundledSize: Size {
        let text = parts.map(\.size.width).max() ?? 0
        let heights = parts.reduce(0) { $0 + $1.partHeight }
        return Size(
            width: text + Self.sample.width + 4,
            height: heights + Self.partGap * Double(parts.count - 1) + 3)
    }
}

extension Picture.Standing {
    /// The firmest first.
    static let byFirmness: [Picture.Standing] = [
        .official, .registered, .assumed, .reported, .alleged,
    ]
}
