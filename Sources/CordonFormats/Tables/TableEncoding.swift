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
    /// Central Europe of ISO.
    case iso2 = "iso-8859-2"
    /// Cyrillic of ISO.
    case iso5 = "iso-8859-5"

    /// The text of bytes; nil where they are none in this encoding.
    func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8:
            let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
            return String(validating: isMarked ? bytes[3...] : bytes[...], as: UTF8.self)
        case .utf16: return Self.wide(bytes)
        case .windows1251: return String(bytes: bytes, encoding: .windowsCP1251)
        case .windows1252:
            return String(bytes: bytes, encoding: .windowsCP1252)
                ?? String(bytes: bytes, encoding: .isoLatin1)
        case .windows1250: return String(bytes: bytes, encoding: .windowsCP1250)
        case .windows1254: return String(bytes: bytes, encoding: .windowsCP1254)
        case .iso2: return String(bytes: bytes, encoding: .isoLatin2)
        case .iso5: return Self.cyrillic(bytes)
        }
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

    // MARK: - Guessing

    /// The encoding of bytes, as their letters tell.
    ///
    /// Text that is UTF-8 is UTF-8. Else bytes above 127 that stand beside each other are Cyrillic,
    /// and bytes that stand alone among letters are Latin letters with marks.
    static func guess(_ bytes: [UInt8]) -> TableEncoding {
        let isMarked = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        let head = bytes.prefix(1 << 16)
        let zeros = head.count { $0 == 0 }
        if isMarked || zeros * 5 > head.count { return .utf16 }
        if String(validating: bytes, as: UTF8.self) != nil { return .utf8 }
        let high = bytes.indices.filter { bytes[$0] >= 0x80 }
        let beside = high.count { place in
            (place > 0 && bytes[place - 1] >= 0xA0)
                || (place + 1 < bytes.count && bytes[place + 1] >= 0xA0)
        }
        if beside * 10 > high.count * 7 {
            // Small letters, which are most of a text, lie from E0 in Windows, from D0 in ISO.
            let windows = high.count { bytes[$0] >= 0xE0 }
            let iso = high.count { (0xD0...0xEF).contains(bytes[$0]) }
            return windows >= iso ? .windows1251 : .iso5
        }
        let latin: [TableEncoding] = [.windows1252, .windows1250, .windows1254, .iso2]
        let scores = latin.map { strangeness($0, bytes, high) }
        let least = scores.min() ?? 0
        return latin[scores.firstIndex(of: least) ?? 0]
    }

    /// How many of the bytes above 127 make letters that are rare, or signs within words.
    private static func strangeness(
        _ encoding: TableEncoding, _ bytes: [UInt8], _ high: [Int]
    ) -> Int {
        var strange = 0
        for place in high.prefix(4_000) {
            guard let letter = encoding.text([bytes[place]])?.first else {
                strange += 4
                continue
            }
            let isInWord =
                (place > 0 && isLetter(bytes[place - 1]))
                || (place + 1 < bytes.count && isLetter(bytes[place + 1]))
            if letter.isLetter {
                strange += (usual[encoding] ?? "").contains(letter.lowercased()) ? 0 : 1
            } else if isInWord {
                strange += 3
            }
        }
        return strange
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Letters of the languages that are written in an encoding.
    private static let usual: [TableEncoding: String] = [
        .windows1252: "äöüßéèêëàâçîïôùûñáíóúìòãõåæøœÿ",
        .windows1250: "ąćęłńóśźżčďěňřšťůžýáéíúőűöüľĺŕôäđ",
        .windows1254: "çğıöşüİâîû",
        .iso2: "ąćęłńóśźżčďěňřšťůžýáéíúőűöüľĺŕôäđ",
    ]
}
