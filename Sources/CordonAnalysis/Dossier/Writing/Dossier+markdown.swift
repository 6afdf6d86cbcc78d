extension Dossier {
    /// The dossier as Markdown, with the same sections, numbers and manifest as the HTML, and without
    /// the picture.
    public func markdown() -> String {
        let writer = MarkdownWriter()
        let texts = sections.map { section in
            (part: section.part, text: writer.section(section))
        }
        let document = MarkedDocument(
            opening: markdownOpening(writer), sections: texts,
            manifest: (
                before: writer.opening(.manifest) + manifestTables.map(writer.block).joined(),
                after: "\n"
            ))
        return document.text(
            of: self, form: "md", around: DossierMarks.markdownData, escape: { $0 })
    }

    private func markdownOpening(_ writer: MarkdownWriter) -> String {
        var table = DossierTable("", ["What", "Value"], empty: "")
        for fact in cover.facts { table.add([fact.what, fact.value]) }
        let contents = (sections.map(\.part) + [.manifest]).map { part in
            "\(part.number). [\(part.title.markdown)](#\(part.rawValue))\n"
        }.joined()
        return "# \(cover.title.markdown)\n\n" + writer.rows(table) + "\n" + contents + "\n"
    }
}

/// Writes sections as Markdown.
struct MarkdownWriter {
    /// A section with its heading.
    func section(_ section: DossierSection) -> String {
        opening(section.part) + section.blocks.map(block).joined()
    }

    /// The opening of a section with its heading and anchor.
    func opening(_ part: DossierPart) -> String {
        "\n## <a id=\"\(part.rawValue)\"></a>\(part.number). \(part.title.markdown)\n\n"
    }

    func block(_ block: DossierBlock) -> String {
        switch block {
        case .heading(let text): "### \(text.markdown)\n\n"
        case .paragraph(let sentences): prose(sentences) + "\n\n"
        case .points(let points): points.map { "- \(lines($0))\n" }.joined() + "\n"
        case .numbered(let points):
            points.enumerated().map { "\($0.offset + 1). \(lines($0.element))\n" }.joined() + "\n"
        case .table(let table): self.table(table)
        case .picture: "The diagram stands in the HTML of this document.\n\n"
        case .form(let lines):
            lines.map { "- \($0.markdown): \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n" }.joined() + "\n"
        case .manifest: ""
        }
    }

    private func prose(_ sentences: [DossierSentence]) -> String {
        sentences.map { text($0.text) }.joined(separator: " ")
    }

    /// The sentences of a point, each on a line of its own.
    private func lines(_ sentences: [DossierSentence]) -> String {
        sentences.map { text($0.text) }.joined(separator: "\\\n   ")
    }

    private func text(_ text: DossierText) -> String {
        var written = ""
        for piece in text.pieces {
            switch piece {
            case .words(let words): written += words.markdown
            case .references(let references): written += marks(references, after: written)
            }
        }
        return written
    }

    private func marks(_ references: [DossierReference], after text: String) -> String {
        guard !references.isEmpty else { return "" }
        let links = references.map { "[\($0.mark)](#\($0.anchor))" }
        let gap = text.isEmpty || text.hasSuffix(" ") ? "" : " "
        return "\(gap)\\[\(links.joined(separator: ", "))\\]"
    }

    private func table(_ table: DossierTable) -> String {
        guard !table.rows.isEmpty else {
            return table.empty.isEmpty
                ? "" : "**\(table.caption.markdown)**\n\n\(table.empty.markdown)\n\n"
        }
        return "**\(table.caption.markdown)**\n\n" + rows(table) + "\n"
    }

    /// The rows of a table, without columns that are empty all the way down.
    func rows(_ table: DossierTable) -> String {
        let columns = table.columns.indices.filter { column in
            table.rows.contains { !$0.cells[column].isEmpty }
        }
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
        var written = line(columns.map { table.columns[$0].markdown })
        written += line(columns.map { _ in "---" })
        for row in table.rows {
            let anchor = row.anchor.map { "<a id=\"\($0)\"></a>" } ?? ""
            var cells = columns.map { text(row.cells[$0]) }
            if !cells.isEmpty { cells[0] = anchor + cells[0] }
            written += line(cells)
        }
        return written
    }
}
