import CordonAnalysis
import CordonDiagram
import CordonGraph
import CordonModel

/// The timeline of some parties: as a picture, and as the days on which it changes.
struct TimelinePart: Sendable {
    private let asked: Asked
    private let investigation: Investigation
    private let vertices: [Vertex]
    private let extent: SpellExtent
    private let walk: Walk

    /// Finds what the parameters of ``DiagramRoute`` ask for.
    ///
    /// Of parties that are named everything is told, of a whole graph what its parties say of each
    /// other.
    init(_ asked: Asked) throws(Fault) {
        let names = asked.texts("entity")
        let hops = asked.int("hops") ?? 1
        guard names.isEmpty || hops > 1 else {
            try self.init(asked, about: names)
            return
        }
        let investigation = try asked.investigation()
        var seeds: [Vertex] = []
        for text in names { seeds.append(try asked.vertex(text, in: investigation)) }
        let excerpt = investigation.neighbourhood(
            of: seeds, hops: hops, walk: try asked.walk(), bound: asked.int("most") ?? 60)
        try self.init(
            asked, among: excerpt.vertices.map { investigation.graph.id($0) }, .everything)
    }

    /// Some parties and everything that is said of them; what it costs is what is said.
    init(_ asked: Asked, about names: [String]) throws(Fault) {
        self.asked = asked
        let inquiry = try asked.inquiry(about: names, .within(hops: 1))
        investigation = inquiry.investigation
        vertices = inquiry.vertices
        extent = .about
        walk = asked.texts("kinds").isEmpty ? .everything : try asked.walk()
    }

    /// Some parties and what is said of them and of nobody else.
    init(_ asked: Asked, among parties: [EntityID], _ usual: Walk = Walk()) throws(Fault) {
        self.asked = asked
        let isPart = asked.served.isLarge && !parties.isEmpty
        let investigation =
            try isPart
            ? asked.inquiry(about: parties, .within(hops: 0)).investigation
            : asked.investigation()
        self.investigation = investigation
        vertices = parties.compactMap { investigation.graph.vertex($0) }
        extent = .among
        walk = asked.texts("kinds").isEmpty ? usual : try asked.walk()
    }

    /// The timeline.
    func timeline() throws(Fault) -> Timeline {
        var question = TimelineQuestion(
            vertices, try spells(investigation), title: asked.text("title"))
        if !asked.flag("plain") {
            let told = try DiagramRoute.told(asked, investigation, vertices)
            (question.findings, question.rules) = (told.findings, told.rules)
        }
        return investigation.timeline(question)
    }

    /// The timeline as a strip under a network.
    func strip() throws(Fault) -> Timeline {
        investigation.timeline(TimelineQuestion(vertices, try spells(investigation))).strip()
    }

    /// The days on which something changes, by the day asked about.
    func changes() throws(Fault) -> [ChangeDay] {
        investigation.changeDays(of: try spells(investigation))
    }

    /// The days on which something changes, by the day asked about and by what was public.
    func days() throws(Fault) -> (asOf: [ChangeDay], knownAt: [ChangeDay]) {
        let asOf = try changes()
        var projection = investigation.graph.projection
        guard projection.knownAt != nil else {
            return (asOf, investigation.knownDays(of: try spells(investigation)))
        }
        // What became public later is a place that the reader can go to.
        projection.knownAt = nil
        let ever = try asked.served.investigation(
            projection, recordedBy: asked.day("recorded-by"), asked.limits)
        return (asOf, ever.knownDays(of: try spells(ever)))
    }

    /// The words of a spell.
    func words(of spell: Spell) -> String { investigation.words(of: spell) }

    /// The same as a document.
    func document() throws(Fault) -> JSONText {
        let days = try days()
        return investigation.document(ofDays: days.asOf, knownAt: days.knownAt).json
    }

    private func spells(_ investigation: Investigation) throws(Fault) -> [Spell] {
        let own = self.investigation.graph
        let vertices = vertices.compactMap { investigation.graph.vertex(own.id($0)) }
        // The part of an inquiry is small, and has an order of its own.
        guard extent == .among else {
            return investigation.spells(of: vertices, extent, walk: walk)
        }
        let index = try asked.served.index(
            investigation.graph.projection, recordedBy: asked.day("recorded-by"))
        return investigation.spells(of: vertices, extent, walk: walk, in: index)
    }
}
