import Crypto

extension Claim {
    /// The name by which answers cite the claim: its author's key, or its id.
    public func name(in file: Case) -> String { key ?? id(in: file) }

    /// A hash of who says what, the same for every import of the same record.
    ///
    /// It covers the publisher's series, the source's own record ids and the content. The day of
    /// the list, the locator and the day of retrieval are left out, so that a later copy of the
    /// same entry is the same claim.
    public func id(in file: Case) -> String {
        var text = ContentHash()
        for citation in evidence.citations {
            text.add(file.source(citation.source)?.origin ?? citation.source)
        }
        for record in evidence.recordIDs { text.add(record) }
        text.add(subject)
        text.add(predicate)
        text.add(object)
        text.add(standing.word)
        text.add(polarity.rawValue)
        // Copies of one list see the same entry on other days, and only together show its period.
        let cited = evidence.citations.first.flatMap { file.source($0.source) }
        if cited?.copyDay == nil { text.add(period.description) }
        switch assertion {
        case .relation(let relation):
            text.add(relation.share?.description ?? "")
            text.add(relation.stake.interest.rawValue)
            text.add(relation.stake.shareClass ?? "")
            text.add(relation.stake.capacity ?? "")
            text.add(relation.role ?? "")
            text.add(relation.criterion?.rawValue ?? "")
            text.add(relation.recordID ?? "")
        case .listing(let listing):
            text.add(listing.list ?? "")
            for programme in listing.programmes { text.add(programme) }
            text.add(listing.recordID ?? "")
        case .value, .identity, .relief, .joint: break
        }
        return text.short
    }
}

/// A SHA-256 over fields, each closed by a separator, so that no two lists of fields collide.
package struct ContentHash {
    private var hash = SHA256()

    package init() {}

    /// Takes in one field.
    package mutating func add(_ field: String) {
        var bytes = Array(field.utf8)
        bytes.append(0x1F)
        hash.update(data: bytes)
    }

    /// The first 16 hexadecimal digits.
    package var short: String { String(full.prefix(16)) }

    /// All 64 hexadecimal digits.
    package var full: String { Hexadecimal.text(hash.finalize()) }
}

/// Bytes as lower-case hexadecimal text.
package enum Hexadecimal {
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
