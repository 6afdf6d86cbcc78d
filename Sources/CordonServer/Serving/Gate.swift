import CordonModel
import Crypto

/// Who may ask, and from where.
public struct Gate: Sendable {
    /// The names by which the server may be called, in small letters and without port.
    let hosts: Set<String>
    /// Origins whose pages may read the answers.
    let origins: Set<String>
    /// Digests of the tokens, one of which is needed; empty where none is.
    private let tokens: [SHA256.Digest]
    /// Whether anything may be changed.
    let allowsWriting: Bool

    /// The Origins of OpenRefine on this machine, for `/reconcile` alone.
    private static let openRefine: Set<String> = [
        "http://127.0.0.1:3333", "http://localhost:3333",
    ]

    /// Creates a gate.
    ///
    /// - Parameters:
    ///   - hosts: Names by which the server may be called, beside those of the loopback.
    ///   - origins: Origins whose pages may read the answers.
    ///   - tokens: The tokens of which each request needs one; empty for none.
    ///   - allowsWriting: Whether anything may be changed.
    public init(
        hosts: [String] = [], origins: [String] = [], tokens: [String] = [],
        allowsWriting: Bool = false
    ) {
        self.hosts = Set(hosts.map { $0.lowercased() }).union(["127.0.0.1", "localhost", "[::1]"])
        self.origins = Set(origins)
        self.tokens = tokens.map { SHA256.hash(data: Array($0.utf8)) }
        self.allowsWriting = allowsWriting
    }

    /// Lets a request pass, or says why not.
    ///
    /// - Returns: The Origin that may read the answer, where there is one.
    func pass(_ request: WebRequest) throws(Fault) -> String? {
        try checkHost(request)
        let origin = try checkOrigin(request)
        if request.method != "OPTIONS", !["healthz", "readyz"].contains(request.path.first) {
            try checkToken(request)
        }
        return origin
    }

    // A name that leads here without being ours is a page that rebinds its own name.
    private func checkHost(_ request: WebRequest) throws(Fault) {
        guard let host = request.headers["host"]?.lowercased(), !host.isEmpty else {
            throw Fault(400, "the Host header is missing")
        }
        guard hosts.contains(Self.name(of: host)) else {
            throw Fault(
                403, "this server is not called by that name", hint: "start it with --host NAME")
        }
    }

    private static func name(of host: String) -> String {
        guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]"),
            host[host.index(after: colon)...].allSatisfy(\.isNumber)
        else { return host }
        return String(host[..<colon])
    }

    private func checkOrigin(_ request: WebRequest) throws(Fault) -> String? {
        guard let origin = request.headers["origin"] else { return nil }
        let isOwn = Self.isOwn(origin, host: request.headers["host"] ?? "")
        let isAllowed =
            origins.contains(origin)
            || request.path.first == "reconcile" && Self.openRefine.contains(origin)
        if !isOwn, !isAllowed, !["GET", "HEAD"].contains(request.method) {
            throw Fault(403, "pages of another origin may not ask this", hint: "--allow-origin")
        }
        return isAllowed ? origin : nil
    }

    private static func isOwn(_ origin: String, host: String) -> Bool {
        origin.lowercased() == "http://\(host.lowercased())"
            || origin.lowercased() == "https://\(host.lowercased())"
    }

    private func checkToken(_ request: WebRequest) throws(Fault) {
        guard !tokens.isEmpty else { return }
        let given = Self.tokens(in: request).map { SHA256.hash(data: Array($0.utf8)) }
        // Digests are compared in constant time, all of them, whichever fits.
        var fits = false
        for digest in given {
            for token in tokens where token == digest { fits = true }
        }
        guard fits else {
            // A browser asks its user, who writes the token as the password.
            let way = request.wantsPage ? "Basic realm=\"Cordon\", charset=\"UTF-8\"" : "Bearer"
            throw Fault(
                401, "a token is needed", hint: "send `Authorization: Bearer TOKEN`",
                headers: [("www-authenticate", way)])
        }
    }

    /// The tokens that a request may mean, in the ways in which clients send them.
    private static func tokens(in request: WebRequest) -> [String] {
        var tokens: [String] = []
        if let key = request.query["api_key"] { tokens.append(key) }
        guard let header = request.headers["authorization"] else { return tokens }
        let parts = header.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return tokens + [header] }
        switch parts[0].lowercased() {
        case "apikey", "bearer": tokens.append(parts[1])
        case "basic":
            if let pair = Base64.decoded(parts[1]), let colon = pair.firstIndex(of: ":") {
                tokens.append(String(pair[pair.index(after: colon)...]))
            }
        default: break
        }
        return tokens
    }
}

/// Base64 of RFC 4648, as Basic authentication writes it.
enum Base64 {
    static func decoded(_ text: String) -> String? {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var bits: UInt32 = 0
        var count = 0
        var bytes: [UInt8] = []
        for sign in text.utf8 where sign != 0x3D {
            guard let digit = alphabet.firstIndex(of: sign) else { return nil }
            bits = bits << 6 | UInt32(digit)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension Base64 {
    /// Bytes as Base64 with padding.
    static func encoded(_ bytes: [UInt8]) -> String {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let three = bytes[start..<min(start + 3, bytes.count)]
            var bits: UInt32 = 0
            for byte in three { bits = bits << 8 | UInt32(byte) }
            bits <<= UInt32(8 * (3 - three.count))
            for place in 0..<4 {
                let digit = Int(bits >> UInt32(18 - 6 * place) & 63)
                text.append(place <= three.count ? alphabet[digit] : 0x3D)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
