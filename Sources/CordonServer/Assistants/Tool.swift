import CordonAnalysis
import CordonGraph
import CordonModel
import Dispatch

extension Assistant {
    static let programVersion = Investigation.version
}

/// One question as a tool.
struct Tool: Sendable {
    let name: String
    let about: String
    let parameters: [Parameter]
    private let question: Question?

    /// The questions that an assistant may ask, in the order in which it should think of them.
    static let questions: [Tool] = [
        "search", "screen", "show", "owners", "holdings", "paths", "flag", "why", "claims",
        "regimes",
    ].compactMap { name in Question.all.first { $0.name == name } }.map(Tool.init)

    static let diagram = Tool(
        name: "diagram",
        about: "A part of the graph as a picture: around entities, or the ways between two.",
        parameters: DiagramRoute.parameters, question: nil)

    private init(name: String, about: String, parameters: [Parameter], question: Question?) {
        self.name = name
        self.about = about
        self.parameters = parameters
        self.question = question
    }

    private init(_ question: Question) {
        self.init(
            name: question.name, about: question.about, parameters: question.parameters,
            question: question)
    }

    /// The tool as the protocol describes it.
    var description: JSONText {
        [
            "name": .string(name), "description": .string(about),
            "inputSchema": [
                "type": "object",
                "properties": .object(
                    parameters.map { .init($0.name, Self.schema(of: $0)) }),
                "required": .strings(parameters.filter(\.isRequired).map(\.name)),
                "additionalProperties": false,
            ],
            "annotations": ["readOnlyHint": true, "openWorldHint": false],
        ]
    }

    private static func schema(of parameter: Parameter) -> JSONText {
        let schema: JSONText =
            parameter.isRepeated ? ["type": "array", "items": parameter.schema] : parameter.schema
        return .object(
            (schema.members ?? []) + [.init("description", .string(parameter.about))])
    }

    /// The answer, in as many letters as an assistant is given.
    func answer(_ options: JSONText, _ served: ServedGraph) async throws(Fault) -> String {
        guard let question else { throw Fault(404, "there is no question of this name") }
        var members = options.members ?? []
        let isBounded = parameters.contains { $0.name == "limit" }
        if isBounded, options["limit"] == nil {
            members.append(.init("limit", .int(Assistant.usualRows)))
        }
        let request = try WebRequest(question: name, .object(members))
        let asked = try Asked(
            request, question.parameters, strict: true, served,
            limits: Limits(within: .seconds(Int64(Asked.mostSeconds))))
        let result: Result<JSONText, Fault> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                do throws(Fault) {
                    continuation.resume(returning: .success(try question.answer(asked)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        let document = ServedDocument.of(try result.get(), served)
        return Self.bounded(document.compact)
    }

    private static func bounded(_ text: String) -> String {
        guard text.count > Assistant.mostLetters else { return text }
        return "[cut: this is the beginning of an answer of \(text.count) letters; ask with a "
            + "smaller limit, or about one entity]\n" + text.prefix(Assistant.mostLetters)
    }
}
