public import CordonGraph
public import CordonModel

/// The ownership of a graph, ready to be measured.
///
/// Shares count, not votes. Every stake is read under the projection's resolution and tightened by
/// what the other owners leave over. Lower and upper values are outer bounds where several tables
/// could not reach them together.
///
/// ```swift
/// let ownership = Ownership(graph)
/// ownership.owners(of: company, by: .integrated).shares.map(\.share)
/// ```
public struct Ownership: Sendable {
    /// The graph that is asked about.
    public let graph: EntityGraph

    /// Who holds a part of a company, and which part.
    struct Stakeholding: Sendable {
        let other: Vertex
        let band: Band
    }

    let owners: [[Stakeholding]]
    let holdings: [[Stakeholding]]
    /// The place of each vertex's circle of owners, owners before what they own.
    let circles: [UInt32]
    /// The sum of the least shares of each company.
    let totals: [Int64]
    let rules: Holdings

    /// Lays the stakes of a graph out.
    ///
    /// - Complexity: O(stakes).
    public init(_ graph: EntityGraph) {
        self.graph = graph
        rules = Holdings(graph, joining: false)
        let count = graph.entityCount
        var owners = [[Stakeholding]](repeating: [], count: count)
        var holdings = owners
        var totals = [Int64](repeating: 0, count: count)
        let incoming = Incoming(rules)
        if case .stakes(let rows) = rules.values {
            for table in 0..<rules.tableCount where Int(rules.interests[table]) == Self.shares {
                let company = rules.companies[table]
                let read = Self.tightened(
                    incoming.rows(of: UInt32(table)).map { Int($0) }, rows, incoming)
                totals[Int(company)] = read.total
                for stake in read.stakes {
                    owners[Int(company)].append(stake)
                    holdings[Int(stake.other)].append(
                        Stakeholding(other: company, band: stake.band))
                }
            }
        }
        self.owners = owners
        self.holdings = holdings
        self.totals = totals
        circles = Self.circles(owners)
    }

    private static let shares = StakeKind.Interest.allCases.firstIndex(of: .shares) ?? 0

    /// The stakes of one table, each capped by what the others hold at the least.
    private static func tightened(
        _ rows: [Int], _ values: StakeRows, _ incoming: Incoming
    ) -> (stakes: [Stakeholding], total: Int64) {
        let bounds = rows.map { values.bounds(of: $0, .resolved, .alleged) ?? (0, 0) }
        let total = bounds.reduce(Int64(0)) { Scaled.sum($0, Scaled.low($1.low)) }
        let stakes = zip(rows, bounds).map { row, bounds in
            let low = Scaled.low(bounds.low)
            var high = Scaled.high(bounds.high)
            if total <= Scaled.whole { high = min(high, Scaled.whole - (total - low)) }
            let share = Scaled.share(least: low, most: max(low, high))
            return Stakeholding(
                other: incoming.owners[row],
                band: Band(
                    low: Fixed(millionths: share.lower.millionths),
                    high: Fixed(millionths: share.upper.millionths), lowOpen: share.lowerOpen,
                    highOpen: share.upperOpen))
        }
        return (stakes, total >> 24)
    }

    private static func circles(_ owners: [[Stakeholding]]) -> [UInt32] {
        var sources: [Vertex] = []
        var targets: [Vertex] = []
        for (company, stakes) in owners.enumerated() {
            for stake in stakes {
                sources.append(stake.other)
                targets.append(Vertex(company))
            }
        }
        let graph = Digraph(vertexCount: owners.count, sources: sources, targets: targets)
        return graph.view().strongComponents().labels
    }
}

// MARK: - Questions

extension Ownership {
    /// Who owns a company, by a measure.
    ///
    /// - Parameters:
    ///   - company: The company.
    ///   - measure: The measure.
    ///   - test: The threshold of ``OwnershipMeasure/control``.
    ///   - limit: The most steps that an enumeration of chains may take.
    /// - Returns: Every owner that the measure gives more than nothing, the greatest first.
    /// - Complexity: `integrated` takes one pass over the company's ancestors for each of them.
    public func owners(
        of company: Vertex, by measure: OwnershipMeasure,
        test: InterestTest = InterestTest(.shares, .moreThan, .fifty), limit: Int = 1_000_000
    ) -> OwnershipAnswer {
        let ancestors = reach(from: company, through: owners)
        let paths = Witnesses(from: company, through: owners)
        var cut = false
        var found: [OwnershipShare] = []
        func add(_ owner: Vertex, _ band: Band, _ certainty: Certainty = .yes) {
            guard band.high > .zero else { return }
            found.append(
                share(owner, band, owner: owner, of: company, paths.path(to: owner), certainty))
        }
        switch measure {
        case .direct: for stake in owners[Int(company)] { add(stake.other, stake.band) }
        case .integrated, .integratedRaw:
            for owner in candidates(ancestors, company) {
                let walk = WalkSums(self, within: ancestors)
                add(
                    owner,
                    walk.sums(of: owner, isRaw: measure == .integratedRaw)[company] ?? .nothing)
            }
        case .weakestLink, .accumulated:
            var chains = Chains(owners, isProduct: measure == .accumulated, limit: limit)
            chains.walk(from: company)
            cut = chains.isCut
            for owner in chains.sums.keys.sorted() { add(owner, chains.sums[owner] ?? .nothing) }
        case .control:
            for owner in candidates(ancestors, company) where owner != company {
                let control = controlled(by: owner, test)
                guard let band = control.held[company] else { continue }
                add(owner, band, control.certain.contains(company) ? .yes : .possible)
            }
        }
        return OwnershipAnswer(
            vertex: company, measure: measure, shares: sorted(found),
            unknown: unknown(of: company, ancestors, measure, found),
            knowledge: knowledge(of: company), conflicts: conflicts(among: ancestors), isCut: cut)
    }

    /// What a party holds, by a measure.
    ///
    /// - Parameters:
    ///   - owner: The party.
    ///   - measure: The measure.
    ///   - test: The threshold of ``OwnershipMeasure/control``.
    ///   - limit: The most steps that an enumeration of chains may take.
    /// - Returns: Every company of which the measure gives more than nothing, the greatest first.
    public func holdings(
        of owner: Vertex, by measure: OwnershipMeasure,
        test: InterestTest = InterestTest(.shares, .moreThan, .fifty), limit: Int = 1_000_000
    ) -> OwnershipAnswer {
        let below = reach(from: owner, through: holdings)
        let paths = Witnesses(from: owner, through: holdings)
        var cut = false
        var found: [OwnershipShare] = []
        func add(_ company: Vertex, _ band: Band, _ certainty: Certainty = .yes) {
            guard band.high > .zero else { return }
            let path = Array(paths.path(to: company).reversed())
            found.append(share(company, band, owner: owner, of: company, path, certainty))
        }
        switch measure {
        case .direct: for stake in holdings[Int(owner)] { add(stake.other, stake.band) }
        case .integrated, .integratedRaw:
            let sums = WalkSums(self, within: below).sums(
                of: owner, isRaw: measure == .integratedRaw)
            for company in sums.keys.sorted() { add(company, sums[company] ?? .nothing) }
        case .weakestLink, .accumulated:
            var chains = Chains(holdings, isProduct: measure == .accumulated, limit: limit)
            chains.walk(from: owner)
            cut = chains.isCut
            for company in chains.sums.keys.sorted() {
                add(company, chains.sums[company] ?? .nothing)
            }
        case .control:
            let control = controlled(by: owner, test)
            for company in control.held.keys.sorted() where company != owner {
                add(
                    company, control.held[company] ?? .nothing,
                    control.certain.contains(company) ? .yes : .possible)
            }
        }
        return OwnershipAnswer(
            vertex: owner, measure: measure, shares: sorted(found), unknown: .unknown,
            knowledge: knowledge(of: owner), conflicts: conflicts(among: below), isCut: cut)
    }
}

// MARK: - Parts of an answer

extension Ownership {
    private func candidates(_ ancestors: [Vertex], _ company: Vertex) -> [Vertex] {
        ancestors.filter { $0 != company || isInCircle(company) }
    }

    /// Whether a company holds a part of itself, directly or through others.
    func isInCircle(_ vertex: Vertex) -> Bool {
        let circle = circles[Int(vertex)]
        return owners[Int(vertex)].contains { circles[Int($0.other)] == circle }
    }

    private func share(
        _ vertex: Vertex, _ band: Band, owner: Vertex, of company: Vertex, _ path: [Vertex],
        _ certainty: Certainty
    ) -> OwnershipShare {
        let low = band.low.rounded
        let high = band.high.rounded
        return OwnershipShare(
            vertex: vertex, lower: low.millionths, upper: high.millionths,
            lowerOpen: band.lowOpen, upperOpen: band.highOpen,
            isRounded: low.isRounded || high.isRounded,
            isUltimate: owners[Int(owner)].isEmpty,
            isDirect: owners[Int(company)].contains { $0.other == owner }, path: path,
            certainty: certainty)
    }

    private func sorted(_ shares: [OwnershipShare]) -> [OwnershipShare] {
        shares.sorted { ($0.upper, $0.lower, $1.vertex) > ($1.upper, $1.lower, $0.vertex) }
    }

    /// The vertex and all that it leads to, sorted.
    func reach(from start: Vertex, through stakes: [[Stakeholding]]) -> [Vertex] {
        var seen: Set<Vertex> = [start]
        var waiting = [start]
        while let vertex = waiting.popLast() {
            for stake in stakes[Int(vertex)] where seen.insert(stake.other).inserted {
                waiting.append(stake.other)
            }
        }
        return seen.sorted()
    }

    /// What nobody is recorded to hold, directly or at the end of the chains.
    private func unknown(
        of company: Vertex, _ ancestors: [Vertex], _ measure: OwnershipMeasure,
        _ found: [OwnershipShare]
    ) -> Share {
        let counted: [OwnershipShare]
        switch measure {
        case .direct: counted = found
        case .integrated, .integratedRaw: counted = found.filter(\.isUltimate)
        case .control, .weakestLink, .accumulated:
            return unknown(of: company, ancestors, .direct, directShares(of: company))
        }
        let least = 100_000_000 - counted.reduce(Int64(0)) { min($0 + $1.upper, 100_000_000) }
        let most = 100_000_000 - counted.reduce(Int64(0)) { min($0 + $1.lower, 100_000_000) }
        // Rounding of many owners may leave a crumb: it is nobody's.
        let crumbs = Int64(counted.filter(\.isRounded).count)
        let low = Percent(clamping: least <= crumbs ? 0 : least)
        let high = Percent(clamping: most <= crumbs ? 0 : most)
        return Share(low, high, upperOpen: low < high && counted.contains(where: \.lowerOpen))
            ?? Share(exactly: low)
    }

    private func directShares(of company: Vertex) -> [OwnershipShare] {
        owners[Int(company)].map {
            share($0.other, $0.band, owner: $0.other, of: company, [], .yes)
        }
    }

    private func knowledge(of company: Vertex) -> OwnershipKnowledge {
        if !owners[Int(company)].isEmpty { return .recorded }
        let id = graph.id(company)
        for claim in graph.file.claims where claim.polarity == .declaresAbsent {
            guard claim.relation?.target == id || claim.subject == id,
                claim.period.holds(on: graph.projection.asOf) == .yes
            else { continue }
            let reason = claim.evidence.reason
            let isNone = reason.map { $0.hasPrefix("no-") || $0 == "none" } ?? false
            return isNone ? .declaredNone(reason: reason) : .declaredUnknown(reason: reason)
        }
        return .noData
    }

    /// Tables above 100 and circles without an outside owner, in sentences.
    private func conflicts(among vertices: [Vertex]) -> [String] {
        var sentences: [String] = []
        for vertex in vertices where totals[Int(vertex)] > 100_000_000 {
            sentences.append(
                "The stakes in \(graph.caption(vertex)) add up to "
                    + "\(Decimal6.text(totals[Int(vertex)]))%.")
        }
        var circles: [UInt32: [Vertex]] = [:]
        for vertex in vertices where isInCircle(vertex) {
            circles[self.circles[Int(vertex)], default: []].append(vertex)
        }
        for circle in circles.keys.sorted() {
            let members = circles[circle] ?? []
            let isClosed = members.allSatisfy { member in
                totals[Int(member)] >= 100_000_000
                    && owners[Int(member)].allSatisfy { self.circles[Int($0.other)] == circle }
            }
            guard isClosed else { continue }
            sentences.append(
                "A closed circle without an outside owner: "
                    + members.map { graph.caption($0) }.joined(separator: ", ") + ".")
        }
        return sentences
    }
}
