/// The header before a file inside of a zip archive.
///
/// Source: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.4 and 4.5.3
/// (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
struct ZipMember {
    /// The four bytes with which a member's header begins.
    static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    /// The four bytes with which the archive's directory begins.
    static let directory: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    /// How long the fixed part of the header is.
    static let headerLength = 30

    /// How the content is kept.
    enum Method {
        case stored
        case deflated
    }

    let method: Method
    /// The CRC-32 of the content; nil where it follows the content.
    let checksum: UInt32?
    /// The length of the content; nil where it follows the content.
    let length: UInt64?
    /// How many bytes of name and extra fields follow the fixed part.
    let restLength: Int
    private let hasWideSizes: Bool

    /// Why a member cannot be read.
    enum Fault: Error {
        case encrypted
        case unknownMethod(Int)
        case storedWithoutLength
    }

    /// Reads the fixed part of a header, which must be whole.
    init(_ header: [UInt8]) throws(Fault) {
        func number(_ place: Int, _ width: Int) -> UInt64 {
            header[place..<place + width].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        let flags = number(6, 2)
        let isLater = flags & 8 != 0
        if flags & 1 != 0 { throw .encrypted }
        switch number(8, 2) {
        case 0: method = .stored
        case 8: method = .deflated
        case let other: throw .unknownMethod(Int(other))
        }
        checksum = isLater ? nil : UInt32(number(14, 4))
        hasWideSizes = number(22, 4) == UInt64(UInt32.max)
        // A length past 32 bits stands in an extra field; the content's own end tells it as well.
        length = isLater || hasWideSizes ? nil : number(22, 4)
        restLength = Int(number(26, 2) + number(28, 2))
        if method == .stored, length == nil { throw .storedWithoutLength }
    }
}
