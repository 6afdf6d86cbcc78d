import CordonModel

/// A stake of one owner in one company, of one kind: its claims.
struct SlowStake {
    var owner: Int
    var owned: Int
    var kind: StakeKind
    /// Whether the sources leave open if it is control instead.
    var isEither: Bool
    /// Whether its claims sum up a chain.
    var isShortcut = false
    var versions: [SlowVersion] = []
    /// Those who end a recorded chain that it sums up in part.
    var ends: Set<Int> = []

    func certain(_ least: Standing) -> [SlowVersion] {
        SlowVersions.standing(versions.filter(\.isCertain)).filter { $0.standing >= least }
    }
    func possible(_ least: Standing) -> [SlowVersion] {
        versions.filter { !$0.isCertain && $0.standing >= least }
    }
}

/// A claim by which one party's capture leads to another's without a share.
struct SlowLink {
    enum Kind: Equatable {
        case branch
        /// A shortcut beside its chain: it shows and leads nowhere.
        case summary
        /// Two records that may be one party.
        case same
        case board
        case trust
        case control(ControlCriterion?)
    }
    var from: Int
    var to: Int
    var kind: Kind
    var standing: Standing
    var isCertain: Bool
}

/// One for whom another holds.
struct SlowPrincipal {
    enum Kind { case nominee, trustee }
    var party: Int
    var holder: Int
    var kind: Kind
    var standing: Standing
    var isCertain: Bool
}

/// Holders who act together.
struct SlowJoint {
    var members: Set<Int>
    var over: Int?
    var isBlock: Bool
    var standing: Standing
    var isCertain: Bool
}

/// An entry of a list.
struct SlowListing {
    var party: Int
    var listing: Listing
    var standing: Standing
    var isCertain: Bool
}
