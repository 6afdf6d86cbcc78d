import CordonFormats
import CordonGraph
import CordonModel
import CordonRules

/// A dossier in the making: the part of the case that it looks at, what the rules say of the
/// subject, and the numbers given so far.
struct DossierDraft {
    let question: DossierQuestion
    let investigation: Investigation
    /// The subject.
    let vertex: Vertex
    /// The regimes that were run.
    let regimes: [Regime]
    /// What they say, in their order.
    let findings: [Finding]
    /// The arguments for what they say, by regime.
    let arguments: [String: VerdictArgument]
    /// What is left out of what is published.
    var omissions: Omissions
    /// What stopped the work before its end.
    var cut: Cut?
    let wording: Wording
    var footnotes: Footnotes
    /// Parties that look like the subject and are others, the nearest first.
    let lookAlikes: [LookAlike]
    /// The stakes among the parties, laid out once.
    let ownership: Ownership
    /// The digest of what the part of the case says, before anything is left out.
    let caseDigest: String

    var graph: EntityGraph { investigation.graph }
    var file: Case { graph.file }
    var day: Day { graph.projection.asOf }
    /// The subject's name as the document gives it.
    var name: String { wording.name(vertex) }

    /// The subject's own name claims: what a sentence rests on that says that nothing is said.
    mutating func namingClaims(of vertex: Vertex) -> [DossierReference] {
        let places = graph.valueClaims(of: vertex)
        let named = places.first { file.value(at: $0)?.property == "name" } ?? places.first
        guard let place = named ?? graph.claims(about: vertex).first else { return [] }
        return footnotes.claims([place])
    }
}

extension DossierDraft {
    /// Looks at the part of a case that a dossier is about.
    ///
    /// - Throws: ``QuestionError`` where the name fits nobody, or several.
    init(_ question: DossierQuestion, in index: CaseIndex, _ projection: Projection)
        throws(QuestionError)
    {
        let asked = try Inquiry(
            about: [question.entity], in: index, projection, .within(hops: 0))
        let id = asked.investigation.graph.id(asked.vertices[0])
        let records = index.records(of: [id])
        let near = Self.near(records, in: index)
        lookAlikes =
            question.isForPublication ? [] : LookAlike.of(id, in: index, projection)
        let entities = near.union(index.entities(.below, of: records))
            .union(index.records(of: lookAlikes.map(\.id)))
        var part = index.part(of: entities, for: projection)
        for notice in asked.investigation.graph.file.notices
        where !part.notices.contains(notice) {
            part.notices.append(notice)
        }
        let whole = Investigation(part, projection)
        caseDigest = CaseDigest.of(part)
        var omissions = Omissions(isApplied: question.isForPublication)
        var question = question
        if question.isForPublication {
            let published = Publishing(whole.graph).published()
            omissions = published.omissions
            let (notes, omitted) = question.notes.published(with: published.file, of: index.file)
            if omitted > 0 { omissions.add(.namesLeftOut, omitted) }
            question.notes = notes
            investigation = Investigation(published.file, projection)
        } else {
            investigation = whole
        }
        guard let vertex = investigation.graph.vertex(id) else {
            throw .missing(
                "nothing that may be published ties `\(question.entity)` to the matter; without "
                    + "--publish the dossier says what there is")
        }
        self.question = question
        self.vertex = vertex
        let speakers = Self.speakers(
            of: investigation.graph.file, in: index, projection,
            withPersons: !question.isForPublication)
        wording = Wording(investigation.graph, speakers: speakers)
        footnotes = Footnotes(investigation.graph.file)
        ownership = Ownership(investigation.graph)
        let asking = FindingQuestion(
            regimes: question.regimes, vertices: [vertex], all: true, limits: question.limits)
        regimes = investigation.regimes(asking)
        let answer = investigation.answer(asking)
        cut = answer.cut
        findings = Self.told(answer.findings, of: vertex, in: investigation.graph, &omissions)
        self.omissions = omissions
        arguments = Self.arguments(
            for: findings, under: regimes, vertex, investigation.graph, question.limits)
    }

    /// Who lies near a party: within two relations where those are few, else within one.
    private static func near(_ records: Set<UInt32>, in index: CaseIndex) -> Set<UInt32> {
        let wide = index.entities(.within(hops: 2), of: records)
        let hops = wide.count > mostNear ? 1 : 2
        return index.entities(.drawn(hops: hops, most: mostNear), of: records)
    }

    /// The most parties within two relations that are all looked at.
    private static let mostNear = 400

    private static func told(
        _ findings: [Finding], of vertex: Vertex, in graph: EntityGraph,
        _ omissions: inout Omissions
    ) -> [Finding] {
        guard omissions.isApplied, graph.isA(vertex, "Person") else { return findings }
        let silent = findings.count(where: \.isSilencedOfPersons)
        if silent > 0 { omissions.add(.openOnPerson, silent) }
        return findings.filter { !$0.isSilencedOfPersons }
    }

    private static func arguments(
        for findings: [Finding], under regimes: [Regime], _ vertex: Vertex, _ graph: EntityGraph,
        _ limits: Limits
    ) -> [String: VerdictArgument] {
        let engine = RuleEngine(graph, about: [vertex])
        guard let own = engine.graph.vertex(graph.id(vertex)) else { return [:] }
        let asked = findings.filter(\.isTouched).compactMap { finding in
            regimes.first { $0.id == finding.regime }
        }
        let arguments = engine.why(own, under: asked, limits: limits)
        return Dictionary(arguments.map { ($0.finding.regime, $0) }) { first, _ in first }
    }

    /// The names of those who assert the claims; nil for a person who is not to be named.
    private static func speakers(
        of file: Case, in index: CaseIndex, _ projection: Projection, withPersons: Bool
    ) -> [EntityID: String?] {
        let ids = Set(file.claims.flatMap(\.evidence.assertedBy)).filter {
            index.file.hasEntity($0)
        }.sorted()
        guard !ids.isEmpty else { return [:] }
        let graph = Inquiry.parties(index.records(of: ids), in: index, projection)
        var names: [EntityID: String?] = [:]
        for id in ids {
            guard let vertex = graph.vertex(id) else { continue }
            let isNamed = withPersons || !graph.isA(vertex, "Person")
            names[id] = .some(isNamed ? Wording.oneLine(graph.caption(vertex)) : nil)
        }
        return names
    }
}
