extension Unicode.Scalar {
    /// Whether the scalar may stand in drawn text and in XML.
    ///
    /// Left out are the controls, the noncharacters that XML 1.0 forbids or discourages, the
    /// controls of writing direction (which can make a name read as another; Unicode Technical
    /// Report 36), the invisible tag characters and the byte order mark.
    var isDrawable: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F: false
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
        case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB: false
        case 0xFDD0...0xFDEF, 0xE0000...0xE007F: false
        default: value & 0xFFFE != 0xFFFE
        }
    }
}

extension String {
    /// The text as one line that is safe to draw.
    ///
    /// Control characters become spaces, characters that deceive or break a file go, and runs of
    /// white space shrink to one space.
    ///
    /// - Parameter limit: The most Unicode scalars kept; a cut is shown by an ellipsis.
    /// - Returns: The line, empty if nothing can be drawn.
    func drawable(limit: Int) -> String {
        var kept = String.UnicodeScalarView()
        var count = 0
        var pendingSpace = false
        for scalar in unicodeScalars {
            let isSpace = scalar.properties.isWhitespace || (0x00...0x1F).contains(scalar.value)
            guard !isSpace else {
                pendingSpace = count > 0
                continue
            }
            guard scalar.isDrawable else { continue }
            guard count < limit else {
                kept.append("…")
                break
            }
            if pendingSpace { kept.append(" ") }
            pendingSpace = false
            kept.append(scalar)
            count += 1
        }
        return String(kept)
    }

    /// The address if a reader may be led there, else nil.
    ///
    /// Allowed are `http`, `https`, relative addresses and fragments; `javascript:`, `data:`,
    /// `file:` and every other scheme is refused, as are addresses with white space or controls.
    var allowedAddress: String? {
        guard !isEmpty, unicodeScalars.count <= 2000 else { return nil }
        let harmless = unicodeScalars.allSatisfy {
            $0.isDrawable && !$0.properties.isWhitespace && $0 != "\\"
        }
        guard harmless else { return nil }
        let scheme = prefix { !":/?#".contains($0) }
        guard scheme.endIndex < endIndex, self[scheme.endIndex] == ":" else { return self }
        return ["http", "https"].contains(scheme.lowercased()) ? self : nil
    }

    /// Whether the text comes before another, byte by byte, which is the same on every machine.
    func precedes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
