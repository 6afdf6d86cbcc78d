import CordonModel

/// Reading documents for pages: what is missing reads as empty.
extension JSONText {
    /// The text under a key; nil where there is none, or an empty one.
    func word(_ key: String) -> String? { self[key]?.text.flatMap { $0.isEmpty ? nil : $0 } }

    /// The list under a key.
    func list(_ key: String) -> [JSONText] { self[key]?.items ?? [] }

    /// The texts under a key.
    func texts(_ key: String) -> [String] { list(key).compactMap(\.text) }

    /// Whether what is under a key is true.
    func says(_ key: String) -> Bool { self[key] == true }

    /// The whole number under a key.
    func count(_ key: String) -> Int { self[key]?.double.map { Int($0) } ?? 0 }

    /// The share under a key.
    func share(_ key: String) -> Share? { self[key].flatMap { Share($0) } }
}

extension Share {
    /// Reads a share of a document; nil where it is none, or passes one hundred percent.
    init?(_ json: JSONText) {
        guard let lower = json.word("lower").flatMap({ Percent($0) }),
            let upper = json.word("upper").flatMap({ Percent($0) })
        else { return nil }
        self.init(
            lower, upper, lowerOpen: json.says("lowerOpen"), upperOpen: json.says("upperOpen"))
    }
}
