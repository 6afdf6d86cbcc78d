import CordonFormats
import CordonModel

/// The days on which an edition of a list was expected and none came.
enum EditionGaps {
    /// The gaps between the editions that were known before and those that are known now, a sentence
    /// for each list.
    ///
    /// - Parameters:
    ///   - before: The lists known before; a list that is new has no gap.
    ///   - after: The lists known now.
    ///   - expected: The days on which an edition is expected.
    /// - Returns: The sentences.
    static func sentences(
        _ before: [ListCoverage], _ after: [ListCoverage], _ expected: RoundPlan.Editions
    ) -> [String] {
        guard expected != .none else { return [] }
        let known = days(before)
        let now = days(after)
        return now.keys.sorted().flatMap { title -> [String] in
            guard var last = known[title]?.max() else { return [] }
            var missing: [Day] = []
            for day in (now[title] ?? []).filter({ $0 > last }).sorted() {
                var between = last.advanced(by: 1)
                while between < day {
                    if isExpected(between, expected) { missing.append(between) }
                    between = between.advanced(by: 1)
                }
                last = day
            }
            guard !missing.isEmpty else { return [] }
            return ["no edition of \(title) for \(list(missing))"]
        }
    }

    /// The days since the last edition of a list on which one was expected, a sentence for each list.
    ///
    /// - Parameters:
    ///   - file: The lists that are known; one that no copy of its publisher's file told has no editions.
    ///   - day: The day that has not come to its end yet.
    ///   - expected: The days on which an edition is expected.
    /// - Returns: The sentences.
    static func open(
        _ file: Case, until day: Day, _ expected: RoundPlan.Editions
    ) -> [String] {
        guard expected != .none else { return [] }
        let copies = file.lists.filter { list in
            list.source.flatMap { file.source($0)?.copyDay } != nil
        }
        let known = days(copies)
        return known.keys.sorted().compactMap { title in
            guard var between = known[title]?.max()?.advanced(by: 1) else { return nil }
            var missing: [Day] = []
            while between < day {
                if isExpected(between, expected) { missing.append(between) }
                between = between.advanced(by: 1)
            }
            return missing.isEmpty ? nil : "no edition of \(title) for \(list(missing))"
        }
    }

    private static func days(_ lists: [ListCoverage]) -> [String: Set<Day>] {
        var days: [String: Set<Day>] = [:]
        for list in lists {
            let ends = [list.from, list.day].compactMap { $0 }
            days[list.title, default: []].formUnion(ends)
        }
        return days
    }

    private static func isExpected(_ day: Day, _ expected: RoundPlan.Editions) -> Bool {
        guard expected == .weekdays else { return true }
        // 1970-01-01 was a Thursday.
        let weekday = (Int(day.number) % 7 + 7 + 3) % 7
        return weekday < 5
    }

    /// The days in words; of many the first and the last, and how many.
    private static func list(_ days: [Day]) -> String {
        guard days.count > 5, let first = days.first, let last = days.last else {
            return days.map(\.description).joined(separator: ", ")
        }
        return "\(days.count) days from \(first) to \(last)"
    }
}
