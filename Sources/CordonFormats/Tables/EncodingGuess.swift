/// The encoding of a text, as its bytes tell.
///
/// Text that is UTF-8 is UTF-8. Pairs of bytes that are all signs of Chinese or Japanese are it. Else
/// bytes above 127 that stand beside each other are words of Cyrillic, Greek or Arabic, told by which
/// of them makes the commonest letters; bytes that stand alone among letters are Latin letters with
/// marks.
struct EncodingGuess {
    /// The encoding.
    let encoding: TableEncoding

    init(_ bytes: [UInt8]) {
        encoding = Self.wide(bytes) ?? Self.paired(bytes) ?? Self.single(bytes)
    }

    private static func wide(_ bytes: [UInt8]) -> TableEncoding? {
        let isMarked = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        let head = bytes.prefix(1 << 16)
        let zeros = head.count { $0 == 0 }
        if isMarked || zeros * 5 > head.count { return .utf16 }
        return String(validating: bytes, as: UTF8.self) == nil ? nil : .utf8
    }

    // MARK: - Two bytes a sign

    /// Chinese or Japanese, where the bytes above 127 make pairs and most of them are common signs.
    private static func paired(_ bytes: [UInt8]) -> TableEncoding? {
        // A pair that the bound cuts would be no text.
        let end = bytes.prefix(1 << 16).lastIndex(of: 0x0A) ?? bytes.count - 1
        let head = Array(bytes[...end])
        func pairs(_ isFirst: (UInt8) -> Bool, _ isCommon: (UInt8) -> Bool) -> Bool {
            var (all, common, place) = (0, 0, 0)
            while place + 1 < head.count {
                guard isFirst(head[place]) else {
                    if head[place] >= 0x80 { all += 1 }
                    place += 1
                    continue
                }
                all += 1
                if isCommon(head[place]) { common += 1 }
                place += 2
            }
            return all > 0 && common * 10 >= all * 6
        }
        let isJapanese = pairs(
            { (0x81...0x9F).contains($0) || (0xE0...0xFC).contains($0) },
            { (0x82...0x83).contains($0) || (0x88...0x97).contains($0) })
        // Curled quotation marks make pairs with letters; no Japanese table lacks all of these.
        if isJapanese, let text = TableEncoding.shiftJIS.text(head),
            "株主会社名氏比率会日アイスン".contains(where: { text.contains($0) })
        {
            return .shiftJIS
        }
        let isChinese = pairs({ $0 >= 0x81 }, { (0xB0...0xD7).contains($0) })
        guard isChinese, let text = TableEncoding.gb18030.text(head) else { return nil }
        // Letters of Cyrillic in pairs are signs, too, but no Chinese table lacks all of these.
        return "公司股东名称业".contains(where: { text.contains($0) }) ? .gb18030 : nil
    }

    // MARK: - One byte a sign

    private static func single(_ bytes: [UInt8]) -> TableEncoding {
        let high = bytes.indices.filter { bytes[$0] >= 0x80 }
        let beside = high.count { place in
            (place > 0 && bytes[place - 1] >= 0xA0)
                || (place + 1 < bytes.count && bytes[place + 1] >= 0xA0)
        }
        if beside * 10 > high.count * 7 { return script(bytes, high) }
        let latin: [TableEncoding] = [.windows1252, .windows1250, .windows1254, .iso2]
        let scores = latin.map { strangeness($0, bytes, high) }
        let least = scores.min() ?? 0
        return latin[scores.firstIndex(of: least) ?? 0]
    }

    /// The encoding of a script in which most bytes are its commonest letters; a capital behind a small
    /// one is no letter of a word.
    private static func script(_ bytes: [UInt8], _ high: [Int]) -> TableEncoding {
        let scores = letters.map { encoding, common -> Int in
            let signs = (0x80...0xFF).map { encoding.text([UInt8($0)])?.first }
            let values = signs.map { sign -> Int in
                guard let sign, sign.isLetter else { return -2 }
                return common.contains(sign.lowercased()) ? 4 : 0
            }
            func sign(_ place: Int) -> Character? {
                place < 0 || bytes[place] < 0x80 ? nil : signs[Int(bytes[place]) - 0x80]
            }
            return high.prefix(8_000).reduce(0) { sum, place in
                let isMixed =
                    sign(place)?.isUppercase == true && sign(place - 1)?.isLowercase == true
                return sum + (isMixed ? -2 : values[Int(bytes[place]) - 0x80])
            }
        }
        let most = scores.max() ?? 0
        return letters[scores.firstIndex(of: most) ?? 0].0
    }

    /// The letters that make four fifths of a text.
    private static let letters: [(TableEncoding, String)] = [
        (.windows1251, "оеаинтсрвлкмдпі"), (.iso5, "оеаинтсрвлкмдпі"), (.koi8, "оеаинтсрвлкмдп"),
        (.iso7, "αοιετσνηυρπκλμςάέήίόύώ"), (.windows1253, "αοιετσνηυρπκλμςάέήίόύώ"),
        (.windows1256, "اليمونرتبةعدسف"),
    ]

    /// The number of bytes above 127 that make letters that are rare, or signs within words.
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
