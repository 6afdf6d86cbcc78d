import ArgumentParser
import CordonAnalysis
import CordonFetch
import CordonModel
import Foundation

/// `cordon fetch`: official lists, from their publishers.
struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fetch official lists by name into a folder.",
        discussion: """
            Asks only for what is new, goes on where a transfer broke off, and keeps the former \
            file until the new one is whole. Beside each file lies NAME.fetched.json with its \
            address, hash and day.

            Lists: \(OfficialList.all.map(\.id).joined(separator: ", ")), or an address.

            Examples:
              cordon fetch ofac-sdn eu un --into lists
              cordon fetch un --into lists --offline
            """)

    @Argument(help: "Lists by name, or addresses.")
    var lists: [String]

    @Option(help: "The folder; it is made if there is none.")
    var into: String

    @Flag(help: "Use what was fetched before and leave the network alone.")
    var offline = false

    @Option(help: "The most megabytes of a file.")
    var most = 4096

    @Option(help: "How many seconds a server may be silent.")
    var patience = 60.0

    @Flag(help: "One JSON document.")
    var json = false

    func validate() throws {
        if lists.isEmpty { throw ValidationError("name at least one list") }
        guard (1...1 << 30).contains(most) else {
            throw ValidationError("--most must be above 0 and at most \(1 << 30)")
        }
        try Seconds.check(patience, of: "--patience")
    }

    func run() throws {
        let files = Self.apart(try lists.flatMap(Self.files))
        try Self.makeFolder(into)
        var fetcher = Fetcher(folder: into, today: try GraphOptions.today())
        fetcher.isOffline = offline
        fetcher.mostBytes = most << 20
        fetcher.patience = patience
        var fetched: [Fetcher.Fetched] = []
        var faults: [String] = []
        for file in files {
            do {
                fetched.append(try fetcher.fetch(file))
            } catch {
                faults.append(error.description)
            }
        }
        try give(fetched)
        for file in fetched where file.hasShrunk {
            Sink.complain(
                "cordon: note: \(file.path) has \(file.record.bytes) bytes; it had "
                    + "\(file.formerBytes ?? 0) before")
        }
        if !faults.isEmpty { throw Failure(faults) }
    }

    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure("\(path): the folder cannot be made")
        }
    }

    static func files(_ word: String) throws -> [OfficialList.File] {
        if let list = OfficialList.named(word) { return list.files }
        let scheme = word.firstRange(of: "://").map { word[..<$0.lowerBound].lowercased() }
        if scheme == "https" || scheme == "http" {
            let path = word.split(separator: "?")[0].split(separator: "/").dropFirst()
            // The first part is the host, in which a user and a password may stand.
            let name = path.dropFirst().last.map(String.init) ?? "list"
            return [OfficialList.File(name: name, address: word)]
        }
        if let scheme {
            // The rest of the address may hold a password.
            throw Failure(
                "an address of `\(scheme)` cannot be fetched; use https or http", status: .usage)
        }
        throw Failure(
            "there is no list `\(word)`; use \(OfficialList.all.map(\.id).joined(separator: ", ")) "
                + "or an address", status: .usage)
    }

    /// The files with names of their own: where several addresses end in one name, each gets a part
    /// of the hash of its address.
    static func apart(_ files: [OfficialList.File]) -> [OfficialList.File] {
        let addresses = Dictionary(grouping: files, by: \.name).mapValues {
            Set($0.map(\.address)).count
        }
        return files.map { file in
            guard let count = addresses[file.name], count > 1 else { return file }
            var hash = ContentHash()
            hash.add(file.address)
            return OfficialList.File(
                name: "\(hash.full.prefix(8))-\(file.name)", address: file.address)
        }
    }

    private func give(_ fetched: [Fetcher.Fetched]) throws {
        if json {
            let document: JSONText = [
                "cordon": .string(Investigation.version),
                "files": .array(
                    fetched.map { file in
                        [
                            "path": .string(file.path), "address": .string(file.record.address),
                            "sha256": .string(file.record.sha256),
                            "bytes": .int(file.record.bytes),
                            "fetched": .string(file.record.fetched), "new": .bool(file.isNew),
                        ]
                    }),
            ]
            return try Sink.write(document.pretty + "\n", to: nil)
        }
        var table = TextTable(["file", "bytes", "sha256", "fetched", ""])
        for file in fetched {
            table.add([
                file.path, "\(file.record.bytes)", String(file.record.sha256.prefix(12)),
                file.record.fetched, file.isNew ? "new" : "as before",
            ])
        }
        if !fetched.isEmpty { try Sink.write(table.text(), to: nil) }
    }
}
