/// A finished page, with what must be known of it where it is met alone.
struct Sheet: Sendable {
    var title: String
    /// The page in some sentences, for those who cannot see it.
    var summary: String
    /// The day of which it speaks, as an ISO date.
    var asOf: String
    /// The facts of the footer, as data.
    var facts: [(name: String, value: String)]
    var scene: Scene
}

extension Scene {
    /// A colour in use, as a fill or as a stroke.
    struct InkUse: Hashable {
        var ink: Ink
        var isFill: Bool

        var className: String { (isFill ? "f-" : "s-") + ink.rawValue }
    }

    /// The colours in use, sorted by class.
    var inks: [InkUse] {
        var uses: Set<InkUse> = []
        for mark in marks { Self.collect(mark, &uses) }
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
