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
        /// An open verdict about a natural person.
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
            case .openOnPerson: "it is an undetermined verdict about a natural person"
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
                for person in claim.parties where isPerson(person) {
                    if reason == nil { tied.insert(joined(person)) } else { untied.insert(person) }
                }
            }
            guard let reason else { return true }
            omissions.add(reason)
            return false
        }
        untied = untied.filter { !tied.contains(joined($0)) }
        guard !untied.isEmpty else { return (kept, omissions) }
        kept.keepClaims { claim in
            guard untied.contains(claim.subject) else { return true }
            omissions.add(.untiedPerson)
            return false
        }
        kept.keepEntities { !untied.contains($0.id) }
        return (kept, omissions)
    }

    /// The id under which one of several records of a party is told.
    private func joined(_ id: EntityID) -> EntityID {
        graph.vertex(id).map { graph.id($0) } ?? id
    }

    private func reason(against claim: Claim) -> Omissions.Reason? {
        if file.publication(of: claim) == .no { return .notPublished }
        // Whether two are one is neither drawn nor written before somebody has decided it.
        if claim.relation?.kind == .possiblySame { return .unsettledIdentity }
        let persons = claim.parties.filter(isPerson)
        guard !persons.isEmpty else { return nil }
        switch claim.assertion {
        case .identity: return claim.standing.isFirm ? nil : .unsettledIdentity
        case .value(let value):
            let isTold = Self.toldOfPersons.contains(value.property)
            return isTold || claim.evidence.publish == .full ? nil : .personalData
        case .relation(let relation):
            if relation.kind.family == .family, claim.evidence.publish != .full {
                return .personalData
            }
            return claim.standing.isFirm ? nil : .weakOnPerson
        case .listing, .relief, .joint: return claim.standing.isFirm ? nil : .weakOnPerson
        }
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
