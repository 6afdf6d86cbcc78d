import CordonGraph

/// The chains of stakes and control that are recorded link by link, for what is said to sum them up.
///
/// A shortcut (an indirect interest, the ultimate consolidation) says nothing new where a chain
/// between its ends, in force for certain and of claims at least as firm, could say as much.
struct RecordedChains {
    private let stakes: [Stake]
    private let relations: [Relation]
    private let isCertain: (Int, Standing) -> Bool
    private var stakesInto: [Vertex: [Int]] = [:]
    private var controlInto: [Vertex: [Int]] = [:]
    private var shortcutsInto: [Vertex: [Int]] = [:]

    /// `isCertain` says whether the claim at a place holds for certain and is as firm as asked.
    init(
        _ stakes: [Stake], _ relations: [Relation],
        isCertain: @escaping (Int, Standing) -> Bool
    ) {
        self.stakes = stakes
        self.relations = relations
        self.isCertain = isCertain
        for (place, stake) in stakes.enumerated() {
            stakesInto[stake.owned, default: []].append(place)
        }
        for (place, relation) in relations.enumerated() {
            guard relation.kind.meaning != .samePerson, relation.kind.meaning != .link,
                relation.kind.meaning != .none
            else { continue }
            if relation.isShortcut {
                shortcutsInto[relation.to, default: []].append(place)
            } else if relation.kind.meaning == .control {
                controlInto[relation.to, default: []].append(place)
            }
        }
    }
}

// MARK: - As much as a shortcut

extension RecordedChains {
    /// Whether a recorded chain could say as much as a shortcut.
    func say(asMuchAs shortcut: Relation) -> Bool {
        switch shortcut.kind.meaning {
        case .control: isControlled(shortcut)
        case .stake, .stakeOrControl: isHeld(shortcut)
        case .board, .nominee, .trust, .office, .samePerson, .link, .none: false
        }
    }

    /// Whether each link of some chain is a consolidation, control, or a share that may pass half.
    private func isControlled(_ shortcut: Relation) -> Bool {
        reaches(shortcut.from, above: shortcut.to) { company in
            stakesInto[company, default: []].map { stakes[$0] }.filter { stake in
                stake.isStakeOrControl && stake.readings[shortcut.standing.rawValue] != nil
                    || (stake.controlAsserted ?? .alleged) >= shortcut.standing
                        && stake.controlAsserted != nil
                    || greatest(stake, shortcut.standing).map { $0 > (.fifty, 1) } ?? false
            }.map(\.owner) + controllers(of: company, shortcut.standing)
        }
    }

    /// Whether the highest shares of some chain, multiplied, come to the least of a shortcut.
    private func isHeld(_ shortcut: Relation) -> Bool {
        let asked = shortcut.share ?? .someStake
        // Of a party that is said to hold itself the chain must lead round.
        var best: [Vertex: Product] =
            shortcut.from == shortcut.to ? [:] : [shortcut.to: .whole]
        var waiting = [(company: shortcut.to, held: Product.whole)]
        while let (company, held) = waiting.popLast() {
            for place in stakesInto[company, default: []] {
                let stake = stakes[place]
                guard stake.kind.interest == shortcut.stake.interest,
                    let most = greatest(stake, shortcut.standing)
                else { continue }
                let product = held.times(most)
                guard best[stake.owner].map({ $0 < product }) ?? true else { continue }
                best[stake.owner] = product
                if stake.owner != shortcut.from { waiting.append((stake.owner, product)) }
            }
        }
        return best[shortcut.from].map { $0.comes(toLeastOf: asked) } ?? false
    }

    private func greatest(_ stake: Stake, _ least: Standing) -> (Percent, Int)? {
        stake.readings[least.rawValue]?.choices.map(\.share.most).max(by: <)
    }

    private func controllers(of company: Vertex, _ least: Standing) -> [Vertex] {
        controlInto[company, default: []].map { relations[$0] }
            .filter { $0.claims.contains { isCertain($0, least) } }.map(\.from)
    }

    /// Whether a party stands above a company, going from each to those that `owners` names.
    private func reaches(
        _ party: Vertex, above company: Vertex, _ owners: (Vertex) -> [Vertex]
    ) -> Bool {
        var seen: Set<Vertex> = [company]
        var waiting = [company]
        while let next = waiting.popLast() {
            for owner in owners(next) {
                if owner == party { return true }
                if seen.insert(owner).inserted { waiting.append(owner) }
            }
        }
        return false
    }
}

// MARK: - Ends

extension RecordedChains {
    /// The holders of the company whose stakes end a recorded chain from the shortcut's owner: the
    /// owner itself, and those below it.
    func ends(of shortcut: Relation) -> [Vertex] {
        holders(of: shortcut.to, shortcut).filter { holder in
            holder == shortcut.from
                || reaches(shortcut.from, above: holder) { company in
                    holders(of: company, shortcut) + controllers(of: company, shortcut.standing)
                }
        }
    }

    /// Those who hold some of a company or are said to hold it through others, as firmly as a
    /// shortcut and for certain; without the shortcut itself.
    private func holders(of company: Vertex, _ shortcut: Relation) -> [Vertex] {
        let direct = stakesInto[company, default: []].map { stakes[$0] }
            .filter { $0.readings[shortcut.standing.rawValue] != nil }.map(\.owner)
        let others = shortcutsInto[company, default: []].map { relations[$0] }
            .filter { other in
                (other.from, other.to) != (shortcut.from, shortcut.to)
                    && other.claims.contains { isCertain($0, shortcut.standing) }
            }.map(\.from)
        return Set(direct + others).sorted()
    }
}

/// Shares multiplied along a chain, in millionths of a percent, rounded up.
private struct Product: Comparable {
    let value: Int64
    /// Whether it is strictly less than ``value``.
    let isOpen: Bool

    static let whole = Product(value: Percent.hundred.millionths, isOpen: false)

    func times(_ most: (value: Percent, isClosed: Int)) -> Product {
        let whole = Percent.hundred.millionths
        return Product(
            value: (value * most.value.millionths + whole - 1) / whole,
            isOpen: isOpen || most.isClosed == 0)
    }

    func comes(toLeastOf share: Share) -> Bool {
        value > share.lower.millionths
            || value == share.lower.millionths && !isOpen && !share.lowerOpen
    }

    static func < (left: Product, right: Product) -> Bool {
        left.value == right.value ? left.isOpen && !right.isOpen : left.value < right.value
    }
}
