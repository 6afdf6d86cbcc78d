import CordonModel
import Crypto
package import Foundation

/// A hash over fields, each with its length before it, so that no two lists of fields collide.
package struct Fingerprint {
    private var bytes: [UInt8] = []

    package init() {}

    /// Takes in one field; nothing differs from empty text.
    mutating func add(_ text: String?) {
        guard let text else {
            bytes.append(0)
            return
        }
        bytes.append(1)
        add(count: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Takes in one field that is UTF-8 already.
    mutating func add(utf8 text: UnsafeRawBufferPointer) {
        bytes.append(1)
        add(count: text.count)
        unsafe bytes.append(contentsOf: text)
    }

    /// Takes in a list of fields.
    package mutating func add(_ texts: [String]) {
        bytes.append(2)
        add(count: texts.count)
        for text in texts { add(text) }
    }

    /// Takes in a hash.
    mutating func add(hash: some Sequence<UInt8>) {
        bytes.append(3)
        bytes.append(contentsOf: hash)
    }

    private mutating func add(count: Int) {
        for shift in stride(from: 0, to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: count >> shift))
        }
    }

    /// The first 16 bytes of the SHA-256.
    var short: [UInt8] { Array(SHA256.hash(data: bytes).prefix(16)) }

    /// All 32 bytes.
    package var full: Data { Data(SHA256.hash(data: bytes)) }
}

extension Fingerprint {
    /// What makes evidence the same: for a copy of a series its series and the record, not the
    /// day, the locator or the day it was fetched; for any other source everything said.
    static func of(_ evidence: Evidence, copyOf series: String?) -> [UInt8] {
        var hash = Fingerprint()
        if let series {
            hash.add(series)
        } else {
            hash.add(evidence.citations.map(\.source))
            for citation in evidence.citations { hash.add(citation.locator) }
        }
        hash.add(evidence.recordIDs)
        hash.add(evidence.assertedBy)
        hash.add(evidence.quotation)
        hash.add(evidence.stated?.description)
        hash.add(evidence.publish?.rawValue)
        hash.add(evidence.unverified)
        hash.add(evidence.reason)
        hash.add(evidence.note)
        return hash.short
    }

    /// What makes a claim the same: who says it, and everything that is said but, for a copy of a
    /// series, the day on which the copy saw it.
    static func of(_ claim: Claim, evidence: [UInt8], copyDay: Day?) -> [UInt8] {
        var hash = Fingerprint()
        hash.bytes.reserveCapacity(256)
        hash.add(hash: evidence)
        hash.add(claim.subject)
        hash.add(claim.standing.word)
        hash.add(claim.polarity.rawValue)
        hash.add(claim.period.from?.description)
        hash.add(claim.period.before?.description)
        let observed = claim.period.observed
        hash.add(observed == copyDay ? nil : observed?.description)
        hash.add(claim.key)
        hash.add(claim.contradicts)
        hash.add(claim.assertion)
        return hash.short
    }

    /// The same of the claim of a property value that asserts, has no language and no key.
    static func ofValue(
        subject: UnsafeRawBufferPointer, property: UnsafeRawBufferPointer,
        text: UnsafeRawBufferPointer, standing: Standing, period: Period, evidence: [UInt8],
        copyDay: Day?
    ) -> [UInt8] {
        var hash = Fingerprint()
        hash.bytes.reserveCapacity(256)
        hash.add(hash: evidence)
        unsafe hash.add(utf8: subject)
        hash.add(standing.word)
        hash.add(Polarity.asserts.rawValue)
        hash.add(period.from?.description)
        hash.add(period.before?.description)
        hash.add(period.observed == copyDay ? nil : period.observed?.description)
        hash.add(String?.none)
        hash.add([String]())
        hash.add("value")
        unsafe hash.add(utf8: property)
        unsafe hash.add(utf8: text)
        hash.add(String?.none)
        return hash.short
    }

    private mutating func add(_ assertion: Assertion) {
        switch assertion {
        case .value(let value):
            add("value")
            add(value.property)
            add(value.text)
            add(value.language)
        case .relation(let relation): add(relation)
        case .listing(let listing):
            add("listing")
            add(listing.authority)
            add(listing.list)
            add(listing.programmes)
            add(listing.measures.map(\.rawValue).sorted())
            add(listing.recordID)
        case .identity(let other):
            add("identity")
            add(other)
        case .relief(let relief):
            add("relief")
            add([relief.regime, relief.kind, relief.title])
        case .joint(let joint):
            add("joint")
            add(joint.partners)
            add(joint.over)
            add(joint.isOneBlock ? "block" : "sum")
        }
    }

    private mutating func add(_ relation: RelationAssertion) {
        add("relation")
        add(relation.kind.name)
        add(relation.target)
        add(relation.share?.description)
        add(relation.stake.interest.rawValue)
        add(relation.stake.shareClass)
        add(relation.stake.capacity)
        add(relation.role)
        add(relation.criterion?.rawValue)
        add(relation.assertsControl ? "control" : nil)
        add(relation.isShortcut ? "shortcut" : nil)
        add(relation.via)
        add(relation.recordID)
        for property in relation.properties {
            add(property.property)
            add(property.text)
            add(property.language)
        }
    }
}
