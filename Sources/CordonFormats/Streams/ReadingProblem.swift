/// Something in a file that could not be read: where it is, what it is, and what to do about it.
///
/// A problem that is not fatal concerns one record: the reader that threw it goes on with the
/// next record when it is asked again. A fatal problem ends the reading of that file.
///
/// The words name kinds and places, and quote at most a few characters of the file.
///
/// ```swift
/// print(problem)
/// // sdn.csv:18: a quotation mark stands inside an unquoted field; quote the whole field
/// ```
public struct ReadingProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What sort of thing went wrong.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The file could not be opened or read.
        case unreadable
        /// The compressed data are damaged or end too early.
        case damagedArchive
        /// The text is not in the encoding that the format asks for.
        case encoding
        /// A line, record, element or file is longer than the bound.
        case tooLong
        /// Values are nested deeper than the bound.
        case tooDeep
        /// The file ends in the midst of a record.
        case cutOff
        /// The text breaks the rules of its format.
        case malformed
        /// The file asks for something that is refused, such as a document type declaration.
        case forbidden
        /// The file is not of the format that was expected, or of none that is known.
        case unknownFormat
        /// A record lacks something that it must have.
        case missing
        /// A value cannot mean what its place asks for.
        case badValue
        /// A record names another record that is not there.
        case unresolved
        /// Two records bear the same id.
        case duplicate
    }

    /// What sort of thing went wrong.
    public let kind: Kind
    /// The file, as it was named to the reader.
    public let file: String
    /// The line, counted from one; nil if the problem belongs to no line.
    public let line: Int?
    /// The record's own id in the file, such as `46431`; nil if it is not known.
    public let record: String?
    /// What is wrong, in words that follow a colon.
    public let what: String
    /// What the user can do about it.
    public let remedy: String
    /// Whether nothing after this place can be read.
    public let isFatal: Bool

    /// Creates a problem; words of the file that stand in it are cut short and lose their controls.
    public init(
        _ kind: Kind, file: String, line: Int? = nil, record: String? = nil, what: String,
        remedy: String, isFatal: Bool = false
    ) {
        self.kind = kind
        self.file = file
        self.line = line
        self.record = record.map { Self.plain($0, atMost: 80) }
        self.what = Self.plain(what, atMost: 400)
        self.remedy = Self.plain(remedy, atMost: 400)
        self.isFatal = isFatal
    }

    /// The place, the fault and the remedy in one line.
    public var description: String {
        var place = file
        if let line { place += ":\(line)" }
        if let record { place += " (record \(record))" }
        return "\(place): \(what); \(remedy)"
    }
}

extension ReadingProblem {
    /// A text on one line, without characters that could steer a terminal, cut off where it is too
    /// long.
    private static func plain(_ text: String, atMost most: Int) -> String {
        let isLong = text.utf8.count > 4 * most
        // Control characters are one byte below a space, delete, or begin with C2.
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 }
        if isPlain, !isLong { return text }
        let kept = text.unicodeScalars.prefix(isLong ? most : .max).map { scalar in
            scalar.properties.generalCategory == .control ? " " : scalar
        }
        var scalars = String.UnicodeScalarView(kept)
        if isLong { scalars.append(contentsOf: "...".unicodeScalars) }
        return String(scalars)
    }
}
