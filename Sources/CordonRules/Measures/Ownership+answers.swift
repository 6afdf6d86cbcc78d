import CordonGraph
import CordonModel

extension Ownership {
    func candidates(_ ancestors: [Vertex], _ company: Vertex) -> [Vertex] {
        ancestors.filter { $0 != company || isInCircle(company) }
    }

    /// Whether a company holds a part of itself, directly or through others.
    func isInCircle(_ vertex: Vertex) -> Bool {
        let circle = circles[Int(vertex)]
        return owners[Int(vertex)].contains { circles[Int($0.other)] == circle }
    }

    func share(
        _ vertex: Vertex, _ band: Band, owner: Vertex, of company: Vertex, _ path: [Vertex],
        _ certainty: Certainty, isSummary: Bool? = nil
    ) -> OwnershipShare {
        let low = band.low.rounded
        let high = band.high.rounded
        let isSole = indirect.isSole(owner, company)
        let isIndirect = isSummary.map { $0 || isSole } ?? indirect.contains(owner, company)
        let hasStake = owners[Int(company)].contains { $0.other == owner }
        return OwnershipShare(
            vertex: vertex, lower: low.millionths, upper: high.millionths,
            lowerOpen: band.lowOpen, upperOpen: band.highOpen,
            isRounded: low.isRounded || high.isRounded,
            isUltimate: owners[Int(owner)].isEmpty,
            isDirect: hasStake && !isSole && isSummary != true,
            isIndirect: isIndirect, path: path,
            isPathCut: path.count == Witnesses.longest
                && !(path.contains(owner) && path.contains(company)),
            certainty: certainty)
    }

    func sorted(_ shares: [OwnershipShare]) -> [OwnershipShare] {
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
    func unknown(
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

    func knowledge(of company: Vertex) -> OwnershipKnowledge {
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
    func conflicts(among vertices: [Vertex]) -> [String] {
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
        // By their first members, whatever numbers a part or a whole graph gives the circles.
        for (circle, members) in circles.sorted(by: { $0.value.min() ?? 0 < $1.value.min() ?? 0 }) {
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
