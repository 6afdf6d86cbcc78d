/// A party ready to be placed: its text cleaned and broken into rows, its size known.
struct Party: Sendable {
    /// A row of text in the party's box, from the top down.
    enum Row: Sendable {
        case badge(Picture.Status, TextRun)
        case name(TextRun)
        case original(TextRun)
        case kind(TextRun)
        case note(TextRun)
        /// One of the parties that the box stands for.
        case member(TextRun)

        var run: TextRun {
            switch self {
            case .badge(_, let run), .name(let run), .original(let run), .kind(let run),
                .note(let run), .member(let run):
                run
            }
        }

        /// The height of the row, in points.
        var height: Double {
            switch self {
            case .badge: 14.5
            case .name(let run): run.size + 3
            case .original(let run): run.size + 2.5
            case .kind(let run), .note(let run): run.size + 3
            case .member(let run): run.size + 2.5
            }
        }
    }

    /// The node with its text cleaned and its badges in order.
    var node: Picture.Node
    /// The index of its jurisdiction among the picture's, or nil.
    var cluster: Int?
    var rows: [Row]
    var size = Size(width: 0, height: 0)

    /// The size with all that others must keep clear of.
    var placedSize: Size {
        let room = 2 * (reach + Self.clearance)
        return Size(width: size.width + room, height: size.height + room)
    }

    /// How far the party is drawn beyond its box.
    var reach: Double { node.emphasis == .strong ? Self.halo : 0 }

    /// The room that lines of others are asked to leave, in points; they cut its corners a little.
    static let clearance = 6.0

    /// The room in which no line of others may pass: nearer, one is read as ending here.
    static let leastClearance = 4.0

    /// The room between a strong party's frame and the line around it, in points.
    static let halo = 5.0

    /// The gravest status, which decides the frame.
    var status: Picture.Status? { node.badges.first?.status }

    init(_ given: Picture.Node, isCompact: Bool = false) {
        node = given
        node.caption = given.caption.drawable(limit: 120)
        node.original = given.original.drawable(limit: 120)
        node.tooltip = given.tooltip.drawable(limit: 600)
        node.kindWord = given.kindWord?.drawable(limit: 40)
        node.country = given.country?.drawable(limit: 12)
        node.cluster = given.cluster?.drawable(limit: 60)
        node.note = given.note.drawable(limit: 120)
        node.listing = given.listing.map { $0.drawable(limit: 160) }
        node.url = given.url?.allowedAddress
        node.badges = given.badges.map { Picture.Badge($0.status, $0.text.drawable(limit: 80)) }
            .sorted { $0.status == $1.status ? $0.text.precedes($1.text) : $0.status < $1.status }
        if node.caption.isEmpty { node.caption = "(no name)" }
        if given.kind == .unknown, !node.caption.hasPrefix("?") {
            node.caption = "? " + node.caption
        }
        rows = []
        rows = Self.rows(of: node, isCompact ? .small : .full)
    }

    /// The most badges drawn; the others are counted, and named in the tooltip and the table.
    private static let mostBadges = 4

    /// The most members that a box names; it says how many more there are.
    private static let mostMembers = 60

    /// How large the type of a box is, and how wide its lines.
    private struct Form {
        var name, original, kind, nameWidth, originalWidth: Double
        var nameLines: Int

        static let full = Form(
            name: 11, original: 9.5, kind: 8.5, nameWidth: 19, originalWidth: 22, nameLines: 3)
        static let small = Form(
            name: 9.5, original: 8.5, kind: 8, nameWidth: 21, originalWidth: 24, nameLines: 3)
    }

    private static func rows(of node: Picture.Node, _ form: Form) -> [Row] {
        var rows: [Row] = []
        for badge in node.badges.prefix(mostBadges) {
            for line in badge.words.wrapped(width: 34, lines: 2) {
                rows.append(.badge(badge.status, TextRun(text: line, size: 8.5, isBold: true)))
            }
        }
        if node.badges.count > mostBadges, let last = node.badges.last {
            let more = "+ \(node.badges.count - mostBadges) more"
            rows.append(.badge(last.status, TextRun(text: more, size: 8.5, isBold: true)))
        }
        for line in node.caption.wrapped(width: form.nameWidth, lines: form.nameLines) {
            rows.append(.name(TextRun(text: line, size: form.name, isBold: true)))
        }
        if !node.original.isEmpty, node.original != node.caption {
            for line in node.original.wrapped(width: form.originalWidth, lines: 2) {
                rows.append(.original(TextRun(text: line, size: form.original, isBold: false)))
            }
        }
        let kind = [node.kindWord ?? node.kind.word, node.country?.uppercased()]
            .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
        rows.append(.kind(TextRun(text: kind, size: form.kind, isBold: false)))
        for line in node.note.wrapped(width: 26, lines: 2) {
            rows.append(.note(TextRun(text: line, size: 8.5, isBold: true)))
        }
        return rows + members(of: node)
    }

    private static func members(of node: Picture.Node) -> [Row] {
        var lines = node.listing.prefix(mostMembers).flatMap { $0.wrapped(width: 34, lines: 2) }
        let more = node.listing.count - mostMembers
        if more > 0 { lines.append("and \(more) more") }
        return lines.map { .member(TextRun(text: $0, size: 8, isBold: false)) }
    }

    /// Takes the size from the measured rows.
    mutating func fit(_ widths: TextWidths) {
        let text = rows.map { row -> Double in
            if case .badge = row { return widths[row.run] + 12 }
            return widths[row.run]
        }
        let inner = Size(width: text.max() ?? 0, height: rows.reduce(0) { $0 + $1.height })
        let room = node.kind.insets
        size = Size(
            width: max(64, (inner.width + room.left + room.right).rounded(.up)),
            height: (inner.height + room.top + room.bottom).rounded(.up))
    }

    /// How a reader would say the party: name, kind, country, what is said of it.
    var spoken: String {
        var parts = [node.caption]
        if !node.original.isEmpty { parts.append(node.original) }
        parts.append(node.kindWord ?? node.kind.word)
        if let country = node.country { parts.append(country) }
        parts += node.badges.map(\.words)
        if !node.note.isEmpty { parts.append(node.note) }
        parts += node.listing
        if !node.tooltip.isEmpty { parts.append(node.tooltip) }
        return parts.joined(separator: ", ")
    }
}

extension Picture.Badge {
    /// The badge as it is drawn: `LISTED OFAC SDN`.
    var words: String { text.isEmpty ? status.word : status.word + " " + text }
}

extension Picture.Status {
    /// The first word of the badge.
    var word: String {
        switch self {
        case .listed: "LISTED"
        case .captured: "CAPTURED"
        case .presumed: "PRESUMED"
        case .undetermined: "UNDETERMINED"
        case .exposed: "EXPOSED"
        case .delisted: "DELISTED"
        case .possibleMatch: "POSSIBLE MATCH"
        }
    }
}

extension Picture.Kind {
    /// The usual word for the kind.
    var word: String {
        switch self {
        case .company: "company"
        case .person: "person"
        case .party: "party"
        case .state: "public body"
        case .alliance: "alliance"
        case .programme: "programme"
        case .asset: "asset"
        case .arrangement: "arrangement"
        case .listEntry: "list entry"
        case .unknown: "unknown party"
        case .stack(let count): "\(count) parties"
        }
    }

    /// The room between the outline's bounds and the text, in points.
    var insets: (top: Double, bottom: Double, left: Double, right: Double) {
        switch self {
        case .company, .party, .unknown: (7, 6, 10, 10)
        case .person: (7, 6, 14, 14)
        case .state: (19, 6, 12, 12)
        case .alliance: (8, 7, 22, 22)
        case .programme: (7, 6, 20, 10)
        case .asset: (15, 6, 10, 10)
        case .arrangement: (8, 7, 24, 24)
        case .listEntry: (8, 6, 10, 16)
        case .stack: (7, 14, 10, 18)
        }
    }
}
