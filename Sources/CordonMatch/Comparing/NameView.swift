/// A prepared name as the comparison sees it: words and letters in plain memory.
///
/// It points into a ``PreparedName`` or an index, and lives no longer than they do.
@unsafe struct NameView {
    let letters: UnsafePointer<UInt8>
    let words: UnsafePointer<Word>
    let count: Int
    /// Whether the name is a person's, whose initials are no acronym.
    let isPerson: Bool

    @inline(__always)
    func word(_ place: Int) -> Word { unsafe words[place] }

    @inline(__always)
    func role(_ place: Int) -> WordRole {
        unsafe WordRole(rawValue: words[place].role) ?? .word
    }

    /// The letters from the start of a word on.
    @inline(__always)
    func start(_ place: Int) -> UnsafePointer<UInt8> {
        unsafe letters + Int(words[place].start)
    }
}

extension PreparedName {
    /// Calls `body` with a view of this name.
    func withView<Result>(_ body: (NameView) throws -> Result) rethrows -> Result {
        try unsafe letters.withUnsafeBufferPointer { letters in
            try unsafe tokens.withUnsafeBufferPointer { words in
                guard let letterBase = letters.baseAddress, let wordBase = words.baseAddress else {
                    return try unsafe Self.withNothing(body)
                }
                return try unsafe body(
                    NameView(
                        letters: letterBase, words: wordBase, count: words.count,
                        isPerson: kind == .person))
            }
        }
    }

    private static func withNothing<Result>(
        _ body: (NameView) throws -> Result
    ) rethrows -> Result {
        try unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { letters in
            try unsafe withUnsafeTemporaryAllocation(of: Word.self, capacity: 1) { words in
                guard let letterBase = letters.baseAddress, let wordBase = words.baseAddress else {
                    preconditionFailure("a temporary allocation has an address")
                }
                return try unsafe body(
                    NameView(
                        letters: UnsafePointer(letterBase), words: UnsafePointer(wordBase),
                        count: 0, isPerson: false))
            }
        }
    }
}
