/// A day as precisely as its source gives it: somewhere between two days, either end open.
///
/// `2023` is a year, `by 2024-05-01` has no first day, and a day that nobody states is
/// ``unknown``. No day is ever invented to fill a window.
///
/// ```swift
/// DayWindow("2023-12")                         // 2023-12-01 ... 2023-12-31
/// DayWindow("after 2024-04-26 by 2024-05-01")  // 2024-04-27 ... 2024-05-01
/// ```
public struct DayWindow: Hashable, Sendable {
    /// The first day it may be; nil where nothing bounds it below.
    public let notBefore: Day?
    /// The last day it may be; nil where nothing bounds it above.
    public let notAfter: Day?

    /// Creates a window, or nil where its ends are out of order.
    public init?(notBefore: Day?, notAfter: Day?) {
        if let notBefore, let notAfter, notBefore > notAfter { return nil }
        self.notBefore = notBefore
        self.notAfter = notAfter
    }

    /// The window of one exact day.
    public init(_ day: Day) {
        notBefore = day
        notAfter = day
    }

    private init(unbounded: Void) {
        notBefore = nil
        notAfter = nil
    }

    /// A day about which nothing is known.
    public static let unknown = DayWindow(unbounded: ())
}

// MARK: - Reading

extension DayWindow {
    /// The day, where the window holds just one.
    public var exact: Day? { notBefore == notAfter ? notBefore : nil }

    /// Whether the day lies on or before `day`.
    public func isOnOrBefore(_ day: Day) -> Certainty {
        if let notAfter, notAfter <= day { return .yes }
        if let notBefore, notBefore > day { return .no }
        return .possible
    }

    /// The same window moved by whole days.
    public func advanced(by days: Int) -> DayWindow {
        DayWindow(
            notBefore: notBefore?.advanced(by: days), notAfter: notAfter?.advanced(by: days))
            ?? self
    }
}

extension DayWindow: CustomStringConvertible {
    /// Reads a year, a month, a day, or words around them, or nil where the text is none.
    ///
    /// The words are `before D`, `by D`, `after D`, `since D`, `after D by E`, `after D before E`
    /// and `unknown`. A year or month after a word counts as a whole: `before 2023` is before
    /// 2023-01-01, `by 2023` is by 2023-12-31, `after 2023` is after 2023-12-31 and `since 2023`
    /// is since 2023-01-01.
    public init?(_ text: some StringProtocol) {
        // Most windows are plain days.
        if text.utf8.count == 10, let day = Day(text) {
            self.init(day)
            return
        }
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        if words == ["unknown"] {
            self = .unknown
            return
        }
        if words.count == 1 {
            self.init(calendar: words[0])
            return
        }
        guard !words.isEmpty, words.count.isMultiple(of: 2) else { return nil }
        var low: Day?
        var high: Day?
        for index in stride(from: 0, to: words.count, by: 2) {
            guard let span = DayWindow(calendar: words[index + 1]), let first = span.notBefore,
                let last = span.notAfter
            else { return nil }
            switch words[index] {
            case "before" where high == nil: high = first.advanced(by: -1)
            case "by" where high == nil: high = last
            case "after" where low == nil: low = last.advanced(by: 1)
            case "since" where low == nil, "from" where low == nil: low = first
            default: return nil
            }
        }
        self.init(notBefore: low, notAfter: high)
    }

    /// Reads `2023`, `2023-12`, `2023-12-12` (also with a time behind it).
    private init?(calendar text: some StringProtocol) {
        if let day = Day(text) {
            self.init(day)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4,
            let year = Day.number(first.utf8)
        else { return nil }
        if parts.count == 1 {
            guard let low = Day(year: year, month: 1, day: 1),
                let high = Day(year: year, month: 12, day: 31)
            else { return nil }
            self.init(notBefore: low, notAfter: high)
        } else {
            guard parts.count == 2, parts[1].utf8.count == 2, let month = Day.number(parts[1].utf8),
                let low = Day(year: year, month: month, day: 1),
                let high = Day(
                    year: year, month: month, day: Day.length(ofMonth: month, in: year))
            else { return nil }
            self.init(notBefore: low, notAfter: high)
        }
    }

    /// The window in the words that ``init(_:)`` reads.
    public var description: String {
        switch (notBefore, notAfter) {
        case (nil, nil): return "unknown"
        case (let low?, nil): return "after \(low.advanced(by: -1))"
        case (nil, let high?): return "by \(high)"
        case (let low?, let high?):
            if low == high { return low.description }
            let start = low.components
            let end = high.components
            if start.day == 1, start.year == end.year,
                end.day == Day.length(ofMonth: end.month, in: end.year)
            {
                if start.month == 1, end.month == 12 { return String(low.description.prefix(4)) }
                if start.month == end.month { return String(low.description.prefix(7)) }
            }
            return "after \(low.advanced(by: -1)) by \(high)"
        }
    }
}

extension DayWindow {
    /// The day as that on which something began, in words: `since 2023-12-12`, `since 2023`, `since 2024-05-01 at the
    /// latest`, `since a day that is not told`.
    public var asBeginning: String { "since " + afterSince }

    /// The same as it reads after `since`: `2024-05-01 at the latest`.
    public var afterSince: String {
        switch (notBefore, notAfter) {
        case (nil, nil): return "a day that is not told"
        case (nil, let latest?): return "\(latest) at the latest"
        case (let earliest?, nil): return "\(earliest) at the earliest"
        case (let earliest?, let latest?):
            let words = description
            return words.contains(" ") ? "a day from \(earliest) to \(latest)" : words
        }
    }
}
