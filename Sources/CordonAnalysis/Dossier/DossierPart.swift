/// The sections of a dossier, in their order.
public enum DossierPart: String, CaseIterable, Sendable {
    case summary
    case subject
    case lists
    case listings
    case findings
    case ownership
    case control
    case proof
    case relations
    case changes
    case against
    case evidence
    case sources
    case screening
    case adverse
    case missing
    case decision
    case method
    case manifest

    /// The number of the section, from 1 on, the same for every reader.
    public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// The heading.
    public var title: String {
        switch self {
        case .summary: "Summary"
        case .subject: "The subject, and why this is the right party"
        case .lists: "Lists read and not read"
        case .listings: "Listings"
        case .findings: "What the rules say"
        case .ownership: "Ownership"
        case .control: "Indicators of control"
        case .proof: "The argument"
        case .relations: "Other relations"
        case .changes: "Changes over time"
        case .against: "What speaks against it"
        case .evidence: "Evidence"
        case .sources: "Sources"
        case .screening: "Screening and decisions"
        case .adverse: "Adverse information"
        case .missing: "What is missing, and who was asked"
        case .decision: "Decision"
        case .method: "Method and limits"
        case .manifest: "Manifest"
        }
    }
}

/// For whom a dossier is made: it decides which sections it has.
public enum DossierReader: String, CaseIterable, Sendable {
    /// Everything.
    case auditor
    /// What is printed must be checked: evidence, what speaks against, right of reply.
    case editor
    /// The law and the facts that it is applied to.
    case counsel

    /// The sections, in order.
    public var parts: [DossierPart] { DossierPart.allCases.filter { !leftOut.contains($0) } }

    private var leftOut: Set<DossierPart> {
        switch self {
        case .auditor: []
        case .editor: [.control, .screening, .decision]
        case .counsel: [.relations, .screening, .adverse]
        }
    }
}
