/// An addition to a finished PDF behind its end, as the format allows (ISO 32000-1, 7.5.6): the
/// language, which cairo does not write, and that the title stands in the window.
struct PDFUpdate {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The same document in a language; unchanged where its end is not as cairo writes it.
    func inLanguage(_ language: String) -> [UInt8] {
        guard let trailer = last("trailer"), let start = last("startxref"),
            let root = number(after: "/Root", from: trailer),
            let size = number(after: "/Size", from: trailer),
            let former = number(after: "startxref", from: start),
            let catalog = object(root), let end = lastIndex(of: ">>", in: catalog)
        else { return bytes }
        var text = String(decoding: bytes[catalog.lowerBound..<end], as: UTF8.self)
        text += "   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>"
        let info = number(after: "/Info", from: trailer).map { "   /Info \($0) 0 R\n" } ?? ""
        let place = bytes.count
        let object = "\(root) 0 obj\n\(text)\nendobj\n"
        let table = place + object.utf8.count
        let offset = String(repeating: "0", count: max(0, 10 - "\(place)".count)) + "\(place)"
        let update =
            object + "xref\n\(root) 1\n\(offset) 00000 n \ntrailer\n<< /Size \(size)\n"
            + "   /Root \(root) 0 R\n" + info + "   /Prev \(former)\n>>\nstartxref\n\(table)\n"
            + "%%EOF\n"
        return bytes + Array(update.utf8)
    }

    // MARK: - Looking

    private func last(_ word: String) -> Int? { lastIndex(of: word, in: 0..<bytes.count) }

    private func lastIndex(of word: String, in range: Range<Int>) -> Int? {
        let sought = Array(word.utf8)
        guard range.count >= sought.count else { return nil }
        var place = range.upperBound - sought.count
        while place >= range.lowerBound {
            if bytes[place] == sought[0],
                bytes[place..<place + sought.count].elementsEqual(sought)
            {
                return place
            }
            place -= 1
        }
        return nil
    }

    private func firstIndex(of word: String, from start: Int) -> Int? {
        let sought = Array(word.utf8)
        var place = start
        while place + sought.count <= bytes.count {
            if bytes[place] == sought[0],
                bytes[place..<place + sought.count].elementsEqual(sought)
            {
                return place
            }
            place += 1
        }
        return nil
    }

    /// The whole number behind a word.
    private func number(after word: String, from start: Int) -> Int? {
        guard let found = firstIndex(of: word, from: start) else { return nil }
        let rest = bytes[(found + word.utf8.count)...].drop { $0 == 0x20 || $0 == 0x0A }
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// The content of an object.
    private func object(_ number: Int) -> Range<Int>? {
        guard let start = lastIndex(of: "\n\(number) 0 obj", in: 0..<bytes.count),
            let end = firstIndex(of: "endobj", from: start)
        else { return nil }
        return start + "\n\(number) 0 obj\n".utf8.count..<end
    }
}
