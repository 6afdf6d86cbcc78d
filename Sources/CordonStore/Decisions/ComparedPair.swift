import CordonModel

/// Both sides of a pair as they were compared.
public struct ComparedPair: Hashable, Sendable, Codable {
    /// Who was asked about.
    public let subject: ComparedFacts
    /// The party of the graph.
    public let entity: ComparedFacts

    /// Creates a pair.
    public init(subject: ComparedFacts, entity: ComparedFacts) {
        self.subject = subject
        self.entity = entity
    }

    /// What changed since the pair was compared before, each phrase after the side it is about.
    public func changes(since old: ComparedPair) -> [String] {
        entity.changes(since: old.entity)
            + subject.changes(since: old.subject).map { "subject's \($0)" }
    }

    /// The pair as one line of JSON, as exports of decisions carry it.
    public init(json: String) throws(StoreError) {
        self = try StoreError.catching("compared") {
            try DetailText.value(ComparedPair.self, json)
        }
    }

    /// A hash of both sides, 16 hexadecimal digits: equal for equal facts.
    public var mark: String {
        var hash = Fingerprint()
        for side in [subject, entity] {
            for field in side.inFields { hash.add(field) }
        }
        return Hexadecimal.text(hash.short.prefix(8))
    }
}

extension ComparedPair {
    /// The line of JSON that ``init(json:)`` reads; equal pairs give equal bytes.
    public var json: String {
        let sides: JSONText = [
            "entity": entity.text, "subject": subject.text,
        ]
        return sides.compact
    }
}

extension ComparedFacts {
    fileprivate var text: JSONText {
        [
            "birthDates": .strings(birthDates), "countries": .strings(countries),
            "identifiers": .strings(identifiers), "listings": .strings(listings),
            "names": .strings(names),
        ]
    }
}
