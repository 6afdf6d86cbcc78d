import CordonGraph
import CordonModel
import Synchronization

extension Derivation {
    /// The proof that a support reaches a company.
    func proof(of company: UInt32, by support: Support) -> Proof {
        Proof(last: step(company, support), depth: trace(of: support).depth) { [self] limit in
            steps(above: support, of: company, atMost: limit)
        }
    }

    /// The steps that lead to a support, in the order of the run: at most so many, those nearest to
    /// the company.
    private func steps(
        above support: Support, of company: UInt32, atMost limit: Int
    ) -> [ProofStep] {
        var waiting = nodes(of: support)
        var seen: Set<UInt32> = [company]
        var companies: [UInt32] = []
        var head = 0
        while head < waiting.count, companies.count < limit {
            let node = waiting[head]
            head += 1
            guard seen.insert(node).inserted, !seeds.contains(node) else { continue }
            if Int(node) >= holdings.entityCount {
                waiting += openers(of: node)
            } else {
                companies.append(node)
                waiting += nodes(of: reason(for: node).support)
            }
        }
        companies.sort { run.ranks[Int($0)] < run.ranks[Int($1)] }
        return companies.map(step(of:))
    }

    /// The step by which a company was reached; many companies below rest on it.
    private func step(of company: UInt32) -> ProofStep {
        if let known = steps.withLock({ $0[company] }) { return known }
        let step = step(company, reason(for: company).support)
        steps.withLock { $0[company] = step }
        return step
    }

    private func step(_ company: UInt32, _ support: Support) -> ProofStep {
        let counts = support.rows.flatMap(holdings(of:)) + support.links.map(holding(of:))
        guard let table = support.table else {
            return ProofStep(
                entity: graph.id(company), counts: counts, sum: .none, threshold: nil,
                comparison: .atLeast)
        }
        let owners = Set(support.rows.map { engine.incoming.owners[$0] })
        let (threshold, comparison) = comparison(of: table)
        return ProofStep(
            entity: graph.id(company), counts: counts,
            sum: Scaled.share(
                least: run.leastHeld(of: table, engine.incoming, counting: owners.contains),
                most: ceiling.mostHeld(of: table, engine.incoming, counting: owners.contains)),
            threshold: threshold, comparison: comparison)
    }

    /// The step of an exposure: what listed and captured parties hold, short of the threshold.
    func exposureStep(_ company: UInt32, _ support: Support, _ held: Share) -> ProofStep {
        let counts = support.rows.flatMap(holdings(of:)) + support.links.map(holding(of:))
        guard let table = support.table, threshold(of: table) != nil else {
            return ProofStep(
                entity: graph.id(company), counts: counts, sum: held, threshold: nil,
                comparison: .atLeast)
        }
        let (threshold, comparison) = comparison(of: table)
        return ProofStep(
            entity: graph.id(company), counts: counts, sum: held, threshold: threshold,
            comparison: comparison)
    }
}

// MARK: - Holdings of a step

extension Derivation {
    private func holdings(of row: Int) -> [ProofStep.Holding] {
        guard case .stakes(let rows) = holdings.values else { return [] }
        let node = engine.incoming.owners[row]
        return rows.stakes(of: row).map { place in
            let stake = rows.stakes[Int(place)]
            let said = said(of: stake)
            return ProofStep.Holding(
                owner: graph.id(stake.owner), share: said.share,
                because: why(stake.owner, through: node), claims: names(of: said.claims))
        }
    }

    /// The version of a stake that counts, and the claims that say it.
    private func said(of stake: Stake) -> (share: Share, claims: [Int]) {
        let readings = stake.readings
        if isFirm,
            let firm = readings[Standing.registered.rawValue] ?? readings[Standing.alleged.rawValue]
        {
            return (firm.share, stake.places(firm.said))
        }
        return stake.greatest
    }

    private func why(_ owner: Vertex, through node: UInt32) -> ProofStep.Holding.Why {
        if seeds.contains(owner) { return word(for: owner, .listed) }
        return owner == node || run.contains(owner) ? word(for: owner, .captured) : .joint
    }

    /// No party is called listed or captured that is so in some world only.
    private func word(
        for owner: Vertex, _ why: ProofStep.Holding.Why
    ) -> ProofStep.Holding.Why {
        settled.counts(owner) ? why : .undetermined
    }

    private func holding(of link: Int) -> ProofStep.Holding {
        let source = engine.incoming.linkSources[link]
        return ProofStep.Holding(
            owner: graph.id(source), share: summarised(link),
            criterion: Self.word(of: holdings.linkCodes[link]),
            because: word(for: source, seeds.contains(source) ? .listed : .captured),
            claims: names(of: places(of: link)))
    }

    /// The share that a shortcut beside its chain says.
    func summarised(_ link: Int) -> Share? {
        guard LinkCode.kind(holdings.linkCodes[link]) == LinkKind.summary.rawValue,
            case .claim(let place) = holdings.linkGrounds[link],
            let said = graph.file.claims[place].relation, said.kind.meaning == .stake
        else { return nil }
        return said.share ?? .someStake
    }

    /// The word for a link between records that may be one party.
    static let possiblySame = "possibly the same"

    /// The criterion of a link in a word.
    static func word(of code: UInt16) -> String? {
        if let named = LinkCode.criterion(code) { return named.rawValue }
        switch LinkKind(rawValue: LinkCode.kind(code)) {
        case .asserted: return "asserted"
        case .either: return "owned-or-controlled"
        case .branch: return "branch"
        case .summary: return "indirect"
        case .same: return possiblySame
        case .board: return "part-of-board"
        case .nominee, .holder: return "nominee"
        case .trust: return "trust"
        default: return nil
        }
    }
}

// MARK: - Arrangements

extension Derivation {
    /// Whether a support counts through a nominee, a trust or an instrument; nil for plain stakes.
    func arrangement(of support: Support) -> Ground.Way? {
        guard case .stakes(let rows) = holdings.values else { return nil }
        let isHeld = support.rows.contains { row in
            engine.incoming.links(to: engine.incoming.owners[row]).contains { link in
                let code = holdings.linkCodes[Int(link)]
                let kind = LinkKind(rawValue: LinkCode.kind(code))
                return (kind == .nominee || kind == .trust || kind == .holder)
                    && run.rule.follows[Int(code)]
                    && run.contains(engine.incoming.linkSources[Int(link)])
                    && Int(engine.incoming.owners[row]) >= holdings.entityCount
            }
        }
        if isHeld { return .arrangement }
        let stakes = support.rows.flatMap { rows.stakes(of: $0) }.map { rows.stakes[Int($0)] }
        if stakes.contains(where: { $0.kind.instrument != nil }) { return .instrument }
        return stakes.contains { $0.kind.interest == .benefit } ? .arrangement : nil
    }
}

// MARK: - Claims

extension Derivation {
    /// The claims of a support: a list for each stake and each link, by place.
    func places(of support: Support) -> [[Int]] {
        var places = support.links.map(places(of:))
        guard case .stakes(let rows) = holdings.values else { return places }
        for row in support.rows {
            places += rows.stakes(of: row).map { said(of: rows.stakes[Int($0)]).claims }
        }
        return places
    }

    private func places(of link: Int) -> [Int] {
        guard case .claim(let place) = holdings.linkGrounds[link] else { return [] }
        return [place]
    }

    private func names(of places: [Int]) -> [String] {
        places.map(engine.claimNames.name)
    }
}
