/// Sums, for every name of an index, how much of a query it may share.
///
/// Each query word counts once a name, with the best of its likenesses.
@safe struct CandidateCounter: ~Copyable {
    private let sums: UnsafeMutablePointer<Float>
    private let lastWord: UnsafeMutablePointer<UInt8>
    private let count: Int
    private(set) var touched: [UInt32] = []

    init(count: Int) {
        self.count = count
        unsafe sums = .allocate(capacity: max(1, count))
        unsafe sums.initialize(repeating: 0, count: max(1, count))
        unsafe lastWord = .allocate(capacity: max(1, count))
        unsafe lastWord.initialize(repeating: 0, count: max(1, count))
    }

    deinit {
        unsafe sums.deallocate()
        unsafe lastWord.deallocate()
    }

    /// Adds to a name's sum, unless the same query word (numbered from 1) did already.
    @inline(__always)
    mutating func add(_ name: UInt32, _ value: Float, word: UInt8) {
        let place = Int(name)
        if unsafe lastWord[place] == word { return }
        if unsafe lastWord[place] == 0 { touched.append(name) }
        unsafe lastWord[place] = word
        unsafe sums[place] += value
    }

    @inline(__always)
    func sum(_ name: UInt32) -> Float { unsafe sums[Int(name)] }

    /// Forgets all sums.
    ///
    /// - Complexity: O(names touched).
    mutating func clear() {
        for name in touched {
            unsafe sums[Int(name)] = 0
            unsafe lastWord[Int(name)] = 0
        }
        touched.removeAll(keepingCapacity: true)
    }
}
