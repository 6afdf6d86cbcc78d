/// The bytes of a PDF, with the places at which its objects begin.
struct PDFObjects {
    let bytes: [UInt8]
    /// Where the content of each object begins; of two with one number the later stands.
    private let starts: [Int: Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts: [Int: Int] = [:]
        let mark = Array(" 0 obj\n".utf8)
        var place = 0
        while let found = Self.first(mark, in: bytes, from: place) {
            place = found + mark.count
            var digit = found
            while digit > 0, (0x30...0x39).contains(bytes[digit - 1]) { digit -= 1 }
            guard digit < found, digit == 0 || bytes[digit - 1] == 0x0A else { continue }
            let number = Int(String(decoding: bytes[digit..<found], as: UTF8.self))
            if let number { starts[number] = place }
        }
        self.starts = starts
    }

    /// The content of an object, up to its end.
    func object(_ number: Int) -> Range<Int>? {
        guard let start = starts[number], let end = first("endobj", from: start) else { return nil }
        return start..<end
    }

    /// The contents of the pages, in their order.
    ///
    /// The pages are told as cairo writes them; an object that is not found is nil.
    var pages: [Range<Int>?] {
        var pages: [Range<Int>?] = []
        var place = 0
        while let page = first("/Type /Page %", from: place) {
            place = page + 1
            guard let number = number(after: "/Contents", from: page) else { continue }
            pages.append(object(number))
        }
        return pages
    }

    // MARK: - Looking

    func first(_ word: String, from start: Int) -> Int? {
        Self.first(Array(word.utf8), in: bytes, from: start)
    }

    func last(_ word: String, in range: Range<Int>? = nil) -> Int? {
        let (sought, range) = (Array(word.utf8), range ?? 0..<bytes.count)
        guard range.count >= sought.count else { return nil }
        return (range.lowerBound...range.upperBound - sought.count).reversed().first { place in
            bytes[place] == sought[0]
                && bytes[place..<place + sought.count].elementsEqual(sought)
        }
    }

    private static func first(_ sought: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
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
    func number(after word: String, from start: Int) -> Int? {
        guard let found = first(word, from: start) else { return nil }
        let rest = bytes[(found + word.utf8.count)...].drop { $0 == 0x20 || $0 == 0x0A }
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
