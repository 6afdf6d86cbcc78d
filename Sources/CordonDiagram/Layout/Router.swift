/// Leads lines around boxes that lie anywhere: the shortest way along their corners.
///
/// It is A* over the corners that are met on the way, looked for only when a straight line is blocked;
/// a visibility graph of all corners would have millions of edges. Lozano-Pérez and Wesley, "An algorithm
/// for planning collision-free paths among polyhedral obstacles", CACM 22 (1979).
struct Router {
    /// What lines keep clear of, and the rectangle at whose corners they turn.
    private let obstacles: [(body: Rect, turn: Rect)]

    /// The most places from which one way is looked on; beyond it the line runs straight.
    private static let mostPlaces = 80

    /// The most boxes around which ways from one place are looked for.
    private static let mostBlocking = 16

    /// - Parameters:
    ///   - parties: The boxes of parties, which no line passes nearer than the least clearance.
    ///   - labels: The boxes of labels, which no line crosses.
    init(parties: [Rect], labels: [Rect]) {
        obstacles =
            parties.map {
                ($0.grown(by: Party.leastClearance + 0.3), $0.grown(by: Party.leastClearance + 0.8))
            } + labels.map { ($0.grown(by: 0.5), $0.grown(by: 1)) }
    }

    /// The places that a line passes from one point to another, both among them.
    ///
    /// - Parameters:
    ///   - start: Where the line begins.
    ///   - goal: Where it ends.
    ///   - ignored: The obstacles that the line joins.
    /// - Returns: The places; the two ends alone where no way around is found.
    func way(from start: Point, to goal: Point, ignoring ignored: Set<Int>) -> [Point] {
        var places = [start]
        var parents = [-1]
        var lengths = [0.0]
        var isClosed = [false]
        while let place = open(places, lengths, isClosed, goal), places.count < Self.mostPlaces * 8
        {
            if places[place] == goal { return walk(back: place, places, parents) }
            isClosed[place] = true
            guard isClosed.count(where: \.self) <= Self.mostPlaces else { break }
            for next in visible(from: places[place], goal, ignored) {
                let length = lengths[place] + (next - places[place]).length
                guard let known = places.firstIndex(of: next) else {
                    places.append(next)
                    parents.append(place)
                    lengths.append(length)
                    isClosed.append(false)
                    continue
                }
                guard length < lengths[known] - 1e-9 else { continue }
                (parents[known], lengths[known], isClosed[known]) = (place, length, false)
            }
        }
        return [start, goal]
    }

    /// The open place from which the whole way would be shortest; nil where none is open.
    private func open(
        _ places: [Point], _ lengths: [Double], _ isClosed: [Bool], _ goal: Point
    ) -> Int? {
        places.indices.filter { !isClosed[$0] }.min {
            let one = lengths[$0] + (goal - places[$0]).length
            return one < lengths[$1] + (goal - places[$1]).length
        }
    }

    private func walk(back last: Int, _ places: [Point], _ parents: [Int]) -> [Point] {
        var way: [Point] = []
        var place = last
        while place >= 0 {
            way.append(places[place])
            place = parents[place]
        }
        return way.reversed()
    }

    /// The goal, or the corners of what blocks the way to it, as far as they can be seen.
    private func visible(from place: Point, _ goal: Point, _ ignored: Set<Int>) -> [Point] {
        var seen: [Point] = []
        var waiting = [goal]
        var blocking: Set<Int> = []
        while let target = waiting.popLast() {
            guard target != place else { continue }
            guard let obstacle = firstHit(from: place, to: target, ignored) else {
                seen.append(target)
                continue
            }
            guard blocking.count < Self.mostBlocking, blocking.insert(obstacle).inserted else {
                continue
            }
            waiting += obstacles[obstacle].turn.corners
        }
        return seen
    }

    /// The obstacle that a straight line enters first; nil where it enters none.
    private func firstHit(from start: Point, to end: Point, _ ignored: Set<Int>) -> Int? {
        let low = Point(x: min(start.x, end.x), y: min(start.y, end.y))
        let high = Point(x: max(start.x, end.x), y: max(start.y, end.y))
        var (nearest, first) = (Double.infinity, Int?.none)
        for index in obstacles.indices {
            let body = obstacles[index].body
            guard body.x < high.x, body.maxX > low.x, body.y < high.y, body.maxY > low.y,
                !ignored.contains(index), let entry = body.entry(from: start, to: end),
                entry < nearest
            else { continue }
            (nearest, first) = (entry, index)
        }
        return first
    }
}

extension Rect {
    /// The four corners.
    fileprivate var corners: [Point] {
        [Point(x: x, y: y), Point(x: maxX, y: y), Point(x: x, y: maxY), Point(x: maxX, y: maxY)]
    }

    /// The part of a straight line after which it is inside; nil where it never is (Liang and Barsky).
    fileprivate func entry(from start: Point, to end: Point) -> Double? {
        let way = end - start
        var (enters, leaves) = (0.0, 1.0)
        for (p, q) in [
            (-way.x, start.x - x), (way.x, maxX - start.x), (-way.y, start.y - y),
            (way.y, maxY - start.y),
        ] {
            if abs(p) < 1e-12 {
                guard q > 0 else { return nil }
            } else if p < 0 {
                enters = max(enters, q / p)
            } else {
                leaves = min(leaves, q / p)
            }
        }
        return enters < leaves - 1e-9 ? enters : nil
    }
}

extension Arrangement {
    /// Leads lines around the parties and labels that they do not join.
    mutating func routeAround(_ subject: Subject, lines: some Sequence<Int>) {
        let labels = paths.map(\.label)
        let placed = labels.indices.filter { labels[$0] != nil }
        let bodies = zip(boxes, subject.parties).map { $0.grown(by: $1.reach) }
        let router = Router(parties: bodies, labels: placed.compactMap { labels[$0] })
        let numbers = Dictionary(uniqueKeysWithValues: zip(placed, bodies.count...))
        for index in lines {
            let relation = subject.relations[index]
            guard relation.from != relation.to else { continue }
            let ignored = Set([relation.from, relation.to] + [numbers[index]].compactMap(\.self))
            let (from, to) = (bodies[relation.from], bodies[relation.to])
            guard let label = labels[index] else {
                let way = router.way(from: from.centre, to: to.centre, ignoring: ignored)
                paths[index].curves = [relation.curve(along: way, from, to, .both)]
                continue
            }
            let upper = router.way(from: from.centre, to: label.centre, ignoring: ignored)
            let lower = router.way(from: label.centre, to: to.centre, ignoring: ignored)
            paths[index].curves = [
                relation.curve(along: upper, from, label, .start),
                relation.curve(along: lower, label, to, .end),
            ]
        }
    }
}
