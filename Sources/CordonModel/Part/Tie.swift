/// How a claim ties an entity to another, seen from the entity.
package enum Tie: UInt32, Sendable {
    /// The other may own or control it, or is the legal person that it is a branch of.
    case above = 1
    /// It may own or control the other, or the other is its branch.
    case below
    /// Both are said to be one party.
    case same
    /// They hold jointly, may be one party, or have parts in one arrangement.
    case partner
    /// Anything else: it may expose, and does not capture.
    case beside

    /// The same tie seen from the other.
    var turned: Tie {
        switch self {
        case .above: .below
        case .below: .above
        case .same, .partner, .beside: self
        }
    }
}

extension RelationKind {
    /// How its source is tied to its target: the ways along which a rule can go.
    package var tie: Tie {
        if self == .possiblySame { return .partner }
        // Who was merged into another stands above it: a listing of the one is told of the other.
        if self == .succession { return .below }
        switch meaning {
        case .stake, .control, .stakeOrControl, .board, .office: return .below
        // The relation runs from the branch to its legal person, which it follows, and from the
        // nominee to the one for whom it holds.
        case .samePerson, .nominee: return .above
        // A trustee has a part in the trust, and what it holds may be the trust's.
        case .trust: return .partner
        case .link, .none: return .beside
        }
    }
}

/// One row of ``ClaimsAbout``: a claim about an entity, and to whom it ties it.
package struct TiedClaim: Sendable {
    /// The place of the claim.
    package let claim: UInt32
    /// The place of the other entity; nil where the claim is about one alone.
    package let other: UInt32?
    /// How they are tied.
    package let tie: Tie?

    init(claim: UInt32, other: UInt32, _ tie: Tie) {
        self.claim = claim
        self.other = other
        self.tie = tie
    }

    /// A claim that ties to nobody.
    init(claim: UInt32) {
        self.claim = claim
        other = nil
        tie = nil
    }
}
