import CordonModel

/// Reads GLEIF's XML forms: entities, relationships and reporting exceptions.
final class GLEIFXMLReader: RecordReader {
    private var records: XMLRecords
    private let file: String
    private let part: String
    private let title: String
    private var copy: ListCopy
    private var count = 0

    init(
        _ source: ByteSource, format: FileFormat, day: Day?
    ) throws(ReadingProblem) {
        let name: String
        switch format {
        case .gleifEntityXML: (name, part, title) = ("LEIRecord", "lei", "entity records")
        case .gleifRelationXML:
            (name, part, title) = ("RelationshipRecord", "rr", "relationship records")
        default: (name, part, title) = ("Exception", "repex", "reporting exceptions")
        }
        records = try XMLRecords(source, named: [name, "ContentDate"])
        file = source.file
        copy = GLEIF.copy(part, title, day: day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        while let element = try records.next() {
            if element.name == "ContentDate" {
                copy = GLEIF.copy(part, title, day: GLEIF.day(element.text) ?? copy.day)
                continue
            }
            if count == 0 { file.add(copy.source) }
            count += 1
            switch part {
            case "lei": try addEntity(element, to: &file)
            case "rr": try addRelation(element, to: &file)
            default: try addException(element, to: &file)
            }
            return true
        }
        return false
    }

    func finish(into file: inout Case) {}

    private func missing(_ what: String, _ element: XMLElement) -> ReadingProblem {
        ReadingProblem(
            .missing, file: file, line: element.line, what: "a record lacks \(what)",
            remedy: "fetch the file again")
    }

    private func addEntity(_ record: XMLElement, to file: inout Case) throws(ReadingProblem) {
        guard let lei = record.text("LEI") else { throw missing("its LEI", record) }
        let entity = GLEIFEntity(lei: lei) { path in
            // `Entity.LegalAddress.AdditionalAddressLine.1` is the first of several elements.
            record.text(atPath: path)
        }
        entity.add(copy, to: &file) { claims, file in
            for list in ["OtherEntityNames", "TransliteratedOtherEntityNames"] {
                for name in record.first("Entity")?.first(list)?.children ?? [] {
                    claims.add(
                        GLEIFEntity.nameProperty(name.attribute("type")), name.text,
                        language: name.attribute("lang"), to: &file)
                }
            }
        }
    }

    private func addRelation(_ record: XMLElement, to file: inout Case) throws(ReadingProblem) {
        guard let relation = record.first("Relationship"),
            let child = relation.first("StartNode")?.text("NodeID"),
            let parent = relation.first("EndNode")?.text("NodeID")
        else { throw missing("one of its nodes", record) }
        let periods = relation.all("RelationshipPeriods", "RelationshipPeriod")
        let period = periods.first { $0.text("PeriodType") == "RELATIONSHIP_PERIOD" }
        let quantifier = relation.all("RelationshipQuantifiers", "RelationshipQuantifier")
            .first { $0.text("QuantifierUnits") == "PERCENTAGE" }
        let registration = record.first("Registration")
        _ = GLEIFRelation(
            child: child, parent: parent, type: relation.text("RelationshipType") ?? "",
            isActive: relation.text("RelationshipStatus") != "INACTIVE",
            registration: registration?.text("RegistrationStatus"),
            start: GLEIF.day(period?.text("StartDate")),
            end: SaidEnd.day(period?.text("EndDate")) { GLEIF.day($0) },
            percentage: quantifier?.text("QuantifierAmount"),
            validation: registration?.text("ValidationSources"),
            updated: GLEIF.day(registration?.text("LastUpdateDate"))
        ).add(copy, locator: "line \(record.line)", to: &file)
    }

    private func addException(_ record: XMLElement, to file: inout Case) throws(ReadingProblem) {
        guard let lei = record.text("LEI") else { throw missing("its LEI", record) }
        let reasons = record.descendants("ExceptionReason").map(\.text).filter { !$0.isEmpty }
        guard !reasons.isEmpty else { throw missing("its reason", record) }
        GLEIFException(lei: lei, category: record.text("ExceptionCategory"), reasons: reasons)
            .add(copy, to: &file)
    }
}

extension XMLElement {
    /// The text at a path such as `Entity.LegalAddress.City`; a number in it picks among elements
    /// of one name, the first being 1.
    func text(atPath path: String) -> String? {
        var element = self
        let steps = path.split(separator: ".").map(String.init)
        var index = 0
        while index < steps.count {
            let number = index + 1 < steps.count ? Int(steps[index + 1]) : nil
            let found = element.all(steps[index])
            let place = (number ?? 1) - 1
            guard found.indices.contains(place) else { return nil }
            element = found[place]
            index += number == nil ? 1 : 2
        }
        return element.text.isEmpty ? nil : element.text
    }
}
