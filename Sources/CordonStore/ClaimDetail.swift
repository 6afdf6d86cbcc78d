import CordonModel
import Foundation

/// What a claim says beyond the columns of its row, as JSON; most claims have none.
struct ClaimDetail: Codable, Equatable {
    var language: String?
    var interest: String?
    var shareClass: String?
    var capacity: String?
    var criterion: String?
    var control: Bool?
    var shortcut: Bool?
    var via: [String]?
    var properties: [[String]]?
    var foreign: [String]?
    var list: String?
    var programmes: [String]?
    var measures: [String]?
    var regime: String?
    var relief: String?
    var partners: [String]?
    var over: String?
    var oneBlock: Bool?
    var contradicts: [String]?

    init() {}
}

/// What evidence says beyond the columns of its row, as JSON.
struct EvidenceDetail: Codable, Equatable {
    var citations: [[String]]?
    var records: [String]?
    var by: [String]?
    var unverified: String?
    var reason: String?
    var note: String?

    init() {}
}

/// JSON text of rows.
enum DetailText {
    /// The value of a text.
    static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// The text of the members that are there, by key; nil where none is.
    fileprivate static func text(_ members: [(key: String, value: JSONText?)]) -> String? {
        var said: [JSONText.Member] = []
        for member in members {
            if let value = member.value { said.append(JSONText.Member(member.key, value)) }
        }
        return said.isEmpty ? nil : JSONText.object(said).compact
    }

    fileprivate static func rows(_ rows: [[String]]?) -> JSONText? {
        rows.map { .array($0.map { .strings($0) }) }
    }
}

extension ClaimDetail {
    /// The text of the row; nil where it says nothing.
    var text: String? {
        DetailText.text([
            ("capacity", capacity.map { .string($0) }),
            ("contradicts", contradicts.map { .strings($0) }),
            ("control", control.map { .bool($0) }),
            ("criterion", criterion.map { .string($0) }),
            ("foreign", foreign.map { .strings($0) }),
            ("interest", interest.map { .string($0) }),
            ("language", language.map { .string($0) }),
            ("list", list.map { .string($0) }),
            ("measures", measures.map { .strings($0) }),
            ("oneBlock", oneBlock.map { .bool($0) }),
            ("over", over.map { .string($0) }),
            ("partners", partners.map { .strings($0) }),
            ("programmes", programmes.map { .strings($0) }),
            ("properties", DetailText.rows(properties)),
            ("regime", regime.map { .string($0) }),
            ("relief", relief.map { .string($0) }),
            ("shareClass", shareClass.map { .string($0) }),
            ("shortcut", shortcut.map { .bool($0) }),
            ("via", via.map { .strings($0) }),
        ])
    }
}

extension EvidenceDetail {
    /// The text of the row; nil where it says nothing.
    var text: String? {
        DetailText.text([
            ("by", by.map { .strings($0) }), ("citations", DetailText.rows(citations)),
            ("note", note.map { .string($0) }), ("reason", reason.map { .string($0) }),
            ("records", records.map { .strings($0) }),
            ("unverified", unverified.map { .string($0) }),
        ])
    }
}

extension ClaimDetail {
    /// The parts of a claim that have no column.
    init(_ claim: Claim) {
        self.init()
        if !claim.contradicts.isEmpty { contradicts = claim.contradicts }
        switch claim.assertion {
        case .value(let value): language = value.language
        case .relation(let relation): take(relation)
        case .listing(let listing):
            list = listing.list
            if !listing.programmes.isEmpty { programmes = listing.programmes }
            measures = listing.measures.map(\.rawValue).sorted()
        case .identity: break
        case .relief(let said):
            regime = said.regime
            relief = said.kind
        case .joint(let joint):
            partners = joint.partners
            over = joint.over
            if joint.isOneBlock { oneBlock = true }
        }
    }

    private mutating func take(_ relation: RelationAssertion) {
        if relation.stake.interest != .shares { interest = relation.stake.interest.rawValue }
        shareClass = relation.stake.shareClass
        capacity = relation.stake.capacity
        criterion = relation.criterion?.rawValue
        if relation.assertsControl { control = true }
        if relation.isShortcut { shortcut = true }
        if !relation.via.isEmpty { via = relation.via }
        if !relation.properties.isEmpty {
            properties = relation.properties.map { value in
                [value.property, value.text] + (value.language.map { [$0] } ?? [])
            }
        }
        if RelationKind.named(relation.kind.name) == nil {
            foreign = [relation.kind.sourceProperty, relation.kind.targetProperty]
        }
    }

    /// The relation of a row.
    func relation(
        _ name: String, to target: EntityID, share: Share?, role: String?, record: String?
    ) -> RelationAssertion? {
        let kind =
            RelationKind.named(name)
            ?? foreign.flatMap { ends in
                ends.count == 2
                    ? .foreign(name, sourceProperty: ends[0], targetProperty: ends[1]) : nil
            }
        guard let kind else { return nil }
        let interest = interest.map { StakeKind.Interest(rawValue: $0) } ?? .shares
        let criterion = criterion.map { ControlCriterion(rawValue: $0) }
        guard let interest, criterion != .some(nil) else { return nil }
        return RelationAssertion(
            kind, to: target, share: share,
            stake: StakeKind(interest, shareClass: shareClass, capacity: capacity), role: role,
            criterion: criterion ?? nil, assertsControl: control ?? false,
            isShortcut: shortcut ?? false, via: via ?? [], recordID: record,
            properties: (properties ?? []).compactMap { parts in
                guard parts.count >= 2 else { return nil }
                return PropertyValue(
                    parts[0], parts[1], language: parts.count > 2 ? parts[2] : nil)
            })
    }

    /// The listing of a row, or nil where a measure is unknown.
    func listing(_ authority: String, record: String?) -> Listing? {
        let known = (measures ?? []).compactMap { Measure(rawValue: $0) }
        guard known.count == (measures ?? []).count else { return nil }
        return Listing(
            authority: authority, list: list, programmes: programmes ?? [],
            measures: Set(known), recordID: record)
    }
}

extension EvidenceDetail {
    /// The parts of evidence that have no column: further citations, further record ids.
    init(_ evidence: Evidence, isSourceKnown: Bool) {
        self.init()
        if evidence.citations.count > 1 || !(isSourceKnown || evidence.citations.isEmpty) {
            citations = evidence.citations.map { [$0.source] + ($0.locator.map { [$0] } ?? []) }
        }
        if evidence.recordIDs.count > 1 { records = evidence.recordIDs }
        if !evidence.assertedBy.isEmpty { by = evidence.assertedBy }
        unverified = evidence.unverified
        reason = evidence.reason
        note = evidence.note
    }
}
