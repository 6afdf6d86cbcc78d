/// Texts in the making: each is kept once if it is asked for by `number(of:)`.
///
/// Texts are told apart by their bytes: two that differ only in how their accents are encoded are
/// two texts.
package struct TextDraft {
    package private(set) var bytes: [UInt8] = []
    package private(set) var starts: [UInt32] = [0]
    /// Open addressing with linear probing; a power of two of slots, at most half of them taken.
    private var slots: [Slot]
    private var taken = 0

    /// Nothing yet; there is room for so many texts.
    package init(room: Int = 0) {
        var size = 1 << 8
        while size < room * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
    }

    /// A text that stands in many places: its number and a part of its hash.
    private struct Slot {
        var number = UInt32.max
        var hash: UInt32 = 0
    }

    /// The number of a text that stands in many places.
    package mutating func number(of text: String) throws(ImageDraft.TooLarge) -> UInt32 {
        var (text, number) = (text, UInt32?.none)
        text.withUTF8 { number = unsafe place(UnsafeRawBufferPointer($0)) }
        guard let number else { throw ImageDraft.TooLarge() }
        return number
    }

    /// The number of a text that stands in many places, given as UTF-8.
    package mutating func number(
        of utf8: UnsafeRawBufferPointer
    ) throws(ImageDraft.TooLarge) -> UInt32 {
        guard let number = unsafe place(utf8) else { throw ImageDraft.TooLarge() }
        return number
    }

    /// Finds a text or adds it; nil where 32 bits cannot number one more.
    private mutating func place(_ utf8: UnsafeRawBufferPointer) -> UInt32? {
        let hash = unsafe TextHash.of(utf8)
        let short = UInt32(truncatingIfNeeded: hash >> 32)
        let (place, known) = unsafe find(utf8, hash)
        if let known { return known }
        unsafe bytes.append(contentsOf: utf8)
        guard let number = end() else { return nil }
        slots[place] = Slot(number: number, hash: short)
        taken += 1
        if taken * 2 > slots.count { grow() }
        return number
    }

    /// Adds a text that hardly any other equals.
    mutating func add(_ text: String) throws(ImageDraft.TooLarge) -> UInt32 {
        bytes.append(contentsOf: text.utf8)
        guard let number = end() else { throw ImageDraft.TooLarge() }
        return number
    }

    /// Adds a text that hardly any other equals, given as UTF-8.
    package mutating func add(_ utf8: [UInt8]) throws(ImageDraft.TooLarge) -> UInt32 {
        bytes.append(contentsOf: utf8)
        guard let number = end() else { throw ImageDraft.TooLarge() }
        return number
    }

    /// Adds a text that hardly any other equals, given as UTF-8.
    mutating func add(_ utf8: UnsafeRawBufferPointer) throws(ImageDraft.TooLarge) -> UInt32 {
        unsafe bytes.append(contentsOf: utf8)
        guard let number = end() else { throw ImageDraft.TooLarge() }
        return number
    }

    /// Ends the text whose bytes were added.
    private mutating func end() -> UInt32? {
        guard let end = UInt32(exactly: bytes.count), starts.count < UInt32.max else {
            return nil
        }
        starts.append(end)
        return UInt32(starts.count - 2)
    }

    /// How many texts there are.
    package var count: Int { starts.count - 1 }

    /// The text of a number.
    package subscript(number: UInt32) -> String {
        let range = Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// The slot of a text and its number, or the empty slot where it would stand.
    private func find(
        _ utf8: UnsafeRawBufferPointer, _ hash: UInt64
    ) -> (place: Int, number: UInt32?) {
        let short = UInt32(truncatingIfNeeded: hash >> 32)
        let last = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & last
        return unsafe slots.withUnsafeBufferPointer { slots in
            while unsafe slots[place].number != .max {
                let slot = unsafe slots[place]
                if slot.hash == short, unsafe isWritten(slot.number, utf8) {
                    return (place, slot.number)
                }
                place = (place + 1) & last
            }
            return (place, nil)
        }
    }

    @inline(__always)
    private func isWritten(_ number: UInt32, _ utf8: UnsafeRawBufferPointer) -> Bool {
        let start = Int(starts[Int(number)])
        guard Int(starts[Int(number) + 1]) - start == utf8.count else { return false }
        return unsafe bytes.withUnsafeBytes { written in
            unsafe TextHash.isEqual(
                UnsafeRawBufferPointer(rebasing: written[start..<start + utf8.count]), utf8)
        }
    }

    /// Doubles the slots; every text finds its new place by its own hash.
    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        unsafe bytes.withUnsafeBytes { written in
            for slot in old where slot.number != .max {
                let range = Int(starts[Int(slot.number)])..<Int(starts[Int(slot.number) + 1])
                let hash = unsafe TextHash.of(UnsafeRawBufferPointer(rebasing: written[range]))
                var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
                while slots[place].number != .max { place = (place + 1) & (slots.count - 1) }
                slots[place] = slot
            }
        }
    }
}

/// The hash by which texts are found, eight bytes at a time.
///
/// Its constants are odd 64-bit numbers without a pattern (the golden ratio's and one of its kind);
/// it is not meant to withstand an adversary who may write the file: probing then grows slow, and
/// nothing else happens.
package enum TextHash {
    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var place = 0
        while place + 8 < bytes.count {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            hash = mix(hash ^ word)
            place += 8
        }
        let last = unsafe end(of: bytes)
        return mix(mix(hash ^ last))
    }

    /// The last eight bytes, or all where there are fewer, some of them twice.
    @inline(__always)
    private static func end(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        if count >= 8 {
            return unsafe bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        }
        if count >= 4 {
            let first = unsafe bytes.loadUnaligned(as: UInt32.self)
            let last = unsafe bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            return UInt64(first) | UInt64(last) << 32
        }
        guard count > 0 else { return 0 }
        return unsafe UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8
            | UInt64(bytes[count - 1]) << 16
    }

    @inline(__always)
    private static func mix(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    /// Whether all bytes are ASCII.
    package static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var place = 0
        while place + 8 <= bytes.count {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { return false }
            place += 8
        }
        while place < bytes.count {
            if unsafe bytes[place] >= 0x80 { return false }
            place += 1
        }
        return true
    }

    /// Whether two texts are the same bytes.
    package static func isEqual(
        _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
    ) -> Bool {
        let count = left.count
        guard count == right.count else { return false }
        var place = 0
        while place + 8 < count {
            let one = unsafe left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let other = unsafe right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if one != other { return false }
            place += 8
        }
        // Of fewer than eight bytes the end tells all, as they are equally many.
        return unsafe end(of: left) == end(of: right)
    }
}
