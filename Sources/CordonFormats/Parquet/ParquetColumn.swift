/// A column of a Parquet file: its name, what its values are, and whether a row may lack one.
package struct ParquetColumn: Hashable, Sendable {
    package let name: String
    package let kind: Kind
    package let isOptional: Bool

    /// The sorts of values that a column can have.
    package enum Kind: Hashable, Sendable {
        /// Whole numbers of 32 bits.
        case int32
        /// Whole numbers of 64 bits.
        case int64
        /// True or false.
        case boolean
        /// Text in UTF-8.
        case text
        /// Days since 1970-01-01.
        case date
    }

    package init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
        self.name = name
        self.kind = kind
        self.isOptional = isOptional
    }
}

extension ParquetColumn {
    package static func number(_ name: String) -> Self { Self(name, .int64) }
    package static func small(_ name: String) -> Self { Self(name, .int32) }
    package static func text(_ name: String) -> Self { Self(name, .text) }
    package static func flag(_ name: String) -> Self { Self(name, .boolean) }
    package static func day(_ name: String) -> Self { Self(name, .date, isOptional: true) }

    /// The same column where a row may lack a value.
    package var optional: Self { Self(name, kind, isOptional: true) }
}

/// A cell of a row that is written; whole numbers, days and truth values share one case.
package enum ParquetValue: Hashable, Sendable {
    case none
    case whole(Int64)
    case words(String)

    package static func number(_ value: some BinaryInteger) -> Self { .whole(Int64(value)) }
    package static func number(_ value: (some BinaryInteger)?) -> Self {
        value.map { .whole(Int64($0)) } ?? .none
    }
    package static func text(_ value: String?) -> Self { value.map { .words($0) } ?? .none }
    package static func flag(_ value: Bool?) -> Self { value.map { .whole($0 ? 1 : 0) } ?? .none }
}

/// The numbers by which the format names things.
///
/// Source: parquet.thrift of https://github.com/apache/parquet-format, 2.11.
enum ParquetCode {
    static let mark = Array("PAR1".utf8)
    static let plain = 0
    static let runs = 3
    static let dataPage = 0
    static let uncompressed = 0

    /// The physical type of a kind.
    static func type(_ kind: ParquetColumn.Kind) -> Int {
        switch kind {
        case .boolean: 0
        case .int32, .date: 1
        case .int64: 2
        case .text: 6
        }
    }

    /// The older name of what a physical type means; nil where it means itself.
    static func converted(_ kind: ParquetColumn.Kind) -> Int? {
        switch kind {
        case .text: 0
        case .date: 6
        case .boolean, .int32, .int64: nil
        }
    }

    /// The field of `LogicalType` that says the same; nil where there is none.
    static func logical(_ kind: ParquetColumn.Kind) -> Int? {
        switch kind {
        case .text: 1
        case .date: 6
        case .boolean, .int32, .int64: nil
        }
    }
}
