/// An image that was opened: its head is sound, its sections lie inside it.
package struct ImageReading: Sendable {
    /// What it holds.
    package let content: ImageForm.Content
    /// What it was made from and how: 32 bytes.
    package let key: [UInt8]
    /// The first day of which it holds, and the day before which it holds.
    package let days: Range<Int32>
    /// One number for all that it holds; nil where it lies in memory alone.
    package let seal: UInt64?
    let bytes: ImageBytes
    private let places: [UInt32: ImageForm.Place]

    /// Opens an image; nil where the bytes are none of this version, or the head is damaged, or
    /// the length is another.
    ///
    /// - Complexity: O(sections): no section is read.
    package init?(_ bytes: ImageBytes) {
        let column: (Int, Int) -> ImageColumn<UInt64> = { bytes.column(at: $0, byteCount: $1) }
        guard bytes.count >= ImageForm.headSize else { return nil }
        let head = column(0, ImageForm.headSize)
        let sections = Int(head[7] & 0xFFFF_FFFF)
        let tableEnd = ImageForm.headSize + sections * ImageForm.rowSize
        guard head[0] == ImageForm.mark, head[1] & 0xFFFF_FFFF == UInt64(ImageForm.version),
            let content = ImageForm.Content(rawValue: UInt32(head[1] >> 32)),
            sections <= ImageSection.allCases.count, Int(head[8]) == bytes.count,
            bytes.count >= tableEnd
        else { return nil }
        let whole = unsafe UnsafeRawBufferPointer(start: bytes.base, count: tableEnd)
        guard unsafe Self.headSum(whole) == head[9] else { return nil }
        let from = Int32(truncatingIfNeeded: head[6])
        let before = Int32(truncatingIfNeeded: head[6] >> 32)
        guard from <= before else { return nil }
        var places: [UInt32: ImageForm.Place] = [:]
        for row in 0..<sections {
            let cells = column(ImageForm.headSize + row * ImageForm.rowSize, ImageForm.rowSize)
            guard let offset = Int(exactly: cells[1]), let length = Int(exactly: cells[2]),
                offset <= bytes.count, length <= bytes.count - offset,
                offset.isMultiple(of: ImageForm.alignment)
            else { return nil }
            places[UInt32(truncatingIfNeeded: cells[0])] = ImageForm.Place(
                offset: offset, length: length, sum: cells[3])
        }
        seal = head[9]
        self.bytes = bytes
        self.content = content
        self.places = places
        key = (2..<6).flatMap { row in
            (0..<8).map { UInt8(truncatingIfNeeded: head[row] >> (8 * UInt64($0))) }
        }
        days = from..<before
    }

    /// The sections of a draft, held in memory without head and sums.
    init(held draft: ImageDraft) {
        var places: [UInt32: ImageForm.Place] = [:]
        var end = 0
        for (section, part) in draft.sections {
            places[section.rawValue] = ImageForm.Place(offset: end, length: part.length, sum: 0)
            end = ImageDraft.aligned(end + part.length)
        }
        nonisolated(unsafe) let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(end, ImageForm.alignment), alignment: ImageForm.alignment)
        for (section, part) in draft.sections {
            unsafe part.copy(to: memory + (places[section.rawValue]?.offset ?? 0))
        }
        bytes = unsafe ImageBytes(base: UnsafeRawPointer(memory), count: end) {
            unsafe memory.deallocate()
        }
        content = draft.content
        key = draft.key
        days = draft.days
        seal = nil
        self.places = places
    }

    /// The sum over head and table, the sum's own place taken as zero.
    static func headSum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var copy = unsafe Array(bytes)
        for place in 72..<80 { copy[place] = 0 }
        return unsafe copy.withUnsafeBytes { unsafe ImageSum.of($0) }
    }

    /// Whether every section is as it was written.
    ///
    /// - Complexity: Reads the whole image.
    package var isWhole: Bool {
        places.values.allSatisfy { place in
            unsafe ImageSum.of(
                UnsafeRawBufferPointer(start: bytes.base + place.offset, count: place.length))
                == place.sum
        }
    }

    func column<Element: BitwiseCopyable>(_ section: ImageSection) -> ImageColumn<Element> {
        let place = places[section.rawValue]
        return bytes.column(at: place?.offset ?? 0, byteCount: place?.length ?? 0)
    }
}
