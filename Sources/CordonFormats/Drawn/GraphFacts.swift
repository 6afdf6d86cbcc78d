import CordonModel

/// The facts of a graph beside its nodes and edges, as one attribute of the whole: the lists that it covers,
/// the sources that it names and who holds together, facts parted by semicolons and their fields by bars.
enum GraphFacts {
    /// The name of the attribute.
    static let name = "lists"

    /// Writes the lists of a case, and the joint holdings and sources that leave.
    static func text(of outgoing: Outgoing) -> String {
        let file = outgoing.graph.file
        let joints = outgoing.places.compactMap { joint(file.claims[$0]) }
        let sources = outgoing.sources.map(text)
        return (file.lists.map(text).sorted() + joints.sorted() + sources).joined(separator: "; ")
    }

    /// A source: its id, title and sort, its day, the day on which it was fetched, what may be passed on
    /// of it, and its origin.
    private static func text(of source: Source) -> String {
        [
            Self.source, source.id, source.title, source.kind?.rawValue ?? "",
            source.date?.description ?? "", source.retrieved?.description ?? "",
            source.publish.rawValue, source.origin == source.id ? "" : source.origin,
        ].map(BarText.field).joined(separator: "|")
    }

    private static func text(of list: ListCoverage) -> String {
        [
            list.authority, list.list ?? "", list.from?.description ?? "",
            list.day?.description ?? "", list.isComplete ? "complete" : "part",
        ].joined(separator: "|")
    }

    /// A joint holding; nil for any other claim, and where an id bears a sign that parts fields.
    static func joint(_ claim: Claim) -> String? {
        guard case .joint(let joint) = claim.assertion, claim.polarity == .asserts else {
            return nil
        }
        let ids = [claim.subject] + joint.partners
        let isPlain = (ids + [joint.over].compactMap(\.self)).allSatisfy { id in
            !id.contains { ["|", ";", ","].contains($0) }
        }
        guard isPlain else { return nil }
        let period = claim.period
        let days = [period.from, period.lastDay, period.observed.map { DayWindow($0) }]
        let fields = [
            Self.joint, ids.joined(separator: ","), joint.over ?? "",
            joint.isOneBlock ? "one block" : "", claim.standing.word,
        ]
        return (fields + (period == .always ? [] : days.map { $0?.description ?? "" }))
            .joined(separator: "|")
    }

    private static let joint = "joint"
    private static let source = "source"

    /// Takes in the facts of a text.
    static func take(_ text: String, citing citation: Citation, into file: inout Case) {
        for part in text.split(separator: ";") {
            let fields = part.split(separator: "|", omittingEmptySubsequences: false).map {
                String($0).trimmed
            }
            guard fields.count >= 5, !fields[0].isEmpty else { continue }
            if fields[0] == joint {
                file.add(holding(fields, citation))
            } else if fields[0] == source {
                if let source = source(fields) { file.add(source) }
            } else {
                file.lists.append(
                    ListCoverage(
                        authority: fields[0], list: fields[1].isEmpty ? nil : fields[1],
                        from: Day(fields[2]), day: Day(fields[3]),
                        isComplete: fields[4] == "complete"))
            }
        }
    }

    private static func source(_ fields: [String]) -> Source? {
        let texts = fields.map { $0.isEmpty ? nil : BarText.text(of: $0) }
        guard texts.count == 8, let id = texts[1] else { return nil }
        return Source(
            id: id, title: texts[2] ?? id, date: texts[4].flatMap { DayWindow($0) },
            kind: texts[3].flatMap { Source.Kind(rawValue: $0) }, origin: texts[7],
            publish: texts[6].flatMap { Publication(rawValue: $0) } ?? .full,
            retrieved: texts[5].flatMap { Day($0) })
    }

    private static func holding(_ fields: [String], _ citation: Citation) -> Claim {
        let ids = fields[1].split(separator: ",").map(String.init)
        let joint = JointHolding(
            partners: Array(ids.dropFirst()), over: fields[2].isEmpty ? nil : fields[2],
            isOneBlock: !fields[3].isEmpty)
        let days = fields.dropFirst(5).map { DayWindow($0) } + [nil, nil, nil]
        let period = Period(
            from: days[0], before: days[1]?.advanced(by: 1), observed: days[2]?.exact)
        return Claim(
            subject: ids.first ?? "", .joint(joint),
            standing: Standing(word: fields[4]) ?? .assumed, period: period ?? .always,
            citations: [citation])
    }
}
