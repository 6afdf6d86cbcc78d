import CordonAnalysis
import CordonDiagram
import CordonFormats
import CordonModel

/// `/v1/dossier/{id}.html` and its kin: the document that `cordon dossier` writes.
enum DossierRoute {
    private static let types: [DossierForm: String] = [
        .html: "text/html; charset=utf-8", .md: "text/markdown; charset=utf-8",
        .json: "application/json", .pdf: "application/pdf",
    ]

    private static let parameters: [Parameter] =
        [
            Parameter("id", in: .path, "The entity, by id or name."),
            Parameter(
                "for", .choice(DossierReader.allCases.map(\.rawValue)),
                "For whom it is made; auditor by default."),
            Parameter("publish", .flag, "Only what may be passed on."), Question.regime,
        ] + Question.graphParameters

    /// The routes; pictures are drawn where there is a painter, and said to be missing where not.
    static func routes(_ painter: (any Painter)?) -> [Route] {
        DossierForm.allCases.map { form in
            let type = types[form] ?? "text/plain"
            return Route(
                "GET", "/v1/dossier/{id}.\(form.rawValue)",
                "One document about a party, with its evidence and a manifest.", parameters,
                strict: true, heavy: true, gives: type,
                work: .waiting { asked async throws(Fault) in
                    let dossier = try dossier(asked)
                    let bytes: [UInt8]
                    switch form {
                    case .json: bytes = Array((dossier.json().pretty + "\n").utf8)
                    case .md: bytes = Array(dossier.markdown().utf8)
                    case .html:
                        let page = dossier.html(picture: try await svg(dossier, painter))
                        bytes = Array(page.utf8)
                    case .pdf: bytes = try pages(dossier)
                    }
                    return WebAnswer(type: type, headers: headers(form), .bytes(bytes))
                })
        }
    }

    // A page opened by itself may do nothing but be seen.
    private static func headers(_ form: DossierForm) -> [(name: String, value: String)] {
        form == .html
            ? [
                (
                    "content-security-policy",
                    "sandbox; default-src 'none'; style-src 'unsafe-inline'"
                )
            ] : []
    }

    /// The pages without the picture, which only a child process may lay out.
    private static func pages(_ dossier: Dossier) throws(Fault) -> [UInt8] {
        do throws(DrawingError) {
            return dossier.pdf(try dossier.printed(nil).pdf(on: .a4))
        } catch {
            throw Fault(500, error.description)
        }
    }

    private static func svg(
        _ dossier: Dossier, _ painter: (any Painter)?
    ) async throws(Fault) -> String? {
        guard let painter, let picture = dossier.picture else { return nil }
        let bytes = try await painter.draw(PictureOrder(picture, format: "svg-element"))
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func dossier(_ asked: Asked) throws(Fault) -> Dossier {
        let projection = try asked.projection()
        try asked.checkWithout(in: projection)
        let recorded = asked.day("recorded-by")
        let index = try asked.served.index(projection, recordedBy: recorded)
        let records = try records(asked.served.input, recorded)
        let question = DossierQuestion(
            asked.part("id"),
            for: asked.text("for").flatMap { DossierReader(rawValue: $0) } ?? .auditor,
            isForPublication: asked.flag("publish") || asked.served.isForPublication,
            regimes: try asked.regimes(),
            notes: records?.notes ?? DossierNotes(), screening: records?.screening,
            identity: records?.identity ?? [], limits: asked.limits)
        do throws(QuestionError) {
            return try Dossier(question, in: index, projection)
        } catch {
            throw Asked.fault(error)
        }
    }

    /// What lies beside the graph, where it is one file.
    private static func records(
        _ input: GraphInput, _ recorded: Day?
    ) throws(Fault) -> DossierRecords? {
        guard input.paths.count == 1 else { return nil }
        do throws(ReadingProblems) {
            return try DossierRecords(beside: input.paths[0], recordedBy: recorded)
        } catch {
            throw Fault(500, "what lies beside the graph cannot be read")
        }
    }
}
