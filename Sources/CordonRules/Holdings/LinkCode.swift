import CordonModel

/// How one party's capture leads to another's without a share.
enum LinkKind: UInt16, CaseIterable {
    /// The holder's own place in a joint holding.
    case own
    /// Another's place in a joint holding.
    case partner
    /// A place in a block that is held together.
    case block
    /// From a legal person to its branch.
    case branch
    /// Between two records that may be one party.
    case same
    /// Control that is asserted and not by a named criterion.
    case asserted
    /// Owned or controlled: the source leaves open which.
    case either
    /// A shortcut beside the chain that it sums up: it leads nowhere and only shows.
    case summary
    /// Rights over a part of the board.
    case board
    /// From a party to what another holds for it.
    case nominee
    /// From a nominee to what it holds for another.
    case holder
    /// From a settlor, trustee, protector or beneficiary to the trust, and from a trust to what its
    /// trustee holds.
    case trust
    /// Control by a named criterion; the kinds from here on are the criteria.
    case criterion

    /// The kind of a claim of control.
    static func raw(_ criterion: ControlCriterion?) -> UInt16 {
        guard let criterion, let place = ControlCriterion.allCases.firstIndex(of: criterion) else {
            return asserted.rawValue
        }
        return Self.criterion.rawValue + UInt16(place)
    }
}

/// A link as a number: kind, standing and certainty.
enum LinkCode {
    static func make(_ kind: UInt16, _ standing: Standing, isCertain: Bool) -> UInt16 {
        kind * 10 + UInt16(standing.rawValue) * 2 + (isCertain ? 1 : 0)
    }

    /// One more than the greatest code.
    private static let count =
        (LinkKind.criterion.rawValue + UInt16(ControlCriterion.allCases.count)) * 10

    static func kind(_ code: UInt16) -> UInt16 { code / 10 }
    static func standing(_ code: UInt16) -> Int { Int(code % 10 / 2) }
    static func isCertain(_ code: UInt16) -> Bool { code & 1 == 1 }
    /// Whether both ends are, or may be, one legal person.
    static func isSamePerson(_ code: UInt16) -> Bool {
        [LinkKind.same.rawValue, LinkKind.branch.rawValue].contains(kind(code))
    }

    static func criterion(_ code: UInt16) -> ControlCriterion? {
        let place = Int(kind(code)) - Int(LinkKind.criterion.rawValue)
        guard place >= 0, place < ControlCriterion.allCases.count else { return nil }
        return ControlCriterion.allCases[place]
    }

    /// Which links a run follows, by code.
    static func followed(
        under version: RegimeVersion, _ factors: Factors, least: Standing
    ) -> [Bool] {
        (0..<count).map { code in
            let standing = standing(code)
            guard standing < Standing.allCases.count, standing >= least.rawValue else {
                return false
            }
            // Who may be whom is open however firm the source is that says so.
            if kind(code) == LinkKind.same.rawValue { return factors.contains(.identity) }
            guard
                standing >= Standing.registered.rawValue || factors.contains(.standing),
                isCertain(code) || factors.contains(.date)
            else { return false }
            switch LinkKind(rawValue: min(kind(code), LinkKind.criterion.rawValue)) {
            case .own, .block, .branch: return true
            case .same: return false
            case .partner: return version.joint == .whole || factors.contains(.joint)
            case .asserted, .either:
                return version.hasControlLimb && factors.contains(.control)
            case .board: return version.hasBoardLimb && factors.contains(.control)
            case .nominee:
                return !version.isListingOnly
                    && (version.countsHeldForAnother || factors.contains(.arrangement))
            case .holder:
                return !version.isListingOnly && !version.countsHeldForAnother
                    && factors.contains(.arrangement)
            case .trust: return !version.isListingOnly && factors.contains(.arrangement)
            case .criterion:
                guard version.hasControlLimb, let named = criterion(code) else { return false }
                return version.criteria.contains(named) || factors.contains(.control)
            case .summary, nil: return false
            }
        }
    }
}
