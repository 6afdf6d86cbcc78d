/// One slip of the pen: a letter too many, one missing, one wrong, or two exchanged.
enum Slip {
    /// Whether two different words are one slip apart.
    ///
    /// - Complexity: O(length).
    static func separates(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        var (from, other) = (a.startIndex, b.startIndex)
        var (end, otherEnd) = (a.endIndex, b.endIndex)
        while from < end, other < otherEnd, a[from] == b[other] {
            from += 1
            other += 1
        }
        while end > from, otherEnd > other, a[end - 1] == b[otherEnd - 1] {
            end -= 1
            otherEnd -= 1
        }
        let (left, right) = (end - from, otherEnd - other)
        if left + right == 0 { return false }
        if left <= 1, right <= 1 { return true }
        return left == 2 && right == 2 && a[from] == b[other + 1] && a[from + 1] == b[other]
    }
}
