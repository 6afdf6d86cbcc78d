import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Foundation

/// The files that a server answers from: one graph, or several taken together.
public struct GraphInput: Sendable {
    /// The paths, as typed.
    public let paths: [String]
    /// The name under which each is known as a data set.
    let names: [String]
    /// The format, where the content does not tell.
    let format: String?

    /// Whether only what may be published is answered.
    public var isForPublication = false

    /// Names files as the data sets of their stems: of `zala.ftm.json`, `zala`.
    public init(_ paths: [String], format: String? = nil) {
        self.init(paths, names: paths.map(Self.stem), format: format)
    }

    init(_ paths: [String], names: [String], format: String? = nil) {
        self.paths = paths
        self.names = names
        self.format = format
    }

    /// The name of a file without its folder and whatever follows its first dot.
    static func stem(_ path: String) -> String {
        let file = URL(fileURLWithPath: path).lastPathComponent
        let stem = file.prefix { $0 != "." }
        let plain = stem.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }
        return plain.isEmpty ? "data" : String(plain)
    }

    /// The store, where the graph is one.
    var store: String? {
        get throws(ReadingProblems) {
            guard paths.count == 1, try CaseDoor.isStore(paths[0]) else { return nil }
            return paths[0]
        }
    }

    /// What was read of the files.
    struct Reading: Sendable {
        let file: Case
        /// Makes the graph of a projection.
        let graph: @Sendable (Projection) -> EntityGraph
        /// The entities of each input, by id; empty where there is one input only.
        let members: [Set<EntityID>]
        /// How many claims were left out because nothing of them may be passed on.
        var silenced = 0
    }

    /// Reads everything that may be passed on; of what is published, as a projection shows who is a person.
    func read(
        _ projection: Projection, recordedBy day: Day? = nil
    ) throws(ReadingProblems) -> Reading {
        if paths.count == 1 {
            let opened = try CaseDoor.opened(
                paths[0], format: format, knownAt: projection.knownAt, recordedBy: day)
            return published(
                Reading(file: opened.file, graph: opened.graph, members: []), projection)
        }
        var whole = Case()
        var members: [Set<EntityID>] = []
        for path in paths {
            let file = try CaseDoor.read(path, format: format)
            members.append(Set(file.entities.map(\.id)))
            whole.merge(file)
        }
        let merged = whole
        return published(
            Reading(file: merged, graph: { EntityGraph(merged, $0) }, members: members), projection)
    }

    /// The same without the claims of which nothing may be passed on.
    private func published(_ reading: Reading, _ projection: Projection) -> Reading {
        guard !isForPublication else {
            let published = PublishedCase(reading.graph(projection))
            return Reading(
                file: published.file, graph: { EntityGraph(published.file, $0) },
                members: reading.members, silenced: published.omitted)
        }
        let whole = reading.file
        guard whole.holdsBack else { return reading }
        let silenced = whole.claims.count { $0.publication(in: whole) == .no }
        guard silenced > 0 else { return reading }
        var file = whole
        file.keepClaims { $0.publication(in: whole) != .no }
        let kept = file
        return Reading(
            file: kept, graph: { EntityGraph(kept, $0) }, members: reading.members,
            silenced: silenced)
    }

    /// The word of a store's content, whatever its file looks like; nil of other files.
    ///
    /// Opening a store touches its file, so that sizes and times alone say too much.
    func revision() throws(ReadingProblems) -> String? {
        guard let store = try store else { return nil }
        do throws(StoreError) {
            return try Store.open(store).revision()
        } catch {
            throw ReadingProblems([
                ReadingProblem(
                    .unreadable, file: store, what: error.what, remedy: "check the store",
                    isFatal: true)
            ])
        }
    }

    /// What of the files shows that they may have changed: their sizes and times of change.
    var state: [String] {
        paths.flatMap { [$0, $0 + "-wal"] }.map { path in
            var known = stat()
            guard unsafe stat(path, &known) == 0 else { return "" }
            return "\(known.st_size) \(known.st_mtim.tv_sec) \(known.st_mtim.tv_nsec)"
        }
    }

    /// The last time of change of a file.
    func changed(_ path: String) -> Date? {
        var known = stat()
        guard unsafe stat(path, &known) == 0 else { return nil }
        return Date(timeIntervalSince1970: Double(known.st_mtim.tv_sec))
    }
}
