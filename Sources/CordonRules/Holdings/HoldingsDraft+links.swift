import CordonGraph
import CordonModel

extension HoldingsDraft {
    mutating func takeControl(beside stake: Stake) {
        let kind: LinkKind = stake.isStakeOrControl ? .either : .asserted
        for (places, isCertain) in [(stake.claims, true), (stake.possibleClaims, false)] {
            for place in places {
                let claim = graph.file.claims[place]
                guard let said = claim.relation,
                    said.assertsControl || stake.isStakeOrControl
                else { continue }
                let code = LinkCode.make(kind.rawValue, claim.standing, isCertain: isCertain)
                links.append(
                    Link(from: stake.owner, to: stake.owned, code: code, ground: .claim(place)))
            }
        }
    }

    mutating func takeLinks() {
        for relation in graph.relations where !relation.isShortcut {
            if relation.kind == .possiblySame { takeJoins(relation) }
            switch relation.kind.meaning {
            case .control: takeControl(relation)
            case .samePerson: takeBranch(relation)
            case .stake, .stakeOrControl, .link, .none: continue
            }
        }
    }

    private mutating func takeControl(_ relation: Relation) {
        for place in relation.claims {
            let claim = graph.file.claims[place]
            guard let said = claim.relation, !said.isShortcut else { continue }
            let code = LinkCode.make(
                LinkKind.raw(said.criterion), claim.standing, isCertain: isCertain(claim))
            links.append(
                Link(from: relation.from, to: relation.to, code: code, ground: .claim(place)))
        }
    }

    /// A branch follows its legal person: the link runs from the whole to the branch.
    private mutating func takeBranch(_ relation: Relation) {
        for place in relation.claims {
            let claim = graph.file.claims[place]
            let code = LinkCode.make(
                LinkKind.branch.rawValue, claim.standing, isCertain: isCertain(claim))
            links.append(
                Link(from: relation.to, to: relation.from, code: code, ground: .claim(place)))
        }
    }

    /// Two records of which a claim that is not firm says that they are one: each follows the other.
    private mutating func takeJoins(_ relation: Relation) {
        for place in relation.claims {
            let claim = graph.file.claims[place]
            guard case .identity = claim.assertion else { continue }
            let code = LinkCode.make(
                LinkKind.branch.rawValue, claim.standing, isCertain: isCertain(claim))
            for (from, to) in [(relation.from, relation.to), (relation.to, relation.from)] {
                links.append(Link(from: from, to: to, code: code, ground: .claim(place)))
            }
        }
    }

    private func isCertain(_ claim: Claim) -> Bool {
        claim.period.holds(on: graph.projection.asOf) == .yes
    }
}
