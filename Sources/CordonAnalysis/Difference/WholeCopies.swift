import CordonModel

/// The days of the dated copies that a case has read in full, by series.
///
/// What one whole copy of a list lacks and a later one has came between the two, and what a later
/// one lacks has gone between them.
struct WholeCopies {
    private var days: [String: [Day]] = [:]

    init(_ file: Case) {
        let parts = Set(file.lists.filter { !$0.isComplete }.compactMap(\.source))
        for list in file.lists where list.isComplete {
            guard let id = list.source, !parts.contains(id), let source = file.source(id),
                let day = source.copyDay
            else { continue }
            days[source.origin, default: []].append(day)
        }
    }

    /// The day of the newest copy of a series before a day.
    func last(of series: String, before day: Day) -> Day? {
        days[series]?.filter { $0 < day }.max()
    }

    /// The day of the oldest copy of a series after a day.
    func first(of series: String, after day: Day) -> Day? {
        days[series]?.filter { $0 > day }.min()
    }

    /// The day of the newest copy of a series.
    func last(of series: String) -> Day? { days[series]?.max() }
}

/// The whole copies on either side of a difference.
struct CopiesOfSides {
    let old: WholeCopies
    let new: WholeCopies

    init(_ sides: Sides) {
        old = WholeCopies(sides.old.file)
        new = WholeCopies(sides.new.file)
    }

    /// The period of what only the new side says: begun after its last copy without it.
    func added(_ period: Period, _ series: String?) -> Period {
        guard let series, period.from == nil, let seen = period.observed,
            let without = old.last(of: series, before: seen)
        else { return period }
        let from = DayWindow(notBefore: without.advanced(by: 1), notAfter: seen)
        return Period(from: from, before: period.before, observed: seen) ?? period
    }

    /// The period of what only the old side says: ended by its first copy without it.
    func removed(_ period: Period, _ series: String?) -> Period {
        guard let series, period.before == nil, let observed = period.observed else {
            return period
        }
        // What has no end is said by every copy up to the last.
        let seen = max(observed, old.last(of: series) ?? observed)
        guard let without = new.first(of: series, after: seen) else { return period }
        let before = DayWindow(notBefore: seen.advanced(by: 1), notAfter: without)
        return Period(from: period.from, before: before, observed: observed) ?? period
    }
}
