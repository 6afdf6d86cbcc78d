/// A named way of scoring.
public enum MatchPreset: String, Sendable, Hashable, CaseIterable {
    /// Finds names however written; the default. Errs towards showing a reviewer too much.
    case screening
    /// For suggesting that two records are one: numbers and every word must agree.
    case strict
    /// The scores of OFAC's Sanctions List Search, on its scale of 0 to 1.
    case ofacPortal = "ofac-portal"

    /// The similarity from which a comparison is shown as a match.
    ///
    /// Chosen once, on half of the labelled pairs; OFAC's portal has no default of its own,
    /// 0.85 is a slider position that users of it name often.
    public var threshold: Double {
        switch self {
        case .screening: 0.80
        case .strict: 0.88
        case .ofacPortal: 0.85
        }
    }

    /// The weights of the preset; `ofac-portal` has a method of its own and needs none.
    public var weights: MatchWeights {
        var weights = MatchWeights()
        guard self == .strict else { return weights }
        weights.conflict = 2.6
        weights.excess = 0.6
        weights.masses[Int(WordRole.number.rawValue)] = 1.4
        weights.otherForm = 0.8
        weights.otherUnit = 0.6
        weights.otherSerial = 0.75
        return weights
    }
}
