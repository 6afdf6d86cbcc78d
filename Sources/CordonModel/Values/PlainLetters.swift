/// The letters and digits of a text in ASCII, in lower case, whatever stands between them.
package struct PlainLetters: Sendable {
    package let bytes: [UInt8]

    /// Nil of a text that is more than ASCII.
    package init?(_ text: UnsafeRawBufferPointer) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for place in 0..<text.count {
            let byte = unsafe text[place]
            switch byte {
            case 0x30...0x39, 0x61...0x7A: bytes.append(byte)
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x80...: return nil
            default: continue
            }
        }
        self.bytes = bytes
    }

    /// The same of a text.
    package init?(_ text: String) {
        var text = text
        let plain = text.withUTF8 { unsafe PlainLetters(UnsafeRawBufferPointer($0)) }
        guard let plain else { return nil }
        self = plain
    }

    /// Whether others stand among them, one after another.
    package func hold(_ others: PlainLetters) -> Bool {
        let (count, wanted) = (bytes.count, others.bytes.count)
        guard wanted > 0, wanted <= count else { return wanted == 0 }
        var start = 0
        while start <= count - wanted {
            var place = 0
            while place < wanted, bytes[start + place] == others.bytes[place] { place += 1 }
            if place == wanted { return true }
            start += 1
        }
        return false
    }
}
