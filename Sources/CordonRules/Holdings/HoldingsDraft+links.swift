import CordonGraph
import CordonModel

extension HoldingsDraft {
    mutating func takeLinks() {
        for relation in linking {
            guard !relation.isRecordedChain else {
                takeSummary(relation)
                continue
            }
            if relation.kind == .possiblySame { takeJoins(relation) }
            switch relation.kind.meaning {
            case .control: takeControl(relation)
            case .samePerson: takeBranch(relation)
            case .board: take(relation, as: .board)
            case .trust: take(relation, as: .trust)
            case .stake, .stakeOrControl: takeControl(beside: relation)
            case .nominee, .office, .link, .none: continue
            }
        }
    }

    /// Whether a relation makes links; a stake alone makes none.
    static func makesLinks(_ relation: Relation) -> Bool {
        if relation.isRecordedChain || relation.kind == .possiblySame { return true }
        return switch relation.kind.meaning {
        case .control, .stakeOrControl: true
        case .samePerson, .board, .trust: !relation.isShortcut
        case .stake: relation.assertsControl
        case .nominee, .office, .link, .none: false
        }
    }

    private mutating func takeControl(_ relation: Relation) {
        for place in relation.claims {
            let claim = graph.file.claims[place]
            guard let said = claim.relation else { continue }
            let code = LinkCode.make(
                LinkKind.raw(said.criterion), claim.standing, isCertain: graph.isCertain(at: place))
            links.append(
                Link(from: relation.from, to: relation.to, code: code, ground: .claim(place)))
        }
    }

    private mutating func take(_ relation: Relation, as kind: LinkKind) {
        for place in relation.claims {
            let claim = graph.file.claims[place]
            let code = LinkCode.make(
                kind.rawValue, claim.standing, isCertain: graph.isCertain(at: place))
            links.append(
                Link(from: relation.from, to: relation.to, code: code, ground: .claim(place)))
        }
    }

    /// A shortcut beside its chain adds nothing to it.
    private mutating func takeSummary(_ relation: Relation) { take(relation, as: .summary) }

    /// Control that is asserted beside a stake, or may be meant instead of it; a later word on the
    /// size of the stake does not take it back.
    private mutating func takeControl(beside relation: Relation) {
        let isEither = relation.kind.meaning == .stakeOrControl
        let kind: LinkKind = isEither ? .either : .asserted
        for place in relation.claims {
            let claim = graph.file.claims[place]
            guard let said = claim.relation, said.assertsControl || isEither else { continue }
            let code = LinkCode.make(
                kind.rawValue, claim.standing, isCertain: graph.isCertain(at: place))
            links.append(
                Link(from: relation.from, to: relation.to, code: code, ground: .claim(place)))
        }
    }

    /// A branch follows its legal person: the link runs from the whole to the branch.
    private mutating func takeBranch(_ relation: Relation) {
        for place in relation.claims {
            let claim = graph.file.claims[place]
            let code = LinkCode.make(
                LinkKind.branch.rawValue, claim.standing, isCertain: graph.isCertain(at: place))
            links.append(
                Link(from: relation.to, to: relation.from, code: code, ground: .claim(place)))
        }
    }

    /// What a source says of names and addresses that are equal or alike; that leaves nothing open.
    private static let namesAlone: Set<String> = ["same_name_as", "similar", "same_address_as"]

    /// Two records that may be one party: each follows the other.
    private mutating func takeJoins(_ relation: Relation) {
        for place in relation.claims {
            let claim = graph.file.claims[place]
            if let role = claim.relation?.role, Self.namesAlone.contains(role) { continue }
            let code = LinkCode.make(
                LinkKind.same.rawValue, claim.standing, isCertain: graph.isCertain(at: place))
            for (from, to) in [(relation.from, relation.to), (relation.to, relation.from)] {
                links.append(Link(from: from, to: to, code: code, ground: .claim(place)))
            }
        }
    }
}
