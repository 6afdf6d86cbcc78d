import CordonModel

/// What stands under `cordon` on a line that Cordon wrote.
struct BlockReading {
    let value: JSONValue

    /// The text of a key.
    func text(_ key: StaticString) -> String? { value[key]?.string }

    /// The texts of a key.
    func texts(_ key: StaticString) -> [String] { value[key]?.strings ?? [] }

    private func window(_ key: StaticString) -> DayWindow? {
        text(key).flatMap { DayWindow($0) }
    }

    private func day(_ key: StaticString) -> Day? { text(key).flatMap { Day($0) } }

    /// Whether a truth value is true.
    func isTrue(_ key: StaticString) -> Bool { value[key]?.bool == true }

    /// What is said beside a claim.
    func context() -> ClaimContext {
        let citations = (value["sources"]?.items).map { items in
            items.compactMap { item in
                item["source"]?.string.map {
                    Citation(source: $0, locator: item["locator"]?.string)
                }
            }
        }
        let evidence = Evidence(
            citations: citations ?? [], assertedBy: texts("by"), quotation: text("quote"),
            stated: window("stated"), retrieved: day("retrieved"), recorded: day("recorded"),
            recordIDs: texts("records"), publish: text("publish").flatMap(Publication.init),
            unverified: text("unverified"), reason: text("reason"), note: text("note"))
        return ClaimContext(
            standing: text("standing").flatMap { Standing(word: $0) } ?? .reported,
            polarity: text("polarity").flatMap(Polarity.init) ?? .asserts,
            period: Period(
                from: window("from"), before: window("before"), observed: day("observed"))
                ?? .always,
            evidence: evidence, key: text("key"), contradicts: texts("contradicts"))
    }

    /// A relation to `target`, whose foreign properties are those of `values` that were not made.
    func relation(
        to target: EntityID, kind fallback: RelationKind, values: [PropertyValue], ends: [String]
    ) -> RelationAssertion {
        let made = Set(texts("made") + ends)
        let interest = text("interest").flatMap(StakeKind.Interest.init) ?? .shares
        return RelationAssertion(
            text("kind").flatMap { RelationKind.named($0) } ?? fallback, to: target,
            share: text("share").flatMap { Share($0) },
            stake: StakeKind(interest, shareClass: text("class"), capacity: text("capacity")),
            role: text("role"),
            criterion: text("criterion").flatMap { ControlCriterion(rawValue: $0) },
            assertsControl: isTrue("control"), isShortcut: isTrue("shortcut"), via: texts("via"),
            recordID: text("record"), properties: values.filter { !made.contains($0.property) })
    }

    /// A listing.
    func listing() -> Listing {
        Listing(
            authority: text("authority") ?? "other", list: text("list"),
            programmes: texts("programmes"),
            measures: Set(texts("measures").compactMap(Measure.init)), recordID: text("record"))
    }

    /// A joint holding, a relief or a value that stands against.
    func other() -> Assertion? {
        switch text("claim") {
        case "joint":
            return .joint(
                JointHolding(
                    partners: texts("partners"), over: text("over"),
                    isOneBlock: isTrue("oneBlock")))
        case "relief":
            return .relief(
                Relief(
                    regime: text("regime") ?? "", kind: text("kind") ?? "",
                    title: text("title") ?? ""))
        case "value":
            guard let property = text("property"), let said = text("value") else { return nil }
            return .value(PropertyValue(property, said, language: text("lang")))
        default: return nil
        }
    }

    /// The sources that the line describes.
    func sources() -> [Source] {
        (value["described"]?.items).map { items in
            items.compactMap { item in BlockReading(value: item).source() }
        } ?? []
    }

    private func source() -> Source? {
        guard let id = text("id") else { return nil }
        return Source(
            id: id, title: text("title") ?? id, publisher: text("publisher"),
            date: window("date"), kind: text("kind").flatMap(Source.Kind.init),
            address: text("address"), identifier: text("identifier"), sha256: text("sha256"),
            licence: text("licence"), credit: text("credit"), origin: text("origin"),
            publish: text("publish").flatMap(Publication.init) ?? .full,
            retrieved: day("retrieved"), note: text("note"))
    }

    /// Takes over what the first line tells about the case.
    func describe(_ file: inout Case) {
        for source in sources() { file.add(source) }
        guard let about = value["case"] else { return }
        let block = BlockReading(value: about)
        file.title = file.title ?? block.text("title")
        file.about = file.about ?? block.text("about")
        for item in about["lists"]?.items.map({ BlockReading(value: $0) }) ?? [] {
            guard let authority = item.text("authority") else { continue }
            file.lists.append(
                ListCoverage(
                    authority: authority, list: item.text("list"), from: item.day("from"),
                    day: item.day("day"), isComplete: item.isTrue("complete"),
                    source: item.text("source")))
        }
    }
}

/// What is said beside a claim: how firmly, when, from where.
struct ClaimContext {
    let standing: Standing
    let polarity: Polarity
    let period: Period
    let evidence: Evidence
    let key: String?
    let contradicts: [String]

    /// The claim that such things are said beside.
    func claim(_ subject: EntityID, _ assertion: Assertion) -> Claim {
        Claim(
            subject: subject, assertion, standing: standing, polarity: polarity, period: period,
            evidence: evidence, key: key, contradicts: contradicts)
    }
}
