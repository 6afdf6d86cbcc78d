import CordonFormats
import CordonModel
import Crypto
import Foundation

/// One data set: a source of entities, or a collection of others.
struct DataSet: Sendable {
    let name: String
    let title: String
    var children: [String] = []
    /// Whether entities are loaded under it.
    var isLoaded = true
    var version = ""
    var updated = ""
}

/// The data sets of a graph, and which of them an entity belongs to.
///
/// Without a manifest every input is one, named by its stem; the data sets that a FollowTheMoney
/// file names lie below it, and `default` is the collection of all.
struct DataSets: Sendable {
    /// All of them, `default` first.
    let all: [DataSet]
    private let byName: [String: DataSet]
    private let inputs: [String]
    private let members: [Set<EntityID>]
    private let followsManifest: Bool
    private let foreign: Set<String>
    private let leavesOf: [String: Set<String>]

    static let whole = "default"

    init(_ input: GraphInput, _ reading: GraphInput.Reading, _ manifest: Manifest?) {
        let file = reading.file
        inputs = input.names
        members = reading.members
        followsManifest = manifest != nil
        let dates = zip(input.names, input.paths).map { name, path in
            (name, Self.version(of: input.changed(path), file))
        }
        let versions = Dictionary(dates, uniquingKeysWith: { one, _ in one })
        let newest = dates.map(\.1).max() ?? Self.version(of: nil, file)
        var foreign: [String: Set<String>] = [:]
        if manifest == nil, input.names.count == 1 {
            foreign[input.names[0]] = file.texts(ofField: "datasets")
        } else if manifest == nil {
            for entity in file.entities {
                guard let names = entity.fields["datasets"] else { continue }
                let place = reading.members.firstIndex { $0.contains(entity.id) } ?? 0
                foreign[input.names[place], default: []].formUnion(names)
            }
        }
        self.foreign = Set(foreign.values.joined()).subtracting(input.names)
        var sets: [DataSet] = []
        if let manifest {
            sets = manifest.entries.map { entry in
                DataSet(
                    name: entry.name, title: entry.title ?? entry.name, children: entry.children,
                    isLoaded: entry.isLoaded && (entry.path != nil || !entry.children.isEmpty),
                    version: entry.version ?? versions[entry.name] ?? newest)
            }
        } else {
            for name in input.names where !sets.contains(where: { $0.name == name }) {
                let children = (foreign[name] ?? []).subtracting([name]).sorted()
                sets.append(
                    DataSet(
                        name: name, title: input.names.count == 1 ? file.title ?? name : name,
                        children: children, version: versions[name] ?? newest))
            }
            for name in self.foreign.sorted() {
                let title = file.source(name)?.title ?? name
                sets.append(DataSet(name: name, title: title, version: newest))
            }
        }
        if !sets.contains(where: { $0.name == Self.whole }) {
            let below = Set(sets.flatMap(\.children))
            sets.insert(
                DataSet(
                    name: Self.whole, title: file.title ?? "Everything that is served",
                    children: sets.map(\.name).filter { !below.contains($0) }, version: newest),
                at: 0)
        }
        all = sets.map { set in
            var dated = set
            dated.updated = Self.moment(set.version)
            return dated
        }
        byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
        var leaves: [String: Set<String>] = [:]
        for set in all { leaves[set.name] = Self.below(set.name, byName, depth: 16) }
        leavesOf = leaves
    }

    private static func below(
        _ name: String, _ sets: [String: DataSet], depth: Int
    ) -> Set<String> {
        guard depth > 0, let set = sets[name] else { return [name] }
        return Set(set.children.flatMap { below($0, sets, depth: depth - 1) }).union([name])
    }

    subscript(name: String) -> DataSet? { byName[name] }

    /// The names of a data set and of everything below it.
    func scope(_ name: String) throws(Fault) -> Set<String> {
        guard let scope = leavesOf[name] else {
            throw Fault(404, "there is no data set of this name", hint: "see /catalog")
        }
        return scope
    }

    /// The names of several data sets and of everything below them; unknown ones are empty.
    func scope(_ names: [String]) -> Set<String> {
        Set(names.flatMap { leavesOf[$0] ?? [] })
    }

    /// The source data sets of an entity: those that its file names, else those of its inputs.
    func names(of ids: [EntityID], fields: [String], cited: [String]) -> [String] {
        if !followsManifest {
            if !fields.isEmpty { return fields }
            let known = cited.filter { foreign.contains($0) }
            if !known.isEmpty { return known }
        }
        guard !members.isEmpty else { return [inputs.first ?? Self.whole] }
        let names = zip(inputs, members).filter { _, those in ids.contains { those.contains($0) } }
        return names.isEmpty ? [inputs[0]] : names.map(\.0)
    }

    // MARK: - Versions

    /// `20231213000000-a1b`: the moment, and a mark of the content.
    private static func version(of changed: Date?, _ file: Case) -> String {
        var hash = SHA256()
        for input in file.inputs { hash.update(data: Array(input.sha256.utf8)) }
        let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")
        let mark = hash.finalize().prefix(3).map { String(digits[Int($0) % 36]) }.joined()
        let day = file.lists.compactMap(\.day).max()
        let moment = day.map { $0.description.filter(\.isNumber) + "000000" }
        return "\(moment ?? changed.map(Self.digits) ?? "19700101000000")-\(mark)"
    }

    private static func digits(_ date: Date) -> String {
        let seconds = Int(date.timeIntervalSince1970)
        let day = Day(number: Int32(seconds / 86_400)).description.filter(\.isNumber)
        let rest = seconds % 86_400
        return day
            + [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    }

    /// The moment of a version, as `2023-12-13T00:00:00`.
    private static func moment(_ version: String) -> String {
        let digits = Array(version.prefix(14))
        guard digits.count == 14, digits.allSatisfy(\.isNumber) else { return "" }
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
            + "T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))"
    }
}
