extension String {
    /// The text with marks around every run that is written from right to left, so that numbers and signs
    /// behind it stay where they belong (UAX 9, isolates).
    ///
    /// - Parameters:
    ///   - open: What stands before a run.
    ///   - close: What stands behind it.
    /// - Returns: The text.
    package func isolatingRightToLeft(
        _ open: String = "\u{2068}", _ close: String = "\u{2069}"
    ) -> String {
        guard unicodeScalars.contains(where: Self.isRightToLeft) else { return self }
        var (text, run, rest) = ("", "", "")
        func ended() -> String { run.isEmpty ? "" : open + run + close }
        for scalar in unicodeScalars {
            if Self.isRightToLeft(scalar) {
                run += rest
                run.unicodeScalars.append(scalar)
                rest = ""
            } else if run.isEmpty {
                text.unicodeScalars.append(scalar)
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                text += ended() + rest
                text.unicodeScalars.append(scalar)
                (run, rest) = ("", "")
            } else {
                // Spaces and signs belong to a run only where it goes on behind them.
                rest.unicodeScalars.append(scalar)
            }
        }
        return text + ended() + rest
    }

    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            true
        default: false
        }
    }
}
