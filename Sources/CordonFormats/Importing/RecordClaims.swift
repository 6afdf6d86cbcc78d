import CordonModel

/// The claims of one record, which share subject, source and standing.
///
/// A value that the record repeats, such as a country beside each address, is claimed once.
final class RecordClaims {
    /// Whom the record is about.
    let subject: EntityID
    /// How firmly the record stands.
    let standing: Standing
    /// When what it says holds.
    let period: Period
    /// Where it comes from.
    let evidence: Evidence
    private var seen: Set<PropertyValue> = []

    init(subject: EntityID, standing: Standing, period: Period, evidence: Evidence) {
        self.subject = subject
        self.standing = standing
        self.period = period
        self.evidence = evidence
    }

    /// Claims that the subject has a property value; nothing if the text is absent or empty.
    ///
    /// `quotation` holds the source's own words where the value is only a part of them.
    func add(
        _ property: String, _ text: String?, language: String? = nil, quotation: String? = nil,
        to file: inout Case
    ) {
        guard let text, !text.isEmpty else { return }
        let value = PropertyValue(property, text, language: language)
        guard seen.insert(value).inserted else { return }
        file.add(
            Claim(
                subject: subject, .value(value), standing: standing, period: period,
                evidence: quotation.map {
                    evidence.with(quotation: $0, reason: nil, unverified: nil)
                } ?? evidence))
    }

    /// Claims a property value of each text.
    func add(_ property: String, _ texts: [String], to file: inout Case) {
        for text in texts { add(property, text, to: &file) }
    }

    /// Claims a relation from the subject, or from another entity to where it leads.
    ///
    /// `quotation` holds the source's own words where they are more than the record's fields.
    func relate(
        _ relation: RelationAssertion, from other: EntityID? = nil, polarity: Polarity = .asserts,
        period: Period? = nil, quotation: String? = nil, reason: String? = nil,
        unverified: String? = nil, to file: inout Case
    ) {
        let isPlain = quotation == nil && reason == nil && unverified == nil
        file.add(
            Claim(
                subject: other ?? subject, .relation(relation), standing: standing,
                polarity: polarity, period: period ?? self.period,
                evidence: isPlain
                    ? evidence
                    : evidence.with(
                        quotation: quotation, reason: reason, unverified: unverified)))
    }

    /// Claims that the source declares an owner, parent or other party absent, and why.
    func declareAbsent(
        _ property: String, reason: String, period: Period? = nil, to file: inout Case
    ) {
        file.add(
            Claim(
                subject: subject, .value(PropertyValue(property, reason)), standing: standing,
                polarity: .declaresAbsent, period: period ?? self.period,
                evidence: evidence.with(quotation: nil, reason: reason, unverified: nil)))
    }

    /// Claims that the subject and another entity are one, and why.
    func identify(_ other: EntityID, reason: String, to file: inout Case) {
        guard other != subject else { return }
        file.add(
            Claim(
                subject: subject, .identity(other), standing: standing, period: period,
                evidence: evidence.with(quotation: nil, reason: reason, unverified: nil)))
    }

    /// Claims that an authority lists the subject.
    func list(_ listing: Listing, period: Period? = nil, to file: inout Case) {
        file.add(
            Claim(
                subject: subject, .listing(listing), standing: standing,
                period: period ?? self.period, evidence: evidence))
    }
}

extension Evidence {
    /// The same evidence with words, a reason or a doubt of its own.
    func with(quotation: String?, reason: String?, unverified: String?) -> Evidence {
        Evidence(
            citations: citations, assertedBy: assertedBy, quotation: quotation ?? self.quotation,
            stated: stated, retrieved: retrieved, recorded: recorded, recordIDs: recordIDs,
            publish: publish, unverified: unverified ?? self.unverified,
            reason: reason ?? self.reason, note: note)
    }
}
