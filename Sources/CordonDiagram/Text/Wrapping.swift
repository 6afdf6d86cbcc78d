extension Character {
    /// About how wide the character is in DejaVu Sans, in parts of the type size.
    ///
    /// Good enough to break lines; the finished lines are measured by the text layout itself.
    var roughWidth: Double {
        guard let scalar = unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x20, 0x21, 0x27...0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C:
            return 0.34
        case 0x4D, 0x57, 0x6D, 0x77, 0x40, 0x25: return 0.9
        case 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 1.0
        case 0x41...0x5A, 0x410...0x42F, 0x401, 0x404: return 0.72
        default: return 0.6
        }
    }

    /// Whether a line may be broken before the character without a space: ideographs and kana.
    var mayStartLine: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        return (0x3041...0x9FFF).contains(scalar.value)
            || (0x20000...0x3FFFD).contains(scalar.value)
    }
}

extension String {
    /// About how wide the text is in DejaVu Sans, in parts of the type size.
    var roughWidth: Double { reduce(0) { $0 + $1.roughWidth } }

    /// The text broken into lines no wider than about `width` type sizes.
    ///
    /// Lines break at spaces, after hyphens outside numbers and between ideographs; a word that fits no line is cut.
    ///
    /// - Parameters:
    ///   - width: The width of a line, in parts of the type size.
    ///   - limit: The most lines; the last one ends in an ellipsis if more would follow.
    /// - Returns: The lines, without spaces at their ends.
    func wrapped(width: Double, lines limit: Int = .max) -> [String] {
        var lines: [String] = []
        var line = ""
        var lineWidth = 0.0
        for piece in breakablePieces(longest: width) {
            let pieceWidth = piece.roughWidth
            let closes = piece.last == " " ? 0.34 : 0
            if !line.isEmpty, lineWidth + pieceWidth - closes > width {
                lines.append(line.withoutTrailingSpace)
                (line, lineWidth) = ("", 0)
            }
            line += piece
            lineWidth += pieceWidth
        }
        if !line.withoutTrailingSpace.isEmpty { lines.append(line.withoutTrailingSpace) }
        guard lines.count > limit, limit > 0 else { return lines }
        var kept = Array(lines.prefix(limit))
        kept[limit - 1] = kept[limit - 1].shortened(to: width - 1) + "…"
        return kept
    }

    private var withoutTrailingSpace: String {
        last == " " ? String(dropLast()) : self
    }

    /// The longest beginning no wider than about `width` type sizes.
    private func shortened(to width: Double) -> String {
        var sum = 0.0
        let kept = prefix {
            sum += $0.roughWidth
            return sum <= width
        }
        return String(kept).withoutTrailingSpace
    }

    /// The text cut where a line may end, no piece wider than `longest`.
    private func breakablePieces(longest: Double) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var width = 0.0
        var previous: Character = " "
        for character in self {
            // A day such as 2024-12-16 stays on one line.
            let isInNumber = character == "-" && previous.isNumber
            previous = character
            if !piece.isEmpty, character.mayStartLine || width + character.roughWidth > longest {
                pieces.append(piece)
                (piece, width) = ("", 0)
            }
            piece.append(character)
            width += character.roughWidth
            guard character == " " || character == "-" || character == "/", !isInNumber else {
                continue
            }
            pieces.append(piece)
            (piece, width) = ("", 0)
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }
}
