extension Page {
    /// How much of its colour a dimmed party keeps.
    static let dimOpacity = 0.35

    /// The picture in two sentences, for those who cannot see it.
    var summary: String {
        let parties = subject.parties.count
        let relations = subject.relations.count
        let day = subject.asOf.isEmpty ? "" : " as of \(subject.asOf)"
        var text = "Diagram of \(parties) \(parties == 1 ? "party" : "parties")"
        text += " and \(relations) \(relations == 1 ? "relation" : "relations")\(day)."
        let counts = Picture.Status.allCases.compactMap { status -> String? in
            let count = subject.parties.count { $0.status == status }
            return count > 0 ? "\(count) \(status.word.lowercased())" : nil
        }
        if !counts.isEmpty { text += " Gravest status: " + counts.joined(separator: ", ") + "." }
        return text
    }

    /// A colour in use, as a fill or as a stroke.
    struct InkUse: Hashable {
        var ink: Ink
        var isFill: Bool

        var className: String { (isFill ? "f-" : "s-") + ink.rawValue }
    }

    /// The colours in use, sorted by class.
    var inks: [InkUse] {
        var uses: Set<InkUse> = []
        for mark in scene.marks { Self.collect(mark, &uses) }
        return uses.sorted { $0.className.precedes($1.className) }
    }

    private static func collect(_ mark: Mark, _ uses: inout Set<InkUse>) {
        switch mark {
        case .outline(_, let pen):
            if let fill = pen.fill { uses.insert(InkUse(ink: fill, isFill: true)) }
            if let stroke = pen.stroke { uses.insert(InkUse(ink: stroke, isFill: false)) }
        case .text(let line): uses.insert(InkUse(ink: line.ink, isFill: true))
        case .group(let group): for mark in group.marks { collect(mark, &uses) }
        }
    }
}
