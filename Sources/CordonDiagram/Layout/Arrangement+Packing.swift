extension Arrangement {
    /// The room between two components, in points.
    private static let gap = 46.0

    /// A drawing is as wide as this many times its height, where components allow it.
    private static let proportion = 1.5

    /// Places each component for itself, and packs them in rows, the tallest first.
    ///
    /// - Parameters:
    ///   - subject: What to place, measured.
    ///   - components: The parties of each component.
    ///   - place: How one is placed.
    /// - Returns: The whole.
    /// - Throws: What placing one of them throws.
    static func packed(
        _ subject: Subject, _ components: [[Int]],
        by place: (Subject) throws(DrawingError) -> Arrangement
    ) throws(DrawingError) -> Arrangement {
        var parts: [(component: Component, arrangement: Arrangement)] = []
        for members in components {
            let component = Component(of: subject, members)
            parts.append((component, try place(component.subject)))
        }
        parts.sort {
            let (one, other) = ($0.arrangement.size.height, $1.arrangement.size.height)
            return one == other ? $0.component.members[0] < $1.component.members[0] : one > other
        }
        var whole = Arrangement(
            boxes: subject.parties.map { Rect(centre: Point(x: 0, y: 0), size: $0.size) },
            paths: subject.relations.map { _ in Path(curves: [], label: nil) },
            clusters: subject.clusters.map { _ in nil }, size: Size(width: 0, height: 0),
            engine: LayoutRequest.Engine.dot.rawValue, notes: [])
        let area = parts.reduce(0.0) {
            $0 + ($1.arrangement.size.width + gap) * ($1.arrangement.size.height + gap)
        }
        let widest = parts.map(\.arrangement.size.width).max() ?? 0
        let width = max((area * proportion).squareRoot(), widest)
        var skyline = Skyline(width: width + gap)
        for (component, arrangement) in parts {
            let room = Size(
                width: arrangement.size.width + gap, height: arrangement.size.height + gap)
            whole.take(arrangement, of: component, at: skyline.place(room))
        }
        return whole
    }

    /// Takes in the places of a component.
    private mutating func take(
        _ part: Arrangement, of component: Component, at corner: Point
    ) {
        for (index, member) in component.members.enumerated() {
            boxes[member] = part.boxes[index].moved(by: corner)
        }
        for (index, relation) in component.relations.enumerated() {
            paths[relation] = Path(
                curves: part.paths[index].curves.map { $0.moved(by: corner) },
                label: part.paths[index].label?.moved(by: corner))
        }
        size.width = max(size.width, corner.x + part.size.width)
        size.height = max(size.height, corner.y + part.size.height)
        for note in part.notes where !notes.contains(note) { notes.append(note) }
    }
}

/// The lower edge of what has been put on a page of some width, from the top down.
struct Skyline {
    /// Where each stretch begins and how far down it is full, from the left to the right.
    private var stretches: [(x: Double, y: Double)] = [(0, 0)]
    private let width: Double

    init(width: Double) { self.width = width }

    /// Takes the highest room that is wide enough, of equally high ones the leftmost.
    mutating func place(_ size: Size) -> Point {
        var best = Point(x: 0, y: .infinity)
        for stretch in stretches where stretch.x == 0 || stretch.x + size.width <= width + 0.1 {
            let y = depth(from: stretch.x, to: stretch.x + size.width)
            if y < best.y { best = Point(x: stretch.x, y: y) }
        }
        let end = best.x + size.width
        let after = depth(at: end)
        stretches.removeAll { $0.x >= best.x && $0.x <= end }
        stretches.append((best.x, best.y + size.height))
        if end < width { stretches.append((end, after)) }
        stretches.sort { $0.x < $1.x }
        return best
    }

    private func depth(at x: Double) -> Double {
        stretches.last { $0.x <= x }?.y ?? 0
    }

    private func depth(from x: Double, to end: Double) -> Double {
        let within = stretches.filter { $0.x > x && $0.x < end }.map(\.y)
        return within.reduce(depth(at: x)) { max($0, $1) }
    }
}

/// Parties that hang together, as a subject of their own without boxes around them.
struct Component {
    /// The parties and the relations, as the whole subject counts them.
    let members, relations: [Int]
    private(set) var subject: Subject

    init(of whole: Subject, _ members: [Int]) {
        let places = Dictionary(uniqueKeysWithValues: zip(members, 0...))
        self.members = members
        relations = whole.relations.indices.filter { places[whole.relations[$0].from] != nil }
        subject = whole
        subject.clusters = []
        subject.parties = members.map { whole.parties[$0] }
        for index in subject.parties.indices { subject.parties[index].cluster = nil }
        subject.corners = members.map { whole.corners[$0] }
        subject.relations = relations.map { number in
            var relation = whole.relations[number]
            relation.move(to: places)
            return relation
        }
    }
}

extension Relation {
    /// Names the ends, and those of the parts, by other numbers.
    fileprivate mutating func move(to places: [Int: Int]) {
        from = places[from] ?? from
        to = places[to] ?? to
        for index in parts.indices { parts[index].move(to: places) }
    }
}

extension Subject {
    /// The components, each in order, by their first party; all parties without relations are one.
    var components: [[Int]] {
        var root = Array(parties.indices)
        func top(_ party: Int) -> Int {
            var party = party
            while root[party] != party { party = root[party] }
            return party
        }
        var isAlone = [Bool](repeating: true, count: parties.count)
        for relation in relations {
            isAlone[relation.from] = false
            isAlone[relation.to] = false
            let (one, other) = (top(relation.from), top(relation.to))
            root[max(one, other)] = min(one, other)
        }
        let groups = Dictionary(grouping: parties.indices) { isAlone[$0] ? -1 : top($0) }
        return groups.values.sorted { $0[0] < $1[0] }
    }
}
