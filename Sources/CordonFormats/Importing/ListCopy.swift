import CordonModel

/// One copy of a list or register: which source its claims cite, of which day it is, and how
/// firmly its entries stand.
struct ListCopy: Sendable {
    /// The source that claims cite.
    let source: Source
    /// The day of the copy; nil if neither the file nor the user says it.
    let day: Day?
    /// How firmly its entries stand.
    let standing: Standing

    /// Describes a copy; the source's id and date follow from the series and the day.
    ///
    /// What a newer copy of a series leaves out has ended. Where that is not so, as with statements
    /// that are published one by one, `isWhole` is false and the id is no copy's.
    init(
        series: String, title: String, publisher: String, kind: Source.Kind, day: Day?,
        address: String? = nil, licence: String? = nil, credit: String? = nil,
        isWhole: Bool = true
    ) {
        source = Source(
            id: day.map { isWhole ? "\(series)-\($0)" : "\(series)@\($0)" } ?? series, title: title,
            publisher: publisher,
            date: day.map { DayWindow($0) }, kind: kind, address: address,
            licence: licence, credit: credit, origin: series)
        self.day = day
        standing = kind.standing
    }

    /// When what the copy says holds: on its day, and from then on until it is contradicted.
    ///
    /// A copy without a day leaves it open.
    var period: Period { day.map { .observed($0) } ?? .always }

    /// The claims of one record.
    func claims(
        about subject: EntityID, record: String, locator: String? = nil,
        stated: DayWindow? = nil, quotation: String? = nil
    ) -> RecordClaims {
        RecordClaims(
            subject: subject, standing: standing, period: period,
            evidence: Evidence(
                citations: [Citation(source: source.id, locator: locator ?? record)],
                quotation: quotation, stated: stated, recordIDs: [record]))
    }

    /// Says that the copy was read.
    ///
    /// A copy counts as the whole list only if its day is known and it holds at least as many
    /// entries as the list has had for years: whoever is missing in an excerpt is not thereby
    /// cleared. Where an entry stands twice, another may be lost.
    func cover(
        _ authority: String, _ list: String?, entries: ListEntries, least: Int,
        isWhole: Bool = true, in file: inout Case
    ) {
        let isExcerpt = entries.count < least
        let isSound = entries.repeats == 0 && day != nil
        file.lists.append(
            ListCoverage(
                authority: authority, list: list, day: day,
                isComplete: isWhole && !isExcerpt && isSound, source: source.id))
        if entries.repeats > 0 {
            file.notices.append(
                Notice(
                    code: "list-repeated-entry",
                    message: "entries of a copy of \(source.title) stand twice: what both say is "
                        + "kept, and the copy does not count as the whole list",
                    count: entries.repeats))
        }
        if isExcerpt {
            file.note(
                "list-excerpt",
                "a copy of \(source.title) holds few entries and is taken as an excerpt")
        }
        if day == nil {
            file.note(
                "list-without-day", "a copy of \(source.title) bears no day; name its day")
        }
    }
}
