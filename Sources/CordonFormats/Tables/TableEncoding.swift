import Foundation

/// The encodings in which tables of registers are met.
public enum TableEncoding: String, Sendable, CaseIterable {
    /// UTF-8, with its mark or without.
    case utf8 = "utf-8"
    /// UTF-16, told from its mark or its zeros.
    case utf16 = "utf-16"
    /// Cyrillic of Windows.
    case windows1251 = "windows-1251"
    /// Western Europe of Windows; ISO 8859-1 is part of it.
    case windows1252 = "windows-1252"
    /// Central Europe of Windows.
    case windows1250 = "windows-1250"
    /// Turkish of Windows; ISO 8859-9 is part of it.
    case windows1254 = "windows-1254"
    /// Greek of Windows.
    case windows1253 = "windows-1253"
    /// Arabic of Windows.
    case windows1256 = "windows-1256"
    /// Central Europe of ISO.
    case iso2 = "iso-8859-2"
    /// Cyrillic of ISO.
    case iso5 = "iso-8859-5"
    /// Greek of ISO.
    case iso7 = "iso-8859-7"
    /// Russian of old Unix.
    case koi8 = "koi8-r"
    /// Chinese; GBK and GB 2312 are part of it.
    case gb18030
    /// Traditional Chinese.
    case big5
    /// Japanese of Windows.
    case shiftJIS = "shift-jis"
    /// Korean.
    case eucKR = "euc-kr"

    /// The encoding of a name, as programs and standards write it: `Shift_JIS`, `cp1251`, `GBK`.
    public init?(named name: String) {
        let plain = name.lowercased().replacing("_", with: "-")
        guard let known = Self(rawValue: Self.others[plain] ?? plain) else { return nil }
        self = known
    }

    private static let others = [
        "utf8": "utf-8", "utf16": "utf-16", "cp1251": "windows-1251", "cp1252": "windows-1252",
        "cp1250": "windows-1250", "cp1253": "windows-1253", "cp1254": "windows-1254",
        "cp1256": "windows-1256", "latin1": "windows-1252", "latin-1": "windows-1252",
        "iso-8859-1": "windows-1252", "iso-8859-15": "windows-1252", "latin2": "iso-8859-2",
        "iso-8859-9": "windows-1254", "koi8r": "koi8-r", "gbk": "gb18030", "gb2312": "gb18030",
        "gb-18030": "gb18030", "sjis": "shift-jis", "shiftjis": "shift-jis", "cp932": "shift-jis",
        "windows-31j": "shift-jis", "cp949": "euc-kr", "euckr": "euc-kr", "cp950": "big5",
    ]

    /// The text of bytes; nil where they are none in this encoding.
    func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8:
            let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
            return String(validating: isMarked ? bytes[3...] : bytes[...], as: UTF8.self)
        case .utf16: return Self.wide(bytes)
        case .windows1252:
            return String(bytes: bytes, encoding: .windowsCP1252)
                ?? String(bytes: bytes, encoding: .isoLatin1)
        case .iso5: return Self.cyrillic(bytes)
        default: return foundation.flatMap { String(bytes: bytes, encoding: $0) }
        }
    }

    /// Foundation's encoding of the same name; nil for what is read here.
    private var foundation: String.Encoding? {
        switch self {
        case .utf8, .utf16, .windows1252, .iso5: nil
        case .windows1251: .windowsCP1251
        case .windows1250: .windowsCP1250
        case .windows1254: .windowsCP1254
        case .windows1253: .windowsCP1253
        case .iso2: .isoLatin2
        case .shiftJIS: .shiftJIS
        case .windows1256: Self.external(0x0506)
        case .iso7: Self.external(0x0207)
        case .koi8: Self.external(0x0A02)
        case .gb18030: Self.external(0x0632)
        case .big5: Self.external(0x0A03)
        case .eucKR: Self.external(0x0940)
        }
    }

    /// An encoding that has no name in Foundation, by its number in Core Foundation
    /// (CFStringEncodingExt.h).
    private static func external(_ number: UInt) -> String.Encoding {
        String.Encoding(rawValue: 0x8000_0000 | number)
    }

    private static func wide(_ bytes: [UInt8]) -> String? {
        let isBig = bytes.starts(with: [0xFE, 0xFF]) || (bytes.count > 1 && bytes[0] == 0)
        let isMarked = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        return String(
            bytes: bytes.dropFirst(isMarked ? 2 : 0),
            encoding: isBig ? .utf16BigEndian : .utf16LittleEndian)
    }

    /// ISO 8859-5 is Unicode's own order of Cyrillic, less four signs (ECMA-113).
    private static func cyrillic(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let value: UInt32 =
                switch byte {
                case 0xF0: 0x2116
                case 0xFD: 0xA7
                case 0...0xA0, 0xAD: UInt32(byte)
                default: UInt32(byte) + 0x360
                }
            text.append(Unicode.Scalar(value) ?? "?")
        }
        return String(text)
    }

    // MARK: - Contradictions

    /// The encoding that bytes show where they cannot be of this one; nil where they can.
    ///
    /// A mark says it, and so does text of UTF-8 beyond ASCII, which no other encoding makes by chance.
    func contradicted(by bytes: [UInt8]) -> TableEncoding? {
        let isPlain = !bytes.contains { $0 >= 0x80 || $0 == 0 }
        if isPlain { return self == .utf16 ? .utf8 : nil }
        let found = EncodingGuess(bytes).encoding
        guard found != self else { return nil }
        if found == .utf8 || found == .utf16 || self == .utf16 { return found }
        return text(bytes) == nil ? found : nil
    }
}
