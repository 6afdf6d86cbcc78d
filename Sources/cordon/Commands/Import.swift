import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Foundation

/// `cordon import`: files into a store.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take files into a case that is kept in one file.",
        discussion: """
            All files are taken over in one transaction, or none. Records that cannot be read go \
            to CASE.rejects.ndjson with place and reason, and the rest is imported. What the \
            case holds already is not added again; a newer copy of a list, or a file that was \
            edited since it was imported from the same place, ends what it no longer says, and \
            erases nothing. Delta files come behind the FollowTheMoney file that they change.

            Examples:
              cordon import sdn_2023-12-11.csv sdn_2023-12-13.csv --into case.cordon
              cordon import Graphs/garpiya --into case.cordon --json
              cordon import entities.ftm.json entities.delta.json --into case.cordon
            """)

    @Argument(help: "Files of known formats, case folders, or other stores.")
    var files: [String]

    @Option(help: ArgumentHelp("The store; it is made if there is none.", valueName: "CASE.cordon"))
    var into: String

    @Option(help: "The format of the files, where their content does not tell.")
    var format: String?

    @Option(help: "The day of list copies that bear none, in content or name.")
    var day: String?

    @Flag(help: "One JSON document.")
    var json = false

    @Flag(help: "No progress and no notes on standard error.")
    var quiet = false

    func validate() throws {
        if files.isEmpty { throw ValidationError("name at least one file") }
    }

    func run() throws {
        let today = try GraphOptions.today()
        let isNew = !FileManager.default.fileExists(atPath: into)
        let meter = ProgressMeter(isShown: !quiet)
        let begun = isNew ? Store.files(of: into) : []
        for path in begun { PartFiles.begin(path) }
        defer { for path in begun { PartFiles.end(path) } }
        do {
            let summary = try take(today, meter)
            meter.end()
            try report(summary)
        } catch {
            meter.end()
            if isNew { Self.removeEmpty(into) }
            throw error
        }
    }

    private func take(_ today: Day, _ meter: ProgressMeter) throws -> CaseImport.Summary {
        do {
            let store = try Store.openOrCreate(into)
            defer { Self.close(store) }
            let task = CaseImport(into: store, format: format, listDay: try listDay())
            let summary = try task.run(files, recordedAt: today) { progress in
                meter.show(progress)
            } beforeCommit: { summary in
                try Rejects.write(summary.rejects, to: Rejects.path(beside: into))
                // What is committed from here on stays.
                for path in Store.files(of: into) { PartFiles.end(path) }
            }
            try store.keepImage(joinParts: PartedRecords.join)
            return summary
        } catch ImportFailure.reading(let problems) {
            throw Failure(problems)
        } catch let error as ImportFailure {
            throw Failure(error.description.split(separator: "\n").map(String.init))
        } catch let error as StoreError {
            throw Failure(error.description)
        }
    }

    private func listDay() throws -> Day? {
        guard let day else { return nil }
        guard let known = Day(day) else {
            throw Failure("--day: `\(day)` is no day; write it as 2023-12-13", status: .usage)
        }
        return known
    }

    private static func close(_ store: Store) {
        do {
            try store.close()
        } catch {
            Sink.complain("cordon: \(error.description)")
        }
    }

    /// Takes away what an import that failed has begun, unless another has filled it meanwhile.
    private static func removeEmpty(_ path: String) {
        do {
            let store = try Store.open(path)
            guard try store.imports().isEmpty else { return }
            try store.close()
        } catch {
            // A full disk took not even the empty tables; who is busy there is another.
            if [.busy, .newer].contains(error.kind) { return }
        }
        for file in Store.files(of: path) where FileManager.default.fileExists(atPath: file) {
            do {
                try FileManager.default.removeItem(atPath: file)
            } catch {
                Sink.complain("cordon: \(file): cannot be removed")
            }
        }
    }
}

// MARK: - Answering

extension Import {
    private func report(_ summary: CaseImport.Summary) throws {
        let rejects = summary.rejects.isEmpty ? nil : Rejects.path(beside: into)
        if !quiet { tell(summary) }
        if json {
            try Sink.write(document(summary, rejects: rejects).pretty + "\n", to: nil)
            return
        }
        var table = TextTable(["file", "format", "read", "imported", "rejected", "sha256"])
        for file in summary.files {
            table.add([
                file.path, file.format ?? "", "\(file.read ?? 0)", "\(file.imported ?? 0)",
                "\(file.rejected ?? 0)", String(file.sha256.prefix(12)),
            ])
        }
        let outcome = summary.outcome
        var note =
            outcome.addsSomething
            ? "\n\(outcome.claims) new claims of \(outcome.claims + outcome.known), "
                + "\(outcome.entities) new entities, \(outcome.sources) new sources.\n"
                + (outcome.lapsed == 0
                    ? ""
                    : "\(outcome.lapsed == 1 ? "1 claim is" : "\(outcome.lapsed) claims are") no "
                        + "longer said by the newer edition of their file.\n")
            : "\nNothing new: the case holds all of it already.\n"
        if let rejects {
            note +=
                "\(summary.rejects.count) records set apart in \(rejects); "
                + "their files end nothing that was held before.\n"
        }
        try Sink.write(table.text() + note, to: nil)
    }

    /// Says what was noticed and which records cannot be read: here, and not beside every answer.
    private func tell(_ summary: CaseImport.Summary) {
        for note in summary.notes.prefix(Self.mostTold) {
            let times = note.notice.count == 1 ? "" : " (\(note.notice.count) times)"
            Sink.complain("cordon: note: \(note.path): \(note.notice.message)\(times)")
        }
        let notes = summary.notes.count - Self.mostTold
        if notes > 0 {
            Sink.complain("cordon: note: \(notes) more; `cordon check \(into)` tells them")
        }
        for reject in summary.rejects.prefix(Self.mostTold) {
            Sink.complain("cordon: \(reject.description)")
        }
        let rejects = summary.rejects.count - Self.mostTold
        if rejects > 0 { Sink.complain("cordon: \(rejects) more records cannot be read") }
    }

    /// The most notes, and the most records, that are told one by one.
    private static let mostTold = 20

    private func document(_ summary: CaseImport.Summary, rejects: String?) -> JSONText {
        let outcome = summary.outcome
        return [
            "cordon": .string(Investigation.version), "case": .string(into),
            "files": .array(
                summary.files.map { file in
                    [
                        "path": .string(file.path), "format": .optional(file.format),
                        "sha256": .string(file.sha256), "read": .int(file.read ?? 0),
                        "imported": .int(file.imported ?? 0),
                        "rejected": .int(file.rejected ?? 0),
                    ]
                }),
            "new": [
                "claims": .int(outcome.claims), "entities": .int(outcome.entities),
                "sources": .int(outcome.sources), "sightings": .int(outcome.sightings),
            ],
            "known": .int(outcome.known), "lapsed": .int(outcome.lapsed),
            "notices": .array(
                summary.notes.map { note in
                    [
                        "path": .string(note.path), "code": .string(note.notice.code),
                        "message": .string(note.notice.message), "count": .int(note.notice.count),
                    ]
                }),
            "rejects": .optional(rejects),
        ]
    }
}
