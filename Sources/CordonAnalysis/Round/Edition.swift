import CordonFormats
import CordonModel
import Foundation

/// The files of one day that a round takes in together.
struct Edition: Sendable {
    /// A file of an edition.
    struct File: Sendable, Hashable {
        let path: String
        let sha256: String
        let format: FileFormat
        /// The day that it bears; nil where it bears none.
        let day: Day?
        /// Whether it was not taken yet.
        var isNew = true

        /// Whether it is one of OFAC's tables, which complete each other.
        var isTable: Bool { EditionDay.isTable(format) }

        var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

        var isList: Bool { EditionDay.isList(format) }
        var name: String { URL(fileURLWithPath: path).lastPathComponent }
    }

    let day: Day
    var files: [File]
}

/// The places where a round looks for files that it has not taken yet.
struct EditionPlaces {
    let plan: RoundPlan
    let memory: RoundMemory
    /// The days of files that were fetched, by path: of lists that bear none.
    let fetched: [String: Day]
    let today: Day

    /// Editions by day, and files that are no list and no register.
    struct Found {
        var editions: [Edition] = []
        var strangers: [String] = []
    }

    /// Looks through the places.
    func look() throws(RoundFault) -> Found {
        var found = Found()
        var files: [Edition.File] = []
        for path in try paths() {
            do throws(ReadingProblem) {
                files.append(try file(at: path))
            } catch {
                // What cannot be opened may be a list; what is of no known format is none.
                guard error.kind == .unknownFormat else { throw RoundFault(error.description) }
                found.strangers.append(error.description)
            }
        }
        found.editions = editions(Self.wanted(files))
        return found
    }

    /// The files that were not taken yet, and the tables of OFAC that lie beside a new one and bear
    /// no day, since only together they are the list of a day.
    private static func wanted(_ files: [Edition.File]) -> [Edition.File] {
        let renewed = Set(files.filter { $0.isNew && $0.isTable && $0.day == nil }.map(\.folder))
        return files.filter { file in
            file.isNew
                || file.isTable && file.day == nil && renewed.contains(file.folder)
        }
    }

    private func file(at path: String) throws(ReadingProblem) -> Edition.File {
        let (sha256, format): (String, FileFormat)
        if CaseFile.isCase(folder: path) {
            (sha256, format) = (try Self.digest(ofFolder: path), .caseYAML)
        } else {
            sha256 = try FileImport.digest(of: path)
            format = try FormatSniffer.format(of: path)
        }
        let isNew = memory.taken[path] != sha256 && !memory.lists.contains(sha256)
        let day = try isNew ? EditionDay.of(path, format) : nil
        return Edition.File(path: path, sha256: sha256, format: format, day: day, isNew: isNew)
    }

    private static func digest(ofFolder path: String) throws(ReadingProblem) -> String {
        var hash = ContentHash()
        for name in names(in: path) where !name.hasPrefix(".") {
            hash.add(name)
            let part = path + "/" + name
            hash.add(isFolder(part) ? "" : try FileImport.digest(of: part))
        }
        return hash.full
    }

    /// Lists and registers by day; what bears no day goes with the first of them.
    private func editions(_ files: [Edition.File]) -> [Edition] {
        let first = files.compactMap(\.day).min() ?? today
        var days: [Day: [Edition.File]] = [:]
        for file in files {
            let usual = file.isList ? today : first
            days[file.day ?? fetched[file.path] ?? usual, default: []].append(file)
        }
        return days.keys.sorted().map { Edition(day: $0, files: days[$0] ?? []) }
    }

    // MARK: - Paths

    private func paths() throws(RoundFault) -> [String] {
        var paths: [String] = []
        for place in [plan.folder] + plan.take {
            guard FileManager.default.fileExists(atPath: place) else {
                // The folder of fetched lists may still be empty.
                if place == plan.folder { continue }
                throw RoundFault("\(place): there is no such file or folder; mend `take`")
            }
            if Self.isFolder(place), !CaseFile.isCase(folder: place) {
                paths += Self.names(in: place).filter(Self.isContent).map { place + "/" + $0 }
                    .filter { !Self.isFolder($0) }
            } else {
                paths.append(place)
            }
        }
        return paths
    }

    /// Whether a name is that of a list, and not of what is noted beside one or only begun.
    private static func isContent(_ name: String) -> Bool {
        !name.hasPrefix(".") && !name.hasSuffix("~")
            && ![
                ".part", ".part.json", ".tmp", ".fetched.json", ".map.yaml", ".rejects.ndjson",
                ".about.json",
            ].contains(where: name.hasSuffix)
    }

    private static func names(in folder: String) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            return []
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let isThere = unsafe FileManager.default.fileExists(
            atPath: path, isDirectory: &isFolder)
        return isThere && isFolder.boolValue
    }
}
