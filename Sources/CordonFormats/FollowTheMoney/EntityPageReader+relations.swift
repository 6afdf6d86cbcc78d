import CordonModel

/// Relations whose values are plain: one source, one target, at most one percentage, role, first
/// and last day, and whatever else is kept as it is.
extension EntityPageReader {
    /// Takes a relation; false where it needs interpreting.
    mutating func takeRelation(
        _ found: PlainRecord, _ tape: JSONTape, _ plan: SchemaPlan, _ standing: Standing,
        _ evidence: UInt32, _ firstSeen: UInt32?
    ) throws(ImageDraft.TooLarge) -> Bool {
        guard let edge = plan.edge,
            let parts = unsafe try RelationParts(found, tape, edge, &columns),
            let share = share(parts.percentage),
            let period = period(parts.start, parts.end, firstSeen)
        else { return false }
        let kind = kind(plan, edge, role: parts.role, hasPercentage: parts.percentage != nil)
        // A role that makes a stake of what the schema calls none needs interpreting.
        guard kind.meaning != .stake || edge.kind.meaning == .stake else { return false }
        let takesShare = kind.meaning == .stake || kind.meaning == .stakeOrControl
        var kept = parts.kept
        if let text = parts.percentage, !share.isReproducible {
            kept.append(.init(property: edge.percentage, text: text))
        }
        if let text = parts.start, !period.startIsReproducible {
            kept.append(.init(property: edge.start, text: text))
        }
        if let text = parts.end, !period.endIsReproducible {
            kept.append(.init(property: edge.end, text: text))
        }
        // The order of the file says nothing; with values that stay it is kept by the slow way.
        guard kept.count == parts.kept.count || parts.kept.isEmpty && kept.count == 1 else {
            return false
        }
        ends.note(parts.source, edge.sourceRange)
        ends.note(parts.target, edge.targetRange)
        let control = kind.meaning == .control || kind.meaning == .stakeOrControl
        try columns.addRelation(
            kind, from: parts.source, to: parts.target,
            share: takesShare ? share.share ?? .someStake : nil,
            record: unsafe columns.value(tape.text(found.id)), role: parts.role,
            assertsControl: control, properties: kept, standing: standing, period: period.number,
            evidence: evidence)
        return true
    }

    /// What a percentage says, read once; nil where it cannot be read.
    private mutating func share(_ text: UInt32?) -> SaidShare? {
        guard let text else { return SaidShare(share: nil, isReproducible: true) }
        if let known = shares[text] { return known }
        let words = columns.text(text)
        guard !PercentageText.isSilent(words), let share = PercentageText.share(words) else {
            return nil
        }
        let said = SaidShare(share: share, isReproducible: share.description == words)
        shares[text] = said
        return said
    }

    /// The period between two days, or from what was seen on a day, read once; nil where one cannot
    /// be read.
    private mutating func period(
        _ start: UInt32?, _ end: UInt32?, _ seen: UInt32?
    ) -> SaidDays? {
        if start == nil, end == nil, let seen, let day = Day(columns.text(seen)) {
            return SaidDays(
                number: columns.number(of: .observed(day)), startIsReproducible: true,
                endIsReproducible: true)
        }
        let key = UInt64(start ?? .max) << 32 | UInt64(end ?? .max)
        if let known = days[key] { return known }
        let (first, last) = (start.map { columns.text($0) }, end.map { columns.text($0) })
        let from = first.flatMap { DayWindow($0) }
        let until = last.flatMap { DayWindow($0) }
        guard (from == nil) == (first == nil), (until == nil) == (last == nil),
            let period = Period(from: from, before: until?.advanced(by: 1))
        else { return nil }
        let said = SaidDays(
            number: columns.number(of: period), startIsReproducible: from?.description == first,
            endIsReproducible: until?.description == last)
        days[key] = said
        return said
    }

    private func kind(
        _ plan: SchemaPlan, _ edge: SchemaPlan.Edge, role: UInt32?, hasPercentage: Bool
    ) -> RelationKind {
        guard let role else { return edge.kind }
        let key = UInt64(role) << 1 | (hasPercentage ? 1 : 0)
        if let known = edge.kinds[key] { return known }
        let kind = RelationContent.kind(
            edge.kind, role: columns.text(role), hasPercentage: hasPercentage)
        edge.kinds[key] = kind
        return kind
    }
}

/// What a percentage says, and whether the share says it in the same words.
struct SaidShare {
    let share: Share?
    let isReproducible: Bool
}

/// What a first and a last day say, and whether the period says them in the same words.
struct SaidDays {
    let number: UInt32
    let startIsReproducible: Bool
    let endIsReproducible: Bool
}

/// The parts of a plain relation, as numbers of texts.
private struct RelationParts {
    private(set) var source = UInt32.max
    private(set) var target = UInt32.max
    private(set) var percentage: UInt32?
    private(set) var role: UInt32?
    private(set) var start: UInt32?
    private(set) var end: UInt32?
    private(set) var kept: [CaseColumns.Value] = []

    /// Nil where a part occurs more than once or means more than its words.
    init?(
        _ found: PlainRecord, _ tape: JSONTape, _ edge: SchemaPlan.Edge,
        _ columns: inout CaseColumns
    ) throws(ImageDraft.TooLarge) {
        guard let properties = found.properties else { return nil }
        var member = properties + 1
        let last = unsafe tape.after(properties) - 1
        while member < last {
            let name = unsafe try columns.text(tape.text(member))
            let value = member + 1
            member = unsafe tape.after(value)
            let (place, end) = unsafe tape.items(value)
            let count = end - place
            let known = edge.part(name)
            let part = known == nil ? edge.learn(name, columns.text(name)) : known
            switch part ?? .unknown {
            case .unknown, .meaning: return nil
            case _ where count == 0: continue
            case .kept:
                for item in place..<end {
                    let text = unsafe tape.text(item)
                    guard unsafe !text.isEmpty else { return nil }
                    let number = unsafe try columns.text(text)
                    if kept.contains(where: { $0.property == name && $0.text == number }) {
                        return nil
                    }
                    kept.append(.init(property: name, text: number))
                }
            case let single:
                guard count == 1, unsafe !tape.text(place).isEmpty,
                    set(single, unsafe try columns.text(tape.text(place)))
                else { return nil }
            }
        }
        guard source != .max, target != .max else { return nil }
    }

    /// Sets a part; false where it was set before.
    private mutating func set(_ part: SchemaPlan.Edge.Part, _ text: UInt32) -> Bool {
        switch part {
        case .source:
            defer { source = text }
            return source == .max
        case .target:
            defer { target = text }
            return target == .max
        case .percentage: return Self.set(&percentage, text)
        case .role: return Self.set(&role, text)
        case .start: return Self.set(&start, text)
        case .end: return Self.set(&end, text)
        case .kept, .meaning, .unknown: return false
        }
    }

    private static func set(_ part: inout UInt32?, _ text: UInt32) -> Bool {
        defer { part = text }
        return part == nil
    }
}
