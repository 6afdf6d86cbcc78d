import CordonModel

/// What GLEIF's relationship types mean here.
///
/// Consolidation is an accounting term: control is asserted and no share is said. Source: GLEIF,
/// Relationship Record CDF 2.1. The register's start node is the child; relations here run from
/// the parent, manager or head office to it, except where the kind's own direction is the child's.
enum GLEIFMeaning {
    /// A relationship type.
    enum Kind: String, CaseIterable {
        case direct = "IS_DIRECTLY_CONSOLIDATED_BY"
        case ultimate = "IS_ULTIMATELY_CONSOLIDATED_BY"
        case branch = "IS_INTERNATIONAL_BRANCH_OF"
        case managed = "IS_FUND-MANAGED_BY"
        case subfund = "IS_SUBFUND_OF"
        case feeder = "IS_FEEDER_TO"

        /// Whether the child is the relation's source.
        var runsFromChild: Bool { self == .branch || self == .subfund || self == .feeder }
    }

    /// The relation of a type; `end` is the node to which it runs.
    static func relation(
        _ kind: Kind, to end: EntityID, record: String, isShortcut: Bool = false,
        share: Share? = nil, properties: [PropertyValue] = []
    ) -> RelationAssertion {
        let relation: RelationKind =
            switch kind {
            case .direct, .ultimate: .control
            case .branch: .branch
            case .managed: .representation
            case .subfund, .feeder: .partOf
            }
        let isConsolidation = kind == .direct || kind == .ultimate
        return RelationAssertion(
            relation, to: end, share: share, role: role(kind), assertsControl: isConsolidation,
            isShortcut: isShortcut || kind == .ultimate, recordID: record, properties: properties)
    }

    private static func role(_ kind: Kind) -> String {
        switch kind {
        case .direct: "directly consolidates"
        case .ultimate: "ultimately consolidates"
        case .branch: "international branch"
        case .managed: "fund manager"
        case .subfund: "sub-fund"
        case .feeder: "feeder fund"
        }
    }

    /// The type named in the details of a BODS interest that was made from GLEIF's data.
    ///
    /// There the interested party is the parent, so types that run from the child are left to the
    /// general meaning.
    static func kind(inDetails details: String?) -> Kind? {
        guard let details else { return nil }
        return Kind.allCases.first { details.contains($0.rawValue) && !$0.runsFromChild }
    }
}
