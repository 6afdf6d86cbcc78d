/// Why bytes could not be opened as an index of names.
public enum NameIndexError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The bytes are no index, or are cut short, at this section.
    case damaged(section: String)
    /// The index was made with other word tables or another layout; build it anew.
    case otherVersion(found: UInt64, expected: UInt64)
    /// More names, words or letters than 32-bit numbers count.
    case tooLarge(count: Int)

    /// One sentence for people.
    public var description: String {
        switch self {
        case .damaged(let section): "The bytes are not a whole index of names (section \(section))."
        case .otherVersion(let found, let expected):
            "The index of names is of version \(found), this program reads \(expected); build it anew."
        case .tooLarge(let count): "\(count) is more than an index of names can count."
        }
    }
}
