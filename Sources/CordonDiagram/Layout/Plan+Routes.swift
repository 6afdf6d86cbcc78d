extension Plan {
    /// Hands a relation over: one line, or two with the label's box between them.
    mutating func add(
        _ relation: Relation, isTurned: Bool, degrees: [Int], view: Picture.View,
        direction: Direction, withLabel: Bool
    ) {
        let upper = isTurned ? relation.to : relation.from
        let lower = isTurned ? relation.from : relation.to
        let weight = weight(of: relation, in: view)
        guard withLabel, !relation.lines.isEmpty else {
            let line = add(
                from: upper, to: lower, weight: weight, length: 2,
                tips: relation.tips(atUpper: true, atLower: true, isTurned: isTurned))
            routes.append(Route(upper: line, label: nil, lower: nil, isTurned: isTurned))
            return
        }
        let label = request.boxes.count
        let shared = request.boxes[upper].cluster
        let isInside = shared == request.boxes[lower].cluster
        let cluster = isInside ? shared : nil
        request.boxes.append(LayoutRequest.Box(size: relation.size, cluster: cluster))
        // In a network ranks are only a wish between jurisdictions: the line may enter from any side.
        let isForward = isInside || view != .network
        // The label stays by the party with fewer lines, where there is room for it.
        let nearUpper = degrees[upper] < degrees[lower] ? 1 : 0
        let first = add(
            from: upper, to: label, weight: weight + nearUpper, length: 1,
            tips: relation.tips(atUpper: true, atLower: false, isTurned: isTurned),
            port: isForward ? ("headport", direction == .down ? "n" : "w") : nil)
        let second: Int
        if upper == lower {
            second = add(
                from: upper, to: label, weight: weight, length: 1,
                tips: relation.isDirected ? (atTail: true, atHead: false) : (false, false))
        } else {
            second = add(
                from: label, to: lower, weight: weight + 1 - nearUpper, length: 1,
                tips: relation.tips(atUpper: false, atLower: true, isTurned: isTurned),
                port: isForward ? ("tailport", direction == .down ? "s" : "e") : nil)
        }
        routes.append(Route(upper: first, label: label, lower: second, isTurned: isTurned))
    }

    /// How strongly a line is kept short and straight.
    ///
    /// Constants only: a weight or length taken from data can crash the library.
    private func weight(of relation: Relation, in view: Picture.View) -> Int {
        if view == .path, relation.emphasis == .strong { return 8 }
        let isFirst = relation.layoutRank(in: view) == 0
        return isFirst ? (view == .ownership ? 6 : 2) : 1
    }

    private mutating func add(
        from: Int, to: Int, weight: Int, length: Int, tips: (atTail: Bool, atHead: Bool),
        port: (name: String, value: String)? = nil
    ) -> Int {
        let directions = ["none", "forward", "back", "both"]
        let choice = (tips.atHead ? 1 : 0) + (tips.atTail ? 2 : 0)
        var attributes = [
            ("weight", String(weight)), ("minlen", String(length)),
            ("dir", directions[choice]), ("arrowsize", "0.8"),
        ]
        if let port, request.engine == .dot { attributes.append(port) }
        request.lines.append(
            LayoutRequest.Line(tail: from, head: to, attributes: attributes))
        return request.lines.count - 1
    }

    /// Adds a line that is not drawn and only keeps one box above another.
    mutating func addSpacer(from: Int, to: Int) {
        request.lines.append(
            LayoutRequest.Line(
                tail: from, head: to,
                attributes: [("style", "invis"), ("weight", "0"), ("minlen", "1")]))
    }
}

extension Relation {
    /// Where room is left for an arrowhead or another sign, of the ends that a line touches.
    fileprivate func tips(
        atUpper: Bool, atLower: Bool, isTurned: Bool
    ) -> (atTail: Bool, atHead: Bool) {
        let (atTo, atFrom) = (endArrow != .none, hasStartSign)
        let (upper, lower) = isTurned ? (atTo, atFrom) : (atFrom, atTo)
        return (atTail: atUpper && upper, atHead: atLower && lower)
    }
}
