import Foundation

/// Chinese characters: which they are and how they are read.
enum Ideograph {
    /// Whether a scalar is a Chinese character, by the blocks of the Unicode standard.
    static func isOne(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F, 0x3005: true
        default: false
        }
    }

    /// Family names whose reading as a name differs from the common one that ICU gives.
    static let familyReadings: [Unicode.Scalar: String] = [
        "单": "shan", "曾": "zeng", "解": "xie", "查": "zha", "乐": "yue", "仇": "qiu", "朴": "piao",
        "盖": "ge", "区": "ou", "尉": "yu", "覃": "qin", "缪": "miao", "宁": "ning", "任": "ren",
        "华": "hua", "纪": "ji", "翟": "zhai", "冼": "xian", "种": "chong", "洗": "xian",
    ]

    /// City, province and county, as they end the names of places.
    static let divisions: Set<Unicode.Scalar> = ["市", "省", "县"]

    /// Family names of two characters.
    static let doubleFamilyNames: Set<String> = [
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "东方", "尉迟", "皇甫", "慕容", "令狐", "公孙",
    ]

    /// The characters as the People's Republic writes them, so that both ways of writing meet.
    static func simplified(_ run: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let plain = text(run).applyingTransform(
            StringTransform("Traditional-Simplified"), reverse: false)
        return plain.map { Array($0.unicodeScalars) } ?? run
    }

    /// The reading of characters in Mandarin, without tones, as one word.
    static func reading(of text: String) -> [UInt8] {
        let latin = text.applyingTransform(.mandarinToLatin, reverse: false) ?? ""
        return Folding(latin, kind: .other, readsHan: false).letters
    }

    /// The reading of a run of characters as one word; a name known by its characters has its own.
    static func reading(of run: [Unicode.Scalar]) -> [UInt8] {
        let whole = text(run)
        if let known = Lexicon.shared.hanNames[whole] { return Array(known.utf8) }
        return reading(of: whole)
    }

    /// One word read from characters, and how many of them it takes; words that a group of
    /// characters gives together take none but the first.
    struct Reading {
        var letters: [UInt8]
        var signs: Int

        init(_ letters: [UInt8], _ signs: Int) {
            self.letters = letters
            self.signs = signs
        }
    }

    /// The words of a run of characters: known company words are translated, the rest is read.
    ///
    /// A person's name gives the family name and the given name as two words.
    static func words(of run: [Unicode.Scalar], kind: PartyKind) -> [Reading] {
        if let known = Lexicon.shared.hanNames[text(run)], kind != .company, run.count > 1 {
            return [Reading(Array(known.utf8), run.count)]
        }
        return kind == .person ? personWords(run) : companyWords(run)
    }

    /// The signs without the legal forms that they begin or end with.
    static func withoutForms(_ run: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        let forms = Lexicon.shared.signForms
        var rest = run[...]
        while let form = forms.first(where: { rest.count > $0.count && rest.ends(with: $0) }) {
            rest = rest.dropLast(form.count)
        }
        while let form = forms.first(where: { rest.count > $0.count && rest.starts(with: $0) }) {
            rest = rest.dropFirst(form.count)
        }
        return forms.contains { rest.elementsEqual($0) } ? [] : rest
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func personWords(_ run: [Unicode.Scalar]) -> [Reading] {
        guard run.count >= 2, run.count <= 5 else {
            return [Reading(reading(of: text(run)), run.count)]
        }
        let isDouble = run.count >= 3 && doubleFamilyNames.contains(text(run.prefix(2)))
        let count = isDouble ? 2 : 1
        var family = reading(of: text(run.prefix(count)))
        if count == 1, let special = familyReadings[run[0]] { family = Array(special.utf8) }
        return [
            Reading(family, count),
            Reading(reading(of: text(run.dropFirst(count))), run.count - count),
        ]
    }

    private static func companyWords(_ run: [Unicode.Scalar]) -> [Reading] {
        let lexicon = Lexicon.shared
        var words: [Reading] = []
        var pending: [Unicode.Scalar] = []
        var place = 0
        while place < run.count {
            var found: (count: Int, reading: String)?
            for count in stride(from: min(lexicon.longestHan, run.count - place), to: 0, by: -1) {
                if let reading = lexicon.han[text(run[place..<place + count])],
                    count > 1 || pending.isEmpty && run.count <= 2
                {
                    found = (count, reading)
                    break
                }
            }
            guard let known = found else {
                if divisions.contains(run[place]), pending.count >= 2 {
                    // A town or province is a word of its own, as it is in Latin letters.
                    words.append(Reading(reading(of: text(pending)), pending.count + 1))
                    pending = []
                } else {
                    pending.append(run[place])
                }
                place += 1
                continue
            }
            if !pending.isEmpty {
                words.append(Reading(reading(of: text(pending)), pending.count))
            }
            pending = []
            for (place, word) in known.reading.split(separator: " ").enumerated() {
                words.append(Reading(Array(word.utf8), place == 0 ? known.count : 0))
            }
            place += known.count
        }
        if !pending.isEmpty { words.append(Reading(reading(of: text(pending)), pending.count)) }
        return words
    }
}

extension ArraySlice<Unicode.Scalar> {
    fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
        suffix(other.count).elementsEqual(other)
    }
}
