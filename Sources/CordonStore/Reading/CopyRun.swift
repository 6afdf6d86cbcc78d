import CordonModel

/// A dated copy of a series, as the store holds it.
struct CopyRow: Hashable {
    let source: Int64
    let day: Day
    /// Whether every entry of the list was taken over, so that absence says something.
    let isComplete: Bool
}

/// A stretch of copies of one series that all say a claim, with the complete copies on either
/// side that do not.
struct CopyRun: Equatable {
    /// The first copy that says it.
    let first: CopyRow
    /// The last copy that says it.
    let last: CopyRow
    /// The day of the nearest complete copy before that does not say it.
    let absentBefore: Day?
    /// The day of the nearest complete copy after that does not say it.
    let absentAfter: Day?

    /// The stretches of a claim.
    ///
    /// A copy that is not complete and does not say the claim says nothing about it.
    ///
    /// - Parameters:
    ///   - sighted: The numbers of the sources that say it.
    ///   - copies: All copies of the series, by day.
    /// - Returns: The stretches in the order of days.
    static func runs(sighted: Set<Int64>, copies: [CopyRow]) -> [CopyRun] {
        var runs: [CopyRun] = []
        var absent: Day?
        var start: (copy: CopyRow, absentBefore: Day?)?
        var last: CopyRow?
        for copy in copies {
            if sighted.contains(copy.source) {
                if start == nil { start = (copy, absent) }
                last = copy
            } else if copy.isComplete {
                if let begun = start, let seen = last {
                    runs.append(
                        CopyRun(
                            first: begun.copy, last: seen, absentBefore: begun.absentBefore,
                            absentAfter: copy.day))
                    start = nil
                }
                absent = copy.day
            }
        }
        if let begun = start, let seen = last {
            runs.append(
                CopyRun(
                    first: begun.copy, last: seen, absentBefore: begun.absentBefore,
                    absentAfter: nil))
        }
        return runs
    }

    /// The period of a claim in this stretch: its own words first, then what the copies show.
    ///
    /// A listing began after the copy that lacks it and by the first that has it; whatever a
    /// complete copy no longer says ended after the last copy that says it, by the one that
    /// does not. An end seen after `knownAt` is left out.
    func period(_ said: Period, isListing: Bool, knownAt: Day?) -> Period {
        var from = said.from
        if isListing, from == nil, let absentBefore {
            from = DayWindow(notBefore: absentBefore.advanced(by: 1), notAfter: first.day)
        }
        var before = said.before
        let isEndKnown = knownAt.map { (absentAfter ?? $0) <= $0 } ?? true
        if before == nil, isEndKnown, let absentAfter {
            before = DayWindow(notBefore: last.day.advanced(by: 1), notAfter: absentAfter)
        }
        return Period(from: from, before: before, observed: said.observed)
            ?? Period(from: said.from, before: said.before, observed: said.observed) ?? .always
    }
}

/// How a claim's row says that it was seen on the day of the copy that says it.
enum SeenDay {
    static let copy = "copy"
}
