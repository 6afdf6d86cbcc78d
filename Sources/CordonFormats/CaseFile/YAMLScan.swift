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

    /// The first line that begins an entry with an alias for its key, as in `? *a` and `*a : 1`.
    ///
    /// An alias elsewhere costs nothing until it is walked; one as a key is compared with its
    /// neighbours, which takes the parser forever where aliases hold aliases.
    static func lineOfAliasKey(in bytes: [UInt8]) -> Int? {
        guard bytes.contains(UInt8(ascii: "*")), hasAnchor(bytes) else { return nil }
        var line = 1
        var isAtStart = true
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A, 0x0D:
                line += byte == 0x0A ? 1 : 0
                isAtStart = true
            case 0x20, 0x09, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","),
                UInt8(ascii: "?"), UInt8(ascii: "-"):
                isAtStart = isAtStart || (byte != 0x20 && byte != 0x09)
            case UInt8(ascii: "*") where isAtStart:
                if isKey(bytes[(place + 1)...]) || isAfterMark(bytes[..<place]) { return line }
                isAtStart = false
            default: isAtStart = false
            }
        }
        return nil
    }

    /// Whether some ampersand may name an anchor: "Smith & Sons" and "AT&T" do not.
    private static func hasAnchor(_ bytes: [UInt8]) -> Bool {
        let marks = Array(" \t\n\r[{,-?:".utf8)
        for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") {
            let isAfterMark = place == 0 || marks.contains(bytes[place - 1])
            if isAfterMark, place + 1 < bytes.count, bytes[place + 1] > 0x20 { return true }
        }
        return false
    }

    /// Whether an alias's name is followed by a colon on its line.
    private static func isKey(_ rest: ArraySlice<UInt8>) -> Bool {
        let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") }
        let next = rest.dropFirst(name.count).first { $0 != 0x20 && $0 != 0x09 }
        return next == UInt8(ascii: ":") || name.last == UInt8(ascii: ":")
    }

    /// Whether a question mark, which announces a key, stands before an alias.
    private static func isAfterMark(_ before: ArraySlice<UInt8>) -> Bool {
        before.last { $0 > 0x20 } == UInt8(ascii: "?")
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
