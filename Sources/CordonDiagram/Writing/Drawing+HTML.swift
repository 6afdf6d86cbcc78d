extension Drawing {
    /// The drawing as a page of HTML: the SVG, and tables that say the same in words.
    ///
    /// The page runs no script and loads nothing; its policy forbids both. Colours follow the
    /// reader's preference for light or dark, and the tables print.
    public func html() -> String {
        let subject = page.subject
        let picture = SVGWriter(sheet: page.sheet, fixesTextLength: true).document(
            isStandalone: false)
        let head = StandalonePage.head(title: subject.title.xml, style: Self.pageStyle)
        return head + """
            <body>
            <main>
            <figure class="picture" tabindex="0" aria-label="Diagram; the tables below say the same">
            \(picture)</figure>
            \(partiesTable)\(relationsTable)\(sourcesTable)\(factsList)</main>
            </body>
            </html>

            """
    }

    private static let pageStyle = """
        :root{color-scheme:light dark}\
        body{margin:0;font:15px/1.45 'DejaVu Sans',Verdana,'Noto Sans',sans-serif;\
        background:#fff;color:#1a1a1a}\
        main{max-width:110rem;margin:0 auto;padding:1rem}\
        .picture{margin:0 0 2rem;overflow:auto}\
        table{border-collapse:collapse;margin:0 0 2rem;width:100%}\
        caption{text-align:left;font-weight:bold;font-size:1.15em;padding:.4rem 0}\
        th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;\
        border-bottom:1px solid #d1d5db}\
        thead th{border-bottom:2px solid #6b7280}\
        a{color:#0b57a4}\
        @media (prefers-color-scheme:dark){\
        body{background:#111827;color:#f9fafb}a{color:#8cc8ff}th,td{border-color:#374151}}\
        @media print{.picture{overflow:visible}tr{break-inside:avoid}}
        """

    // MARK: - Tables

    private var partiesTable: String {
        let rows = page.subject.parties.map { party -> [String] in
            let node = party.node
            let name = node.url.map { "<a href=\"\($0.xml)\">\(node.caption.xml)</a>" }
            return [
                name ?? node.caption.xml, node.original.xml,
                (node.kindWord ?? node.kind.word).xml, (node.country ?? "").xml,
                (node.cluster ?? "").xml, node.badges.map(\.words.xml).joined(separator: "<br>"),
                ([node.note, node.tooltip].filter { !$0.isEmpty } + node.listing)
                    .joined(separator: "; ").xml, node.id.drawable(limit: 300).xml,
            ]
        }
        let heads = [
            "Name", "Original script", "Kind", "Country", "Jurisdiction", "Status", "Note", "Id",
        ]
        return table("Parties", heads, rows)
    }

    private var relationsTable: String {
        let parties = page.subject.parties
        let rows = page.subject.strands.map { relation -> [String] in
            var remarks: [String] = []
            if relation.isDisputed { remarks.append("disputed") }
            if relation.isIndirect { remarks.append("indirect") }
            if let ended = relation.ended { remarks.append(ended) }
            if !relation.isDirected { remarks.append("no direction") }
            if !relation.tooltip.isEmpty { remarks.append(relation.tooltip) }
            return [
                parties[relation.from].node.caption.xml,
                (relation.words.isEmpty ? relation.family.word : relation.words).xml,
                parties[relation.to].node.caption.xml, relation.family.rawValue,
                relation.standing.rawValue, remarks.joined(separator: "; ").xml,
                relation.sources.map(String.init).joined(separator: ", "),
                relation.ids.joined(separator: ", ").drawable(limit: 600).xml,
            ]
        }
        let heads = ["From", "Relation", "To", "Family", "Standing", "Remarks", "Sources", "Ids"]
        return table("Relations", heads, rows)
    }

    private var sourcesTable: String {
        let rows = page.subject.footer.sources.map { source -> [String] in
            let text = source.text.xml
            return [
                String(source.number),
                source.url.map { "<a href=\"\($0.xml)\">\(text)</a>" } ?? text,
            ]
        }
        return rows.isEmpty ? "" : table("Sources", ["Number", "Source"], rows)
    }

    private var factsList: String {
        let footer = page.subject.footer
        var facts = [("As of", page.subject.asOf)]
        facts += footer.lists.map { ("List", $0) } + footer.rules.map { ("Rule", $0) }
        facts += footer.hidden.map { ("Hidden", $0) } + notes.map { ("Note", $0) }
        facts += [("Input", footer.inputHash), ("Program", footer.program)]
        let rows = facts.filter { !$0.1.isEmpty }.map { [$0.0, $0.1.xml] }
        return table("About this diagram", ["Fact", "Value"], rows)
            + "<p><strong>\(footer.disclaimer.xml)</strong></p>\n"
    }

    private func table(_ caption: String, _ heads: [String], _ rows: [[String]]) -> String {
        // A column that is empty all the way down says nothing.
        let columns = heads.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        var text = "<table><caption>\(caption)</caption>\n<thead><tr>"
        for column in columns { text += "<th scope=\"col\">\(heads[column])</th>" }
        text += "</tr></thead>\n<tbody>\n"
        for row in rows {
            text += "<tr>"
            for (place, column) in columns.enumerated() {
                let cell = row[column]
                text += place == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td>\(cell)</td>"
            }
            text += "</tr>\n"
        }
        return text + "</tbody></table>\n"
    }
}
