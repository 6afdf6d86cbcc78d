import CordonGraph
import CordonModel
import Crypto

/// Writes who owns and controls whom as statements of the Beneficial Ownership Data Standard 0.4,
/// in one JSON array.
///
/// Parties come first, each before the relationships that name it. A relation that its source
/// records under one number is one relationship of several interests. What the standard has no
/// place for is told by ``GraphExport/losses(of:)``.
///
/// Source: https://standard.openownership.org/en/0.4.0/.
struct BODSWriter {
    let outgoing: Outgoing

    init(_ outgoing: Outgoing) { self.outgoing = outgoing }

    func write<Failure: Error>(_ put: (String) throws(Failure) -> Void) throws(Failure) {
        try put("[")
        var isFirst = true
        for vertex in outgoing.vertices where Self.isParty(outgoing.graph.schema(vertex)) {
            try put((isFirst ? "\n" : ",\n") + party(vertex).compact)
            isFirst = false
        }
        for relationship in BODSRelationship.all(of: outgoing) {
            try put((isFirst ? "\n" : ",\n") + statement(relationship).compact)
            isFirst = false
        }
        for place in outgoing.places {
            guard let statement = absence(outgoing.graph.file.claims[place]) else { continue }
            try put((isFirst ? "\n" : ",\n") + statement.compact)
            isFirst = false
        }
        try put("\n]\n")
    }

    /// Whether the standard has a record for entities of a schema: it knows no ships or projects.
    static func isParty(_ schema: String) -> Bool {
        guard let known = Schema.named(schema) else { return false }
        return known.isA("LegalEntity") || known.isA("PublicBody")
    }

    /// The record id of an entity: that of the statements it was read from, else its own.
    static func record(_ id: EntityID) -> String {
        id.hasPrefix("bods:") ? String(id.dropFirst(5)) : id
    }

    // MARK: - Statements

    private func party(_ vertex: Vertex) -> JSONText {
        let graph = outgoing.graph
        let places = graph.valueClaims(of: vertex).filter { outgoing.leaves($0) }
        let values = BODSPartyValues(
            places.compactMap { graph.file.claims[$0].value }, schema: graph.schema(vertex))
        let record = Self.record(graph.id(vertex))
        return statement(
            of: record, about: record, values.isPerson ? "person" : "entity", values.details,
            places.first.map { graph.file.claims[$0] })
    }

    private func statement(_ relationship: BODSRelationship) -> JSONText {
        let details: JSONText = [
            "isComponent": false, "subject": .string(Self.record(relationship.owned)),
            "interestedParty": .string(Self.record(relationship.holder)),
            "interests": .array(relationship.interests),
        ]
        return statement(
            of: relationship.record, about: Self.record(relationship.owned), "relationship",
            details, relationship.claims.first)
    }

    /// That an owner is declared absent; nil for other claims.
    private func absence(_ claim: Claim) -> JSONText? {
        guard claim.polarity == .declaresAbsent, claim.value != nil,
            let vertex = outgoing.graph.vertex(claim.subject),
            Self.isParty(outgoing.graph.schema(vertex)), let reason = Self.reason(of: claim)
        else { return nil }
        let subject = Self.record(outgoing.id(claim.subject))
        let details: JSONText = [
            "isComponent": false, "subject": .string(subject),
            "interestedParty": ["reason": .string(reason)],
        ]
        return statement(
            of: claim.name(in: outgoing.graph.file), about: subject, "relationship", details,
            claim)
    }

    /// The reason of a declared absence in the words of the standard's list, or nil.
    static func reason(of claim: Claim) -> String? {
        guard claim.value?.property == "beneficialOwner" else { return nil }
        let said = claim.evidence.reason ?? claim.value?.text ?? ""
        return reasons.contains(said) ? said : "unknown"
    }

    /// Source: the code list `unspecifiedReason` of the standard.
    private static let reasons: Set<String> = [
        "noBeneficialOwners", "subjectUnableToConfirmOrIdentifyBeneficialOwner",
        "interestedPartyHasNotProvidedInformation", "subjectExemptFromDisclosure",
        "interestedPartyExemptFromDisclosure", "unknown", "informationUnknownToPublisher",
    ]

    private func statement(
        of record: String, about subject: String, _ type: String, _ details: JSONText,
        _ claim: Claim?
    ) -> JSONText {
        let asOf = outgoing.graph.projection.asOf
        let said = claim.flatMap { day(of: $0) }
        var members: [JSONText.Member] = [
            .init("statementId", .string(Self.statementID(type, record))),
            .init("declarationSubject", .string(subject)),
            .init("statementDate", .string((said ?? asOf).description)),
            .init("recordId", .string(record)), .init("recordType", .string(type)),
            .init("recordStatus", "new"), .init("recordDetails", details),
            .init(
                "publicationDetails",
                [
                    "publicationDate": .string(max(said ?? asOf, asOf).description),
                    "bodsVersion": "0.4",
                    "publisher": ["name": .string(outgoing.graph.file.title ?? "Cordon")],
                ]),
        ]
        if let claim, let source = source(of: claim) { members.append(.init("source", source)) }
        return .object(members)
    }

    /// The day on which a claim was made, as far as one day is known.
    private func day(of claim: Claim) -> Day? {
        claim.evidence.stated?.exact ?? claim.period.observed
            ?? outgoing.citations(of: claim).lazy
            .compactMap { outgoing.graph.file.source($0.source)?.date?.exact }.first
    }

    private func source(of claim: Claim) -> JSONText? {
        guard let citation = outgoing.citations(of: claim).first,
            let source = outgoing.graph.file.source(citation.source)
        else { return nil }
        var members = Members()
        if let type = source.kind.flatMap(Self.sourceType) {
            members.list.append(.init("type", [.string(type)]))
        }
        let title = [source.title, citation.locator].compactMap { $0 }.joined(separator: ", ")
        members.add("description", title)
        if let address = source.address, address.hasPrefix("http") { members.add("url", address) }
        members.add("retrievedAt", source.retrieved?.description)
        if !claim.evidence.assertedBy.isEmpty {
            members.list.append(
                .init(
                    "assertedBy",
                    .array(claim.evidence.assertedBy.map { ["name": .string($0)] })))
        }
        return .object(members.list)
    }

    private static func sourceType(_ kind: Source.Kind) -> String? {
        switch kind {
        case .legalAct, .officialList, .officialStatement, .register: "officialRegister"
        case .press, .report: "thirdParty"
        case .editors: "primaryResearch"
        case .hypothesis: nil
        }
    }

    /// An id that equal records of equal type share, of the 32 to 64 characters that are asked for.
    private static func statementID(_ type: String, _ record: String) -> String {
        var hash = ContentHash()
        hash.add(type)
        hash.add(record)
        return String(hash.full.prefix(40))
    }
}
