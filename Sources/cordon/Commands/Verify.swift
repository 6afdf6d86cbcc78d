import ArgumentParser
import CordonFormats
import CordonModel
import CordonServer
import Foundation

/// `cordon verify`: whether what was answered once is whole, and would be answered again.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Whether a dossier, a receipt or a Parquet folder is whole, and what of it has changed.",
        discussion: """
            FILE is a dossier in any of its forms, or what `/v1/screenings?receipt=true` answered, \
            or its last line alone, or a folder that \
            `cordon export --to parquet` wrote, whose files are held against their hashes. With --against a dossier is made again, and which input, claim \
            or section is another now is said and why; of a receipt the subjects are screened again \
            as on its day: which list day, preset, score, verdict or decision is another now is \
            said. Ends with status 2 where something is.
            Examples:
              cordon verify kupol.html --against Graphs/garpiya
              cordon verify answer.ndjson
              cordon verify garpiya-parquet
              cordon verify answer.ndjson --against case.cordon
              cordon verify receipt.json --against case.cordon --subjects portfolio.ndjson
            """)

    @Argument(help: "The dossier, the answer with its receipt, the receipt, or the folder.")
    var file: String

    @Option(help: ArgumentHelp("Ask again in this graph.", valueName: "GRAPH"))
    var against: String?

    @Option(
        help: ArgumentHelp(
            "The portfolio as it was sent, where only the receipt was kept.", valueName: "FILE"))
    var subjects: String?

    @Option(
        help: ArgumentHelp(
            "The case file whose `dossier:` tells what people know, where the graph does not.",
            valueName: "FILE"))
    var notes: String?

    @Flag(help: "One JSON document.")
    var json = false

    @Option(name: [.customShort("o"), .customLong("output")], help: "Write to a file.")
    var output: String?

    func validate() throws {
        if subjects != nil, against == nil { throw ValidationError("--subjects needs --against") }
        if notes != nil, against == nil { throw ValidationError("--notes needs --against") }
    }

    func run() throws {
        if ParquetFolder.isFolder(file) { return try verifyFolder() }
        let dossier: KeptDossier?
        var screening: KeptScreening?
        do throws(Fault) {
            let bytes = try Self.bytes(file)
            dossier = try KeptDossier(bytes)
            if dossier == nil { screening = try KeptScreening(bytes) }
        } catch {
            throw Failure("\(file): \(Self.words(error))")
        }
        if let dossier { return try verify(dossier) }
        guard let kept = screening else { return }
        let check = try against.map { try self.check(kept, $0) }
        let changes = check?.changes ?? []
        try Sink.write(
            json ? document(kept, check).pretty + "\n" : text(kept, check), to: output)
        guard kept.isWhole != false, changes.isEmpty else {
            throw Failure([], status: .findingMet)
        }
    }

    private func check(_ kept: KeptScreening, _ graph: String) throws -> ReceiptCheck {
        do {
            let body = try subjects.map { path throws(Fault) in try Self.bytes(path) }
            return try ReceiptCheck(kept, against: GraphInput([graph]), subjects: body)
        } catch let error as ReadingProblems {
            throw Failure(error)
        } catch let error as Fault {
            throw Failure("\(file): \(Self.words(error))")
        }
    }

    private static func bytes(_ path: String) throws(Fault) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault(404, "cannot be read", hint: "check the path")
        }
        return [UInt8](data)
    }

    static func words(_ fault: Fault) -> String {
        fault.sentence
    }

    // MARK: - Giving

    private func text(_ kept: KeptScreening, _ check: ReceiptCheck?) -> String {
        var lines = [kept.summary]
        switch kept.isWhole {
        case true?: lines.append("whole: the rows are those of the receipt")
        case false?: lines.append("NOT WHOLE: the rows are not those of the receipt")
        case nil: lines.append("the receipt alone: the rows are not here")
        }
        for change in check?.changes ?? [] {
            let name = [change.what, change.of, change.entity].compactMap(\.self)
            lines.append(
                "\(name.joined(separator: " ")): \(change.before ?? "not there") then, "
                    + "\(change.after ?? "not there") now")
        }
        lines += check?.open ?? ["nothing was computed again; name the graph with --against"]
        if let check, check.changes.isEmpty { lines.append("nothing compared has changed") }
        return PlainText.lines(lines.map { $0 + "\n" }.joined())
    }

    private func document(_ kept: KeptScreening, _ check: ReceiptCheck?) -> JSONText {
        [
            "whole": kept.isWhole.map { .bool($0) } ?? .null,
            "computedAgain": .bool(check != nil && check?.open.isEmpty == true),
            "open": .strings(check?.open ?? ["nothing was computed again"]),
            "changes": .array(
                (check?.changes ?? []).map { change in
                    [
                        "what": .string(change.what), "of": .string(change.of),
                        "entity": .optional(change.entity), "before": .optional(change.before),
                        "after": .optional(change.after),
                    ]
                }),
        ]
    }
}
