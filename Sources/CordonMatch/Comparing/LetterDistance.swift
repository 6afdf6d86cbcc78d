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
        let omissions = unsafe rows + 3 * Self.rowLength
        let codes = unsafe rows + 4 * Self.rowLength
        unsafe previous[0] = 0
        for j in 0..<m {
            unsafe omissions[j] = omissionCost(b, j)
            unsafe codes[j] = Int32(LetterCosts.code(b[j]))
            unsafe previous[j + 1] = previous[j] + omissions[j]
        }
        for i in 0..<n {
            let letter = unsafe a[i]
            let costs = unsafe substitution + LetterCosts.code(letter) * 36
            let omission = unsafe omissionCost(a, i)
            var left = unsafe previous[0] + omission
            var least = left
            unsafe current[0] = left
            for j in 0..<m {
                var cost = unsafe min(
                    previous[j] + Int32(costs[Int(codes[j])]), left + omissions[j])
                unsafe cost = min(cost, previous[j + 1] + omission)
                if i > 0, j > 0, unsafe letter == b[j - 1], unsafe b[j] == a[i - 1] {
                    unsafe cost = min(cost, before[j - 1] + Int32(LetterCosts.swap))
                }
                unsafe current[j + 1] = cost
                left = cost
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
    private func omissionCost(_ word: UnsafePointer<UInt8>, _ place: Int) -> Int32 {
        let letter = unsafe word[place]
        if place > 0, unsafe word[place - 1] == letter { return Int32(LetterCosts.twin) }
        return unsafe Int32(omission[LetterCosts.code(letter)])
    }
}
