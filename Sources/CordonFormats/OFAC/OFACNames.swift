/// The names of a list's entries, by which `Linked To:` is resolved.
struct OFACNames {
    private var primary: [String: Set<String>] = [:]
    private var other: [String: Set<String>] = [:]

    /// How a name was found.
    enum Match: Equatable {
        case one(String)
        case several(Int)
        case none
    }

    mutating func add(_ name: String, uid: String) {
        primary[Self.key(name), default: []].insert(uid)
    }

    mutating func addAlias(_ name: String, uid: String) {
        other[Self.key(name), default: []].insert(uid)
    }

    /// The one entry of exactly this name, primary names before others.
    ///
    /// Case, spaces and punctuation do not count; nothing else is forgiven, since a wrong link
    /// would be a false accusation.
    func match(_ name: String) -> Match {
        let key = Self.key(name)
        for names in [primary, other] {
            guard let found = names[key] else { continue }
            if found.count == 1, let uid = found.first { return .one(uid) }
            return .several(found.count)
        }
        return .none
    }

    private static func key(_ name: String) -> String {
        var key: [UInt8] = []
        for byte in name.uppercased().utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                0x80...:
                key.append(byte)
            default: continue
            }
        }
        return String(decoding: key, as: UTF8.self)
    }
}
