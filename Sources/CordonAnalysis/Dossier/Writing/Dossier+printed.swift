public import CordonDiagram

extension Dossier {
    /// The dossier as it is set on pages: the same sections and numbers as in the HTML, and the
    /// manifest in print.
    ///
    /// - Parameter drawing: The picture, laid out; nil where there is none, which is said.
    /// - Returns: The document, to be set.
    public func printed(_ drawing: Drawing?) -> PrintedDocument {
        let classification = cover.classification.map { " - " + $0 } ?? ""
        var document = PrintedDocument(
            title: cover.title, subject: cover.subject,
            header: (cover.subject, "as of \(cover.day)\(classification)"), footer: cover.id,
            day: cover.day, creator: "Cordon \(Investigation.version)")
        document.blocks = [
            .table(
                .init(
                    "", [], cover.facts.map { .init([[.words($0.what)], [.words($0.value)]]) }))
        ]
        let parts = sections.map(\.part) + [.manifest]
        document.blocks.append(.heading("Contents", level: 2, anchor: nil))
        document.blocks.append(
            .list(
                parts.map { part in
                    [
                        .link("\(part.number). \(part.title)", anchor: part.rawValue),
                        .words(", page "), .page(of: part.rawValue),
                    ]
                }, isNumbered: false))
        for section in sections {
            document.blocks.append(Self.heading(section.part))
            document.blocks += section.blocks.flatMap { printed($0, drawing) }
        }
        document.blocks.append(Self.heading(.manifest))
        document.blocks += manifestTables.flatMap { printed($0, drawing) }
        return document
    }

    private static func heading(_ part: DossierPart) -> PrintedDocument.Block {
        .heading("\(part.number). \(part.title)", level: 1, anchor: part.rawValue)
    }

    private func printed(_ block: DossierBlock, _ drawing: Drawing?) -> [PrintedDocument.Block] {
        switch block {
        case .heading(let text): [.heading(text, level: 2, anchor: nil)]
        case .paragraph(let sentences): [.paragraph(Self.pieces(sentences))]
        case .points(let points): [.list(points.map(Self.lines), isNumbered: false)]
        case .numbered(let points): [.list(points.map(Self.lines), isNumbered: true)]
        case .table(let table): [Self.printed(table)]
        case .picture: picture(drawing)
        case .form(let lines):
            [
                .table(
                    .init(
                        "", [], lines.map { .init([[.words($0)], [.words("")]]) }, isForm: true))
            ]
        case .manifest: []
        }
    }

    private func picture(_ drawing: Drawing?) -> [PrintedDocument.Block] {
        guard let drawing else {
            return [
                .paragraph([.words("No picture: there is nothing to draw, or it was not drawn.")])
            ]
        }
        let note = pictureNote.map { " " + $0 } ?? ""
        return [
            .picture(
                drawing,
                caption: "Diagram of ownership and control; the tables say the same in words. "
                    + HTMLWriter.ownNumbers + note)
        ]
    }

    private static func printed(_ table: DossierTable) -> PrintedDocument.Block {
        guard !table.rows.isEmpty else {
            return .paragraph([
                .words(table.empty.isEmpty ? "" : "\(table.caption): \(table.empty)")
            ])
        }
        return .table(
            .init(
                table.caption, table.columns,
                table.rows.map { row in
                    .init(anchor: row.anchor, row.cells.map { pieces($0) })
                }))
    }

    // MARK: - Text

    /// The sentences of a point, each on a line of its own.
    private static func lines(_ sentences: [DossierSentence]) -> [PrintedDocument.Piece] {
        sentences.enumerated().flatMap { place, sentence in
            (place == 0 ? [] : [.newLine]) + pieces(sentence.text)
        }
    }

    private static func pieces(_ sentences: [DossierSentence]) -> [PrintedDocument.Piece] {
        sentences.enumerated().flatMap { place, sentence in
            (place == 0 ? [] : [.words(" ")]) + pieces(sentence.text)
        }
    }

    private static func pieces(_ text: DossierText) -> [PrintedDocument.Piece] {
        var pieces: [PrintedDocument.Piece] = []
        var last = ""
        for piece in text.pieces {
            switch piece {
            case .words(let words):
                pieces.append(.words(words))
                last = words
            case .references(let references):
                guard !references.isEmpty else { continue }
                pieces.append(.words(last.isEmpty || last.hasSuffix(" ") ? "[" : " ["))
                for (place, reference) in references.enumerated() {
                    if place > 0 { pieces.append(.words(", ")) }
                    pieces.append(.link(reference.mark, anchor: reference.anchor))
                }
                pieces.append(.words("]"))
            }
        }
        return pieces
    }
}
