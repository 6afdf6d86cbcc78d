import CordonGraph
import CordonModel

/// Follows a finished run backwards, from an entity to the listings that reach it.
struct ProofWalk {
    let engine: RuleEngine
    let run: Run
    /// Whether only firm claims count, as in a run at the least.
    let isFirm: Bool
    let seeds: Set<Vertex>
    /// The claims that the proof rests on, by place.
    private(set) var claims: Set<Int> = []
    /// The seeds that the proof rests on.
    private(set) var roots: Set<Vertex> = []
    private(set) var since: Day?

    init(_ engine: RuleEngine, _ run: Run, isFirm: Bool, seeds: Set<Vertex>) {
        self.engine = engine
        self.run = run
        self.isFirm = isFirm
        self.seeds = seeds
    }

    /// The run whose sums say what is held at the most; ``run`` itself where there is none.
    var ceiling: Run?

    private var holdings: Holdings { run.holdings }
    private var graph: EntityGraph { engine.graph }

    /// One thing that makes a company reached: the rows of a table that count, or a link.
    struct Support {
        var rows: [Int] = []
        var links: [Int] = []
    }

    /// The steps that lead to a company by some support of it, in the order of the run.
    mutating func steps(to target: Vertex, by support: Support, table: UInt32?) -> [ProofStep] {
        var waiting = nodes(of: support)
        var seen: Set<UInt32> = [target]
        var companies: [(rank: Int32, vertex: UInt32)] = []
        while let node = waiting.popLast() {
            guard seen.insert(node).inserted else { continue }
            if Int(node) >= holdings.entityCount {
                waiting += openers(of: node)
            } else if seeds.contains(node) {
                roots.insert(node)
            } else {
                companies.append((run.ranks[Int(node)], node))
                waiting += nodes(of: reason(for: node).support)
            }
        }
        companies.sort { $0.rank < $1.rank }
        var steps = companies.map { company in
            let found = reason(for: company.vertex)
            return step(company.vertex, found.support, table: found.table)
        }
        steps.append(step(target, support, table: table))
        for root in roots { takeListing(of: root) }
        return steps
    }

    /// The nodes that a support leads back to.
    private func nodes(of support: Support) -> [UInt32] {
        support.rows.map { engine.incoming.owners[$0] }
            + support.links.map { engine.incoming.linkSources[$0] }
    }

    /// The members by whom a gate was opened.
    private func openers(of gate: UInt32) -> [UInt32] {
        engine.incoming.links(to: gate).compactMap { link in
            let source = engine.incoming.linkSources[Int(link)]
            let isOpen = run.rule.follows[Int(holdings.linkCodes[Int(link)])]
            return isOpen && run.contains(source) ? source : nil
        }
    }
}

// MARK: - Supports

extension ProofWalk {
    /// What made a company reached, by parties reached before it.
    private func reason(for company: UInt32) -> (support: Support, table: UInt32?) {
        let rank = run.ranks[Int(company)]
        let earlier: (UInt32) -> Bool = { node in
            let other = run.ranks[Int(node)]
            return other >= 0 && other < rank
        }
        for table in engine.incoming.tables(of: company) where meets(table, counting: earlier) {
            return (Support(rows: rows(of: table, counting: earlier)), table)
        }
        return (Support(links: Array(links(to: company, counting: earlier).prefix(1))), nil)
    }

    /// Whether those who count reach the threshold of a table.
    func meets(_ table: UInt32, counting counts: (UInt32) -> Bool) -> Bool {
        guard let threshold = threshold(of: table) else { return false }
        if run.rule.usesMost {
            return run.mostHeld(of: table, engine.incoming, counting: counts) >= threshold
                || holdsAnything(table, counting: counts)
        }
        return run.leastHeld(of: table, engine.incoming, counting: counts) >= threshold
            || holdsAnything(table, counting: counts)
    }

    private func holdsAnything(_ table: UInt32, counting counts: (UInt32) -> Bool) -> Bool {
        guard run.rule.thresholds[Int(holdings.interests[Int(table)])] == 1,
            !run.columns.holds.isEmpty
        else { return false }
        return engine.incoming.rows(of: table).contains {
            run.columns.holds[Int($0)] && counts(engine.incoming.owners[Int($0)])
        }
    }

    /// The threshold of a table as a sum, any interest in an asset included.
    func threshold(of table: UInt32) -> Int64? {
        guard let threshold = run.rule.thresholds[Int(holdings.interests[Int(table)])] else {
            return nil
        }
        let traits = holdings.traits[Int(holdings.companies[Int(table)])]
        return run.rule.reachesAnyInterest && traits.contains(.asset) ? 1 : threshold
    }

    /// The rows of a table that are worth something and whose owners count.
    func rows(of table: UInt32, counting counts: (UInt32) -> Bool) -> [Int] {
        engine.incoming.rows(of: table).map { Int($0) }.filter { row in
            guard counts(engine.incoming.owners[row]) else { return false }
            if run.columns.least[row] > 0 { return true }
            if !run.columns.holds.isEmpty, run.columns.holds[row] { return true }
            return run.rule.usesMost && run.columns.planes.contains { $0.highs[row] > 0 }
        }
    }

    /// The links that were followed to a company.
    func links(to company: UInt32, counting counts: (UInt32) -> Bool) -> [Int] {
        engine.incoming.links(to: company).map { Int($0) }.filter { link in
            run.rule.follows[Int(holdings.linkCodes[link])]
                && counts(engine.incoming.linkSources[link])
        }
    }

    /// Those who count for a company without leaning on it: whom the run reached before it, and
    /// whom it reached after it by other ways.
    func independent(of company: UInt32) -> (UInt32) -> Bool {
        let rank = run.ranks[Int(company)]
        var leaning: [UInt32: Bool] = [:]
        return { node in
            guard node != company, run.contains(node) else { return false }
            guard rank >= 0, !self.seeds.contains(company), run.ranks[Int(node)] > rank else {
                return true
            }
            if let known = leaning[node] { return !known }
            let leans = self.leans(node, on: company)
            leaning[node] = leans
            return !leans
        }
    }

    private func leans(_ node: UInt32, on company: UInt32) -> Bool {
        var waiting = [node]
        var seen: Set<UInt32> = [node]
        while let next = waiting.popLast() {
            if next == company { return true }
            if Int(next) >= holdings.entityCount {
                for opener in openers(of: next) where seen.insert(opener).inserted {
                    waiting.append(opener)
                }
                continue
            }
            guard !seeds.contains(next) else { continue }
            for before in nodes(of: reason(for: next).support) where seen.insert(before).inserted {
                waiting.append(before)
            }
        }
        return false
    }
}

// MARK: - Steps

extension ProofWalk {
    private mutating func step(_ company: UInt32, _ support: Support, table: UInt32?) -> ProofStep {
        var counts: [ProofStep.Holding] = []
        for row in support.rows { counts += holdings(of: row) }
        for link in support.links { counts.append(holding(of: link)) }
        guard let table else {
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
                most: (ceiling ?? run).mostHeld(
                    of: table, engine.incoming, counting: owners.contains)),
            threshold: threshold, comparison: comparison)
    }

    /// The step of an exposure: what listed and captured parties hold, short of the threshold.
    mutating func exposureStep(
        _ company: UInt32, _ rows: [Int], _ held: Share, _ table: UInt32
    ) -> ProofStep {
        var counts: [ProofStep.Holding] = []
        for row in rows { counts += holdings(of: row) }
        let isTested = threshold(of: table) != nil
        let (threshold, comparison) = comparison(of: table)
        return ProofStep(
            entity: graph.id(company), counts: counts, sum: held,
            threshold: isTested ? threshold : nil, comparison: comparison)
    }

    /// The step of an exposure by control that the regime does not count.
    mutating func exposureStep(_ company: UInt32, _ link: Int) -> ProofStep {
        ProofStep(
            entity: graph.id(company), counts: [holding(of: link)], sum: .none, threshold: nil,
            comparison: .atLeast)
    }

    /// The threshold of a table as it is printed.
    func comparison(of table: UInt32) -> (Percent, Comparison) {
        let scaled = threshold(of: table) ?? 0
        return (Percent(clamping: scaled >> 24), scaled & 1 == 1 ? .moreThan : .atLeast)
    }

    private mutating func holdings(of row: Int) -> [ProofStep.Holding] {
        guard case .stakes(let rows) = holdings.values else { return [] }
        let node = engine.incoming.owners[row]
        var holdings: [ProofStep.Holding] = []
        for place in rows.stakes(of: row) {
            let stake = rows.stakes[Int(place)]
            let places = admitted(stake)
            take(places)
            holdings.append(
                ProofStep.Holding(
                    owner: graph.id(stake.owner), share: share(of: stake),
                    because: why(stake.owner, through: node), claims: names(of: places)))
        }
        return holdings
    }

    private func share(of stake: Stake) -> Share? {
        isFirm ? stake.firm ?? stake.resolved : stake.most
    }

    private func why(_ owner: Vertex, through node: UInt32) -> ProofStep.Holding.Why {
        if seeds.contains(owner) { return .listed }
        return owner == node || run.contains(owner) ? .captured : .joint
    }

    private mutating func holding(of link: Int) -> ProofStep.Holding {
        let source = engine.incoming.linkSources[link]
        let code = holdings.linkCodes[link]
        var places: [Int] = []
        if case .claim(let place) = holdings.linkGrounds[link] { places = [place] }
        take(places)
        return ProofStep.Holding(
            owner: graph.id(source), share: nil, criterion: Self.word(of: code),
            because: seeds.contains(source) ? .listed : .captured, claims: names(of: places))
    }

    /// The criterion of a link in a word.
    static func word(of code: UInt8) -> String? {
        if let named = LinkCode.criterion(code) { return named.rawValue }
        switch LinkKind(rawValue: LinkCode.kind(code)) {
        case .asserted: return "asserted"
        case .either: return "owned-or-controlled"
        case .branch: return "branch"
        default: return nil
        }
    }
}

// MARK: - Claims

extension ProofWalk {
    private func admitted(_ stake: Stake) -> [Int] {
        guard isFirm else { return (stake.claims + stake.possibleClaims).sorted() }
        let firm = stake.claims.filter { graph.file.claims[$0].standing.isFirm }
        return firm.isEmpty ? stake.claims : firm
    }

    private func names(of places: [Int]) -> [String] {
        places.map { graph.file.claims[$0].name(in: graph.file) }
    }

    /// Takes claims about one thing into account: it holds since the first of them began.
    private mutating func take(_ places: [Int]) {
        claims.formUnion(places)
        let days = places.compactMap { graph.file.claims[$0].period.firstDay }
        if let first = days.min() { since = max(since ?? first, first) }
    }

    private mutating func takeListing(of root: Vertex) {
        let days = graph.listings(of: root).compactMap {
            graph.file.claims[$0.claim].period.firstDay
        }
        if let first = days.min() { since = max(since ?? first, first) }
    }
}

extension Period {
    /// The first day on which it certainly holds, as far as it says.
    var firstDay: Day? { from?.notAfter ?? observed }
}
