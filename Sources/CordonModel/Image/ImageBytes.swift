/// The bytes of an image, which stay where they are as long as anything reads them.
@safe
package final class ImageBytes: Sendable {
    nonisolated(unsafe) let base: UnsafeRawPointer
    package let count: Int
    private let release: @Sendable () -> Void

    /// Takes over bytes at an address that is a multiple of 64.
    ///
    /// - Parameters:
    ///   - base: The address.
    ///   - count: How many bytes.
    ///   - release: Called once nothing reads them any more.
    package init(
        base: UnsafeRawPointer, count: Int, release: @escaping @Sendable () -> Void
    ) {
        unsafe self.base = base
        self.count = count
        self.release = release
    }

    deinit { release() }

    /// A part as a column.
    func column<Element: BitwiseCopyable>(
        at offset: Int, byteCount: Int, as type: Element.Type = Element.self
    ) -> ImageColumn<Element> {
        precondition(offset >= 0 && byteCount >= 0 && offset + byteCount <= count)
        let rows = byteCount / MemoryLayout<Element>.stride
        return unsafe ImageColumn(
            bytes: self, base: (base + offset).assumingMemoryBound(to: type), count: rows)
    }
}

/// A column of plain values inside an image; every reading is checked against its length.
@safe
struct ImageColumn<Element: BitwiseCopyable>: Sendable {
    private let bytes: ImageBytes
    nonisolated(unsafe) let base: UnsafePointer<Element>
    let count: Int

    init(bytes: ImageBytes, base: UnsafePointer<Element>, count: Int) {
        self.bytes = bytes
        unsafe self.base = base
        self.count = count
    }

    /// Holds elements in memory.
    init(held elements: [Element]) {
        let length = elements.count * MemoryLayout<Element>.stride
        nonisolated(unsafe) let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(length, ImageForm.alignment), alignment: ImageForm.alignment)
        unsafe elements.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress {
                unsafe memory.copyMemory(from: base, byteCount: length)
            }
        }
        let bytes = unsafe ImageBytes(base: UnsafeRawPointer(memory), count: length) {
            unsafe memory.deallocate()
        }
        self = bytes.column(at: 0, byteCount: length)
    }

    @inline(__always)
    subscript(place: Int) -> Element {
        precondition(place >= 0 && place < count, "an image is read outside its bounds")
        return unsafe base[place]
    }
}
