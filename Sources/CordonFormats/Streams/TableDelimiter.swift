/// The mark between the fields of a table.
enum TableDelimiter {
    /// The marks that are met, in the order in which they win where a row holds as many of each.
    private static let marks: [UInt8] = [0x09, 0x2C, 0x3B, 0x7C]

    /// The mark of a table, told from its beginning.
    ///
    /// It is the one of which the first row that has any has most, outside quotation marks; decimal
    /// commas of later rows are not asked.
    static func of(_ head: some Sequence<UInt8>) -> UInt8 {
        var counts = [0, 0, 0, 0]
        var isQuoted = false
        for byte in head {
            if byte == 0x22 { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == 0x0A || byte == 0x0D {
                if counts.contains(where: { $0 > 0 }) { break }
            } else if let place = marks.firstIndex(of: byte) {
                counts[place] += 1
            }
        }
        let most = counts.max() ?? 0
        guard most > 0, let place = counts.firstIndex(of: most) else { return 0x2C }
        return marks[place]
    }
}

extension ByteSource {
    /// The mark between the fields of a table, of which nothing is used up.
    func tableDelimiter() throws(ReadingProblem) -> UInt8 {
        try reach(FormatSniffer.reach)
        return unsafe TableDelimiter.of(unread.prefix(FormatSniffer.reach))
    }

    /// The byte at which the lines of a table end, of which nothing is used up.
    ///
    /// It is a line feed, unless there are carriage returns and no line feed among the unquoted bytes
    /// of its beginning.
    func lineEnd() throws(ReadingProblem) -> UInt8 {
        var isQuoted = false
        var hasReturn = false
        var place = 0
        while place < FormatSniffer.reach {
            try reach(place + 1)
            let window = unsafe unread
            guard place < window.count else { break }
            while place < window.count, place < FormatSniffer.reach {
                let byte = unsafe window[place]
                if byte == 0x22 { isQuoted.toggle() }
                if !isQuoted, byte == 0x0A { return 0x0A }
                if !isQuoted, byte == 0x0D { hasReturn = true }
                place += 1
            }
        }
        return hasReturn ? 0x0D : 0x0A
    }
}
