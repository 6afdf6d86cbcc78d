import CordonModel

/// One interest of a relationship statement.
struct BODSInterest: Equatable {
    /// The interest type of the standard's code list; nil if the statement names none.
    let type: String?
    /// Whether it is held directly, as the statement says it.
    let directOrIndirect: String?
    /// Whether the party is a beneficial owner or controller.
    let isBeneficial: Bool
    /// The size; nil if none is given or it is malformed.
    let share: Share?
    /// Whether a size is given that cannot be read.
    let hasBadShare: Bool
    /// When it began.
    let start: DayWindow?
    /// When it ended.
    let end: DayWindow?
    /// The source's own words.
    let details: String?

    /// Reads an interest.
    init(_ value: JSONValue) {
        type = value["type"]?.string
        directOrIndirect = value["directOrIndirect"]?.string
        isBeneficial = value["beneficialOwnershipOrControl"]?.bool ?? false
        details = value["details"]?.string
        start = value["startDate"]?.string.flatMap { DayWindow($0) }
        let ended = value["endDate"]?.string
        end = ended.map { DayWindow($0) ?? .unknown }
        let given = value["share"]
        let read = given.flatMap(Self.share)
        hasBadShare = given != nil && given?.isNull == false && read == nil
        let (type, details) = (type, details)
        share = read.map { SignificantControl.narrowed($0, type: type, words: details) }
    }

    private init() {
        type = nil
        directOrIndirect = nil
        isBeneficial = false
        share = nil
        hasBadShare = false
        start = nil
        end = nil
        details = nil
    }

    /// The interest of a relationship that names none.
    static let unnamed = BODSInterest()

    private static func share(_ value: JSONValue) -> Share? {
        if let exact = value["exact"]?.text { return ShareNumber.exact(exact) }
        let above = value["exclusiveMinimum"]?.text
        let below = value["exclusiveMaximum"]?.text
        let least = value["minimum"]?.text
        let most = value["maximum"]?.text
        guard above != nil || below != nil || least != nil || most != nil else { return nil }
        // Both kinds of one bound contradict each other, as the standard says.
        guard above == nil || least == nil, below == nil || most == nil else { return nil }
        return ShareNumber.between(
            above ?? least, below ?? most, lowerOpen: above != nil, upperOpen: below != nil)
    }

    /// What makes interests of two statements versions of one.
    var key: String { "\(type ?? "-")|\(directOrIndirect ?? "-")" }

    /// Whether it is held through others.
    var isIndirect: Bool { directOrIndirect == "indirect" }

    /// Whether two statements say the same of it, whenever it ended.
    func isSame(as other: BODSInterest) -> Bool {
        type == other.type && directOrIndirect == other.directOrIndirect && share == other.share
            && start == other.start && details == other.details
            && isBeneficial == other.isBeneficial
    }
}
