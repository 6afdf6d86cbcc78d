/// One calendar day, counted in days since 1970-01-01 in the Gregorian calendar.
///
/// There is no clock and no time zone here: sanctions and registers speak of days.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; earlier days are negative.
    public let number: Int32

    /// Creates a day from its number of days since 1970-01-01.
    public init(number: Int32) { self.number = number }

    /// Creates a day of the Gregorian calendar, or nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.init(number: Self.number(year, month, day))
    }

    /// Orders days in time.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The day `count` days later.
    public func advanced(by count: Int) -> Day {
        Day(number: number &+ Int32(truncatingIfNeeded: count))
    }
}

// MARK: - Calendar

extension Day {
    /// The number of days in a month.
    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01, counting years from March so that leap days come last.
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
        let years = month <= 2 ? year - 1 : year
        let era = years / 400
        let yearOfEra = years - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The year, month and day of this day.
    public var components: Components {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return Components(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// A day taken apart.
    public struct Components: Hashable, Sendable {
        /// The year.
        public let year: Int
        /// The month, 1 to 12.
        public let month: Int
        /// The day of the month.
        public let day: Int
    }
}

// MARK: - Reading

extension Day: CustomStringConvertible {
    /// Reads `2023-12-12`, also with a time of day behind it, which is dropped.
    public init?(_ text: some StringProtocol) {
        let date = text.utf8.count > 10 ? text.prefix(10) : text[...]
        if text.utf8.count > 10 {
            let mark = text.dropFirst(10).first
            guard mark == "T" || mark == " " || mark == "Z" || mark == "+" else { return nil }
        }
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day in ISO 8601: `2023-12-12`.
    public var description: String {
        let parts = components
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    }
}
