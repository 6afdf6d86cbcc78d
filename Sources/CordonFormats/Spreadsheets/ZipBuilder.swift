internal import CZlib

/// Makes a zip archive in memory: the same content gives the same bytes.
///
/// Source: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
package struct ZipBuilder {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Begins an empty archive.
    package init() {}

    /// The first of January 1980, the earliest day that an archive can say.
    private static let day = 0x0021

    /// Adds a file.
    package mutating func add(_ name: String, _ content: [UInt8]) {
        let sum = unsafe content.withUnsafeBufferPointer {
            unsafe cordon_crc32(0, $0.baseAddress, $0.count)
        }
        // A gzip member of one file is ten bytes of head, deflated data, and eight bytes of checks.
        let deflated = Gzip.compressed(content).map { Array($0.dropFirst(10).dropLast(8)) }
        let data = deflated ?? content
        let offset = body.count
        // Version 2.0; bit 11: the name is UTF-8.
        let shared =
            Self.bytes(20, 2) + Self.bytes(0x0800, 2) + Self.bytes(deflated == nil ? 0 : 8, 2)
            + Self.bytes(0, 2) + Self.bytes(Self.day, 2) + Self.bytes(Int(sum), 4)
            + Self.bytes(data.count, 4) + Self.bytes(content.count, 4)
            + Self.bytes(name.utf8.count, 2) + Self.bytes(0, 2)
        body += ZipMember.signature + shared + Array(name.utf8) + data
        directory +=
            ZipMember.directory + Self.bytes(20, 2) + shared + Self.bytes(0, 2)
            + Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0, 4) + Self.bytes(offset, 4)
            + Array(name.utf8)
        count += 1
    }

    /// The archive.
    package var archive: [UInt8] {
        body + directory + [0x50, 0x4B, 0x05, 0x06] + Self.bytes(0, 4) + Self.bytes(count, 2)
            + Self.bytes(count, 2) + Self.bytes(directory.count, 4) + Self.bytes(body.count, 4)
            + Self.bytes(0, 2)
    }

    private static func bytes(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
