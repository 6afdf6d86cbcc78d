import CordonModel

/// One question that can be asked over HTTP: where, with what, and who answers.
struct Route: Sendable {
    /// How a body is described.
    struct Body: Sendable {
        let type: String
        let schema: JSONText
        var isRequired = true
        /// The most bytes.
        var most = 2 << 20
    }

    let method: String
    /// The path, with `{name}` for what a request fills in.
    let template: String
    let about: String
    private(set) var parameters: [Parameter]
    let body: Body?
    /// Whether keys that it does not know are refused: a mistyped option would pass unnoticed.
    let isStrict: Bool
    /// Whether it may take a while, so that few run at a time.
    let isHeavy: Bool
    /// Whether a request waits for a place where all are taken: that of a picture on a page.
    var isPatient: Bool {
        if case .waiting = work { isHeavy } else { false }
    }
    /// Whether it changes something.
    let writes: Bool
    /// The media type of its answer.
    let gives: String
    /// Whether it is a page for people: what is left blank in a form is not asked, and what is wrong
    /// is said as a page.
    private(set) var isPage = false
    let work: Work

    /// How an answer is made.
    enum Work: Sendable {
        /// By computing, on a thread of its own.
        case computing(@Sendable (Asked) throws(Fault) -> WebAnswer)
        /// By waiting for others.
        case waiting(@Sendable (Asked) async throws(Fault) -> WebAnswer)
        /// At once, whether or not a graph has been read and however busy everything else is.
        case standing(@Sendable () throws(Fault) -> WebAnswer)
    }

    init(
        _ method: String, _ template: String, _ about: String,
        _ parameters: [Parameter] = [], body: Body? = nil, strict: Bool = false,
        heavy: Bool = false, writes: Bool = false, gives: String = "application/json",
        _ answer: @escaping @Sendable (Asked) throws(Fault) -> WebAnswer
    ) {
        self.init(
            method, template, about, parameters, body: body, strict: strict, heavy: heavy,
            writes: writes, gives: gives, work: .computing(answer))
    }

    init(
        _ method: String, _ template: String, _ about: String, _ parameters: [Parameter],
        body: Body? = nil, strict: Bool = false, heavy: Bool = false, writes: Bool = false,
        gives: String = "application/json", work: Work
    ) {
        self.method = method
        self.template = template
        self.about = about
        self.parameters = parameters
        self.body = body
        isStrict = strict
        isHeavy = heavy
        self.writes = writes
        self.gives = gives
        self.work = work
    }

    /// A page for people.
    init(
        page template: String, _ about: String, _ parameters: [Parameter],
        _ answer: @escaping @Sendable (Asked) throws(Fault) -> WebAnswer
    ) {
        self.init(
            "GET", template, about, parameters, strict: true, gives: Page.type,
            work: .computing(answer))
        isPage = true
    }

    /// The same route for people: what is wrong is said as a page.
    var forPeople: Route {
        var route = self
        route.isPage = true
        return route
    }

    /// The same route, which can be asked about a day: what holds then, as its graph's other answers.
    var ofAnyDay: Route {
        var route = self
        route.parameters.append(Self.day)
        return route
    }

    static let day = Parameter(
        "as_of", .day, "Only what holds on this day; without it, what holds on whatever day.")

    private var parts: [Substring] {
        template.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    }

    /// What a path fills in, by name; nil where it is another route's.
    func filled(_ path: [String]) -> [String: String]? {
        let parts = parts
        guard parts.count == path.count else { return nil }
        var filled: [String: String] = [:]
        for (part, given) in zip(parts, path) {
            guard let open = part.firstIndex(of: "{"), let close = part.firstIndex(of: "}") else {
                if part != given[...] { return nil }
                continue
            }
            let head = part[..<open]
            let tail = part[part.index(after: close)...]
            guard given.hasPrefix(head), given.hasSuffix(tail),
                given.count > head.count + tail.count
            else { return nil }
            let name = String(part[part.index(after: open)..<close])
            filled[name] = String(given.dropFirst(head.count).dropLast(tail.count))
        }
        return filled
    }

    /// The route in the words of OpenAPI 3.1.
    var description: JSONText {
        var members: [JSONText.Member] = [
            .init("summary", .string(about)), .init("operationId", .string(operationID)),
            .init("parameters", .array(parameters.map(\.description))),
        ]
        if let body {
            members.append(
                .init(
                    "requestBody",
                    [
                        "required": .bool(body.isRequired),
                        "content": .object([
                            .init(body.type, ["schema": body.schema])
                        ]),
                    ]))
        }
        members.append(.init("responses", responses))
        return .object(members)
    }

    private var operationID: String {
        let words = template.split { !$0.isLetter && !$0.isNumber }
        return method.lowercased()
            + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined()
    }

    private var responses: JSONText {
        let fault: JSONText = ["$ref": "#/components/responses/Fault"]
        var members: [JSONText.Member] = [
            .init(
                "200",
                [
                    "description": "The answer.",
                    "content": .object([.init(gives, .object([]))]),
                ])
        ]
        var statuses = [
            "400", "401", "403", "404", "409", "413", "414", "422", "429", "431", "500", "503",
        ]
        if template.contains("{id}") || template.contains("{entity}") { statuses.append("308") }
        if template.hasSuffix("catalog") || template.hasSuffix("manifest") {
            statuses.append("304")
        }
        if method == "POST" { statuses += ["201", "202"] }
        members += statuses.sorted().map { .init($0, fault) }
        return .object(members)
    }
}
