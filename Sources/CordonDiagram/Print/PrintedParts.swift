/// A written PDF taken apart: what stands on its pages, what is attached, and all the rest.
public struct PrintedParts: Sendable {
    /// What is attached.
    public let attachment: [UInt8]
    /// The contents of the pages, in their order; nil where one is not found.
    public let pages: [[UInt8]?]
    /// All that is neither on a page nor attached: fonts, links, structure.
    public let frame: [UInt8]
    /// The number of bytes that stand behind its end, as a signature does.
    public let added: Int

    /// What stands before the data of an attached file.
    static let beginning = "stream\n"

    /// Takes a PDF apart; nil where it is none to which this program attached a file.
    public init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Array("%PDF-".utf8)) else { return nil }
        let all = PDFObjects(bytes)
        guard let file = all.first("/Type /EmbeddedFile", from: 0),
            let length = all.number(after: "/Length", from: file),
            let stream = all.first(Self.beginning, from: file), length < bytes.count
        else { return nil }
        let start = stream + Self.beginning.utf8.count
        guard start + length <= bytes.count,
            let end = all.first("%%EOF\n", from: start + length)
        else { return nil }
        let whole = end + "%%EOF\n".utf8.count
        added = bytes.count - whole
        attachment = Array(bytes[start..<start + length])
        let objects = added == 0 ? all : PDFObjects(Array(bytes[..<whole]))
        let contents = objects.pages
        pages = contents.map { range in range.map { Array(bytes[$0]) } }
        let cut = (contents.compactMap { $0 } + [start..<start + length])
            .sorted { $0.lowerBound < $1.lowerBound }
        var (rest, place) = ([UInt8](), 0)
        for range in cut where range.lowerBound >= place {
            rest += bytes[place..<range.lowerBound]
            place = range.upperBound
        }
        frame = rest + bytes[place..<whole]
    }
}
