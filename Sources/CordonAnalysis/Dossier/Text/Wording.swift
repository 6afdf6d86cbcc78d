import CordonGraph
import CordonModel

/// Claims in words: how firmly a claim stands decides how it is told.
///
/// What is official *is recorded by* somebody, what is registered *is registered*, a report is what
/// somebody *reports*, and an allegation what somebody *alleges*.
struct Wording: Sendable {
    private let graph: EntityGraph
    /// The names of those who assert claims; nil for one who is not to be named.
    private let speakers: [EntityID: String?]

    init(_ graph: EntityGraph, speakers: [EntityID: String?]) {
        self.graph = graph
        self.speakers = speakers
    }

    /// The name of a party.
    func name(_ vertex: Vertex) -> String { Self.oneLine(graph.caption(vertex)) }

    /// The name of a party by its id.
    func name(_ id: EntityID) -> String { graph.vertex(id).map { name($0) } ?? Self.oneLine(id) }

    /// A text of the case on one line.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    // MARK: - Who says it

    /// Who says some claims: those who assert them, else who published them.
    func voices(_ places: [Int]) -> [String] {
        var voices: [String] = []
        for place in places {
            for voice in self.voices(of: graph.file.claims[place]) where !voices.contains(voice) {
                voices.append(voice)
            }
        }
        return voices
    }

    private func voices(of claim: Claim) -> [String] {
        let asserted = claim.evidence.assertedBy.compactMap { speaker in
            speakers[speaker] ?? Self.oneLine(speaker)
        }
        guard asserted.isEmpty else { return asserted }
        let sources = claim.evidence.citations.compactMap { graph.file.source($0.source) }
        let named = sources.map { Self.oneLine($0.publisher ?? $0.title) }
        return named.isEmpty ? ["The author of the case"] : named
    }

    /// Names as a list in a sentence.
    static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    // MARK: - Facts

    /// What a relation says, as a clause: `A owns B (50%)`.
    func clause(_ claim: Claim, _ relation: RelationAssertion) -> String {
        let word = relation.role.flatMap { RelationWord.named($0) }
        let isVerb = word != nil && relation.kind.family == .statement
        let verb = isVerb ? Self.verb(relation.role ?? "") : verb(relation.kind, of: claim.subject)
        var marks = relation.share.map { [Self.phrase($0)] } ?? []
        if let role = relation.role, word != nil, !isVerb {
            marks.append("in the source's words “\(Self.oneLine(role))”")
        }
        if let role = relation.role, word == nil { marks.append(Self.oneLine(role)) }
        let via =
            relation.via.isEmpty ? "" : ", through \(Self.list(relation.via.map { name($0) }))"
        return "\(name(claim.subject)) \(verb) \(name(relation.target))"
            + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))") + via
    }

    /// A share in a sentence: one that nobody tells is said to be so.
    static func phrase(_ share: Share) -> String {
        switch share {
        case .unknown: "a share that is not told, or none"
        case .someStake: "some share, not told"
        case .partial: "a part, not told"
        default: share.phrase
        }
    }

    /// A word of relations as a verb: `doubts`, `is unaware of`.
    private static func verb(_ word: String) -> String {
        let first = word.split(separator: " ").first ?? ""
        return first.hasSuffix("s") || first == "discussed" ? word : "is " + word
    }

    /// The verb of a kind, of a subject: goods are supplied, and supply nobody.
    private func verb(_ kind: RelationKind, of subject: EntityID) -> String {
        guard kind == .supply, let vertex = graph.vertex(subject),
            !graph.isA(vertex, "LegalEntity"),
            ["Asset", "WeaponProgramme"].contains(where: { graph.isA(vertex, $0) })
        else { return Self.verb(kind) }
        return "is supplied to"
    }

    /// The verb of a kind as it stands in a clause.
    static func verb(_ kind: RelationKind) -> String {
        switch kind {
        case .sameAddress: "has the same address as"
        case .possiblySame: "may be the same party as"
        case .statement: "speaks about"
        case _ where withoutVerb.contains(kind.name): "is " + kind.verb
        default: kind.verb
        }
    }

    private static let withoutVerb: Set<String> = Set(
        [
            RelationKind.membership, .succession, .unknownLink, .family, .associate,
            .contractAward, .courtCaseParty, .nominee, .trusteeship, .settlement, .protection,
            .benefit, .branch, .partOf, .intermediation, .component, .variant,
        ].map(\.name))

    // MARK: - Sentences

    /// A clause as it is told by its standing: `That A owns B is recorded by the Council, as of D`.
    func told(_ clause: String, _ claims: [Int]) -> String {
        guard let first = claims.first.map({ graph.file.claims[$0] }) else { return clause }
        let voices = voices(claims)
        let who = Self.list(voices)
        if let own = statement(first, by: voices) { return "\(own)\(period(claims))." }
        let ending = voices.count == 1 ? "s" : ""
        let period = period(claims)
        if let join = conclusion(first, clause) { return join + period + "." }
        switch first.polarity {
        case .denies:
            return "\(who) \(voices.count == 1 ? "denies" : "deny") that \(clause)\(period)."
        case .doubts: return "\(who) doubt\(ending) that \(clause)\(period)."
        case .declaresAbsent:
            let reason = first.evidence.reason.map { " (\(Self.oneLine($0)))" } ?? ""
            return "\(who) declare\(ending) that there is none of this, or that it is not known"
                + "\(reason): \(clause)\(period)."
        case .asserts: break
        }
        switch first.standing {
        case .official: return "That \(clause) is recorded by \(who)\(period)."
        case .registered: return "It is registered as a fact by \(who) that \(clause)\(period)."
        case .reported: return "\(who) report\(ending) that \(clause)\(period)."
        case .alleged: return "\(who) allege\(ending) that \(clause)\(period)."
        case .assumed: return "It is assumed for the sake of the question that \(clause)\(period)."
        }
    }

    /// Own conclusions and decisions, which no source says: `This program (Cordon) concluded ...`; nil of
    /// what a source says.
    private func conclusion(_ claim: Claim, _ clause: String) -> String? {
        let cited = Set(claim.evidence.citations.map(\.source))
        guard let source = cited.first, cited.count == 1 else { return nil }
        let because = claim.evidence.note.map { ", because: \(Self.oneLine($0))" } ?? ""
        switch source {
        case Case.identitySource.id, Case.openIdentitySource.id:
            return "This program (Cordon) concluded, and no source says, that \(clause)\(because)"
        case Case.decisionSource.id:
            return "By a decision of the keepers of the case, \(clause)\(because)"
        default: return nil
        }
    }

    /// A statement in person: `Kurt Campbell makes an allegation about the government: ...`; nil where another
    /// tells what he said.
    private func statement(_ claim: Claim, by voices: [String]) -> String? {
        guard let relation = claim.relation, relation.kind == .statement,
            claim.polarity == .asserts, voices == [name(claim.subject)]
        else { return nil }
        let about = name(relation.target)
        let word = relation.role.flatMap { RelationWord.named($0) }?.word
        let role = word == nil ? relation.role.map { ": \(Self.oneLine($0))" } ?? "" : ""
        switch claim.standing {
        case .alleged: return "\(voices[0]) makes an allegation about \(about)\(role)"
        case .reported:
            let verb = word.map { Self.verb($0) } ?? "speaks about"
            guard let publisher = publisher(of: claim), publisher != voices[0] else {
                return "\(voices[0]) reports in person and \(verb) \(about)\(role)"
            }
            return "\(publisher) reports that \(voices[0]) \(verb) \(about)\(role)"
        case .official, .registered:
            return "A statement of \(voices[0]) about \(about) is recorded\(role)"
        case .assumed: return nil
        }
    }

    /// The publisher of a claim's first document; nil where none is named.
    private func publisher(of claim: Claim) -> String? {
        claim.evidence.citations.first.flatMap { graph.file.source($0.source)?.publisher }
            .map(Self.oneLine)
    }

    /// A period in words: `since 2024-09-30 at the latest, before 2025-01-01`.
    static func phrase(_ period: Period) -> String {
        var parts: [String] = []
        if let from = period.from { parts.append(from.asBeginning) }
        if let before = period.before {
            parts.append(before.exact == nil ? "ended \(before)" : "until before \(before)")
        }
        if let observed = period.observed { parts.append("as of \(observed)") }
        return parts.joined(separator: ", ")
    }

    /// The days of some claims, each once: `, as of 2026-04-23`.
    func period(_ claims: [Int]) -> String {
        var periods: [String] = []
        for place in claims {
            let period = Self.phrase(graph.file.claims[place].period)
            if !period.isEmpty, !periods.contains(period) { periods.append(period) }
        }
        let told = periods.suffix(3).joined(separator: "; ")
        return told.isEmpty ? "" : ", \(told)"
    }
}
