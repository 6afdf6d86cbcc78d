/// The key to what occurs in one picture, and to nothing else.
struct Legend: Sendable, Equatable {
    /// One sign and what it means.
    struct Entry: Sendable, Equatable {
        var sign: Sign
        var text: String
    }

    /// A sign that is drawn as a sample.
    enum Sign: Sendable, Equatable {
        case kind(Picture.Kind)
        case status(Picture.Status)
        case family(Picture.Family)
        case standing(Picture.Standing)
        case bundle, disputed, indirect, ended, width, dimmed, strong, jurisdiction, citation
        /// Those of timelines.
        case bar(Timeline.Look), firmness(Picture.Standing)
        case disputedBar, possibleSpan, openSpan, saidDay, askedDay
    }

    /// Entries under a heading.
    struct Section: Sendable, Equatable {
        var heading: String
        var entries: [Entry]
    }

    var sections: [Section]

    init(_ subject: Subject, hasClusters: Bool) {
        sections = [
            Section(heading: "Parties", entries: Self.kinds(subject)),
            Section(heading: "Frames and badges", entries: Self.statuses(subject)),
            Section(heading: "Lines: what is said", entries: Self.families(subject)),
            Section(heading: "Lines: how firmly", entries: Self.standings(subject)),
            Section(heading: "Other signs", entries: Self.others(subject, hasClusters)),
        ].filter { !$0.entries.isEmpty }
    }

    private static func kinds(_ subject: Subject) -> [Entry] {
        let order: [(Picture.Kind, String)] = [
            (.company, "company or organisation"), (.person, "person"),
            (.party, "person or company: not said"),
            (.state, "government or public body"), (.alliance, "alliance or bloc"),
            (.programme, "programme or product"), (.asset, "asset"),
            (.arrangement, "trust or arrangement"), (.listEntry, "list entry"),
            (.unknown, "party nobody has named"), (.stack(2), "several parties as one"),
        ]
        let present = Set(subject.parties.map { $0.node.kind.withoutCount })
        return order.filter { present.contains($0.0.withoutCount) }
            .map { Entry(sign: .kind($0.0), text: $0.1) }
    }

    private static func statuses(_ subject: Subject) -> [Entry] {
        let present = Set(subject.parties.flatMap { $0.node.badges.map(\.status) })
        return Picture.Status.allCases.filter(present.contains)
            .map { Entry(sign: .status($0), text: $0.meaning) }
    }

    private static func families(_ subject: Subject) -> [Entry] {
        let present = Set(subject.strands.map(\.family))
        return Picture.Family.allCases.filter(present.contains)
            .map { Entry(sign: .family($0), text: $0.word) }
    }

    private static func standings(_ subject: Subject) -> [Entry] {
        let present = Set(subject.strands.filter { $0.family != .computed }.map(\.standing))
        return Picture.Standing.allCases.filter(present.contains)
            .map { Entry(sign: .standing($0), text: $0.meaning) }
    }

    private static func others(_ subject: Subject, _ hasClusters: Bool) -> [Entry] {
        var entries: [Entry] = []
        let bundled = subject.relations.reduce(0) { $0 + $1.parts.count }
        if bundled > 0 {
            let text =
                "one line for all of a pair: \(bundled) of \(subject.strands.count) relations"
            entries.append(Entry(sign: .bundle, text: text))
        }
        if subject.strands.contains(where: \.isDisputed) {
            entries.append(Entry(sign: .disputed, text: "disputed: a source denies or doubts it"))
        }
        if subject.strands.contains(where: \.isIndirect) {
            entries.append(Entry(sign: .indirect, text: "indirect: sums up a chain"))
        }
        if subject.strands.contains(where: { $0.ended != nil }) {
            entries.append(Entry(sign: .ended, text: "over, with its end"))
        }
        if subject.strands.contains(where: \.showsShare) {
            entries.append(Entry(sign: .width, text: "the wider, the larger the share"))
        }
        let emphases =
            subject.parties.map(\.node.emphasis) + subject.strands.map(\.emphasis)
        if subject.parties.contains(where: { $0.node.emphasis == .strong }) {
            entries.append(Entry(sign: .strong, text: "asked about, or on the route"))
        }
        if emphases.contains(.dimmed) {
            entries.append(Entry(sign: .dimmed, text: "beside the route"))
        }
        if hasClusters {
            entries.append(Entry(sign: .jurisdiction, text: subject.grouping.word))
        }
        if subject.strands.contains(where: { !$0.sources.isEmpty }) {
            entries.append(Entry(sign: .citation, text: "number of the source, below"))
        }
        return entries
    }
}

extension Picture.Kind {
    /// The kind as a legend knows it: stacks of all sizes are one.
    fileprivate var withoutCount: Picture.Kind {
        if case .stack = self { return .stack(2) }
        return self
    }
}

extension Relation {
    /// Whether the width of the line says something.
    var showsShare: Bool { width > 1.8 || (share != nil && share != 0...1 && ended == nil) }
}

extension Picture.Status {
    /// What the badge means, in a few words.
    var meaning: String {
        switch self {
        case .listed: "named on a list in force"
        case .captured: "reached by ownership or control"
        case .presumed: "reached by a rebuttable presumption"
        case .undetermined: "depends on what is not settled"
        case .exposed: "touched, but not reached by the rule"
        case .delisted: "formerly listed"
        case .possibleMatch: "a similar name is listed; not decided"
        }
    }
}

extension Picture.Standing {
    /// Who says it, in a few words.
    var meaning: String {
        switch self {
        case .official: "official: an authority says it"
        case .registered: "registered: a register says it"
        case .reported: "reported: press or an analyst"
        case .alleged: "alleged: hedged or unnamed"
        case .assumed: "assumed by whoever asked"
        }
    }
}
