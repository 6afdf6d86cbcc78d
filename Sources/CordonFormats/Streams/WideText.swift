/// Text of two-byte units (UTF-16), as spreadsheets save "Unicode text", made UTF-8 piece by piece.
///
/// What is no character there becomes a byte that is none in UTF-8 either, so that the row in which
/// it stands is set apart.
struct WideText {
    private let isBigEndian: Bool
    /// Bytes of a unit, and of the first half of a pair, that wait for more.
    private var rest: [UInt8] = []

    /// Begins a text by its byte-order mark; nil where none of UTF-16 stands there.
    ///
    /// XML is left as it is: its parser reads it, and its declaration names the encoding.
    init?(mark head: some Sequence<UInt8>) {
        let head = Array(head.prefix(4))
        guard head.count == 4, head[0] ^ head[1] == 0x01, head[0] >= 0xFE else { return nil }
        isBigEndian = head[0] == 0xFE
        let first = isBigEndian ? (head[2], head[3]) : (head[3], head[2])
        // Two zeros are UTF-32, which nobody has been seen to write.
        guard first != (0, 0x3C), first != (0, 0) else { return nil }
    }

    /// The bytes of a text's next piece in UTF-8.
    ///
    /// - Parameters:
    ///   - bytes: The piece; its units may be cut off at its end.
    ///   - isLast: Whether nothing follows.
    /// - Returns: The bytes.
    mutating func utf8(_ bytes: some Sequence<UInt8>, isLast: Bool) -> [UInt8] {
        let all = rest + bytes
        var text: [UInt8] = []
        text.reserveCapacity(all.count * 3 / 2)
        var place = 0
        func unit(_ place: Int) -> UInt32 {
            let (one, other) = (UInt32(all[place]), UInt32(all[place + 1]))
            return isBigEndian ? one << 8 | other : other << 8 | one
        }
        while place + 1 < all.count {
            let first = unit(place)
            let isPair = (0xD800...0xDBFF).contains(first)
            if isPair, place + 3 >= all.count {
                guard isLast else { break }
                text.append(Self.none)
                place += 2
                continue
            }
            let second = isPair ? unit(place + 2) : 0
            let isWhole = isPair && (0xDC00...0xDFFF).contains(second)
            var value = first
            if isWhole {
                value = 0x10000
                value += (first - 0xD800) << 10
                value += second - 0xDC00
            }
            text += Unicode.Scalar(value).map { Array(String($0).utf8) } ?? [Self.none]
            place += isWhole ? 4 : 2
        }
        rest = Array(all[place...])
        if isLast, !rest.isEmpty {
            text.append(Self.none)
            rest = []
        }
        return text
    }

    /// A byte that stands nowhere in UTF-8.
    private static let none: UInt8 = 0xFF
}
