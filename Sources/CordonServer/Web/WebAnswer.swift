public import CordonModel

/// What a request is answered with.
public struct WebAnswer: Sendable {
    /// The bytes, at once or as they are made.
    public enum Body: Sendable {
        /// All at once.
        case bytes([UInt8])
        /// Piece by piece, until it ends.
        case pieces(AsyncStream<[UInt8]>)
    }

    /// The status.
    public var status: Int
    /// Headers beside those that every answer has.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: Body

    /// Creates an answer.
    public init(
        status: Int = 200, type: String, headers: [(name: String, value: String)] = [],
        _ body: Body
    ) {
        self.status = status
        self.headers = [("content-type", type)] + headers
        self.body = body
    }

    /// A JSON document on one line.
    public static func json(
        _ json: JSONText, status: Int = 200, headers: [(name: String, value: String)] = []
    ) -> WebAnswer {
        WebAnswer(
            status: status, type: "application/json", headers: headers,
            .bytes(Array(json.compact.utf8)))
    }

    /// A document as the command line writes it.
    public static func document(_ document: JSONText) -> WebAnswer {
        WebAnswer(type: "application/json", .bytes(Array((document.pretty + "\n").utf8)))
    }

    /// A text of some media type.
    static func text(_ text: String, type: String) -> WebAnswer {
        WebAnswer(type: type, .bytes(Array(text.utf8)))
    }

    /// The whole body; nil where it comes in pieces.
    public var bytes: [UInt8]? {
        if case .bytes(let bytes) = body { bytes } else { nil }
    }
}

/// Why a request is not answered as it was put.
public struct Fault: Error, Sendable {
    /// The status.
    public let status: Int
    /// What is wrong: a sentence, or a list of what is wrong with which part.
    public let detail: JSONText
    /// What to do.
    public let hint: String?
    /// Headers beside those that every answer has.
    public let headers: [(name: String, value: String)]

    /// Creates a fault.
    public init(
        _ status: Int, _ detail: String, hint: String? = nil,
        headers: [(name: String, value: String)] = []
    ) {
        self.init(status, .string(detail), hint: hint, headers: headers)
    }

    init(
        _ status: Int, _ detail: JSONText, hint: String? = nil,
        headers: [(name: String, value: String)] = []
    ) {
        self.status = status
        self.detail = detail
        self.hint = hint
        self.headers = headers
    }

    /// A fault of one part of a request, in the form that clients of yente know.
    static func invalid(
        _ place: [String], _ type: String, _ message: String, input: JSONText = .null
    ) -> Fault {
        Fault(
            422,
            .array([
                [
                    "type": .string(type), "loc": .strings(place), "msg": .string(message),
                    "input": input,
                ]
            ]))
    }

    /// What is wrong and what to do, in one line.
    public var sentence: String {
        (detail.text ?? detail.compact) + (hint.map { "; \($0)" } ?? "")
    }

    /// The answer that says it.
    public var answer: WebAnswer {
        var members: [JSONText.Member] = [.init("detail", detail)]
        if let hint { members.append(.init("hint", .string(hint))) }
        return .json(.object(members), status: status, headers: headers)
    }
}
