extension Press.Face {
    /// About how wide a text is on one line, without its being laid out: the advances of DejaVu Sans in
    /// thousandths of the size, rounded up.
    func breadth(_ text: some StringProtocol) -> Double {
        let advance = text.unicodeScalars.reduce(0) { $0 + Self.advance($1) }
        return Double(advance) * size / 1000 * (isBold ? 1.1 : 1)
    }

    private static func advance(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "i", "j", "l", " ", ".", ",", ":", ";", "'", "|", "I", "!", "-", "/": 370
        case "f", "r", "t", "(", ")", "[", "]", "\"", "*": 460
        case "m", "w", "M", "W", "@", "%", "G", "O", "Q", "D", "H", "N", "U": 930
        case "0"..."9", "a"..."z": 640
        case "A"..."Z": 720
        case "\u{2E80}"..."\u{FFDC}": 1000
        default: 700
        }
    }
}
