import CordonGraph

/// Sums of products over walks from one owner: the integrated measures.
///
/// Circles are solved one by one, owners before what they own; inside a circle by elimination in
/// which only the diagonal is subtracted from one, so that nothing is ever negative.
struct WalkSums {
    private let ownership: Ownership
    private let order: [Vertex]
    private let budget: StepBudget

    init(_ ownership: Ownership, within vertices: [Vertex], limits: Limits = Limits()) {
        self.ownership = ownership
        budget = StepBudget(limits)
        order = vertices.sorted {
            (ownership.circles[Int($0)], $0) < (ownership.circles[Int($1)], $1)
        }
    }

    /// What an owner has of every company below it; corrected, or raw with all circles.
    ///
    /// Corrected values are sums over walks that do not come back to the owner; its own is the sum
    /// over walks that come back once.
    ///
    /// - Throws: ``Cut`` where the limits stop it before its end.
    func sums(of owner: Vertex, isRaw: Bool) throws(Cut) -> [Vertex: Band] {
        let inside = Set(order)
        var sums: [Vertex: Band] = [:]
        var place = 0
        while place < order.count {
            try budget.take()
            let circle = ownership.circles[Int(order[place])]
            var members: [Vertex] = []
            while place < order.count, ownership.circles[Int(order[place])] == circle {
                members.append(order[place])
                place += 1
            }
            if !isRaw { members.removeAll { $0 == owner } }
            try solve(members, inside, owner, &sums)
        }
        guard !isRaw else { return sums }
        // No world holds more than the whole, whatever the bands of several ways add up to.
        sums = sums.mapValues(\.capped)
        for company in order {
            for stake in ownership.summaries[company] ?? [] where stake.other == owner {
                sums[company] = (sums[company] ?? .nothing).orMore(stake.band)
            }
        }
        var own = Band.nothing
        for stake in ownership.owners[Int(owner)] {
            if stake.other == owner { own = own + stake.band }
            if let reached = sums[stake.other] { own = own + reached * stake.band }
        }
        if own.high > .zero { sums[owner] = own.capped }
        return sums
    }

    /// Every owner's part of one company, in one pass back from it; nil where some vertex is in a
    /// circle, as then each owner's own walks are left out of its sum.
    ///
    /// - Throws: ``Cut`` where the limits stop it before its end.
    func sums(into company: Vertex, isRaw: Bool) throws(Cut) -> [Vertex: Band]? {
        var previous: UInt32?
        for vertex in order {
            let circle = ownership.circles[Int(vertex)]
            if previous == circle || ownership.isInCircle(vertex) { return nil }
            previous = circle
        }
        var sums: [Vertex: Band] = [company: .whole]
        for (place, vertex) in order.reversed().enumerated() {
            if place.isMultiple(of: 1_024) { try budget.take() }
            guard let held = sums[vertex] else { continue }
            for stake in ownership.owners[Int(vertex)] {
                sums[stake.other] = (sums[stake.other] ?? .nothing) + held * stake.band
            }
        }
        sums[company] = nil
        guard !isRaw else { return sums }
        sums = sums.mapValues(\.capped)
        for stake in ownership.summaries[company] ?? [] {
            sums[stake.other] = (sums[stake.other] ?? .nothing).orMore(stake.band)
        }
        return sums
    }

    /// Solves the members of one circle, given everything above it.
    private func solve(
        _ members: [Vertex], _ inside: Set<Vertex>, _ owner: Vertex, _ sums: inout [Vertex: Band]
    ) throws(Cut) {
        let isMember = Set(members)
        var given: [Vertex: Band] = [:]
        var inner: [Vertex: [Vertex: Band]] = [:]
        for member in members {
            for stake in ownership.owners[Int(member)] where inside.contains(stake.other) {
                if stake.other == owner {
                    given[member, default: .nothing] = (given[member] ?? .nothing) + stake.band
                }
                if isMember.contains(stake.other) {
                    inner[member, default: [:]][stake.other] =
                        (inner[member]?[stake.other] ?? .nothing) + stake.band
                } else if let above = sums[stake.other] {
                    given[member] = (given[member] ?? .nothing) + above * stake.band
                }
            }
        }
        guard !given.isEmpty else { return }
        guard !inner.isEmpty else {
            for (member, band) in given { sums[member] = band }
            return
        }
        let lows = try Elimination(
            members, inner.mapValues { $0.mapValues(\.low) }, given.mapValues(\.low), budget)
        let highs = try Elimination(
            members, inner.mapValues { $0.mapValues(\.high) }, given.mapValues(\.high), budget)
        let open = openings(members, inner, given)
        for member in members {
            let high = highs.values[member] ?? .zero
            guard high > .zero else { continue }
            sums[member] = Band(
                low: lows.values[member] ?? .zero, high: high,
                lowOpen: open.low.contains(member), highOpen: open.high.contains(member))
        }
    }

    /// Which members' bounds are open: those that an open bound feeds.
    private func openings(
        _ members: [Vertex], _ inner: [Vertex: [Vertex: Band]], _ given: [Vertex: Band]
    ) -> (low: Set<Vertex>, high: Set<Vertex>) {
        func isOpen(_ band: Band) -> Bool { band.lowOpen || band.highOpen }
        guard
            given.values.contains(where: isOpen)
                || inner.values.contains(where: { $0.values.contains(where: isOpen) })
        else { return ([], []) }
        var bands = given
        for _ in members {
            var next = given
            for (member, row) in inner {
                for (other, band) in row {
                    guard let known = bands[other] else { continue }
                    next[member] = (next[member] ?? .nothing) + known * band
                }
            }
            bands = next
        }
        return (
            Set(bands.filter(\.value.lowOpen).keys), Set(bands.filter(\.value.highOpen).keys)
        )
    }
}

extension Band {
    /// The greater of both bounds.
    func orMore(_ other: Band) -> Band {
        let least = (low, lowOpen ? 1 : 0) >= (other.low, other.lowOpen ? 1 : 0) ? self : other
        let most = (high, highOpen ? 0 : 1) >= (other.high, other.highOpen ? 0 : 1) ? self : other
        return Band(
            low: least.low, high: most.high, lowOpen: least.lowOpen, highOpen: most.highOpen)
    }

    /// At most the whole, as no world holds more.
    var capped: Band {
        guard high > .one else { return self }
        let low = min(low, .one)
        return Band(low: low, high: .one, lowOpen: lowOpen && low < .one, highOpen: false)
    }
}

/// The steps that measuring may take, counted over all its sums.
///
/// One is worth a tenth of a step of a search: a vertex or a row of a circle passed over.
final class StepBudget {
    private let limits: Limits
    private let most: Int
    private var taken = 0

    init(_ limits: Limits) {
        self.limits = limits
        let (product, isTooLarge) = limits.steps.multipliedReportingOverflow(by: 10)
        most = isTooLarge ? .max : product
    }

    /// Counts a step.
    ///
    /// - Throws: ``Cut`` where there were too many, or the limits are met otherwise.
    func take() throws(Cut) {
        taken += 1
        if taken > most { throw .steps }
        if taken % 64 == 1, let cut = limits.interruption { throw cut }
    }
}

/// Solves x = given + inner x for non-negative numbers, sparsely.
struct Elimination {
    private(set) var values: [Vertex: Fixed] = [:]

    init(
        _ members: [Vertex], _ inner: [Vertex: [Vertex: Fixed]], _ given: [Vertex: Fixed],
        _ budget: StepBudget
    ) throws(Cut) {
        var rows = inner
        // The rows in which each column stands: few of a large circle.
        var holders: [Vertex: Set<Vertex>] = [:]
        for (member, row) in inner {
            for column in row.keys { holders[column, default: []].insert(member) }
        }
        var sums = given
        for pivot in members {
            try budget.take()
            var row = rows[pivot] ?? [:]
            let diagonal = row.removeValue(forKey: pivot) ?? .zero
            // Where nothing is left of one, the circle is closed: whatever enters grows without end.
            let left = diagonal.complement
            func grossed(_ value: Fixed) -> Fixed {
                guard value > .zero else { return .zero }
                return left.flatMap { value / $0 } ?? .limit
            }
            row = row.mapValues(grossed)
            let sum = grossed(sums[pivot] ?? .zero)
            rows[pivot] = row
            sums[pivot] = sum
            for other in holders[pivot] ?? [] where other != pivot {
                guard let factor = rows[other]?.removeValue(forKey: pivot), factor > .zero else {
                    continue
                }
                for (column, value) in row {
                    holders[column, default: []].insert(other)
                    rows[other, default: [:]][column] =
                        (rows[other]?[column] ?? .zero) + factor * value
                }
                sums[other] = (sums[other] ?? .zero) + factor * sum
            }
        }
        values = sums
    }
}
