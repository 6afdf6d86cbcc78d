import CordonModel

/// What is known of texts, by their numbers in the columns of a page.
///
/// It is meant for texts that come early and often, such as the names of properties: it grows to the
/// greatest number.
struct TextTable<Value> {
    private var values: [Value?] = []

    subscript(number: UInt32) -> Value? {
        get { Int(number) < values.count ? values[Int(number)] : nil }
        set {
            let missing = Int(number) + 1 - values.count
            if missing > 0 {
                values += repeatElement(nil, count: max(missing, values.count))
            }
            values[Int(number)] = newValue
        }
    }
}

/// The ends that the relations of a page name, by the numbers of their ids.
struct NamedEnds {
    private var ranges: [NamedRanges] = []

    /// Notes that a property of some range names an entity.
    mutating func note(_ id: UInt32, _ range: NamedRanges) {
        let missing = Int(id) + 1 - ranges.count
        if missing > 0 { ranges += repeatElement([], count: max(missing, ranges.count)) }
        ranges[Int(id)].formUnion(range)
    }

    /// Hands over every id that was named.
    func forEach(
        _ take: (UInt32, NamedRanges) throws(ImageDraft.TooLarge) -> Void
    ) throws(ImageDraft.TooLarge) {
        for (number, range) in ranges.enumerated() where !range.isEmpty {
            try take(UInt32(number), range)
        }
    }
}
