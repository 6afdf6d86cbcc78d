import CordonGraph
import CordonModel
import Foundation

/// The folder beside a store where its images lie: `case.cordon-images`.
///
/// Images are a cache: whatever is stale, damaged or of another version is put away and made
/// anew, and the folder may be deleted at any time. Head, table of sections and length are checked
/// at every opening. The sums of the contents are checked at the first opening, and again whenever
/// the file system says that the file is another or was touched since.
struct ImageFolder {
    let path: String

    init(beside store: String) { path = store + "-images" }

    /// Images of cases, and of projections, that are kept at once.
    static let mostImages = 4

    private enum Ending: String, CaseIterable {
        case file = "case"
        case view
        case topology
        case seen

        static let images: [Ending] = [.file, .view, .topology]
    }

    private func place(_ name: String, _ ending: Ending) -> String {
        "\(path)/\(name).\(ending.rawValue)"
    }
}

// MARK: - Reading

extension ImageFolder {
    /// The case of a key, or nil where there is no sound image of it.
    func file(_ key: ImageKey) -> Case? {
        image(key.name, .file, key: key.bytes).map { Case(image: $0) }
    }

    /// The projection of a case, or nil where there is no sound image of it that holds on the day.
    func graph(_ file: Case, _ projection: Projection, _ key: ImageKey) -> EntityGraph? {
        let wanted = key.bytes(projection)
        for name in names(.view, beginning: key.name(projection) + "-") {
            guard let image = image(name, .view, key: wanted),
                image.days.contains(projection.asOf.number), let digraph = topology(name),
                let graph = EntityGraph(file, projection, image: image, digraph: digraph)
            else { continue }
            return graph
        }
        return nil
    }

    private func image(_ name: String, _ ending: Ending, key: [UInt8]) -> ImageReading? {
        let path = place(name, ending)
        guard let bytes = ImageFile.map(path) else { return nil }
        guard let image = ImageReading(bytes), image.key == key,
            wasSeen(path) || noting(path, image.isWhole)
        else {
            remove(path)
            return nil
        }
        return image
    }

    private func topology(_ name: String) -> Digraph? {
        let path = place(name, .topology)
        guard FileState(path) != nil else { return nil }
        let wasSeen = wasSeen(path)
        do {
            let digraph = try Digraph(image: path, verifying: !wasSeen)
            return wasSeen || noting(path, true) ? digraph : nil
        } catch {
            remove(path)
            return nil
        }
    }

    /// Whether the file is the one whose contents were checked, and was not touched since.
    private func wasSeen(_ path: String) -> Bool {
        let note = path + "." + Ending.seen.rawValue
        guard let state = FileState(path), let noted = FileState(note),
            noted.written.isWellAfter(state.changed),
            let text = FileManager.default.contents(atPath: note)
        else { return false }
        return String(decoding: text, as: UTF8.self) == state.text
    }

    private func noting(_ path: String, _ isWhole: Bool) -> Bool {
        guard isWhole, let state = FileState(path) else { return isWhole }
        // Where it cannot be noted, the contents are checked again the next time.
        _ = FileManager.default.createFile(
            atPath: path + "." + Ending.seen.rawValue, contents: Data(state.text.utf8))
        return true
    }
}

// MARK: - Writing

extension ImageFolder {
    /// Writes the image of a case; where that does not succeed there is none.
    func keep(_ file: Case, _ key: ImageKey, page: CaseColumns) {
        guard makeFolder() else { return }
        do throws(ImageDraft.TooLarge) {
            let draft = try file.image(key: key.bytes, page: page)
            _ = ImageFile.write(draft, to: place(key.name, .file))
        } catch {
            return
        }
        tidy(key)
    }

    /// Writes the image of a projection; where that does not succeed there is none.
    ///
    /// A case whose own image is gone has been written to since: what is made of it is kept no more.
    func keep(_ graph: EntityGraph, _ key: ImageKey) {
        guard FileState(place(key.name, .file)) != nil, makeFolder() else { return }
        let name = "\(key.name(graph.projection))-\(graph.projection.asOf)"
        do {
            let draft = try graph.image(key: key.bytes(graph.projection))
            try graph.digraph.writeImage(to: place(name, .topology))
            _ = ImageFile.write(draft, to: place(name, .view))
        } catch {
            return
        }
        tidy(key)
    }

    private func makeFolder() -> Bool {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
            return true
        } catch {
            return false
        }
    }

    /// Puts away what another revision left, and all but the latest of this one.
    private func tidy(_ key: ImageKey) {
        let current = String(key.revision.prefix(16))
        for ending in Ending.images {
            let names = names(ending, beginning: "")
            let stale = names.filter { !$0.hasPrefix(current) }
            let latest = names.filter { $0.hasPrefix(current) }
                .compactMap { name in FileState(place(name, ending)).map { (name, $0.written) } }
                .sorted { ($0.1.seconds, $0.1.nanoseconds) > ($1.1.seconds, $1.1.nanoseconds) }
                .dropFirst(Self.mostImages).map(\.0)
            for name in stale + latest { remove(place(name, ending)) }
        }
    }

    private func remove(_ path: String) {
        for path in [path, path + "." + Ending.seen.rawValue] {
            do {
                try FileManager.default.removeItem(atPath: path)
            } catch {
                // It is gone already, or must stay: then it is looked at again the next time.
                continue
            }
        }
    }

    private func names(_ ending: Ending, beginning start: String) -> [String] {
        let suffix = "." + ending.rawValue
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
                .filter { $0.hasPrefix(start) && $0.hasSuffix(suffix) }
                .map { String($0.dropLast(suffix.count)) }.sorted()
        } catch {
            return []
        }
    }
}
