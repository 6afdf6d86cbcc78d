import Foundation

/// The sections of an index as typed memory, valid while the bytes are pinned.
@unsafe struct IndexView {
    let nameCount: Int
    let letterStarts: UnsafePointer<UInt32>
    let nameLetters: UnsafePointer<UInt8>
    let wordStarts: UnsafePointer<UInt32>
    let occurrences: UnsafePointer<Occurrence>
    let vocabulary: UnsafeBufferPointer<Word>
    let wordLetterStarts: UnsafePointer<UInt32>
    let wordLetters: UnsafePointer<UInt8>
    let hashTable: UnsafeBufferPointer<UInt32>
    let postingStarts: UnsafePointer<UInt32>
    let postings: UnsafePointer<UInt32>
    let symbols: UnsafeBufferPointer<UInt64>
    let sounds: UnsafeBufferPointer<UInt64>
    let pairs: UnsafeBufferPointer<UInt64>
    let acronyms: UnsafeBufferPointer<UInt64>
    let entities: UnsafePointer<UInt32>
    let flags: UnsafePointer<UInt8>
    let masses: UnsafePointer<Float>
    let textStarts: UnsafePointer<UInt32>
    let signStarts: UnsafePointer<UInt32>
    let wholes: UnsafeBufferPointer<UInt64>
    let numbers: UnsafeBufferPointer<UInt64>

    init(_ raw: UnsafeRawBufferPointer, _ layout: IndexLayout) {
        unsafe nameCount = layout.nameCount
        unsafe letterStarts = Self.pointer(raw, layout, .letterStarts)
        unsafe nameLetters = Self.pointer(raw, layout, .nameLetters)
        unsafe wordStarts = Self.pointer(raw, layout, .wordStarts)
        unsafe occurrences = Self.pointer(raw, layout, .occurrences)
        unsafe vocabulary = Self.buffer(raw, layout, .vocabulary)
        unsafe wordLetterStarts = Self.pointer(raw, layout, .wordLetterStarts)
        unsafe wordLetters = Self.pointer(raw, layout, .wordLetters)
        unsafe hashTable = Self.buffer(raw, layout, .hashTable)
        unsafe postingStarts = Self.pointer(raw, layout, .postingStarts)
        unsafe postings = Self.pointer(raw, layout, .postings)
        unsafe symbols = Self.buffer(raw, layout, .symbols)
        unsafe sounds = Self.buffer(raw, layout, .sounds)
        unsafe pairs = Self.buffer(raw, layout, .pairs)
        unsafe acronyms = Self.buffer(raw, layout, .acronyms)
        unsafe entities = Self.pointer(raw, layout, .entities)
        unsafe flags = Self.pointer(raw, layout, .flags)
        unsafe masses = Self.pointer(raw, layout, .masses)
        unsafe textStarts = Self.pointer(raw, layout, .textStarts)
        unsafe signStarts = Self.pointer(raw, layout, .signStarts)
        unsafe wholes = Self.buffer(raw, layout, .wholes)
        unsafe numbers = Self.buffer(raw, layout, .numbers)
    }

    private static func buffer<Element>(
        _ raw: UnsafeRawBufferPointer, _ layout: IndexLayout, _ section: IndexSection
    ) -> UnsafeBufferPointer<Element> {
        let start = layout.offsets[section.rawValue]
        let part = unsafe raw[start..<start + layout.lengths[section.rawValue]]
        return unsafe UnsafeRawBufferPointer(rebasing: part).bindMemory(to: Element.self)
    }

    private static func pointer<Element>(
        _ raw: UnsafeRawBufferPointer, _ layout: IndexLayout, _ section: IndexSection
    ) -> UnsafePointer<Element> {
        let base = unsafe raw.baseAddress ?? UnsafeRawPointer(bitPattern: 8)
        guard let base = unsafe base else { preconditionFailure("eight is an address") }
        return unsafe (base + layout.offsets[section.rawValue]).assumingMemoryBound(
            to: Element.self)
    }

    /// The first place in an ascending section whose upper half is at least `key`.
    static func lowerBound(_ pairs: UnsafeBufferPointer<UInt64>, _ key: UInt32) -> Int {
        let wanted = UInt64(key) << 32
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if unsafe pairs[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Calls `body` with the lower half of every entry whose upper half is `key`.
    @inline(__always)
    static func forEach(
        _ pairs: UnsafeBufferPointer<UInt64>, _ key: UInt32, _ body: (UInt32) -> Void
    ) {
        var place = unsafe lowerBound(pairs, key)
        while place < pairs.count, unsafe UInt32(pairs[place] >> 32) == key {
            body(unsafe UInt32(truncatingIfNeeded: pairs[place]))
            place += 1
        }
    }

    /// Calls `body` with every vocabulary number whose letters are these.
    func forEachWord(_ letters: UnsafePointer<UInt8>, _ count: Int, _ body: (UInt32) -> Void) {
        guard unsafe hashTable.count > 0 else { return }
        let mask = unsafe hashTable.count - 1
        let hash = unsafe WordHash.of(UnsafeBufferPointer(start: letters, count: count))
        var slot = Int(truncatingIfNeeded: hash) & mask
        while unsafe hashTable[slot] != 0 {
            let number = unsafe Int(hashTable[slot] - 1)
            let start = unsafe Int(wordLetterStarts[number])
            if unsafe Int(wordLetterStarts[number + 1]) - start == count,
                unsafe NameComparer.equal(wordLetters + start, letters, count)
            {
                body(UInt32(number))
            }
            slot = (slot + 1) & mask
        }
    }
}
