import CordonModel

/// The reading of one claim from its row and the words beside it.
struct ClaimReading {
    private let row: FolderRow
    private let details: [CaseReading.Detail]

    init(_ row: FolderRow, _ details: [CaseReading.Detail]) {
        self.row = row
        self.details = details
    }

    func claim(_ evidence: [Int: Evidence]) throws(ParquetFault) -> Claim {
        guard let evidence = evidence[try row.number("evidence")] else {
            throw row.fault("evidence")
        }
        guard
            let period = Period(
                from: try row.window("from"), before: try row.window("before"),
                observed: row.day("observed"))
        else { throw row.fault("from") }
        return Claim(
            subject: try row.text("subject"), try assertion(),
            standing: try row.word("standing") { Standing(word: $0) },
            polarity: try row.word("polarity") { Polarity(rawValue: $0) }, period: period,
            evidence: evidence, key: row.optionalText("key"), contradicts: words("contradicts"))
    }

    private func words(_ name: String) -> [String] {
        details.filter { $0.name == name }.map(\.text)
    }

    private func assertion() throws(ParquetFault) -> Assertion {
        switch try row.text("sort") {
        case "value":
            return .value(
                PropertyValue(
                    try row.text("predicate"), try row.text("object"),
                    language: row.optionalText("language")))
        case "relation": return .relation(try relation())
        case "listing": return .listing(try listing())
        case "identity": return .identity(try row.text("object"))
        case "relief":
            return .relief(
                Relief(
                    regime: try row.text("list"), kind: try row.text("kind"),
                    title: try row.text("object")))
        case "joint":
            return .joint(
                JointHolding(
                    partners: words("partner"), over: row.optionalText("over"),
                    isOneBlock: row.flag("isBlock")))
        default: throw row.fault("sort")
        }
    }

    private func listing() throws(ParquetFault) -> Listing {
        var measures: Set<Measure> = []
        for word in words("measure") {
            guard let measure = Measure(rawValue: word) else { throw row.fault("sort") }
            measures.insert(measure)
        }
        return Listing(
            authority: try row.text("object"), list: row.optionalText("list"),
            programmes: words("programme"), measures: measures,
            recordID: row.optionalText("record"))
    }

    private func relation() throws(ParquetFault) -> RelationAssertion {
        let interest = try row.word("interest") { StakeKind.Interest(rawValue: $0) }
        return RelationAssertion(
            try kind(), to: try row.text("object"), share: try row.share(),
            stake: StakeKind(
                interest, shareClass: row.optionalText("class"),
                capacity: row.optionalText("capacity")),
            role: row.optionalText("role"),
            criterion: try row.optionalWord("criterion") { ControlCriterion(rawValue: $0) },
            assertsControl: row.flag("assertsControl"), isShortcut: row.flag("isShortcut"),
            via: words("via"), recordID: row.optionalText("record"),
            properties: details.filter { $0.name == "property" }.map {
                PropertyValue($0.text, $0.value ?? "", language: $0.language)
            })
    }

    private func kind() throws(ParquetFault) -> RelationKind {
        let name = try row.text("predicate")
        if let known = RelationKind.named(name) { return known }
        let ends = details.first { $0.name == "ends" }
        return .foreign(
            name, sourceProperty: ends?.text ?? "source", targetProperty: ends?.value ?? "target")
    }
}
