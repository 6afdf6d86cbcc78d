import CordonGraph
import CordonRules
public import CordonDiagram
public import CordonModel

/// Everything about one party in a document that survives an audit: nineteen sections, each sentence
/// with the claims it rests on, and a manifest by which the file can be checked.
///
/// The document is made once; it is then written as HTML, Markdown or JSON, with equal bytes for equal
/// claims and options.
///
/// ```swift
/// let dossier = try Dossier(DossierQuestion("iemz-kupol"), in: file, Projection(asOf: day))
/// let json = dossier.json().pretty
/// ```
///
/// - Complexity: That of a finding and its proof for each regime, and of the days on which a verdict
///   of them changes, in the part of the case around the party.
public struct Dossier: Sendable {
    /// The sections for the reader, but for the manifest.
    let sections: [DossierSection]
    /// The head that every document has: the graph that was asked.
    let head: AnswerDocument
    /// The kind of the document, for whom and by whom it was made.
    let cover: DossierCover
    /// The files that were read.
    let inputs: [InputFile]
    /// The digest of what the part of the case says.
    let caseDigest: String
    /// The question, so that it can be asked again.
    let request: JSONText
    /// The claims with a number, in order, each with the digest of what it says.
    let claims: [NumberedClaim]
    /// The picture of who owns the subject; nil where there is nothing to draw.
    public let picture: Picture?
    /// The sentence on what the picture leaves out; nil where it leaves out nothing.
    let pictureNote: String?

    /// A claim as a document numbers it.
    struct NumberedClaim: Sendable {
        let number: Int
        let id: String
        let digest: String
    }

    /// Makes a dossier.
    ///
    /// - Throws: ``QuestionError`` where the name fits nobody, or several.
    public init(
        _ question: DossierQuestion, in file: Case, _ projection: Projection
    ) throws(QuestionError) {
        try self.init(question, in: CaseIndex(file), projection)
    }

    /// The same of a case whose claims are in order already.
    package init(
        _ question: DossierQuestion, in index: CaseIndex, _ projection: Projection
    ) throws(QuestionError) {
        var draft = try DossierDraft(question, in: index, projection)
        let parts = question.reader.parts
        var made: [DossierPart: DossierSection] = [:]
        // What is pointed at has its number before the evidence is told.
        let last: [DossierPart] = [.evidence, .sources, .method]
        for part in parts.filter({ !last.contains($0) }) + last where parts.contains(part) {
            made[part] = draft.section(part)
        }
        sections = parts.compactMap { made[$0] }
        inputs = draft.file.inputs
        caseDigest = draft.caseDigest
        cover = DossierCover(draft)
        request = draft.request
        head = draft.head
        claims = draft.footnotes.claims.enumerated().map { place, claim in
            NumberedClaim(
                number: place + 1, id: draft.file.claims[claim].name(in: draft.file),
                digest: String(
                    JSONText.claim(claim, in: draft.graph).canonicalDigest
                        .prefix(ContentHash.shortLength)))
        }
        let drawn = draft.picture()
        let isDrawn = parts.contains(.ownership)
        (picture, pictureNote) = isDrawn ? (drawn.picture, drawn.note) : (nil, nil)
    }
}

extension DossierDraft {
    /// A section; nil for the manifest, which is made of the others.
    fileprivate mutating func section(_ part: DossierPart) -> DossierSection? {
        switch part {
        case .summary: summary()
        case .subject: subject()
        case .lists: lists()
        case .listings: listings()
        case .findings: rules()
        case .ownership: owned()
        case .control: indicators()
        case .proof: proof()
        case .relations: links()
        case .changes: changes()
        case .against: against()
        case .evidence: evidence()
        case .sources: sources()
        case .screening: screening()
        case .adverse: adverse()
        case .missing: missing()
        case .decision: decision()
        case .method: method()
        case .manifest: nil
        }
    }

    /// The head that every document has: the graph that was asked.
    fileprivate var head: AnswerDocument {
        AnswerDocument(
            investigation, cut: cut?.rawValue,
            limits: AnswerDocument.findingLimits + investigation.listWarnings())
    }

    /// The question, so that it can be asked again.
    fileprivate var request: JSONText {
        let projection = graph.projection
        return [
            "entity": .string(graph.id(vertex)), "asOf": .string(day.description),
            "knownAt": .optional(projection.knownAt?.description),
            "today": .optional(projection.today?.description),
            "standing": .string(projection.least.word),
            "resolve": .string(projection.resolution.rawValue),
            "sources": .strings(projection.sources?.sorted() ?? []),
            "without": .strings(projection.without.sorted()),
            "regimes": .strings(question.regimes.map(\.id)),
            "for": .string(question.reader.rawValue),
            "publish": .bool(question.isForPublication),
        ]
    }
}
