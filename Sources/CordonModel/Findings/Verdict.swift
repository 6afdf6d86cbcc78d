/// What a regime says about an entity on a day.
public enum Verdict: String, CaseIterable, Comparable, Sendable {
    /// The lists needed are not there, so nothing can be said.
    case notEvaluated
    /// No rule fired on these claims and lists. Never clearance.
    case none
    /// Listed or captured parties hold a part that the regime does not count.
    case exposed
    /// Reached in some world that the claims allow, not in every one.
    case undetermined
    /// Reached in every world that the firm claims allow.
    case captured
    /// A listing with a measure that the regime names is in force.
    case listed

    /// Orders verdicts from nothing said to listed.
    public static func < (left: Verdict, right: Verdict) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .notEvaluated: 0
        case .none: 1
        case .exposed: 2
        case .undetermined: 3
        case .captured: 4
        case .listed: 5
        }
    }
}

/// Why a verdict is not settled, or why none was given.
public enum Reason: String, CaseIterable, Comparable, Sendable {
    /// The size of a stake.
    case share
    /// A reading of the law on which opinions differ, or that is not verified.
    case rule
    /// Claims contradict each other.
    case conflict
    /// Only claims of weak standing reach it.
    case standing
    /// Control is asserted and no criterion that the regime names.
    case control
    /// What a listing does is not known.
    case measure
    /// A day is not known precisely enough.
    case date
    /// A joint holding, counted for each or for none.
    case joint
    /// Two records may be one party, and it is not decided whether they are.
    case identity
    /// It is held for or through somebody: a nominee, a trust.
    case arrangement
    /// It is no stake yet, or encumbers one: a pledge, an option, a convertible, an escrow.
    case instrument
    /// A listed person holds an office in it: nothing that he signs.
    case office
    /// The list of the authority was not loaded for the day.
    case list
    /// A bound or deadline cut the run.
    case cut

    /// Orders reasons as they are declared.
    public static func < (left: Reason, right: Reason) -> Bool { left.place < right.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// With what force a regime's rule works.
public enum Force: String, CaseIterable, Sendable {
    /// By operation of law.
    case automatic
    /// Presumed until rebutted.
    case presumed
    /// The party who deals must inquire.
    case inquiryDuty
}

/// How a share is compared with a threshold.
public enum Comparison: String, CaseIterable, Sendable {
    /// The threshold itself is enough.
    case atLeast
    /// More than the threshold.
    case moreThan

    /// The comparison in words: `50% or more`, `more than 50%`.
    public func phrase(_ threshold: Percent) -> String {
        switch self {
        case .atLeast: "\(threshold)% or more"
        case .moreThan: "more than \(threshold)%"
        }
    }

    /// Whether every value of the share meets the threshold.
    public func isMet(byLeastOf share: Share, _ threshold: Percent) -> Bool {
        switch self {
        case .atLeast: share.lower >= threshold
        case .moreThan:
            share.lower > threshold || (share.lower == threshold && share.lowerOpen)
        }
    }

    /// Whether some value of the share meets the threshold.
    public func isMet(byMostOf share: Share, _ threshold: Percent) -> Bool {
        switch self {
        case .atLeast:
            share.upper > threshold || (share.upper == threshold && !share.upperOpen)
        case .moreThan: share.upper > threshold
        }
    }
}
