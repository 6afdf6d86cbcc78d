import CordonModel

/// The rows of the entities that an import has met, by their ids.
///
/// Ids that differ only in how their accents are encoded are one; those that are ASCII, which are
/// nearly all, are told apart by their bytes and kept side by side.
struct EntityNumbers {
    private var plain = TextDraft()
    private var places: [UInt32] = []
    private var others: [EntityID: UInt32] = [:]
    private var rows: [Row] = []

    /// What is known of the row of an entity.
    struct Row {
        /// Its number in the store; 0 where it was not looked up yet.
        var number: Int64 = 0
        /// Whether this import made it, and has not described it yet.
        var isBlank = false
        /// Which edition described it last, and by which schema.
        var telling: Telling?
    }

    /// That an edition tells of an entity.
    struct Telling: Equatable {
        let edition: Int
        let schema: UInt32
    }

    /// The place of an entity's row, which is a new one for an id that was not met yet.
    mutating func place(of id: UnsafeRawBufferPointer) throws(ImageDraft.TooLarge) -> Int {
        guard unsafe TextHash.isASCII(id) else {
            let text = unsafe String(decoding: id, as: UTF8.self)
            let place = others[text] ?? newRow()
            others[text] = place
            return Int(place)
        }
        let number = Int(unsafe try plain.number(of: id))
        if number == places.count { places.append(newRow()) }
        return Int(places[number])
    }

    private mutating func newRow() -> UInt32 {
        rows.append(Row())
        return UInt32(rows.count - 1)
    }

    subscript(place: Int) -> Row {
        get { rows[place] }
        set { rows[place] = newValue }
    }
}
