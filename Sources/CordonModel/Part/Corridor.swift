/// The entities on ways between two parties that are at most so many ties long.
///
/// It looks at the ties of all claims, whatever their day, kind and standing: a projection then takes
/// in what holds. So it may hold more than the ways of a projection, and never less. Two balls of ties
/// grow around the ends, one tie at a time around the end where that reads less, until the two meet;
/// what lies between is found by going back from where they meet.
///
/// ```swift
/// var corridor = Corridor(in: index, from: start, to: end)
/// while corridor.length < 4, !corridor.isWhole, !corridor.hasGivenUp { corridor.lengthen() }
/// let part = corridor.part(for: projection)
/// ```
package struct Corridor {
    private let index: CaseIndex
    private let joined: Set<UInt32>
    private let first: Ball
    private let last: Ball

    /// The number of ties of the longest way that it holds.
    package private(set) var length = 0
    /// Those who are on a way of at most ``length`` ties, the ends included.
    package private(set) var entities: Set<UInt32>
    /// Whether it holds all ways, as nothing more hangs together with one of the ends.
    package private(set) var isWhole = false
    /// The number of ties that it may still read; below zero it has given up.
    private var budget: Int

    /// The most ties that are read.
    package static let mostTies = 400_000
    /// The most entities of a part.
    package static let mostEntities = 20_000

    /// Begins at the ends.
    ///
    /// - Parameters:
    ///   - index: The case.
    ///   - start: The record of the party at which ways begin.
    ///   - end: That of the party at which they end.
    ///   - most: The most ties that are read.
    package init(
        in index: CaseIndex, from start: UInt32, to end: UInt32, most: Int = Corridor.mostTies
    ) {
        self.index = index
        joined = index.joined
        budget = most
        let count = index.file.entities.count
        first = Ball(index.parties([start]), entityCount: count)
        last = Ball(index.parties([end]), entityCount: count)
        entities = first.start.union(last.start)
        isWhole = first.start == last.start
    }

    /// Whether it read as many ties as it may, so that it says nothing any more.
    package var hasGivenUp: Bool { budget < 0 }

    /// Takes in the ways that are one tie longer.
    ///
    /// - Complexity: O(ties of the balls' last layers and of those who are on the ways).
    package mutating func lengthen() {
        guard !isWhole, !hasGivenUp else { return }
        let (one, other) = (cost(of: first), cost(of: last))
        guard one > 0, other > 0 else { return takeAll(around: one > 0 ? last : first) }
        grow(one <= other ? first : last)
        length += 1
        takeWays()
    }

    /// The number of rows that the next layer of a ball reads; zero where there is none.
    private func cost(of ball: Ball) -> Int {
        ball.border.reduce(0) { $0 + index.rowCount(of: $1) }
    }

    private mutating func grow(_ ball: Ball) {
        var next: [UInt32] = []
        let distance = ball.radius + 1
        for entity in ball.border {
            budget -= index.rowCount(of: entity)
            guard !hasGivenUp else { return }
            index.eachTied(to: entity) { other, _ in
                if ball.take(other, at: distance) { next.append(other) }
            }
        }
        // Whoever is one party with another is as near.
        var place = 0
        while !joined.isEmpty, place < next.count {
            let entity = next[place]
            place += 1
            guard joined.contains(entity) else { continue }
            for other in index.neighbours(of: entity, { $0 == .same })
            where ball.take(other, at: distance) { next.append(other) }
        }
        ball.add(next)
    }

    /// Takes in everybody around an end with whom nobody else hangs together, where the other end is
    /// among them; else there is no way.
    private mutating func takeAll(around ball: Ball) {
        isWhole = true
        let other = ball === first ? last : first
        guard other.start.contains(where: { ball.holds($0) }) else { return }
        entities.formUnion(ball.layers.joined())
    }

    // MARK: - Ways

    /// Goes back to both ends from those who are within reach of both.
    private mutating func takeWays() {
        let fewer = first.count <= last.count ? first : last
        let met = fewer.layers.joined().filter { first.holds($0) && last.holds($0) }
        back(from: withTheirParties(Set(met)), to: first)
        back(from: withTheirParties(Set(met)), to: last)
    }

    private mutating func back(from met: Set<UInt32>, to ball: Ball) {
        entities.formUnion(met)
        var reached = met
        for distance in (0..<ball.radius).reversed() {
            var nearer: Set<UInt32> = []
            for entity in reached {
                budget -= index.rowCount(of: entity)
                guard !hasGivenUp else { return }
                index.eachTied(to: entity) { other, _ in
                    if ball.holds(other, within: distance) { nearer.insert(other) }
                }
            }
            reached = withTheirParties(nearer)
            entities.formUnion(reached)
        }
    }

    private func withTheirParties(_ some: Set<UInt32>) -> Set<UInt32> {
        let records = joined.isEmpty ? [] : some.intersection(joined)
        return records.isEmpty ? some : some.union(index.parties(records))
    }

    // MARK: - The part

    /// The case of those on the ways, with the chains that shortcuts among them sum up; nil where they
    /// are too many.
    package func part(for projection: Projection) -> Case? {
        guard entities.count <= Self.mostEntities else { return nil }
        let chains = index.closure(of: index.summedUp(entities), most: Self.mostEntities) {
            $0 == .above || $0 == .partner
        }
        guard chains.count <= Self.mostEntities else { return nil }
        return index.part(of: entities.union(chains), for: projection)
    }
}

/// The entities within so many ties of a party.
private final class Ball {
    let start: Set<UInt32>
    /// Those of each distance.
    private(set) var layers: [[UInt32]]
    private(set) var count: Int
    /// The distance of each entity of the case.
    private var distances: [UInt8]

    private static let unreached = UInt8.max
    private static let farthest: UInt8 = 250

    init(_ start: Set<UInt32>, entityCount: Int) {
        self.start = start
        layers = [start.sorted()]
        count = start.count
        distances = Array(repeating: Self.unreached, count: entityCount)
        for entity in start { distances[Int(entity)] = 0 }
    }

    var radius: UInt8 { UInt8(layers.count - 1) }

    /// Those at the greatest distance; nobody farther away than a distance can tell.
    var border: [UInt32] { radius < Self.farthest ? layers[layers.count - 1] : [] }

    /// Whether an entity is new; then its distance is kept.
    func take(_ entity: UInt32, at distance: UInt8) -> Bool {
        guard distances[Int(entity)] == Self.unreached else { return false }
        distances[Int(entity)] = distance
        return true
    }

    func add(_ layer: [UInt32]) {
        layers.append(layer)
        count += layer.count
    }

    func holds(_ entity: UInt32, within distance: UInt8 = farthest) -> Bool {
        distances[Int(entity)] <= distance
    }
}
