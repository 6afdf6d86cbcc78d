extension ComparisonScratch {
    /// The least cost, in tenths of an edit, of turning one word into another.
    ///
    /// The restricted Damerau-Levenshtein distance (optimal string alignment) with the
    /// costs of ``LetterCosts``; gives up once the cost must exceed `limit`.
    ///
    /// - Complexity: O(n·m) time, three rows of memory.
    /// - Returns: The cost, or `limit + 1` where it is greater than `limit`.
    func distance(
        _ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int, limit: Int32
    ) -> Int32 {
        guard n < Self.rowLength, m < Self.rowLength else { return limit + 1 }
        var before = unsafe rows
        var previous = unsafe rows + Self.rowLength
        var current = unsafe rows + 2 * Self.rowLength
        unsafe previous[0] = 0
        for j in 0..<m {
            unsafe previous[j + 1] = previous[j] + omissionCost(b, j, m)
        }
        for i in 0..<n {
            let letter = unsafe a[i]
            let row = LetterCosts.code(letter) * 36
            let omission = unsafe omissionCost(a, i, n)
            var least = unsafe previous[0] + omission
            unsafe current[0] = least
            for j in 0..<m {
                let other = unsafe b[j]
                var cost = unsafe previous[j] + Int32(substitution[row + LetterCosts.code(other)])
                unsafe cost = min(cost, previous[j + 1] + omission)
                unsafe cost = min(cost, current[j] + omissionCost(b, j, m))
                if i > 0, j > 0, unsafe letter == b[j - 1], unsafe other == a[i - 1] {
                    unsafe cost = min(cost, before[j - 1] + Int32(LetterCosts.swap))
                }
                unsafe current[j + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return limit + 1 }
            let reused = unsafe before
            unsafe before = previous
            unsafe previous = current
            unsafe current = reused
        }
        return unsafe min(previous[m], limit + 1)
    }

    /// What it costs to leave out one letter: little where it doubles its neighbour.
    @inline(__always)
    private func omissionCost(_ word: UnsafePointer<UInt8>, _ place: Int, _ count: Int) -> Int32 {
        let letter = unsafe word[place]
        if place > 0, unsafe word[place - 1] == letter { return Int32(LetterCosts.twin) }
        return unsafe Int32(omission[LetterCosts.code(letter)])
    }
}
