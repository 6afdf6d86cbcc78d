/// A table of plain rows, as other programs read them: texts, whole numbers, and nothing else.
public struct FlatTable: Sendable {
    /// What a cell holds.
    public enum Cell: Sendable, Hashable {
        /// A text.
        case text(String)
        /// A whole number.
        case whole(Int)
        /// Nothing: it is not said.
        case none

        /// A text, or nothing.
        public init(_ text: String?) { self = text.map { .text($0) } ?? .none }
        /// A whole number, or nothing.
        public init(_ number: Int?) { self = number.map { .whole($0) } ?? .none }
        /// 1 for yes and 0 for no.
        public init(_ isTrue: Bool) { self = .whole(isTrue ? 1 : 0) }
    }

    /// A column: its name, and whether it holds whole numbers.
    public struct Column: Sendable, Hashable {
        /// The name.
        public let name: String
        /// Whether it holds whole numbers; else texts.
        public let isWhole: Bool

        /// A column of texts.
        public static func text(_ name: String) -> Column { Column(name: name, isWhole: false) }
        /// A column of whole numbers.
        public static func whole(_ name: String) -> Column { Column(name: name, isWhole: true) }
    }

    /// The name.
    public let name: String
    /// The columns, in order.
    public let columns: [Column]
    /// The names of the columns by which rows are looked up.
    public let lookups: [String]
    /// The rows, each as long as ``columns``.
    public private(set) var rows: [[Cell]] = []

    /// Creates an empty table.
    public init(_ name: String, _ columns: [Column], lookups: [String] = []) {
        self.name = name
        self.columns = columns
        self.lookups = lookups
    }

    /// Adds a row, which has a cell for every column.
    public mutating func add(_ row: [Cell]) {
        precondition(row.count == columns.count, "\(name): \(row.count) cells")
        rows.append(row)
    }
}
