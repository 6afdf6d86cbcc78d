import CordonModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files that are images: mapped for reading, written whole or not at all.
enum ImageFile {
    /// Maps a file; nil where it is not there or cannot be mapped.
    static func map(_ path: String) -> ImageBytes? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { _ = close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0 else { return nil }
        let base = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let base = unsafe base, unsafe base != MAP_FAILED else { return nil }
        nonisolated(unsafe) let start = unsafe base
        return unsafe ImageBytes(base: UnsafeRawPointer(start), count: size) {
            _ = unsafe munmap(start, size)
        }
    }

    /// Writes a draft beside its place and renames it there.
    ///
    /// - Returns: Whether it is there; a disk that is full or must not be written leaves nothing.
    static func write(_ draft: ImageDraft, to path: String) -> Bool {
        let partial = "\(path).\(getpid()).partial"
        let mode: mode_t = 0o644
        let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { return false }
        var isWritten = true
        do {
            unsafe try draft.write { unsafe try put($0, descriptor) }
            guard fsync(descriptor) == 0 else { throw Failure() }
        } catch {
            isWritten = false
        }
        close(descriptor)
        if isWritten, unsafe rename(partial, path) == 0 { return true }
        unsafe unlink(partial)
        return false
    }

    private struct Failure: Error {}

    private static func put(
        _ bytes: UnsafeRawBufferPointer, _ descriptor: Int32
    ) throws(Failure) {
        guard let base = bytes.baseAddress else { return }
        var written = 0
        while written < bytes.count {
            #if canImport(Darwin)
                let count = unsafe Darwin.write(descriptor, base + written, bytes.count - written)
            #elseif canImport(Musl)
                let count = unsafe Musl.write(descriptor, base + written, bytes.count - written)
            #else
                let count = unsafe Glibc.write(descriptor, base + written, bytes.count - written)
            #endif
            guard count > 0 else { throw Failure() }
            written += count
        }
    }
}
