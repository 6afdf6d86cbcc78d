/// The entries of a list copy by their ids, so that one that stands twice is counted once.
struct ListEntries {
    private var ids: Set<String> = []
    /// How often an id came that had come before.
    private(set) var repeats = 0

    /// How many entries there are.
    var count: Int { ids.count }

    /// Takes in the entry of a record.
    mutating func take(_ id: String) {
        if !ids.insert(id).inserted { repeats += 1 }
    }
}
