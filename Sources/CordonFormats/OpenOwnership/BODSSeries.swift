import CordonModel

/// The statements of one relationship record, in the order in which they were made.
struct BODSSeries {
    /// One statement of the series.
    struct Statement {
        let claims: RecordClaims
        let subject: EntityID
        let day: DayWindow
        /// The day that the copy bears.
        let seen: Day?
        let isClosed: Bool
        let isShortcut: Bool
        let interests: [BODSInterest]
    }

    /// An interest in force, and the statement that said it first.
    private struct Running {
        let interest: BODSInterest
        let statement: Statement
        /// When it took the place of another; nil where it is the first.
        var since: DayWindow?
    }

    private var statements: [Statement] = []

    mutating func add(_ statement: Statement) { statements.append(statement) }

    /// Claims every interest for as long as the series says it held.
    ///
    /// A statement restates its record as a whole: what the next one leaves out ends, what it
    /// repeats goes on, and a closed record ends with its interests' own end dates.
    func emit(_ record: String, to file: inout Case) {
        var running: [String: Running] = [:]
        for statement in ordered {
            var seen: Set<String> = []
            for (key, interest) in Self.keyed(statement.interests) {
                seen.insert(key)
                if let before = running[key], before.interest.isSame(as: interest) {
                    guard statement.isClosed || interest.end != nil else { continue }
                    Self.claim(
                        before, until: interest.end ?? statement.day, record, to: &file)
                    running[key] = nil
                    continue
                }
                var since: DayWindow?
                if let before = running.removeValue(forKey: key) {
                    let change = Self.change(from: before, to: interest, on: statement.day)
                    Self.claim(before, until: change, record, to: &file)
                    since = change == .unknown ? nil : change
                }
                running[key] = Running(interest: interest, statement: statement, since: since)
            }
            for (key, before) in running.sorted(by: { $0.key < $1.key }) {
                guard statement.isClosed || !seen.contains(key) else { continue }
                let end = before.interest.end ?? statement.day
                Self.claim(before, until: end, record, to: &file)
                running[key] = nil
            }
        }
        for (_, rest) in running.sorted(by: { $0.key < $1.key }) {
            Self.claim(rest, until: rest.interest.end, record, to: &file)
        }
    }

    private var ordered: [Statement] {
        statements.enumerated().sorted { left, right in
            let one = left.element.day.notBefore?.number ?? Int32.min
            let other = right.element.day.notBefore?.number ?? Int32.min
            return (one, left.offset) < (other, right.offset)
        }.map(\.element)
    }

    /// Interests with their keys; the second of one type in a statement is one of its own.
    private static func keyed(_ interests: [BODSInterest]) -> [(String, BODSInterest)] {
        var counts: [String: Int] = [:]
        return interests.map { interest in
            counts[interest.key, default: 0] += 1
            return ("\(interest.key)#\(counts[interest.key, default: 0])", interest)
        }
    }

    /// When a changed interest took the place of the one before it.
    private static func change(
        from before: Running, to interest: BODSInterest, on day: DayWindow
    ) -> DayWindow {
        guard let start = interest.start?.notBefore else { return day }
        guard let begun = before.interest.start?.notBefore else { return DayWindow(start) }
        return start > begun ? DayWindow(start) : day
    }

    private static func claim(
        _ running: Running, until end: DayWindow?, _ record: String, to file: inout Case
    ) {
        let interest = running.interest
        let statement = running.statement
        // The day of a statement is no day of the interest, but where it changed one.
        let start = interest.start ?? running.since
        if let start = start?.notBefore, start == end?.notAfter {
            file.note("bods-empty-period", "interests that end when they begin")
            return
        }
        let period =
            Period(from: start, before: end, observed: start == nil ? statement.seen : nil)
            ?? SaidEnd.period(from: start, before: end, &file)
        if interest.hasBadShare {
            file.note("bods-bad-share", "shares that the standard does not allow, read as unknown")
        }
        let isFromGLEIF = GLEIFMeaning.kind(inDetails: interest.details) != nil
        statement.claims.relate(
            BODSMeaning.relation(
                interest, to: statement.subject, record: record,
                isShortcut: statement.isShortcut || interest.isIndirect),
            period: period, quotation: isFromGLEIF ? nil : interest.details, to: &file)
    }
}
