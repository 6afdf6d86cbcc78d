import CordonModel
import GRDB
import GRDBSQLite

/// The statement that adds the rows of a page's claims.
///
/// Texts are bound where they lie in the page, without being copied, and those that are the same as
/// in the row before are not bound again.
@safe
final class ClaimInsert {
    private let statement: RowStatement
    /// The number of the text that is bound to each column.
    private var bound: [UInt32] = []

    init(_ database: Database) throws { statement = try RowStatement(database, Self.sql) }

    private static let sql = """
        INSERT INTO claim (kind, predicate, object, share, role, record, standing, polarity,
            validFrom, validBefore, observed, key, more, subject, target, evidence, source,
            document, import, number)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let textCount = 13

    /// The numbers in a claim's row.
    struct Numbers {
        let subject: Int64
        let target: Int64?
        let evidence: Int64
        let source: Int64
        let document: Int64
        let `import`: Int64
    }

    /// The texts of a page and those beside it, as long as these stay where they are.
    @safe
    struct Texts {
        let page: CaseImage
        let starts: [UInt32]
        let beside: UnsafeRawBufferPointer

        func utf8(_ number: UInt32) -> UnsafeRawBufferPointer {
            guard number >= ClaimLine.beside else { return unsafe page.textBytes(number) }
            let place = Int(number - ClaimLine.beside)
            return unsafe UnsafeRawBufferPointer(
                rebasing: beside[Int(starts[place])..<Int(starts[place + 1])])
        }

        /// The text of a number; nil of none.
        func text(_ number: UInt32) -> String? {
            number == ClaimLine.none ? nil : unsafe String(decoding: utf8(number), as: UTF8.self)
        }
    }

    /// Begins and ends with a page, whose texts stay where they are meanwhile.
    func withPage(_ page: PreparedPage, _ work: (Texts) throws -> Void) rethrows {
        unsafe sqlite3_clear_bindings(statement.handle)
        bound = Array(repeating: ClaimLine.none, count: Self.textCount)
        defer { unsafe sqlite3_clear_bindings(statement.handle) }
        unsafe try page.texts.bytes.withUnsafeBytes { bytes in
            unsafe try work(Texts(page: page.page, starts: page.texts.starts, beside: bytes))
        }
    }

    /// Adds the row of a claim.
    func run(_ number: Int64, _ line: ClaimLine, _ texts: Texts, _ numbers: Numbers) throws {
        bind(0, line.kind, texts)
        bind(1, line.predicate, texts)
        bind(2, line.object, texts)
        bind(3, line.share, texts)
        bind(4, line.role, texts)
        bind(5, line.record, texts)
        bind(6, line.standing, texts)
        bind(7, line.polarity, texts)
        bind(8, line.from, texts)
        bind(9, line.before, texts)
        bind(10, line.observed, texts)
        bind(11, line.key, texts)
        bind(12, line.more, texts)
        statement.skip(to: Self.textCount)
        statement.bind(numbers.subject).bind(numbers.target).bind(numbers.evidence)
        statement.bind(numbers.source).bind(numbers.document).bind(numbers.import)
        try statement.bind(number).run()
    }

    private func bind(_ column: Int, _ number: UInt32, _ texts: Texts) {
        guard bound[column] != number else { return }
        bound[column] = number
        guard number != ClaimLine.none else {
            unsafe sqlite3_bind_null(statement.handle, Int32(column + 1))
            return
        }
        let utf8 = unsafe texts.utf8(number)
        let start = unsafe utf8.baseAddress?.assumingMemoryBound(to: CChar.self)
        // Without a destructor the text is taken to stay where it is. Text of no length has no
        // address, and is not nothing all the same.
        _ =
            unsafe start == nil
            ? sqlite3_bind_text(statement.handle, Int32(column + 1), "", 0, RowStatement.copied)
            : sqlite3_bind_text(
                statement.handle, Int32(column + 1), start, Int32(utf8.count), nil)
    }
}
