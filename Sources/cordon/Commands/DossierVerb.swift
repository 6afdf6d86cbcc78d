import ArgumentParser
import CordonAnalysis
import CordonDiagram
import CordonFormats
import CordonGraph
import CordonModel
import CordonRules

/// `cordon dossier`: everything about one party in a document that survives an audit.
struct DossierVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "One document about a party that an auditor signs and an editor prints.",
        discussion: """
            Nineteen sections; every sentence about a party leads to the claims it rests on, every \
            sentence of law to where it is written. The form follows the name of the file: html, pdf, \
            md or json. What only people know stands under `dossier:` in the case file, or in the file \
            that --notes names. `cordon verify` checks the file afterwards.
            Examples:
              cordon dossier Graphs/garpiya iemz-kupol -o kupol.html
              cordon dossier Graphs/garpiya iemz-kupol --paper letter -o kupol.pdf
              cordon dossier case.cordon acme --for editor --publish -o acme.md
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "The entity.")
    var entity: String

    @Option(name: .customLong("for"), help: "auditor, editor or counsel: it decides the sections.")
    var reader = DossierReader.auditor.rawValue

    @Flag(help: "Only what may be passed on; what is left out is counted.")
    var publish = false

    @Option(
        help: ArgumentHelp(
            "The case file whose `dossier:` tells what people know.", valueName: "FILE"))
    var notes: String?

    @Option(help: "The paper of a PDF: a4 or letter.", completion: .list(["a4", "letter"]))
    var paper = PrintedDocument.Paper.a4.rawValue

    @OptionGroup var regimes: RegimeOptions

    @Option(help: "Stop after so many seconds and say that the answer is cut.")
    var timeout: Double?

    @Option(name: [.customShort("o"), .customLong("output")], help: "The file.")
    var output: String

    private var limits: Limits {
        timeout.map { Limits(within: .milliseconds(Int64($0 * 1000))) } ?? .none
    }

    func validate() throws {
        if DossierReader(rawValue: reader) == nil {
            let known = DossierReader.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--for: `\(reader)` is no reader; use \(known)")
        }
        if PrintedDocument.Paper(rawValue: paper) == nil {
            throw ValidationError("--paper: `\(paper)` is none; use a4 or letter")
        }
        try Seconds.check(timeout, of: "--timeout")
    }

    func run() throws {
        guard let form = DossierForm(fileName: output) else {
            throw Failure(
                "\(output): the ending names no form of dossier; use "
                    + DossierForm.allCases.map { ".\($0.rawValue)" }.joined(separator: ", "),
                status: .usage)
        }
        var file = try graph.file()
        try graph.checkWithout(graph.without, &file)
        let dossier = try made(of: file)
        try Sink.write(try bytes(dossier, form), to: output)
    }

    private func made(of file: Case) throws -> Dossier {
        let projection = try graph.projection()
        do {
            let records = try DossierRecords(
                beside: graph.graph, notes: notes, recordedBy: try graph.recordedDay())
            let question = DossierQuestion(
                entity, for: DossierReader(rawValue: reader) ?? .auditor, isForPublication: publish,
                regimes: try regimes.regimes(on: projection.asOf), notes: records.notes,
                screening: records.screening, identity: records.identity, limits: limits)
            return try Dossier(question, in: file, projection)
        } catch let error as QuestionError {
            throw Failure(error.description)
        } catch let error as ReadingProblems {
            throw Failure(error)
        }
    }

    private func bytes(_ dossier: Dossier, _ form: DossierForm) throws -> [UInt8] {
        switch form {
        case .json: return Array((dossier.json().pretty + "\n").utf8)
        case .md: return Array(dossier.markdown().utf8)
        case .html:
            let picture = try drawing(of: dossier)?.svgElement()
            return Array(dossier.html(picture: picture).utf8)
        case .pdf: return try pages(of: dossier)
        }
    }

    private func drawing(of dossier: Dossier) throws -> Drawing? {
        guard let picture = dossier.picture else { return nil }
        do throws(DrawingError) {
            return try Drawing(picture)
        } catch {
            throw Failure("\(output): \(error.description)")
        }
    }

    private func pages(of dossier: Dossier) throws -> [UInt8] {
        let drawing = try drawing(of: dossier)
        do throws(DrawingError) {
            let pages = try dossier.printed(drawing)
                .pdf(on: PrintedDocument.Paper(rawValue: paper) ?? .a4)
            if !pages.missing.isEmpty {
                let some = pages.missing.prefix(8).map {
                    "U+" + String($0.value, radix: 16, uppercase: true)
                }
                Sink.complain(
                    "cordon: warning: no font here has \(pages.missing.count) characters "
                        + "(\(some.joined(separator: ", "))): they stand as their numbers; install "
                        + "fonts that have them, such as Debian's fonts-noto")
            }
            return dossier.pdf(pages)
        } catch {
            throw Failure("\(output): \(error.description)")
        }
    }
}
