/// That a register says on a day what one of its records holds: it restates the record as a whole, so
/// that the next telling takes the place of this one, in whatever file the two were read.
///
/// Statements of the Beneficial Ownership Data Standard are such: a record has a number, and each of
/// its statements a day. Source: BODS 0.4, "Updating statements" (`recordId`, `recordStatus`).
struct RecordTelling: Hashable {
    /// The origin of the source.
    let origin: String
    /// The number of the record.
    let record: String
    /// The day on which it was said, as a day number.
    let day: Int32

    /// The telling that a claim is part of; nil where its source does not say of which record and on
    /// which day it speaks.
    init?(_ claim: Claim, origin: String?) {
        guard let origin, let record = claim.relation?.recordID,
            let day = claim.evidence.stated?.exact,
            claim.evidence.recordIDs.contains(record)
        else { return nil }
        self.origin = origin
        self.record = record
        self.day = day.number
    }

    /// Whether it restates the record of another telling.
    func restates(_ other: RecordTelling) -> Bool {
        origin == other.origin && record == other.record && day > other.day
    }
}
