/// A picture made ready: checked, cleaned, sorted by id, parallel relations merged, text measured.
struct Subject: Sendable {
    var title: String
    var subtitle: String
    var asOf: String
    var view: Picture.View
    /// The names of the jurisdictions, sorted.
    var clusters: [String]
    /// The reason for which parties stand in one box.
    let grouping: Picture.Grouping
    var parties: [Party]
    var relations: [Relation]
    /// The place where the reader has put each party; nil for whoever the layout places.
    var corners: [Point?]
    /// Whether parties stand in boxes even where that tears the drawing apart.
    let keepsBoxes: Bool
    /// Whether the others are put in blocks rather than laid out.
    var isPlain: Bool
    var footer: Picture.Footer
    /// When what is drawn holds; nil where that is not wanted, or nothing of it has a day.
    let strip: Timeline?
    var widths = TextWidths()

    /// Makes a picture ready.
    ///
    /// - Throws: ``DrawingError`` for ids used twice, relations without an end, or a Graphviz that
    ///   cannot measure text.
    init(_ picture: Picture) throws(DrawingError) {
        title = picture.title.drawable(limit: 200)
        subtitle = picture.subtitle.drawable(limit: 300)
        asOf = picture.asOf.drawable(limit: 40)
        view = picture.view
        var below = picture.footer
        below.hidden += picture.strip?.footer.hidden ?? []
        footer = below.cleaned
        strip = picture.strip.flatMap { $0.lanes.isEmpty ? nil : $0.cleaned }
        parties = picture.nodes.sorted { $0.id.precedes($1.id) }.map {
            Party($0, isCompact: picture.isCompact)
        }
        let names = Set(parties.compactMap(\.node.cluster)).filter { !$0.isEmpty }
        clusters = names.sorted { $0.precedes($1) }
        grouping = picture.grouping
        keepsBoxes = picture.keepsBoxes
        relations = []
        isPlain = picture.isPlain
        corners = parties.map { picture.places[$0.node.id]?.corner }
        let places = Dictionary(
            zip(clusters, 0...), uniquingKeysWith: { first, _ in first })
        for index in parties.indices {
            parties[index].cluster = parties[index].node.cluster.flatMap { places[$0] }
        }
        relations = try Self.relations(of: picture, among: parties)
        guard picture.lines == .bundled else { return }
        relations = Relation.bundled(relations, in: view)
    }

    /// Whether a layout takes so little time that all ways can be tried.
    var isSmall: Bool { parties.count <= 80 && relations.count <= 110 }

    /// All relations, whether they are drawn as lines of their own or not.
    var strands: [Relation] { relations.flatMap(\.each) }

    /// Measures all text of parties and relations, and sets their sizes.
    mutating func measure() throws(DrawingError) {
        for index in relations.indices { relations[index].breakLabel() }
        let captions = clusters.map { TextRun(text: $0, size: 9.5, isBold: true) }
        let runs = parties.flatMap { $0.rows.map(\.run) } + relations.flatMap(\.lines)
        try widths.measure(runs + captions)
        for index in parties.indices { parties[index].fit(widths) }
        for index in relations.indices { relations[index].fit(widths) }
    }
}

extension Picture.Footer {
    /// The footer with its text cleaned and its lists in order.
    var cleaned: Picture.Footer {
        let lines = { (lines: [String]) in
            lines.map { $0.drawable(limit: 300) }.filter { !$0.isEmpty }.sorted { $0.precedes($1) }
        }
        return Picture.Footer(
            lists: lines(lists), rules: lines(rules), hidden: lines(hidden),
            sources: sources.map {
                Picture.Source(
                    $0.number, $0.text.drawable(limit: 400), url: $0.url?.allowedAddress)
            }.sorted { $0.number == $1.number ? $0.text.precedes($1.text) : $0.number < $1.number },
            inputHash: inputHash.drawable(limit: 128), program: program.drawable(limit: 80),
            disclaimer: disclaimer.drawable(limit: 600))
    }
}
