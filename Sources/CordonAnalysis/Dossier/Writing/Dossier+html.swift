import CordonDiagram
import CordonModel

extension Dossier {
    /// The dossier as one page of HTML that needs nothing else: no script, nothing loaded, printed on
    /// A4 and Letter with a running header and numbered pages.
    ///
    /// - Parameter picture: The picture as an `svg` element; nil where it was not drawn, which is said.
    /// - Returns: The text of the page.
    public func html(picture: String?) -> String {
        let writer = HTMLWriter(picture: picture, note: pictureNote)
        let texts = sections.map { section in
            (part: section.part, text: writer.section(section))
        }
        let document = MarkedDocument(
            opening: htmlOpening, sections: texts,
            manifest: (
                before: writer.opening(.manifest) + manifestTables.map(writer.block).joined()
                    + "<details><summary>The manifest as data</summary>\n",
                after: "\n</details>\n</section>\n</main>\n</body>\n</html>\n"
            ))
        return document.text(
            of: self, form: "html", around: DossierMarks.htmlData, escape: { $0.html })
    }

    private var htmlOpening: String {
        let facts = cover.facts.map {
            "<tr><th scope=\"row\">\($0.what.html)</th><td>\($0.value.html)</td></tr>\n"
        }.joined()
        let parts = sections.map(\.part) + [.manifest]
        let contents = parts.map { part in
            "<li value=\"\(part.number)\"><a href=\"#\(part.rawValue)\">\(part.title.html)</a></li>\n"
        }.joined()
        let head = StandalonePage.head(
            title: cover.title.html, style: "\n\(HTMLWriter.style)\n\(pageStyle)\n")
        return head + """
            <body>
            <header>
            <h1>\(cover.title.html)</h1>
            <table class="cover"><tbody>
            \(facts)</tbody></table>
            </header>
            <nav aria-label="Contents"><h2>Contents</h2><ol>
            \(contents)</ol></nav>
            <main>

            """
    }

    /// The running header and footer, which name the subject, the day and who may read it.
    private var pageStyle: String {
        let classification = cover.classification.map { " - " + $0 } ?? ""
        return """
            @page{margin:17mm 14mm 15mm;
            @top-left{content:"\(cover.subject.css)"}
            @top-right{content:"as of \(cover.day.css)\(classification.css)"}
            @bottom-left{content:"\(cover.id.css)"}
            @bottom-right{content:"page " counter(page) " of " counter(pages)}}
            """
    }

    /// What the manifest says to people: the files that were read, and the digest of each section.
    var manifestTables: [DossierBlock] {
        var files = DossierTable("Files read", ["File", "SHA-256"], empty: "No file is on record.")
        for input in inputs { files.add([input.path, input.sha256]) }
        var digests = DossierTable(
            "Sections, over their data in canonical JSON", ["Section", "SHA-256"], empty: "")
        for section in sections {
            digests.add(["\(section.part.number). \(section.part.title)", section.digest])
        }
        return [
            .paragraph([
                .file(
                    "`cordon verify` recomputes every digest of this file; with --against it makes the document again and says which input, section or claim is another now and why."
                )
            ]), .table(files), .table(digests),
        ]
    }
}
