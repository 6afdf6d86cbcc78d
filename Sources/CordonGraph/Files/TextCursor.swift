/// A place in a text of numbers.
struct TextCursor {
    private let text: Cells<UInt8>
    private var place = 0

    init(_ text: Cells<UInt8>) { self.text = text }

    @inline(__always)
    var isAtEnd: Bool { place >= text.count }

    @inline(__always)
    private var byte: UInt8 { place < text.count ? text[place] : UInt8(ascii: "\n") }

    @inline(__always)
    var isAtLineEnd: Bool { byte == UInt8(ascii: "\n") }

    @inline(__always)
    var isAtComment: Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%") }

    /// Goes past tabs, blanks, commas, semicolons and carriage returns.
    @inline(__always)
    mutating func skipBlanks() {
        while true {
            switch byte {
            case 9, 13, 32, UInt8(ascii: ","), UInt8(ascii: ";"): place += 1
            default: return
            }
        }
    }

    /// Goes to the start of the next line.
    @inline(__always)
    mutating func skipLine() {
        while !isAtLineEnd { place += 1 }
        place += 1
    }

    /// Reads a vertex; -1 if there is none.
    @inline(__always)
    mutating func vertex() -> Int {
        var value = 0
        let start = place
        while case let digit = byte &- 48, digit < 10 {
            value = value &* 10 &+ Int(digit)
            place += 1
        }
        let length = place - start
        return length > 0 && length < 11 && value < Int(UInt32.max) - 1 ? value : -1
    }

    /// Reads a decimal number; not a number if there is none.
    mutating func decimal() -> Double {
        let start = place
        var isNegative = false
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
            isNegative = byte == UInt8(ascii: "-")
            place += 1
        }
        var (digits, count, fraction, isFraction) = (0, 0, 0, false)
        while true {
            if case let digit = byte &- 48, digit < 10 {
                digits = digits &* 10 &+ Int(digit)
                count += 1
                fraction += isFraction ? 1 : 0
                place += 1
            } else if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
                place += 1
            } else {
                break
            }
        }
        let isPlain = isEndOfNumber && count > 0 && count <= 15
        // Both are exact in a double, so that their quotient is rounded once.
        if isPlain { return (isNegative ? -1 : 1) * Double(digits) / Self.powers[fraction] }
        while !isEndOfNumber { place += 1 }
        let whole = (start..<place).map { text[$0] }
        return Double(String(decoding: whole, as: UTF8.self)) ?? .nan
    }

    private var isEndOfNumber: Bool {
        switch byte {
        case 9, 10, 13, 32, UInt8(ascii: ","), UInt8(ascii: ";"): true
        default: false
        }
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}

extension Cells<UInt8> {
    /// How many lines there are, the last of which may lack its end.
    var lineCount: Int {
        var count = 0
        for index in 0..<self.count { count &+= self[index] == UInt8(ascii: "\n") ? 1 : 0 }
        return count + (self.count > 0 && self[self.count - 1] != UInt8(ascii: "\n") ? 1 : 0)
    }
}
