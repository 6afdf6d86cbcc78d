import CordonModel

extension InterestTest {
    /// Reads the tests of a key.
    static func all(of key: String, _ fields: RuleFields) -> [InterestTest] {
        fields.sections(key) { "test \($0) of \(fields.what)" }.compactMap { InterestTest($0) }
    }

    private init?(_ fields: RuleFields) {
        fields.expect(["interest", "comparison", "threshold"])
        guard let interest = fields.choice("interest", StakeKind.Interest.self),
            let comparison = fields.choice("comparison", Comparison.self),
            let text = fields.text("threshold")
        else { return nil }
        guard let threshold = Percent(text) else {
            fields.fault(
                "threshold", "`\(text)` is no percentage of 0 to 100", "write a number such as 50")
            return nil
        }
        self.init(interest, comparison, threshold)
    }
}

extension ListTests {
    /// Reads the tests of some lists.
    init?(_ fields: RuleFields) {
        fields.expect(["lists", "programmes", "tests", "settled"])
        self.init(
            lists: fields.texts("lists"), programmes: Set(fields.texts("programmes")),
            tests: InterestTest.all(of: "tests", fields),
            settled: fields.day("settled", or: "by-the-text"))
    }
}

extension SeedRule {
    /// Reads a seed.
    init?(_ fields: RuleFields) {
        fields.expect([
            "authority", "lists", "except-lists", "programmes", "not-flowing", "schemata",
            "measures",
        ])
        guard let authority = fields.text("authority") else { return nil }
        let schemata = fields.texts("schemata", or: "any")
        for name in schemata where Schema.named(name) == nil {
            fields.fault("schemata", "`\(name)` is no schema", "use one such as Company")
        }
        if fields.isNone("measures") {
            fields.fault("measures", "no measure seeds it", "name one such as blocking")
        }
        fields.checkLists(of: authority)
        self.init(
            authority: authority == "any" ? nil : authority,
            lists: Set(fields.texts("lists", or: "any")), exceptLists: fields.texts("except-lists"),
            programmes: Set(fields.texts("programmes", or: "any")),
            withoutFlow: Set(fields.texts("not-flowing")), schemata: Set(schemata),
            measures: fields.choices("measures", Measure.self))
    }
}

extension Reading {
    /// Reads a reading.
    init?(_ fields: RuleFields) {
        fields.expect(["id", "text", "tests", "aggregation", "applies", "settled"])
        let isSame = fields.isWord("same", "tests")
        let aggregation =
            fields.isWord("same", "aggregation")
            ? nil : fields.choice("aggregation", RegimeVersion.Aggregation.self)
        guard let id = fields.text("id"), let text = fields.text("text") else { return nil }
        self.init(
            id: id, text, tests: isSame ? nil : InterestTest.all(of: "tests", fields),
            aggregation: aggregation, applies: fields.flag("applies"),
            settled: fields.day("settled", or: "open"))
    }
}

extension NotAssessed {
    /// Reads what is not assessed.
    init?(_ fields: RuleFields) {
        fields.expect(["matter", "countries", "text"])
        guard let matter = fields.choice("matter", Matter.self), let text = fields.text("text")
        else { return nil }
        self.init(matter, countries: fields.countries("countries"), text)
    }
}

extension LegalCitation {
    /// Reads a citation.
    init?(_ fields: RuleFields) {
        fields.expect(["text", "about", "certainty", "where", "read"])
        guard let text = fields.text("text"), let about = fields.text("about"),
            let certainty = fields.choice("certainty", Certainty.self)
        else { return nil }
        let read = fields.day("read", or: "never")
        let place = fields.isWord("nowhere", "where") ? nil : fields.text("where")
        let what = "a citation that is \(certainty.rawValue)"
        if certainty.isRead {
            if read == nil {
                fields.fault("read", "\(what) was read and says not when", "write the day")
            }
            if place == nil {
                fields.fault("where", "\(what) was read and says not where", "name the place")
            }
        } else {
            if read != nil {
                fields.fault("read", "\(what) was not read and says when", "write `never`")
            }
            if place != nil {
                fields.fault("where", "\(what) was not read and says where", "write `nowhere`")
            }
        }
        self.init(text, about, certainty, place: place, read: read)
    }
}
