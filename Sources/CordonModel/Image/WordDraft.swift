/// Records of an image in the making: each a run of 32-bit words, texts by their numbers.
struct WordDraft {
    private(set) var words: [UInt32] = []
    var texts: TextDraft

    /// Nothing yet; there is room for so many texts.
    init(texts count: Int = 0) { texts = TextDraft(room: count) }

    /// Where the next record begins.
    var place: UInt32 {
        get throws(ImageDraft.TooLarge) {
            guard let place = UInt32(exactly: words.count) else { throw ImageDraft.TooLarge() }
            return place
        }
    }

    mutating func put(_ word: UInt32) { words.append(word) }

    /// Sets a word that was put before it was known.
    mutating func set(_ word: UInt32, at place: UInt32) { words[Int(place)] = word }

    mutating func put(_ number: Int) throws(ImageDraft.TooLarge) {
        guard let word = UInt32(exactly: number) else { throw ImageDraft.TooLarge() }
        words.append(word)
    }

    mutating func put(_ isTrue: Bool) { words.append(isTrue ? 1 : 0) }

    /// A text that stands in many places.
    mutating func put(_ text: String) throws(ImageDraft.TooLarge) {
        words.append(try texts.number(of: text))
    }

    /// A text that hardly any other equals.
    mutating func put(once text: String) throws(ImageDraft.TooLarge) {
        words.append(try texts.add(text))
    }

    mutating func put(_ text: String?) throws(ImageDraft.TooLarge) {
        guard let text else { return put(UInt32.max) }
        try put(text)
    }

    mutating func put(once text: String?) throws(ImageDraft.TooLarge) {
        guard let text else { return put(UInt32.max) }
        try put(once: text)
    }

    mutating func put(_ items: [String]) throws(ImageDraft.TooLarge) {
        try put(items.count)
        for item in items { try put(item) }
    }

    mutating func put(_ items: [Int]) throws(ImageDraft.TooLarge) {
        try put(items.count)
        for item in items { try put(item) }
    }

    mutating func put(_ day: Day?) {
        put(UInt32(bitPattern: day?.number ?? Int32.min))
    }

    mutating func put(_ window: DayWindow?) {
        put(window != nil)
        put(window?.notBefore)
        put(window?.notAfter)
    }

    /// A share: 100 % is 100 million, which leaves the top bits for the ends.
    mutating func put(_ share: Share?) {
        guard let share else { return put(UInt32.max) }
        put(UInt32(share.lower.millionths) | (share.lowerOpen ? 1 << 31 : 0))
        put(UInt32(share.upper.millionths) | (share.upperOpen ? 1 << 31 : 0))
    }
}

/// The reading of one record of an image.
struct WordReader {
    private let words: ImageColumn<UInt32>
    let texts: ImageTexts
    private var place: Int

    init(_ words: ImageColumn<UInt32>, _ texts: ImageTexts, at place: UInt32) {
        self.words = words
        self.texts = texts
        self.place = Int(place)
    }

    mutating func word() -> UInt32 {
        defer { place += 1 }
        return words[place]
    }

    mutating func number() -> Int { Int(word()) }

    mutating func isTrue() -> Bool { word() == 1 }

    mutating func text() -> String { texts[word()] }

    mutating func optionalWord() -> UInt32? {
        let word = word()
        return word == .max ? nil : word
    }

    mutating func optionalText() -> String? { texts[optionalWord()] }

    mutating func list() -> [String] {
        let count = number()
        return count == 0 ? [] : (0..<count).map { _ in text() }
    }

    mutating func places() -> [Int] {
        let count = number()
        return count == 0 ? [] : (0..<count).map { _ in number() }
    }

    mutating func day() -> Day? {
        let number = Int32(bitPattern: word())
        return number == .min ? nil : Day(number: number)
    }

    mutating func window() -> DayWindow? {
        let isThere = isTrue()
        let low = day()
        let high = day()
        return isThere ? DayWindow(notBefore: low, notAfter: high) : nil
    }

    mutating func share() -> Share? {
        let low = word()
        guard low != .max else { return nil }
        let high = word()
        return Share(
            unchecked: Percent(unchecked: Int64(low & 0x7FFF_FFFF)),
            Percent(unchecked: Int64(high & 0x7FFF_FFFF)), lowerOpen: low >> 31 == 1,
            upperOpen: high >> 31 == 1)
    }
}
