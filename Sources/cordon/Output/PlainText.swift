/// Text as a terminal may be given it: names are data, and none of them steers the terminal.
enum PlainText {
    /// The text without control characters, marks that turn the direction of writing, and the like;
    /// line ends stay, tabs become spaces.
    static func lines(_ text: String) -> String {
        guard text.utf8.contains(where: isSuspect) else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            plain.append(scalar == "\n" || !isControl(scalar) ? scalar : stand(for: scalar))
        }
        return String(plain)
    }

    /// The text on one line, so that a name cannot pretend to be a line of the answer.
    static func line(_ text: String) -> String {
        lines(text).replacing("\n", with: " ")
    }

    private static func stand(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar == "\t" || scalar == "\r" ? " " : "\u{FFFD}"
    }

    /// Whether a byte may begin such a character: a control, or C2 or E2, with which others begin.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte == 0xE2
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        // Line and paragraph separators; embeddings, overrides and isolates of direction.
        case 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
