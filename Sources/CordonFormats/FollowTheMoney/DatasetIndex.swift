import CordonModel
import Foundation

/// The index of a dataset or a catalogue, as it is published beside the entities.
///
/// It tells who publishes a dataset, whether that is an authority, and how many entities the
/// dataset has, so that a file can be told to be whole.
struct DatasetIndex {
    /// One dataset of the index.
    struct Entry {
        let name: String
        let title: String?
        let publisher: String?
        let kind: Source.Kind?
        /// The day of the export.
        let day: Day?
        let address: String?
        let licence: String?
        /// How many entities the dataset has, those of every schema.
        let entityCount: Int?
        /// The names of the files of the dataset.
        let files: [String]
        /// The datasets that it is made of.
        let children: [String]
    }

    private(set) var entries: [String: Entry] = [:]
    /// The dataset that the index is about; nil for a catalogue.
    private(set) var main: String?

    /// The dataset called `name`, or nil.
    func dataset(_ name: String) -> Entry? { entries[name] }

    /// Reads an index.
    ///
    /// - Throws: A fatal problem if it is no JSON, or names no dataset.
    init(_ source: ByteSource) throws(ReadingProblem) {
        var records = try JSONRecords(source)
        guard let record = try records.next() else {
            throw ReadingProblem(
                .missing, file: source.file, what: "the index is empty",
                remedy: "fetch it again", isFatal: true)
        }
        let value = record.value
        if let entry = Entry(value) {
            entries[entry.name] = entry
            main = entry.name
        }
        for item in value["datasets"].map({ Array($0.items) }) ?? [] {
            guard let entry = Entry(item) else { continue }
            // Of two that bear one name nobody knows which counts the file's entities.
            let isSecond = entries[entry.name] != nil
            entries[entry.name] = isSecond ? entry.withoutCount : entry
        }
        guard !entries.isEmpty else {
            throw ReadingProblem(
                .missing, file: source.file, what: "the index names no dataset",
                remedy: "fetch it again", isFatal: true)
        }
    }

    /// The index beside a file of entities: `index.json` in its folder, if it is one that names
    /// the file.
    static func beside(_ path: String) throws(ReadingProblem) -> DatasetIndex? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        let place = (parts.count > 1 ? folder + "/" : "") + "index.json"
        guard path != "-", parts.last != "index.json",
            RawFile.isPlain(place),
            try FormatSniffer.format(ofHead: ByteSource(path: place).head()) == .datasetIndex
        else { return nil }
        let index = try DatasetIndex(ByteSource(path: place))
        let name = parts.last.map(String.init) ?? path
        return index.owner(ofFile: name) == nil ? nil : index
    }

    /// The dataset that lists a file among its own, compressed or not.
    func owner(ofFile name: String) -> Entry? {
        let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
        let owners = entries.values.filter { $0.files.contains { $0 == name || $0 == plain } }
        return owners.first { $0.name == main } ?? owners.min { $0.name < $1.name }
    }
}

extension DatasetIndex.Entry {
    /// The same entry where nobody knows how many entities it has.
    fileprivate var withoutCount: DatasetIndex.Entry {
        DatasetIndex.Entry(
            name: name, title: title, publisher: publisher, kind: kind, day: day,
            address: address, licence: licence, entityCount: nil, files: files,
            children: children)
    }

    fileprivate init?(_ value: JSONValue) {
        guard value.kind == .object, let name = value["name"]?.string else { return nil }
        let publisher = value["publisher"]
        let tags = value["tags"]?.strings ?? []
        let isList = tags.contains { $0.hasPrefix("list.") }
        let isOfficial = publisher?["official"]?.bool
        let kind: Source.Kind? = isOfficial.map {
            $0 ? (isList ? .officialList : .register) : .report
        }
        self.init(
            name: name, title: value["title"]?.string, publisher: publisher?["name"]?.string,
            kind: kind,
            day: ["last_export", "updated_at", "last_change"].lazy.compactMap { key in
                value.members.first { $0.name.string == key }?.value.string.flatMap { Day($0) }
            }.first,
            address: value["url"]?.string, licence: value["license"]?.string,
            entityCount: value["entity_count"]?.integer,
            files: value["resources"]?.items.compactMap { $0["name"]?.string } ?? [],
            children: value["children"]?.strings ?? value["datasets"]?.strings ?? [])
    }
}

extension ByteSource {
    /// The bytes at the beginning, of which nothing is used up.
    func head() throws(ReadingProblem) -> [UInt8] {
        try reach(FormatSniffer.reach)
        return unsafe Array(unread.prefix(FormatSniffer.reach))
    }
}
