import Foundation

/// An address of the web, of which what is secret is shown to the server and written nowhere.
struct WebAddress {
    /// What the server is asked.
    let url: URL
    /// What the `Authorization` header says; nil without a user in the address.
    let authorization: String?
    /// The address as it is written down: without user, password and the values of keys.
    let shown: String

    /// Takes an address apart; nil where it is none of the web.
    init?(_ text: String) {
        guard var parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            ["https", "http"].contains(scheme), let host = parts.host, !host.isEmpty
        else { return nil }
        let user = parts.user
        authorization = user.map { user in
            "Basic " + Data("\(user):\(parts.password ?? "")".utf8).base64EncodedString()
        }
        parts.user = nil
        parts.password = nil
        guard let url = parts.url else { return nil }
        self.url = url
        shown = Self.shown(text)
    }

    /// An address as it may stand in a record or a message.
    static func shown(_ text: String) -> String {
        guard var parts = URLComponents(string: text) else {
            // What cannot be taken apart may hold anything before its `@`.
            return text.split(separator: "@").last.map(String.init) ?? text
        }
        parts.user = nil
        parts.password = nil
        parts.queryItems = parts.queryItems?.map { item in
            isSecret(item.name) ? URLQueryItem(name: item.name, value: "...") : item
        }
        return parts.string ?? ""
    }

    private static func isSecret(_ name: String) -> Bool {
        let plain = name.lowercased().filter(\.isLetter)
        return ["key", "token", "secret", "password", "passwd", "pwd", "auth", "signature", "sig"]
            .contains { plain == $0 || plain.hasSuffix($0) }
    }
}
