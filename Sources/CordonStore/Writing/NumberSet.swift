/// A set of row numbers, a bit each.
struct NumberSet {
    private var words: [UInt64] = []

    mutating func insert(_ number: Int64) {
        let word = Int(number >> 6)
        if word >= words.count {
            words += repeatElement(0, count: max(word + 1 - words.count, words.count))
        }
        words[word] |= 1 << UInt64(number & 63)
    }

    func contains(_ number: Int64) -> Bool {
        let word = Int(number >> 6)
        return word < words.count && words[word] >> UInt64(number & 63) & 1 == 1
    }
}
