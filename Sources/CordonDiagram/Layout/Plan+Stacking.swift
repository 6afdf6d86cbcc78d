extension Plan {
    /// Breaks long rows: parties that hang on one and the same party, and parties without any
    /// relation, are put in several rows instead of one.
    ///
    /// Without this a group of forty subsidiaries is one row of forty boxes, and a page of it is
    /// too wide to print.
    mutating func stack(_ subject: Subject, _ turned: [Bool], _ direction: Direction) {
        let hanging = hangingParties(subject, turned)
        for hook in hanging.keys.sorted(by: Hook.isBefore) {
            guard let members = hanging[hook] else { continue }
            let columns = Self.columns(members.count, direction)
            guard members.count > columns else { continue }
            for index in members.indices.dropFirst(columns) {
                let (one, other) = (members[index - columns], members[index])
                addSpacers(from: hook.isAbove ? other : one, to: hook.isAbove ? one : other)
            }
        }
    }

    /// How many parties a row gets, so that the block is about as wide as a page across.
    ///
    /// It grows as the root of their number, corrected by the proportions of a box with its label
    /// and of the lines that pass between the boxes; the factors were found by drawing blocks of 10
    /// to 120 parties.
    private static func columns(_ count: Int, _ direction: Direction) -> Int {
        switch direction {
        case .down: max(5, Int((Double(count) * 0.3).squareRoot().rounded(.up)) + 1)
        case .rightwards: max(9, Int((Double(count) * 3.2).squareRoot().rounded(.up)))
        }
    }

    /// A party that hangs on another, with those that hang on nothing but it.
    private struct Bunch {
        var party: Int
        /// What lies above it and below it and has no other neighbour.
        var above, below: [Int]
    }

    private mutating func addSpacers(from upper: Bunch, to lower: Bunch) {
        for tail in [upper.party] + upper.below {
            for head in [lower.party] + lower.above { addSpacer(from: tail, to: head) }
        }
    }

    /// What a row of parties has in common.
    private struct Hook: Hashable {
        /// The jurisdiction, or -1.
        var cluster: Int
        /// The one party they hang on, or -1.
        var party: Int
        var isAbove: Bool

        static func isBefore(_ one: Hook, _ other: Hook) -> Bool {
            (one.cluster, one.party, one.isAbove ? 0 : 1)
                < (other.cluster, other.party, other.isAbove ? 0 : 1)
        }
    }

    /// The bunches that hang on one party or on none, by what they hang on, in order.
    private func hangingParties(_ subject: Subject, _ turned: [Bool]) -> [Hook: [Bunch]] {
        let count = subject.parties.count
        var above = [Set<Int>](repeating: [], count: count)
        var below = [Set<Int>](repeating: [], count: count)
        for (relation, turned) in zip(subject.relations, turned) where relation.from != relation.to
        {
            let (upper, lower) =
                turned ? (relation.to, relation.from) : (relation.from, relation.to)
            below[upper].insert(lower)
            above[lower].insert(upper)
        }
        let isLeaf = (0..<count).map { above[$0].union(below[$0]).count <= 1 }
        var hanging: [Hook: [Bunch]] = [:]
        for index in 0..<count {
            let around = above[index].union(below[index])
            let anchors = around.filter { !isLeaf[$0] }
            guard anchors.count <= 1, around.count - anchors.count <= 3 else { continue }
            let leaves = around.subtracting(anchors)
            let bunch = Bunch(
                party: index, above: above[index].intersection(leaves).sorted(),
                below: below[index].intersection(leaves).sorted())
            let anchor = anchors.first ?? -1
            let hook = Hook(
                cluster: request.boxes[index].cluster ?? -1, party: anchor,
                isAbove: below[index].contains(anchor))
            hanging[hook, default: []].append(bunch)
        }
        return hanging
    }
}
