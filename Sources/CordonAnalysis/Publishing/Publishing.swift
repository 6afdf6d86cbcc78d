import CordonFormats
import CordonModel

/// What is left out of a document that is to be published, counted by reason and never named.
struct Omissions: Sendable {
    /// Why something is left out.
    enum Reason: String, CaseIterable, Sendable {
        /// The source or the claim may not be passed on.
        case notPublished = "not-published"
        /// A person is tied to the matter by less than an official or registered claim.
        case weakOnPerson = "weak-on-person"
        /// Personal data beyond names, roles and references to lists.
        case personalData = "personal-data"
        /// It is not settled who somebody is.
        case unsettledIdentity = "unsettled-identity"
        /// A natural person of whose ties to the matter nothing may be told.
        case untiedPerson = "untied-person"
        /// A text that names somebody who is left out, or words that may not be quoted.
        case namesLeftOut = "names-left-out"
        /// A verdict about a natural person that is open, or that no rule fires.
        case openOnPerson = "open-on-person"

        /// The reason in words.
        var phrase: String {
            switch self {
            case .notPublished: "its source or its author does not let it be passed on"
            case .weakOnPerson:
                "it ties a natural person to the matter on less than an official or registered claim"
            case .personalData: "it is personal data beyond names, roles and references to lists"
            case .unsettledIdentity: "it leaves open who somebody is"
            case .untiedPerson:
                "it is about a natural person of whose ties to the matter nothing may be told"
            case .namesLeftOut:
                "a text of it names somebody who is left out, or may not be quoted"
            case .openOnPerson:
                "it is a verdict about a natural person that is open, or that no rule fired"
            }
        }
    }

    private(set) var counts: [Reason: Int] = [:]
    /// Whether a document that is to be published is made.
    let isApplied: Bool

    init(isApplied: Bool) { self.isApplied = isApplied }

    mutating func add(_ reason: Reason, _ count: Int = 1) { counts[reason, default: 0] += count }

    /// The reasons that occurred, in order, each with how often.
    var told: [(reason: Reason, count: Int)] {
        Reason.allCases.compactMap { reason in counts[reason].map { (reason, $0) } }
    }

    var json: JSONText {
        .array(
            told.map { ["because": .string($0.reason.rawValue), "count": .int($0.count)] })
    }
}

/// The profile under which a case is published.
///
/// What is left out is left out before anything is computed: so nothing that may not be told shows
/// through a sum, an argument or a picture.
struct Publishing {
    private let graph: EntityGraph
    private let file: Case

    init(_ graph: EntityGraph) {
        self.graph = graph
        file = graph.file
    }

    /// The case as it may be published, with what is left out counted.
    func published() -> (file: Case, omissions: Omissions) {
        var omissions = Omissions(isApplied: true)
        var kept = file
        var tied: Set<EntityID> = []
        var untied: Set<EntityID> = []
        kept.keepClaims { claim in
            let reason = reason(against: claim)
            if claim.value == nil {
                for person in claim.parties where mayBePerson(person) {
                    if reason == nil { tied.insert(joined(person)) } else { untied.insert(person) }
                }
            }
            guard let reason else { return true }
            omissions.add(reason)
            return false
        }
        untied = untied.filter { !tied.contains(joined($0)) }
        if !untied.isEmpty {
            kept.keepClaims { claim in
                guard untied.contains(claim.subject) else { return true }
                omissions.add(.untiedPerson)
                return false
            }
        }
        let (spoken, left) = (Self.parties(of: kept), Self.parties(of: file))
        kept.keepEntities { spoken.contains($0.id) || !left.contains($0.id) }
        var redaction = Redaction(WithheldNames(untied, of: file, beside: kept), in: file) { id in
            spoken.contains(id) && !mayBePerson(id)
        }
        kept.changeClaims { redaction.claim($0) }
        redaction.beside(&kept)
        if redaction.count > 0 { omissions.add(.namesLeftOut, redaction.count) }
        return (kept, omissions)
    }

    /// Everybody of whom the claims of a case speak.
    private static func parties(of file: Case) -> Set<EntityID> {
        file.claims.reduce(into: []) { $0.formUnion($1.parties) }
    }

    /// The id under which one of several records of a party is told.
    private func joined(_ id: EntityID) -> EntityID {
        graph.vertex(id).map { graph.id($0) } ?? id
    }

    private func reason(against claim: Claim) -> Omissions.Reason? {
        if file.publication(of: claim) == .no { return .notPublished }
        // Whether two are one is neither drawn nor written before somebody has decided it.
        if claim.relation?.kind == .possiblySame { return .unsettledIdentity }
        guard claim.parties.contains(where: mayBePerson) else { return nil }
        switch claim.assertion {
        case .identity: return claim.standing.isFirm ? nil : .unsettledIdentity
        case .value(let value):
            guard isPerson(claim.subject), claim.evidence.publish != .full else { return nil }
            guard Self.toldOfPersons.contains(value.property) else { return .personalData }
            // One name is needed to speak of somebody; an office or another name must stand firmly.
            return value.property == "name" || claim.standing.isFirm ? nil : .weakOnPerson
        case .relation(let relation):
            if relation.kind.family == .family, claim.evidence.publish != .full {
                return .personalData
            }
            return claim.standing.isFirm ? nil : .weakOnPerson
        case .listing, .relief, .joint: return claim.standing.isFirm ? nil : .weakOnPerson
        }
    }

    /// Whether somebody is a natural person, or may be one as nobody says of what kind it is.
    private func mayBePerson(_ id: EntityID) -> Bool {
        isPerson(id) || file.schema(of: id) == "LegalEntity"
    }

    /// The same of an entity by what it is called alone.
    static func mayBePerson(_ entity: Entity) -> Bool {
        entity.schema == "LegalEntity" || Schema.named(entity.schema)?.isA("Person") ?? false
    }

    private func isPerson(_ id: EntityID) -> Bool {
        // One who is in no part of the graph of this day is told on others.
        graph.vertex(id).map { graph.isA($0, "Person") }
            ?? file.schema(of: id).flatMap { Schema.named($0) }?.isA("Person") ?? false
    }

    /// What may be told of a natural person without a word of its own.
    private static let toldOfPersons: Set<String> = [
        "name", "alias", "weakAlias", "previousName", "firstName", "lastName", "middleName",
        "fatherName", "position", "topics", "recordId",
    ]
}
