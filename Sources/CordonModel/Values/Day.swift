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

    /// How many days it lies after another; below zero where it lies before.
    public func days(since other: Day) -> Int { Int(number) - Int(other.number) }

    /// The day `count` days later; where the count leaves the range of days, the last or first one.
    public func advanced(by count: Int) -> Day {
        let (sum, isOver) = Int(number).addingReportingOverflow(count)
        return Day(number: isOver ? (count > 0 ? .max : .min) : Int32(clamping: sum))
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
    /// The day after 9999-12-31 and the day before 0001-01-01: registers write the days between
    /// which all lie for "no end" and "no beginning", and periods are half-open.
    private static let edges: [String: Day] = [
        "10000-01-01": Day(number: number(10_000, 1, 1)),
        "0000-12-31": Day(number: number(0, 12, 31)),
    ]

    /// Reads `2023-12-12`, also with a time of day or a zone behind it, which are dropped.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count >= 10 else { return nil }
        let bytes = Array(text.utf8)
        if bytes[4] == UInt8(ascii: "0") || bytes.starts(with: "0000-".utf8) {
            guard let edge = Self.edges[String(text)] else { return nil }
            self = edge
            return
        }
        guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes.count == 10 || Self.isTime(bytes[10...]),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The number that plain digits say; signs and other digits than 0 to 9 are refused.
    static func number(_ digits: some Sequence<UInt8>) -> Int? {
        var value = 0
        for byte in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// Whether what follows a date is a time of day or a zone: `T10:30:00Z`, ` 10:30`, `+02:00`.
    private static func isTime(_ rest: ArraySlice<UInt8>) -> Bool {
        let marks = Array("TtZz +".utf8)
        let letters = Array("0123456789:.,+-Zz".utf8)
        guard let mark = rest.first, marks.contains(mark) else { return false }
        let isZone = mark == UInt8(ascii: "Z") || mark == UInt8(ascii: "z")
        return isZone
            ? rest.count == 1 : rest.count > 5 && rest.dropFirst().allSatisfy(letters.contains)
    }

    /// The day in ISO 8601: `2023-12-12`.
    public var description: String {
        let parts = components
        let year = parts.year
        guard (0...9999).contains(year) else {
            return "\(year)" + Self.text(0, parts.month, parts.day).dropFirst(4)
        }
        return Self.text(year, parts.month, parts.day)
    }

    /// Ten characters: days are written far too often for anything slower.
    private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
        func digit(_ value: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(value % 10) }
        let dash = UInt8(ascii: "-")
        let bytes = [
            digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), dash,
            digit(month / 10), digit(month), dash, digit(day / 10), digit(day),
        ]
        return String(decoding: bytes, as: UTF8.self)
    }
}
