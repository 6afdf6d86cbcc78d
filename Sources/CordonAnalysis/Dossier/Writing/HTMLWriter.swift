import CordonDiagram

/// Writes sections as HTML.
struct HTMLWriter {
    let picture: String?
    let note: String?

    /// A section with its heading.
    func section(_ section: DossierSection) -> String {
        opening(section.part) + section.blocks.map(block).joined() + "</section>\n"
    }

    /// The opening of a section with its heading.
    func opening(_ part: DossierPart) -> String {
        "<section id=\"\(part.rawValue)\">\n<h2>\(part.number). \(part.title.html)</h2>\n"
    }

    func block(_ block: DossierBlock) -> String {
        switch block {
        case .heading(let text): "<h3>\(text.html)</h3>\n"
        case .paragraph(let sentences): "<p>\(prose(sentences))</p>\n"
        case .points(let points): list("ul", points)
        case .numbered(let points): list("ol", points)
        case .table(let table): self.table(table)
        case .picture: figure
        case .form(let lines): form(lines)
        case .manifest: ""
        }
    }

    // MARK: - Text

    private func prose(_ sentences: [DossierSentence]) -> String {
        sentences.map { "<span class=\"\($0.matter.rawValue)\">\(text($0.text))</span>" }
            .joined(separator: " ")
    }

    private func text(_ text: DossierText) -> String {
        var written = ""
        for piece in text.pieces {
            switch piece {
            case .words(let words):
                written += Self.days(words.html.isolatingRightToLeft("<bdi>", "</bdi>"))
            case .references(let references): written += marks(references, after: written)
            }
        }
        return written
    }

    /// Days are not broken at their hyphens.
    private static func days(_ text: String) -> String {
        text.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/) { "<span class=\"d\">\($0.output)</span>" }
    }

    private func marks(_ references: [DossierReference], after text: String) -> String {
        guard !references.isEmpty else { return "" }
        let links = references.map { "<a href=\"#\($0.anchor)\">\($0.mark)</a>" }
        let gap = text.isEmpty || text.hasSuffix(" ") ? "" : " "
        return "\(gap)<span class=\"ref\">[\(links.joined(separator: ", "))]</span>"
    }

    private func list(_ name: String, _ points: [[DossierSentence]]) -> String {
        guard !points.isEmpty else { return "" }
        return "<\(name)>\n" + points.map { "<li>\(prose($0))</li>\n" }.joined() + "</\(name)>\n"
    }

    // MARK: - Tables and figures

    private func table(_ table: DossierTable) -> String {
        guard !table.rows.isEmpty else {
            guard !table.empty.isEmpty else { return "" }
            return "<h3>\(table.caption.html)</h3>\n" + block(.paragraph([.file(table.empty)]))
        }
        // A column that is empty all the way down says nothing.
        let columns = table.columns.indices.filter { column in
            table.rows.contains { !$0.cells[column].isEmpty }
        }
        let heads = columns.map { "<th scope=\"col\">\(table.columns[$0].html)</th>" }.joined()
        let rows = table.rows.map { row in
            let anchor = row.anchor.map { " id=\"\($0)\"" } ?? ""
            let cells = columns.map { column in
                "<td class=\"\(Self.width(table.columns[column]))\">\(text(row.cells[column]))</td>"
            }.joined()
            return "<tr\(anchor)>\(cells)</tr>\n"
        }.joined()
        return
            "<table>\n<caption>\(table.caption.html)</caption>\n<thead><tr>\(heads)</tr></thead>\n"
            + "<tbody>\n\(rows)</tbody></table>\n"
    }

    /// How a column may be broken: digests and addresses anywhere, words between letters never.
    private static func width(_ column: String) -> String {
        ["SHA-256", "Copy", "File", "Number", "No", "List and entry", "Source and place"]
            .contains(column) ? "c" : "t"
    }

    private var figure: String {
        guard let picture else {
            return block(
                .paragraph([.file("No picture: there is nothing to draw, or it was not drawn.")]))
        }
        let caption = note.map { " " + $0 } ?? ""
        return "<figure>\(picture)<figcaption>Diagram of ownership and control; the tables say the "
            + "same in words. \(Self.ownNumbers.html)\(caption.html)</figcaption></figure>\n"
    }

    /// The sentence on the numbers of a picture, which are not those of the claims.
    static let ownNumbers =
        "Numbers on its lines are those of the sources below it, and not those of claims."

    private func form(_ lines: [String]) -> String {
        let rows = lines.map { "<tr><th scope=\"row\">\($0.html)</th><td></td></tr>\n" }
        return "<table class=\"form\"><tbody>\n\(rows.joined())</tbody></table>\n"
    }

    static let style = """
        :root{color-scheme:light}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:62rem;padding:1.5rem;background:#fff;color:#1a1a1a;
        font:15px/1.45 'DejaVu Serif',Georgia,'Noto Serif',serif}
        h1,h2,h3,table,figcaption,nav{font-family:'DejaVu Sans',Verdana,'Noto Sans',\
        'Noto Sans CJK SC',sans-serif}
        h1{font-size:1.6rem;margin:0 0 1rem}h2{font-size:1.2rem;margin:2rem 0 .6rem;
        border-bottom:2px solid #374151;padding-bottom:.2rem}h3{font-size:1rem;margin:1.2rem 0 .4rem}
        p{margin:.4rem 0}ul,ol{margin:.4rem 0;padding-left:1.4rem}li{margin:.25rem 0}
        table{border-collapse:collapse;width:100%;font-size:12px;line-height:1.35;margin:.8rem 0}
        caption{text-align:left;font-weight:bold;font-size:13px;padding:.3rem 0}
        th,td{text-align:left;vertical-align:top;padding:.25rem .4rem;border-bottom:1px solid #d1d5db}
        thead th{border-bottom:2px solid #6b7280}
        td.c{overflow-wrap:anywhere}td.t{overflow-wrap:break-word}
        .cover th{width:10rem}.form th{width:14rem;height:3.2rem}.form td{border-bottom:1px solid #1a1a1a}
        a{color:#0b57a4;text-decoration:none}.ref{font-size:.82em;color:#4b5563}
        .d{white-space:nowrap}nav ol{columns:2}.law{color:#374151}.file{color:#4b5563}
        li>span+span{display:block}
        figure{margin:.8rem 0}figure svg{max-width:100%;height:auto}figcaption{font-size:12px;color:#4b5563}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:11px}
        tr:target,li:target{background:#fef3c7}
        @media print{body{max-width:none;padding:0;font-size:9.5pt}li{margin:.15rem 0}
        table{font-size:7.5pt;margin:.5rem 0}th,td{padding:.15rem .3rem}caption{font-size:9pt}h1{font-size:16pt}h2{font-size:13pt;margin-top:1.2rem}h3{font-size:10.5pt}
        h2,h3,caption{break-after:avoid}tr,li,figure{break-inside:avoid}thead{display:table-header-group}
        a{color:inherit}figure svg{max-height:215mm}nav{break-after:auto}details{display:none}}
        """
}
