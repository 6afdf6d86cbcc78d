import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Foundation

/// `cordon export`: the graph for other programs.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The graph as a file of another format, as of the day asked about.",
        discussion: """
            Files: ftm, ftm-statements, bods, case, edges, graphml, gexf, cytoscape, cypher, json, \
            dot, sqlite (flat tables for SQL). Folders: tables (CSV with findings), neo4j, parquet (claims of \
            every day, and what the rules run on, for other engines; opens as a GRAPH). What a source does not allow to be \
            passed on is left out; what the format has no place for is counted on standard error.

            Examples:
              cordon export Graphs/garpiya --to ftm -o garpiya.ftm.json
              cordon export Graphs/garpiya --to graphml --standing official -o official.graphml
              cordon export Graphs/garpiya --to tables -o tables
              cordon export Graphs/garpiya --to sqlite -o garpiya.sqlite
              cordon export Graphs/garpiya --to parquet -o garpiya-parquet
            """)

    @OptionGroup var graph: GraphOptions

    @Option(
        name: [.customLong("to"), .customLong("as")], help: "The format that is written.",
        completion: .list(Self.words))
    var target: String?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: "The file, or the folder of `tables`, `neo4j`, `parquet`; else standard output.")
    var output: String?

    @Flag(help: "What has ended by the day, too (ftm, ftm-statements, case).")
    var allDays = false

    @Flag(help: "Cells of `tables` as they are, also those that begin like a formula.")
    var raw = false

    @OptionGroup var publication: PublicationOptions

    @Flag(help: "Nothing on standard error about what is left out.")
    var quiet = false

    func run() throws {
        // `--format` names the written format here, as in the list of verbs; `--to` does where the
        // format of GRAPH has to be named too.
        let said = target ?? graph.format ?? "json"
        let word = Self.names[said] ?? said
        var reading = graph
        if target == nil { reading.format = nil }
        if let folder = FolderExport(rawValue: word) {
            guard !allDays else { throw Self.ofOneDay(word) }
            return try write(folder, reading)
        }
        if word == Self.database { return try writeDatabase(reading) }
        if word == Self.parquet { return try writeParquet(reading) }
        guard let export = GraphExport(rawValue: word) else { throw Self.unknown(word) }
        guard !allDays || export.takesEveryDay else { throw Self.ofOneDay(word) }
        let graph = try investigation(reading).graph
        let isShown = Sink.isTerminal && (output ?? "-") == "-"
        try Sink.stream(to: output) { put in
            try export.write(graph, ofEveryDay: allDays) { bytes in
                // Names steer no terminal.
                try put(
                    isShown ? Sink.bytes(String(decoding: bytes, as: UTF8.self), for: nil) : bytes)
            }
        }
        if !quiet { tell(export.losses(of: graph, ofEveryDay: allDays), word) }
    }

    /// The graph that is written; what is left out of one that is published is told.
    func investigation(_ options: GraphOptions) throws -> Investigation {
        let published = try publication.published(options)
        let investigation = try options.investigation(of: published)
        if published != nil, !quiet { Sink.note(investigation.leftOutNote) }
        return investigation
    }

    /// The words for what can be written.
    private static let words =
        GraphExport.allCases.map(\.rawValue) + [database] + FolderExport.allCases.map(\.rawValue)
        + [parquet]

    /// The word for a folder of Parquet tables.
    static let parquet = "parquet"

    /// The word for an SQLite file of flat tables.
    private static let database = "sqlite"

    private func writeDatabase(_ options: GraphOptions) throws {
        guard !allDays else { throw Self.ofOneDay(Self.database) }
        guard let output, output != "-" else {
            throw Failure("--to sqlite writes a database: name its file with -o", status: .usage)
        }
        let graph = try investigation(options).graph
        do throws(StoreError) {
            let tables = FlatTables.of(graph, program: "Cordon \(Investigation.version)")
            try FlatDatabase.write(tables, to: output)
        } catch {
            throw Failure(error.description)
        }
        if !quiet { tell(FolderExport.tables.losses(of: graph), Self.database) }
    }

    private static func ofOneDay(_ word: String) -> Failure {
        Failure(
            "--all-days: `\(word)` shows one day; use --as-of, or --to ftm, ftm-statements, case",
            status: .usage)
    }

    private static let names = [
        "followthemoney": "ftm", "csv": "edges", "edge-list": "edges", "yaml": "case",
        "statements": "ftm-statements", "cyjs": "cytoscape",
    ]

    private static func unknown(_ word: String) -> Failure {
        Failure(
            "--to: `\(word)` cannot be written; use \(words.joined(separator: ", "))",
            status: .usage)
    }

    /// Says what the format has no place for.
    private func tell(_ losses: [ExportLoss], _ word: String) {
        guard !losses.isEmpty else { return }
        let list = losses.map(\.description).joined(separator: "; ")
        let isDated = losses.contains { $0.what.contains("that do not hold on") }
        let takesAll = GraphExport(rawValue: word)?.takesEveryDay ?? false
        let form = takesAll ? "--all-days" : "--to ftm --all-days"
        let remedy = isDated ? " (\(form) writes what holds on other days, too)" : ""
        Sink.complain("cordon: left out of \(word): \(list)\(remedy)")
    }
}

// MARK: - Folders

extension Export {
    private func write(_ folder: FolderExport, _ options: GraphOptions) throws {
        guard let output, output != "-" else {
            throw Failure(
                "--to \(folder.rawValue) writes several files: name their folder with -o",
                status: .usage)
        }
        let investigation = try investigation(options)
        do {
            try FileManager.default.createDirectory(
                atPath: output, withIntermediateDirectories: true)
        } catch {
            throw Failure("\(output): the folder cannot be made")
        }
        let graph = investigation.graph
        let findings = folder == .tables ? investigation.findings() : []
        for file in folder.files(of: graph, findings: findings, raw: raw) {
            try Sink.write(file.bytes, to: "\(output)/\(file.name)")
        }
        if !quiet { tell(folder.losses(of: graph), folder.rawValue) }
    }
}
