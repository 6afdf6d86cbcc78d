import CordonModel

/// The rows of a case on their way into the tables of a folder.
struct ClaimWriting {
    let file: Case
    /// The node of an entity; nil where it is no vertex of the graph.
    let node: (EntityID) -> Int?
    private let claims: ParquetWriter
    private let evidence: ParquetWriter
    private let citations: ParquetWriter
    private let details: ParquetWriter
    private var evidenceCount: Int64 = 0
    private var lastEvidence: EvidenceRows?

    /// Evidence as it is written; claims one after another that share it share its rows.
    private struct EvidenceRows: Equatable {
        let row: [ParquetValue]
        let citations: [[ParquetValue]]
        let details: [[ParquetValue]]
    }

    init(
        _ file: Case, into writers: [FolderTable: ParquetWriter], node: @escaping (EntityID) -> Int?
    ) {
        self.file = file
        self.node = node
        func writer(_ table: FolderTable) -> ParquetWriter {
            guard let writer = writers[table] else { preconditionFailure("\(table) is written") }
            return writer
        }
        claims = writer(.claims)
        evidence = writer(.evidence)
        citations = writer(.citations)
        details = writer(.details)
    }

    /// Writes the claim at a place.
    mutating func add(_ place: Int, _ claim: Claim, isDerived: Bool) throws {
        let evidence = try number(of: claim.evidence)
        var row: [ParquetValue] = [
            .number(place), .text(claim.id(in: file)), .text(claim.key), .text(claim.subject),
            .number(node(claim.subject)), .text(claim.predicate), .text(claim.object),
            .number(Self.other(claim).flatMap(node)), .text(claim.assertion.sort),
            .text(claim.value?.language),
        ]
        row += Self.said(claim)
        row += [.text(claim.standing.word), .text(claim.polarity.rawValue)]
        row += ParquetValue.window(claim.period.from) + ParquetValue.window(claim.period.before)
        row += [.day(claim.period.observed), .number(evidence), .flag(isDerived)]
        try claims.add(row)
        for detail in Self.details(of: claim) {
            try details.add([.text("claim"), .number(place)] + detail)
        }
    }

    private static func other(_ claim: Claim) -> EntityID? {
        switch claim.assertion {
        case .relation(let relation): relation.target
        case .identity(let other): other
        case .value, .listing, .relief, .joint: nil
        }
    }

    /// The cells from the share to the block.
    private static func said(_ claim: Claim) -> [ParquetValue] {
        let relation = claim.relation
        var kind: String?
        var list = claim.listing?.list
        if let relief = claim.relief { (kind, list) = (relief.kind, relief.regime) }
        var joint: JointHolding?
        if case .joint(let said) = claim.assertion { joint = said }
        return ParquetValue.share(relation?.share) + [
            .text(relation?.stake.interest.rawValue), .text(relation?.stake.shareClass),
            .text(relation?.stake.capacity), .text(relation?.role),
            .text(relation?.criterion?.rawValue), .flag(relation?.assertsControl),
            .flag(relation?.isShortcut), .text(relation?.recordID ?? claim.listing?.recordID),
            .text(list), .text(kind), .text(joint?.over), .flag(joint?.isOneBlock),
        ]
    }

    private static func details(of claim: Claim) -> [[ParquetValue]] {
        var rows = claim.contradicts.map { detail("contradicts", $0) }
        switch claim.assertion {
        case .relation(let relation):
            rows += relation.via.map { detail("via", $0) }
            rows += relation.properties.map {
                detail("property", $0.property, $0.text, $0.language)
            }
            if RelationKind.named(relation.kind.name) == nil {
                rows.append(
                    detail("ends", relation.kind.sourceProperty, relation.kind.targetProperty))
            }
        case .listing(let listing):
            rows += listing.programmes.map { detail("programme", $0) }
            rows += listing.measures.map(\.rawValue).sorted().map { detail("measure", $0) }
        case .joint(let joint): rows += joint.partners.map { detail("partner", $0) }
        case .value, .identity, .relief: break
        }
        return rows
    }

    static func detail(
        _ name: String, _ text: String, _ value: String? = nil, _ language: String? = nil
    ) -> [ParquetValue] {
        [.text(name), .text(text), .text(value), .text(language)]
    }

    private mutating func number(of said: Evidence) throws -> Int64 {
        let rows = EvidenceRows(
            row: [.text(said.quotation)] + ParquetValue.window(said.stated) + [
                .day(said.retrieved), .day(said.recorded), .text(said.publish?.rawValue),
                .text(said.unverified), .text(said.reason), .text(said.note),
            ],
            citations: said.citations.map { [.text($0.source), .text($0.locator)] },
            details: said.assertedBy.map { Self.detail("assertedBy", $0) }
                + said.recordIDs.map { Self.detail("recordID", $0) })
        if rows == lastEvidence { return evidenceCount - 1 }
        let number = evidenceCount
        try evidence.add([.number(number)] + rows.row)
        for row in rows.citations { try citations.add([.number(number)] + row) }
        for row in rows.details { try details.add([.text("evidence"), .number(number)] + row) }
        lastEvidence = rows
        evidenceCount += 1
        return number
    }
}

extension Assertion {
    /// The sort of assertion, in a word.
    var sort: String {
        switch self {
        case .value: "value"
        case .relation: "relation"
        case .listing: "listing"
        case .identity: "identity"
        case .relief: "relief"
        case .joint: "joint"
        }
    }
}
