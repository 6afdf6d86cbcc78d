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

    /// Takes in one field by the number of its text in a page.
    mutating func add(_ number: UInt32?, of page: CaseImage) {
        guard let number else { return add(String?.none) }
        unsafe add(utf8: page.textBytes(number))
    }

    /// Takes in a list of fields by the numbers of their texts in a page.
    mutating func add(_ numbers: [UInt32], of page: CaseImage) {
        bytes.append(2)
        add(count: numbers.count)
        for number in numbers { add(number, of: page) }
    }

    /// Forgets everything and keeps the room.
    mutating func reset() { bytes.removeAll(keepingCapacity: true) }

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

    /// Writes the first 16 bytes of the SHA-256 behind others.
    func write(to fingerprints: inout [UInt8]) {
        let digest = unsafe bytes.withUnsafeBytes { unsafe SHA256.hash(data: $0) }
        unsafe digest.withUnsafeBytes { unsafe fingerprints.append(contentsOf: $0.prefix(16)) }
    }

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
        var subject = claim.subject
        subject.withUTF8 {
            unsafe hash.addFrame(
                subject: UnsafeRawBufferPointer($0), standing: claim.standing,
                polarity: claim.polarity, period: PeriodWords(claim.period, copyDay: copyDay),
                evidence: evidence)
        }
        hash.add(claim.key)
        hash.add(claim.contradicts)
        hash.add(claim.assertion)
        return hash.short
    }

    /// Takes in what claims of every sort have.
    mutating func addFrame(
        subject: UnsafeRawBufferPointer, standing: Standing, polarity: Polarity,
        period: PeriodWords, evidence: [UInt8]
    ) {
        add(hash: evidence)
        unsafe add(utf8: subject)
        add(standing.word)
        add(polarity.rawValue)
        add(period.from)
        add(period.before)
        add(period.observed)
    }

    /// Takes in that a claim has no key and contradicts none.
    mutating func addNoKey() {
        add(String?.none)
        add([String]())
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

/// The days of a period as words; the day of the copy that says it is none.
struct PeriodWords {
    let from: String?
    let before: String?
    let observed: String?

    init(_ period: Period, copyDay: Day?) {
        from = period.from?.description
        before = period.before?.description
        observed = period.observed == copyDay ? nil : period.observed?.description
    }
}
