import Crypto

extension Claim {
    /// The name by which answers cite the claim: its author's key, or its id.
    public func name(in file: Case) -> String { key ?? id(in: file) }

    /// The same where parties go by other ids, as those who were joined do in what leaves a case.
    package func name(in file: Case, calling name: (EntityID) -> EntityID) -> String {
        key ?? id(in: file, calling: name)
    }

    /// A hash of who says what, the same for every import of the same record.
    ///
    /// It covers the publisher's series, the source's own record ids and the content. The day of
    /// the list, the locator and the day of retrieval are left out, so that a later copy of the
    /// same entry is the same claim.
    public func id(in file: Case) -> String { id(in: file) { $0 } }

    private func id(in file: Case, calling name: (EntityID) -> EntityID) -> String {
        var text = ContentHash()
        text.add(evidence.citations.map { file.source($0.source)?.origin ?? $0.source })
        text.add(evidence.recordIDs)
        text.add(name(subject))
        text.add(predicate)
        text.add(relation.map { name($0.target) } ?? object)
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
            text.add(relation.assertsControl ? "control" : "")
            text.add(relation.isShortcut ? "shortcut" : "")
            text.add(relation.via)
            text.add(relation.recordID ?? "")
        case .listing(let listing):
            text.add(listing.list ?? "")
            text.add(listing.programmes)
            text.add(listing.measures.map(\.rawValue).sorted())
            text.add(listing.recordID ?? "")
        case .relief(let relief):
            text.add(relief.regime)
            text.add(relief.kind)
        case .joint(let joint):
            text.add(joint.partners)
            text.add(joint.over ?? "")
            text.add(joint.isOneBlock ? "block" : "")
        case .value(let value): text.add(value.language ?? "")
        case .identity: break
        }
        return text.short
    }
}

/// A SHA-256 over fields, each with its length before it, so that no two lists of fields collide.
package struct ContentHash {
    private var hash = SHA256()
    /// The bytes that are not hashed yet: most fields are a few letters, and every call of the hash costs more.
    private var waiting: [UInt8] = []
    private static let mostWaiting = 4_096

    package init() {}

    /// Takes in one field.
    package mutating func add(_ field: String) {
        addDigits(of: field.utf8.count)
        waiting.append(UInt8(ascii: ":"))
        waiting.append(contentsOf: field.utf8)
        guard waiting.count >= Self.mostWaiting else { return }
        hash.update(data: waiting)
        waiting.removeAll(keepingCapacity: true)
    }

    private mutating func addDigits(of count: Int) {
        if count >= 10 { addDigits(of: count / 10) }
        waiting.append(UInt8(ascii: "0") + UInt8(count % 10))
    }

    /// Takes in a list of fields as one.
    package mutating func add(_ fields: [String]) {
        add("\(fields.count)")
        for field in fields { add(field) }
    }

    /// How many digits ``short`` has.
    package static let shortLength = 16

    /// The first hexadecimal digits.
    package var short: String { Hexadecimal.text(digest.prefix(Self.shortLength / 2)) }

    /// All 64 hexadecimal digits.
    package var full: String { Hexadecimal.text(digest) }

    private var digest: SHA256.Digest {
        var hash = hash
        hash.update(data: waiting)
        return hash.finalize()
    }

    /// The SHA-256 of bytes as they are, 64 hexadecimal digits, as `sha256sum` prints it.
    package static func plain(_ bytes: [UInt8]) -> String {
        Hexadecimal.text(SHA256.hash(data: bytes))
    }
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
