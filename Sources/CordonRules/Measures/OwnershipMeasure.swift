public import CordonGraph
public import CordonModel

/// A way of saying how much of a company somebody has.
///
/// They differ; a percentage without its measure says nothing.
public enum OwnershipMeasure: String, CaseIterable, Sendable {
    /// What the register says: the owner's own stake.
    case direct
    /// The economic interest: products along chains, summed over walks that do not come back to the
    /// owner. Baldone, Brioschi, Paleari 1998; Vitali, Glattfelder, Battiston 2011.
    case integrated
    /// The economic interest over all walks, which counts circles again and may pass 100.
    /// Brioschi, Buzzacchi, Colombo 1989.
    case integratedRaw = "integrated-raw"
    /// Whether the owner, with all that it controls, holds more than half: a least fixpoint.
    /// Ceri, Gottlob, Tanca 1990.
    case control
    /// The weakest link of each simple chain, summed; may pass 100. La Porta et al. 1999.
    case weakestLink = "weakest-link"
    /// Products along simple chains, summed, as for close links.
    case accumulated
}

/// What one party has of a company by a measure.
public struct OwnershipShare: Sendable {
    /// The party: the owner, or the company held.
    public let vertex: Vertex
    /// The measure's least value in millionths of a percent, rounded half to even.
    public let lower: Int64
    /// The measure's greatest value in millionths of a percent.
    public let upper: Int64
    /// Whether it is strictly above ``lower``.
    public let lowerOpen: Bool
    /// Whether it is strictly below ``upper``.
    public let upperOpen: Bool
    /// Whether rounding to six decimals lost something.
    public let isRounded: Bool
    /// Whether nobody is recorded as an owner of the owner.
    public let isUltimate: Bool
    /// Whether there is a stake of its own, without others between.
    public let isDirect: Bool
    /// Whether a record sums up a chain between the two that is not itself recorded.
    public let isIndirect: Bool
    /// A chain from the owner to the company, the shortest; of one with more than a hundred parties
    /// those next to ``vertex``.
    public let path: [Vertex]
    /// Whether ``path`` is the beginning of a longer chain.
    public let isPathCut: Bool
    /// For ``OwnershipMeasure/control``, whether it is certain.
    public let certainty: Certainty

    /// The value as a share of the whole; what passes 100 is cut there.
    public var share: Share {
        let low = Percent(clamping: lower)
        let high = Percent(clamping: upper)
        guard low < high else { return Share(exactly: low) }
        return Share(
            low, high, lowerOpen: lowerOpen, upperOpen: upperOpen && upper <= 100_000_000)
            ?? Share(exactly: low)
    }
}

/// What is known about the ownership of a company.
public enum OwnershipKnowledge: Sendable, Hashable {
    /// Stakes are recorded.
    case recorded
    /// A source declares that there is no such owner, with its reason.
    case declaredNone(reason: String?)
    /// A source declares that the owners are not known, with its reason.
    case declaredUnknown(reason: String?)
    /// Nobody says anything.
    case noData
}

/// The owners of a company, or the holdings of a party, by one measure.
public struct OwnershipAnswer: Sendable {
    /// Whom it is about.
    public let vertex: Vertex
    /// The measure.
    public let measure: OwnershipMeasure
    /// The owners or the holdings, the greatest first.
    public let shares: [OwnershipShare]
    /// What nobody is recorded to hold: an owner of its own.
    ///
    /// Of holdings it is always the whole
    /// range, since what an owner holds beside the record is not known.
    public let unknown: Share
    /// What is known at all.
    public let knowledge: OwnershipKnowledge
    /// Tables and circles that contradict themselves, in sentences.
    public let conflicts: [String]
    /// What cut the measuring, so that values are too small; nil where nothing did.
    public let cut: Cut?
}
