/// Looks at the text of a YAML file that the parser gives no place for.
enum YAMLScan {
    /// The line of the first byte that is no UTF-8, or of the first zero byte.
    static func lineOfBadText(in bytes: [UInt8]) -> Int? {
        var line = 1
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar):
                if scalar.first == 0 { return line }
                if scalar.first == 0x0A { line += 1 }
            case .error: return line
            case .emptyInput: return nil
            }
        }
    }

    /// The line of the first mark past so many that may part values: comma, colon, hyphen, question
    /// mark, bracket, brace, ampersand, asterisk or line end.
    static func line(ofMark most: Int, in bytes: [UInt8]) -> Int? {
        guard bytes.count > most else { return nil }
        var (line, count) = (1, 0)
        for byte in bytes {
            switch byte {
            case 0x0A:
                line += 1
                count += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"),
                UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "*"):
                count += 1
            default: continue
            }
            if count > most { return line }
        }
        return nil
    }

    /// The line of the first anchor whose name an alias repeats.
    ///
    /// Aliases that hold aliases grow without bound, so they are refused before the parser sees
    /// them. A mark and a name count wherever a value may begin: "Smith & Sons" and "AT&T" do not,
    /// and a text that names both `&x` and `*x` must be rewritten.
    static func lineOfAliased(in bytes: [UInt8]) -> Int? {
        let aliases = Set(names(after: UInt8(ascii: "*"), in: bytes).map(\.name))
        guard !aliases.isEmpty else { return nil }
        return names(after: UInt8(ascii: "&"), in: bytes).first { aliases.contains($0.name) }?.line
    }

    /// The names that follow a mark where a value may begin, each with its line.
    private static func names(
        after mark: UInt8, in bytes: [UInt8]
    ) -> [(name: ArraySlice<UInt8>, line: Int)] {
        guard bytes.contains(mark) else { return [] }
        var found: [(name: ArraySlice<UInt8>, line: Int)] = []
        var line = 1
        var before = UInt8(ascii: "\n")
        for (place, byte) in bytes.enumerated() {
            if byte == mark, isOpening(before) {
                let name = bytes[(place + 1)...].prefix(while: isNameByte)
                if !name.isEmpty { found.append((name, line)) }
            }
            if byte == 0x0A { line += 1 }
            before = byte
        }
        return found
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x80 || Array("[{,-:?".utf8).contains(byte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The line on which a key stands for the second time, in the column of the first.
    static func lineOfSecond(
        _ key: String, after first: Int, column: Int, in text: String
    ) -> Int? {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let quoted = [key, "\"\(key)\"", "'\(key)'"].map { Array($0.utf8) }
        guard first >= 1, column >= 1 else { return nil }
        for (place, line) in lines.enumerated().dropFirst(first) {
            let rest = line.dropFirst(column - 1)
            let isIndented = line.prefix(column - 1).allSatisfy { $0 == 0x20 || $0 == 0x2D }
            guard isIndented, let found = quoted.first(where: { rest.starts(with: $0) }) else {
                continue
            }
            let next = rest.dropFirst(found.count).first { $0 != 0x20 }
            if next == UInt8(ascii: ":") { return place + 1 }
        }
        return nil
    }
}
