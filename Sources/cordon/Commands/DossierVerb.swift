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
            sentence of law to where it is written. The form follows the name of the file: html, md \
            or json. What only people know stands under `dossier:` in the case file, or in the file \
            that --notes names. `cordon verify` checks the file afterwards.
            Examples:
              cordon dossier Graphs/garpiya iemz-kupol -o kupol.html
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
        try Sink.write(try Array(text(dossier, form).utf8), to: output)
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
            throw Failure(error.problems.map(\.description))
        }
    }

    private func text(_ dossier: Dossier, _ form: DossierForm) throws -> String {
        switch form {
        case .json: return dossier.json().pretty + "\n"
        case .md: return dossier.markdown()
        case .html:
            return dossier.html(picture: try dossier.picture.map(svg))
        }
    }

    private func svg(of picture: Picture) throws -> String {
        do throws(DrawingError) {
            return try Drawing(picture).svgElement()
        } catch {
            throw Failure("\(output): \(error.description)")
        }
    }
}
