/// The address of something on this server: parts of a path and pairs of a query, each of which is
/// encoded, so that none can lead elsewhere.
struct Address: Sendable, Hashable {
    /// A key and its value.
    struct Pair: Sendable, Hashable {
        let key: String
        let value: String

        init(_ key: String, _ value: String) { (self.key, self.value) = (key, value) }
    }

    let parts: [String]
    var query: [Pair] = []
    /// The place in the page; empty for its beginning.
    var place = ""

    init(_ parts: String..., query: [Pair] = [], place: String = "") {
        self.init(path: parts, query: query, place: place)
    }

    init(path parts: [String], query: [Pair] = [], place: String = "") {
        self.parts = parts
        self.query = query
        self.place = place
    }

    /// The address as it is written, from its first slash.
    var text: String {
        let path = "/" + parts.map(PercentText.encoded).joined(separator: "/")
        let pairs = query.map {
            "\(PercentText.encoded($0.key))=\(PercentText.encoded($0.value))"
        }
        return path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
            + (place.isEmpty ? "" : "#" + place)
    }

    /// The same address with other values of a key; none takes the key out.
    func with(_ key: String, _ values: String...) -> Address {
        var address = self
        address.query.removeAll { $0.key == key }
        address.query += values.map { Pair(key, $0) }
        return address
    }

    /// The same address with one more value of a key.
    func adding(_ key: String, _ value: String) -> Address {
        var address = self
        if !query.contains(Pair(key, value)) { address.query.append(Pair(key, value)) }
        return address
    }
}

/// An address of another site, as a file names it: only `http` and `https` lead anywhere.
struct OutsideLink: Sendable {
    let text: String

    init?(_ text: String) {
        let start = text.prefix(8).lowercased()
        guard start.hasPrefix("http://") || start.hasPrefix("https://"),
            !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F })
        else { return nil }
        self.text = text
    }
}
