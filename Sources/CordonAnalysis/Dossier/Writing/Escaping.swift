extension String {
    /// The text as it may stand in a document of HTML: marks escaped, and without controls or signs
    /// that turn the direction of what follows.
    var html: String {
        var safe = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            default: if Self.isShown(scalar) { safe.unicodeScalars.append(scalar) }
            }
        }
        return safe
    }

    /// The text as it may stand in Markdown, inside of a table too: nothing in it is a mark.
    var markdown: String {
        var safe = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case "\\", "`", "*", "_", "[", "]", "|", "#", "~", ">":
                safe += "\\" + String(scalar)
            case "\n", "\t": safe += " "
            default: if Self.isShown(scalar) { safe.unicodeScalars.append(scalar) }
            }
        }
        return safe
    }

    /// The text as it may stand in a string of a style sheet.
    var css: String {
        unicodeScalars.filter(Self.isShown).map { scalar in
            let isPlain = scalar.properties.isAlphabetic && scalar.value < 0x80 || scalar == " "
            return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
        }.joined()
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x09: true
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
        default: true
        }
    }
}
