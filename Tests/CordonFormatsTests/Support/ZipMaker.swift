/// Zip archives of one file, made by hand (APPNOTE.TXT 6.3.10; RFC 1951, section 3.2.4), so that
/// the reader is tested against bytes that it did not make.
struct ZipMaker {
    /// What follows the file, where its header tells neither checksum nor length.
    enum Trailer: Sendable {
        case none
        case short
        case signed
        case wide
    }

    /// How long the directory is that ends the archive, without names.
    static let directoryLength = 46 + 22

    let content: [UInt8]
    var isStored = false
    var trailer = Trailer.none
    var flags = 0
    var method: Int?
    var checksumFault: UInt32 = 0
    var lengthFault = 0

    init(_ text: String) { content = Array(text.utf8) }

    /// The archive.
    var bytes: [UInt8] {
        member + [0x50, 0x4B, 1, 2] + [UInt8](repeating: 0, count: 42)
            + [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    }

    /// The file with its header and trailer.
    var member: [UInt8] {
        let sum = Gzip.checksum(content) ^ checksumFault
        let packed = isStored ? content : Gzip.blocks(content)
        let isLater = trailer != .none
        let length = content.count + lengthFault
        var bytes = ZipHeader.signature
        bytes += little(20, 2) + little(flags | (isLater ? 8 : 0), 2)
        bytes += little(method ?? (isStored ? 0 : 8), 2) + little(0, 4)
        bytes += isLater ? little(0, 12) : little(Int(sum), 4) + little(packed.count, 4)
        if !isLater { bytes += little(length, 4) }
        bytes += little(5, 2) + little(4, 2) + Array("a.csv".utf8) + [1, 2, 0, 0]
        bytes += packed
        switch trailer {
        case .none: break
        case .short: bytes += little(Int(sum), 4) + little(packed.count, 4) + little(length, 4)
        case .signed:
            bytes += ZipHeader.trailer + little(Int(sum), 4) + little(packed.count, 4)
            bytes += little(length, 4)
        case .wide:
            bytes += ZipHeader.trailer + little(Int(sum), 4) + little(packed.count, 8)
            bytes += little(length, 8)
        }
        return bytes
    }

    private enum ZipHeader {
        static let signature: [UInt8] = [0x50, 0x4B, 3, 4]
        static let trailer: [UInt8] = [0x50, 0x4B, 7, 8]
    }

    private func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
