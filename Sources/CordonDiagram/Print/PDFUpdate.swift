/// An addition to a finished PDF behind its end, as the format allows (ISO 32000-1, 7.5.6): the
/// language, which cairo does not write, that the title stands in the window, and a file that is
/// attached.
struct PDFUpdate {
    private let former: PDFObjects
    private let root: Int
    private let size: Int
    private let table: Int
    private let info: Int?
    /// The dictionary of the document, without its end.
    private var catalog: String
    /// The objects that are added or stand in the place of older ones.
    private var objects: [Int: [UInt8]] = [:]

    /// Nil where the end of a document is not as cairo writes it.
    init?(_ bytes: [UInt8], language: String) {
        former = PDFObjects(bytes)
        guard let trailer = former.last("trailer"), let start = former.last("startxref"),
            let root = former.number(after: "/Root", from: trailer),
            let size = former.number(after: "/Size", from: trailer),
            let table = former.number(after: "startxref", from: start),
            let catalog = former.object(root), let end = former.last(">>", in: catalog)
        else { return nil }
        (self.root, self.size, self.table) = (root, size, table)
        info = former.number(after: "/Info", from: trailer)
        self.catalog =
            former.text(catalog.lowerBound..<end)
            + "   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
    }

    /// Attaches a file, so that viewers list it (7.11.4); its name is of plain letters.
    mutating func attach(_ name: String, _ data: [UInt8]) {
        let (stream, file) = (size, size + 1)
        objects[stream] =
            Array(
                """
                << /Type /EmbeddedFile
                   /Subtype /application#2Fjson
                   /Params << /Size \(data.count) >>
                   /Length \(data.count)
                >>
                \(PrintedParts.beginning)
                """.utf8) + data + Array("\nendstream\n".utf8)
        objects[file] = Array(
            """
            << /Type /Filespec
               /F (\(name))
               /UF (\(name))
               /AFRelationship /Data
               /EF << /F \(stream) 0 R >>
            >>

            """.utf8)
        let files = "/EmbeddedFiles << /Names [ (\(name)) \(file) 0 R ] >>"
        catalog += "   /AF [ \(file) 0 R ]\n"
        let named = PDFObjects(Array(catalog.utf8)).number(after: "/Names", from: 0)
        if let named, let names = former.object(named), let end = former.last(">>", in: names) {
            objects[named] = Array(
                "\(former.text(names.lowerBound..<end)) \(files) >>\n".utf8)
        } else {
            catalog += "   /Names << \(files) >>\n"
        }
    }

    /// The document with the addition.
    var bytes: [UInt8] {
        var objects = objects
        objects[root] = Array("\(catalog)>>\n".utf8)
        var bytes = former.bytes
        var places = "xref\n"
        for (number, content) in objects.sorted(by: { $0.key < $1.key }) {
            let place = "\(bytes.count)"
            let offset = String(repeating: "0", count: max(0, 10 - place.count)) + place
            places += "\(number) 1\n\(offset) 00000 n \n"
            bytes += Array("\(number) 0 obj\n".utf8) + content + Array("endobj\n".utf8)
        }
        let information = info.map { "   /Info \($0) 0 R\n" } ?? ""
        let trailer =
            "trailer\n<< /Size \((objects.keys.max() ?? 0) >= size ? size + 2 : size)\n"
            + "   /Root \(root) 0 R\n" + information
            + "   /Prev \(table)\n>>\nstartxref\n\(bytes.count)\n%%EOF\n"
        return bytes + Array((places + trailer).utf8)
    }
}
