import CordonModel

/// A request as the questions see it, whatever carried it.
public struct WebRequest: Sendable {
    /// `GET`, `POST` ...
    public let method: String
    /// The decoded parts of the path.
    public let path: [String]
    /// The path and the query as they came; they go into no log.
    public let target: String
    /// The query.
    public let query: Query
    /// The headers, by lower-case name; of several of one name the values joined by commas.
    public let headers: [String: String]
    /// The body.
    public let body: [UInt8]

    /// Creates a request.
    ///
    /// - Throws: 400 where the target is no path.
    public init(
        method: String, target: String, headers: [String: String] = [:], body: [UInt8] = []
    ) throws(Fault) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        let sides = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides[0].first == "/" else { throw Fault(400, "the target is no path") }
        path = sides[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false)
            .map { PercentText.decoded(String($0), plusIsSpace: false) }
        query = Query(sides.count > 1 ? String(sides[1]) : "")
    }
}

extension WebRequest {
    /// The same request without the keys that a form sends although nothing was written.
    func withoutBlanks() throws(Fault) -> WebRequest {
        let kept = query.pairs.filter { !$0.value.isEmpty }
        guard kept.count < query.pairs.count else { return self }
        let pairs = kept.map { "\(PercentText.encoded($0.key))=\(PercentText.encoded($0.value))" }
        let path = target.prefix { $0 != "?" }
        return try WebRequest(
            method: method, target: path + "?" + pairs.joined(separator: "&"), headers: headers,
            body: body)
    }

    /// Whether a person with a browser asks.
    var wantsPage: Bool { headers["accept"]?.contains("text/html") ?? false }

    /// A question of `/v1` with options as a JSON object: texts, numbers, truth values, or lists
    /// of them.
    init(question name: String, _ options: JSONText?) throws(Fault) {
        var parts: [String] = []
        for member in options?.members ?? [] {
            for value in member.value.items ?? [member.value] {
                guard let text = value.plain else { continue }
                parts.append("\(PercentText.encoded(member.key))=\(PercentText.encoded(text))")
            }
        }
        try self.init(method: "GET", target: "/v1/\(name)?\(parts.joined(separator: "&"))")
    }
}

/// Keys and values in order, as forms and addresses write them.
public struct Query: Sendable {
    /// The pairs, decoded.
    public let pairs: [(key: String, value: String)]

    /// Reads `a=1&b=2`.
    public init(_ text: String) {
        pairs = text.split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (
                PercentText.decoded(String(sides[0]), plusIsSpace: true),
                sides.count > 1 ? PercentText.decoded(String(sides[1]), plusIsSpace: true) : ""
            )
        }
    }

    /// The values of a key, in order.
    public func values(_ key: String) -> [String] {
        pairs.filter { $0.key == key }.map(\.value)
    }

    /// The last value of a key.
    public subscript(key: String) -> String? { pairs.last { $0.key == key }?.value }
}

/// Percent encoding of RFC 3986.
enum PercentText {
    /// The text that an encoded one stands for; what is no encoding stays, and bytes that are no
    /// UTF-8 become the replacement character.
    static func decoded(_ text: String, plusIsSpace: Bool) -> String {
        guard text.utf8.contains(where: { $0 == 0x25 || $0 == 0x2B && plusIsSpace }) else {
            return text
        }
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x25, place + 2 < bytes.count, let high = digit(bytes[place + 1]),
                let low = digit(bytes[place + 2])
            {
                decoded.append(high << 4 | low)
                place += 3
            } else {
                decoded.append(byte == 0x2B && plusIsSpace ? 0x20 : byte)
                place += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// A text as one part of a path.
    static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || "-._~:".unicodeScalars.contains(scalar)
            if isPlain {
                encoded.unicodeScalars.append(scalar)
            } else {
                let digits = Array("0123456789ABCDEF")
                encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return encoded
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
