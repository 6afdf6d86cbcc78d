/// The texts of a claim's row, by their numbers in a page or beside it.
///
/// The order is that of the columns.
struct ClaimLine {
    var kind: UInt32
    var predicate: UInt32
    var object = none
    var share = none
    var role = none
    var record = none
    var standing: UInt32
    var polarity = none
    var from = none
    var before = none
    var observed = none
    var key = none
    var more = none
    /// The ids of both ends, and the evidence, which are rows of their own.
    var subject: UInt32
    var target = none
    var evidence: UInt32

    /// No text.
    static let none = UInt32.max
    /// The numbers from here on are those of texts beside the page.
    static let beside: UInt32 = 1 << 31
}
