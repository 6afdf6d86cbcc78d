import CordonModel

/// Percentages as files give them, in numbers that need not be exact in a millionth.
enum ShareNumber {
    /// The percentage, rounded down and up to a millionth; the two are equal where it is exact.
    static func bounds(_ text: String) -> (low: Percent, high: Percent)? {
        if let exact = Percent(text) { return (exact, exact) }
        guard let point = text.firstIndex(where: { $0 == "." || $0 == "," }) else { return nil }
        let places = text[text.index(after: point)...]
        guard places.utf8.count > 6, places.allSatisfy({ $0.isASCII && $0.isNumber }),
            let low = Percent(text[..<point] + "." + places.prefix(6)),
            let high = Percent(millionths: low.millionths + 1)
        else { return nil }
        return (low, high)
    }

    /// The share of an exact percentage; a hair's breadth wide where a millionth cannot hold it.
    static func exact(_ text: String) -> Share? {
        guard let (low, high) = bounds(text) else { return nil }
        return Share(low, high)
    }

    /// The share between two percentages, either of which may be missing.
    static func between(
        _ lower: String?, _ upper: String?, lowerOpen: Bool = false, upperOpen: Bool = false
    ) -> Share? {
        let low = lower.map { bounds($0)?.low } ?? Percent.zero
        let high = upper.map { bounds($0)?.high } ?? Percent.hundred
        guard let low, let high else { return nil }
        return Share(low, high, lowerOpen: lowerOpen, upperOpen: upperOpen)
    }
}
