#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A block of bytes that is given back when its last holder lets go.
///
/// It lies on the heap or, for a graph opened from its image, in a mapped file.
@safe final class Memory: Sendable {
    private enum Origin {
        case heap
        case mapped
    }

    nonisolated(unsafe) let base: UnsafeMutableRawPointer
    let byteCount: Int
    private let origin: Origin

    /// Takes `byteCount` zero bytes from the heap.
    init(byteCount: Int) {
        unsafe base = Pages.take(byteCount)
        self.byteCount = byteCount
        origin = .heap
    }

    /// Takes over a region that `mmap` returned.
    init(mapped base: UnsafeMutableRawPointer, byteCount: Int) {
        unsafe self.base = unsafe base
        self.byteCount = byteCount
        origin = .mapped
    }

    deinit {
        switch origin {
        case .heap: unsafe Pages.give(base, byteCount)
        case .mapped: unsafe munmap(base, byteCount)
        }
    }

    /// The `count` values that begin at byte `offset`.
    func cells<Element: BitwiseCopyable>(
        at offset: Int, count: Int, as type: Element.Type = Element.self
    ) -> Cells<Element> {
        precondition(offset + count * MemoryLayout<Element>.stride <= max(byteCount, 0))
        let start = unsafe base.advanced(by: offset).bindMemory(to: type, capacity: count)
        return unsafe Cells(base: start, count: count)
    }
}
