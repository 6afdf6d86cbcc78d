import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Answers of servers that are no list: an error, a page for people, a packed body.
enum AnswerRefusal {
    /// Why an answer is not taken, by its head; nil where it is.
    static func refusal(of http: HTTPURLResponse, from address: String) -> FetchError? {
        guard http.statusCode == 200 || http.statusCode == 206 else {
            let isPassing = http.statusCode >= 500 || http.statusCode == 429
            return FetchError(
                isPassing ? .unreachable : .refused, address,
                "the server answers \(http.statusCode)")
        }
        if http.mimeType?.lowercased() == "text/html" {
            return FetchError(.errorPage, address, "the server sends a page, not data")
        }
        if let length = http.value(forHTTPHeaderField: "Content-Length"), Int(length) == nil {
            return FetchError(.tooLong, address, "it is said to have `\(length.prefix(40))` bytes")
        }
        let encoding = http.value(forHTTPHeaderField: "Content-Encoding") ?? "identity"
        if encoding.lowercased() != "identity" {
            // It would be unpacked in memory, whatever it becomes.
            return FetchError(
                .refused, address, "the server packs it (\(encoding)), which was not asked for")
        }
        return nil
    }

    /// The reason why a short content is no list; nil where it may be one.
    ///
    /// An answer that says nothing takes the place of no list.
    static func refusal(ofShort content: [UInt8], from address: String) -> FetchError? {
        let text = String(decoding: content, as: UTF8.self)
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if text.isEmpty { return FetchError(.truncated, address, "the server sends nothing") }
        if text.first == "{", text.lowercased().contains("\"error\"") {
            return FetchError(.errorPage, address, "the server sends an error, not data")
        }
        return nil
    }

    /// Whether the content begins as a page for people does, whatever its type says.
    static func isPage(_ head: [UInt8]) -> Bool {
        let text = String(decoding: head, as: UTF8.self).lowercased()
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
    }
}
