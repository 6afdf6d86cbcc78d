import CordonModel

/// The index of a dataset or a catalogue, as it is published beside the entities.
struct DatasetIndex {
    /// One dataset of the index.
    struct Entry {
        let name: String
        let title: String?
        let publisher: String?
        let kind: Source.Kind?
        let day: Day?
        let address: String?
        let licence: String?
        let entityCount: Int?
    }

    private var entries: [String: Entry] = [:]

    /// The dataset called `name`, or nil.
    func dataset(_ name: String) -> Entry? { entries[name] }
}
