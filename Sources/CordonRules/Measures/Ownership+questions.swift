public import CordonGraph
public import CordonModel

extension Ownership {
    /// Who owns a company, by a measure.
    ///
    /// - Parameters:
    ///   - company: The company.
    ///   - measure: The measure.
    ///   - test: The threshold of ``OwnershipMeasure/control``.
    ///   - limits: When to stop, and the most steps that an enumeration of chains may take; what is
    ///     found by then is told, and that it was cut.
    /// - Returns: Every owner that the measure gives more than nothing, the greatest first.
    /// - Complexity: `integrated` takes one pass over the company's ancestors, and where a circle is
    ///   among them one for each of them.
    public func owners(
        of company: Vertex, by measure: OwnershipMeasure,
        test: InterestTest = InterestTest(.shares, .moreThan, .fifty),
        limits: Limits = Limits(steps: 1_000_000)
    ) -> OwnershipAnswer {
        let ancestors = reach(from: company, through: owners)
        let paths = Witnesses(from: company, through: owners)
        var cut: Cut?
        var found: [OwnershipShare] = []
        func add(
            _ owner: Vertex, _ band: Band, _ certainty: Certainty = .yes, isSummary: Bool? = nil
        ) {
            guard band.high > .zero else { return }
            found.append(
                share(
                    owner, band, owner: owner, of: company, paths.path(to: owner), certainty,
                    isSummary: isSummary))
        }
        switch measure {
        case .direct:
            for stake in owners[Int(company)] { add(stake.other, stake.band, isSummary: false) }
            for stake in summaries[company] ?? [] {
                add(stake.other, stake.band, isSummary: true)
            }
        case .integrated, .integratedRaw:
            let walk = WalkSums(self, within: ancestors, limits: limits)
            let isRaw = measure == .integratedRaw
            do throws(Cut) {
                if let sums = try walk.sums(into: company, isRaw: isRaw) {
                    for owner in sums.keys.sorted() { add(owner, sums[owner] ?? .nothing) }
                    break
                }
                for owner in candidates(ancestors, company) {
                    let sums = try walk.sums(of: owner, isRaw: isRaw)
                    add(owner, sums[company] ?? .nothing)
                }
            } catch {
                cut = error
            }
        case .weakestLink, .accumulated:
            var chains = Chains(owners, isProduct: measure == .accumulated, limits)
            chains.walk(from: company)
            cut = chains.cut
            for owner in chains.sums.keys.sorted() { add(owner, chains.sums[owner] ?? .nothing) }
        case .control:
            for owner in candidates(ancestors, company) where owner != company {
                cut = limits.interruption
                guard cut == nil else { break }
                let control = controlled(by: owner, test)
                guard let band = control.held[company] else { continue }
                add(owner, band, control.certain.contains(company) ? .yes : .possible)
            }
        }
        return OwnershipAnswer(
            vertex: company, measure: measure, shares: sorted(found),
            unknown: unknown(of: company, ancestors, measure, found),
            knowledge: knowledge(of: company), conflicts: conflicts(among: ancestors), cut: cut)
    }

    /// What a party holds, by a measure.
    ///
    /// - Parameters:
    ///   - owner: The party.
    ///   - measure: The measure.
    ///   - test: The threshold of ``OwnershipMeasure/control``.
    ///   - limits: When to stop, and the most steps that an enumeration of chains may take; what is
    ///     found by then is told, and that it was cut.
    /// - Returns: Every company of which the measure gives more than nothing, the greatest first.
    public func holdings(
        of owner: Vertex, by measure: OwnershipMeasure,
        test: InterestTest = InterestTest(.shares, .moreThan, .fifty),
        limits: Limits = Limits(steps: 1_000_000)
    ) -> OwnershipAnswer {
        let below = reach(from: owner, through: holdings)
        let paths = Witnesses(from: owner, through: holdings)
        var cut: Cut?
        var found: [OwnershipShare] = []
        func add(
            _ company: Vertex, _ band: Band, _ certainty: Certainty = .yes,
            isSummary: Bool? = nil
        ) {
            guard band.high > .zero else { return }
            let path = Array(paths.path(to: company).reversed())
            found.append(
                share(
                    company, band, owner: owner, of: company, path, certainty,
                    isSummary: isSummary))
        }
        switch measure {
        case .direct:
            for stake in holdings[Int(owner)] { add(stake.other, stake.band, isSummary: false) }
            for company in summaries.keys.sorted() {
                for stake in summaries[company] ?? [] where stake.other == owner {
                    add(company, stake.band, isSummary: true)
                }
            }
        case .integrated, .integratedRaw:
            do throws(Cut) {
                let walk = WalkSums(self, within: below, limits: limits)
                let sums = try walk.sums(of: owner, isRaw: measure == .integratedRaw)
                for company in sums.keys.sorted() { add(company, sums[company] ?? .nothing) }
            } catch {
                cut = error
            }
        case .weakestLink, .accumulated:
            var chains = Chains(holdings, isProduct: measure == .accumulated, limits)
            chains.walk(from: owner)
            cut = chains.cut
            for company in chains.sums.keys.sorted() {
                add(company, chains.sums[company] ?? .nothing)
            }
        case .control:
            cut = limits.interruption
            let control = cut == nil ? controlled(by: owner, test) : Controlled()
            for company in control.held.keys.sorted() where company != owner {
                add(
                    company, control.held[company] ?? .nothing,
                    control.certain.contains(company) ? .yes : .possible)
            }
        }
        return OwnershipAnswer(
            vertex: owner, measure: measure, shares: sorted(found), unknown: .unknown,
            knowledge: knowledge(of: owner), conflicts: conflicts(among: below), cut: cut)
    }
}
