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
/// finds its way with far fewer look-ups. Getting fresh pages costs more than many a kernel does with
/// them, so that some of what is given back is kept for the next who asks for as much; the system may
/// take it as soon as it runs short.
@usableFromInline package enum Pages {
    private static let size = 1 << 21

    /// What was given back, by length.
    private struct Spare {
        var blocks: [Int: [UInt]] = [:]
        var byteCount = 0
    }

    private static let spare = Guarded(Spare())

    /// How much is kept at most: a small part of the machine's memory.
    private static let mostSpare =
        max(0, sysconf(Int32(_SC_PHYS_PAGES))) * max(0, sysconf(Int32(_SC_PAGESIZE))) / 64

    /// `byteCount` bytes, all zero.
    ///
    /// Where few of them will be touched, small pages save clearing the others.
    static func take(_ byteCount: Int, isSparse: Bool = false) -> UnsafeMutableRawPointer {
        guard byteCount >= size else {
            guard let base = unsafe calloc(max(byteCount, 1), 1) else { refuse(byteCount) }
            return unsafe base
        }
        let length = rounded(byteCount)
        if !isSparse, let kept = unsafe takeSpare(length) {
            unsafe memset(kept, 0, byteCount)
            return unsafe kept
        }
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
        guard byteCount >= size else { return unsafe free(base) }
        let length = rounded(byteCount)
        if unsafe !keep(base, length) { unsafe munmap(base, length) }
    }

    /// Asks at once for all pages of memory that another has taken and that will be written from end
    /// to end, for large ones where it spans them: each costs far more when it is asked for by being
    /// touched.
    @usableFromInline static func widen(_ base: UnsafeMutableRawPointer, _ byteCount: Int) {
        #if os(Linux)
            guard byteCount >= size else { return }
            let start = unsafe base.alignedUp(toMultipleOf: smallSize)
            let end = unsafe (base + byteCount).alignedDown(toMultipleOf: smallSize)
            unsafe madvise(start, end - start, MADV_HUGEPAGE)
            unsafe madvise(start, end - start, populate)
        #endif
    }

    private static let smallSize = max(1, sysconf(Int32(_SC_PAGESIZE)))

    /// MADV_POPULATE_WRITE of Linux 5.14, which not every C library names; an older system refuses it
    /// and changes nothing.
    private static let populate: Int32 = 23

    private static func takeSpare(_ length: Int) -> UnsafeMutableRawPointer? {
        let address = spare.withLock { spare -> UInt? in
            guard let address = spare.blocks[length]?.popLast() else { return nil }
            spare.byteCount -= length
            return address
        }
        return unsafe address.flatMap { unsafe UnsafeMutableRawPointer(bitPattern: $0) }
    }

    private static func keep(_ base: UnsafeMutableRawPointer, _ length: Int) -> Bool {
        #if os(Linux)
            let hasRoom = spare.withLock { spare in
                guard spare.byteCount + length <= mostSpare else { return false }
                spare.byteCount += length
                return true
            }
            guard hasRoom else { return false }
            unsafe madvise(base, length, MADV_FREE)
            let address = UInt(bitPattern: base)
            spare.withLock { $0.blocks[length, default: []].append(address) }
            return true
        #else
            return false
        #endif
    }

    private static func rounded(_ byteCount: Int) -> Int { (byteCount + size - 1) / size * size }

    private static func refuse(_ byteCount: Int) -> Never {
        preconditionFailure("the system has no \(byteCount) bytes of memory left")
    }
}
