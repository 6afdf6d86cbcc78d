#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Takes memory from the system, in large pages where there is much of it.
///
/// Inner loops jump about in arrays of many megabytes; with pages of two megabytes the processor
/// finds its way with far fewer look-ups, and what is given back goes back to the system at once.
enum Pages {
    private static let size = 1 << 21

    /// `byteCount` bytes, all zero.
    ///
    /// Where few of them will be touched, small pages save clearing the others.
    static func take(_ byteCount: Int, isSparse: Bool = false) -> UnsafeMutableRawPointer {
        guard byteCount >= size else {
            guard let base = unsafe calloc(max(byteCount, 1), 1) else { refuse(byteCount) }
            return unsafe base
        }
        let length = rounded(byteCount)
        let flags = MAP_PRIVATE | MAP_ANONYMOUS
        let region = unsafe mmap(nil, length + size, PROT_READ | PROT_WRITE, flags, -1, 0)
        guard let region = unsafe region, unsafe region != MAP_FAILED else { refuse(byteCount) }
        let base = unsafe region.alignedUp(toMultipleOf: size)
        let before = unsafe base - region
        if before > 0 { unsafe munmap(region, before) }
        if before < size { unsafe munmap(base + length, size - before) }
        #if os(Linux)
            if !isSparse { unsafe madvise(base, length, MADV_HUGEPAGE) }
        #endif
        return unsafe base
    }

    /// Gives back what ``take(_:)`` gave for the same number of bytes.
    static func give(_ base: UnsafeMutableRawPointer, _ byteCount: Int) {
        if byteCount >= size {
            unsafe munmap(base, rounded(byteCount))
        } else {
            unsafe free(base)
        }
    }

    /// Asks for large pages where memory that another has taken is not yet in use.
    static func widen(_ base: UnsafeMutableRawPointer, _ byteCount: Int) {
        #if os(Linux)
            guard byteCount >= 2 * size else { return }
            let start = unsafe base.alignedUp(toMultipleOf: size)
            let end = unsafe (base + byteCount).alignedDown(toMultipleOf: size)
            unsafe madvise(start, end - start, MADV_HUGEPAGE)
        #endif
    }

    private static func rounded(_ byteCount: Int) -> Int { (byteCount + size - 1) / size * size }

    private static func refuse(_ byteCount: Int) -> Never {
        preconditionFailure("the system has no \(byteCount) bytes of memory left")
    }
}
