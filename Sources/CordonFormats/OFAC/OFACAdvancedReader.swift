import CordonModel

/// Reads SDN_ADVANCED.XML, which keeps names, features, documents, relationships and listings
/// apart and ties them by number.
///
/// Written from the publisher's schema; not tried on a real copy of the file.
final class OFACAdvancedReader: RecordReader {
    private var records: XMLRecords
    private let file: String
    private var copy: ListCopy
    private var reference = OFACReference()
    private var parties: [String: RecordClaims] = [:]
    private var entries = ListEntries()
    private var hasSource = false

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        records = try XMLRecords(
            source,
            named: OFACReference.elements.union([
                "DateOfIssue", "Location", "IDRegDocument", "DistinctParty", "ProfileRelationship",
                "SanctionsEntry",
            ]))
        file = source.file
        copy = OFACAdvancedReader.copy(day)
    }

    private static func copy(_ day: Day?) -> ListCopy {
        OFACList.copy("ofac-advanced", "OFAC lists (SDN_ADVANCED.XML)", day: day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        while let element = try records.next() {
            if reference.take(element) { continue }
            if element.name == "DateOfIssue" {
                copy = Self.copy(Self.day(element) ?? copy.day)
                continue
            }
            if !hasSource { file.add(copy.source) }
            hasSource = true
            switch element.name {
            case "DistinctParty": try addParty(element, to: &file)
            case "ProfileRelationship": try addRelation(element, to: &file)
            default: try addEntry(element, to: &file)
            }
            return true
        }
        return false
    }

    func finish(into file: inout Case) {
        copy.cover(
            "us-ofac", OFACList.blocking, entries: entries,
            least: OFACList.leastEntries, in: &file)
    }

    private func missing(_ what: String, _ element: XMLElement) -> ReadingProblem {
        ReadingProblem(
            .missing, file: file, line: element.line, record: element.attribute("ID"),
            what: what, remedy: "fetch the file again")
    }

    /// The day of an element with the children Year, Month and Day.
    private static func day(_ element: XMLElement?) -> Day? {
        guard let year = element?.text("Year").flatMap({ Int($0) }),
            let month = element?.text("Month").flatMap({ Int($0) }),
            let day = element?.text("Day").flatMap({ Int($0) })
        else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

// MARK: - Parties

extension OFACAdvancedReader {
    private func addParty(_ party: XMLElement, to file: inout Case) throws(ReadingProblem) {
        guard let profile = party.first("Profile"), let number = profile.attribute("ID") else {
            throw missing("a party has no profile", party)
        }
        let uid = party.attribute("FixedRef") ?? number
        let claims = copy.claims(about: "ofac:\(uid)", record: uid)
        parties[number] = claims
        entries.take(uid)
        let type = reference.type(ofProfile: profile)
        file.add(Entity(id: claims.subject, schema: OFACSchema.schema(type)))
        for comment in party.all("Comment") { claims.add("notes", comment.text, to: &file) }
        for identity in profile.all("Identity") {
            addNames(identity, isPerson: type == "Individual", claims, to: &file)
            for document in reference.documents(ofIdentity: identity.attribute("ID")) {
                RemarkMapping.add(RemarkReader.clause(document[...]), claims, to: &file)
            }
        }
        for feature in profile.all("Feature") { addFeature(feature, claims, to: &file) }
    }

    private func addNames(
        _ identity: XMLElement, isPerson: Bool, _ claims: RecordClaims, to file: inout Case
    ) {
        var types: [String: String] = [:]
        for group in identity.first("NamePartGroups")?.descendants("NamePartGroup") ?? [] {
            guard let id = group.attribute("ID") else { continue }
            types[id] = reference.value("NamePartType", group.attribute("NamePartTypeID"))
        }
        for alias in identity.all("Alias") {
            let type = reference.value("AliasType", alias.attribute("AliasTypeID")) ?? ""
            let isPrimary = alias.attribute("Primary") == "true"
            let isWeak = alias.attribute("LowQuality") == "true"
            for (index, name) in alias.all("DocumentedName").enumerated() {
                let property =
                    isPrimary && index == 0
                    ? "name" : isWeak ? "weakAlias" : OFACAlternateReader.property(type)
                OFACSchema.addNames(
                    Self.name(name, types), isPerson: isPerson, as: property, claims, to: &file)
            }
        }
    }

    /// The name in the form of the CSV file: `LAST, First Middle`.
    private static func name(_ name: XMLElement, _ types: [String: String]) -> String {
        var last: [String] = []
        var rest: [String] = []
        for value in name.descendants("NamePartValue") {
            let type = value.attribute("NamePartGroupID").flatMap { types[$0] } ?? ""
            if type == "First Name" || type == "Middle Name" || type == "Patronymic" {
                rest.append(value.text)
            } else {
                last.append(value.text)
            }
        }
        guard !last.isEmpty, !rest.isEmpty else { return (last + rest).joined(separator: " ") }
        return "\(last.joined(separator: " ")), \(rest.joined(separator: " "))"
    }

    private func addFeature(
        _ feature: XMLElement, _ claims: RecordClaims, to file: inout Case
    ) {
        guard let type = reference.value("FeatureType", feature.attribute("FeatureTypeID")) else {
            return
        }
        for version in feature.all("FeatureVersion") {
            for place in version.all("VersionLocation") {
                guard let location = reference.location(place.attribute("LocationID")) else {
                    continue
                }
                if type == "Location" {
                    claims.add("address", location.text, to: &file)
                    claims.add(
                        "country", location.country.map(CountryTable.codeOrText), to: &file)
                } else {
                    RemarkMapping.add(type, location.text, claims, to: &file)
                }
            }
            if let date = version.first("DatePeriod").flatMap(Self.date) {
                RemarkMapping.add(type, date, claims, to: &file)
            }
            for detail in version.all("VersionDetail") {
                let coded = reference.value(
                    "DetailReference", detail.attribute("DetailReferenceID"))
                let text = detail.text.isEmpty ? coded : detail.text
                if let text { RemarkMapping.add(type, text, claims, to: &file) }
            }
        }
    }

    /// A period of days as text, in the way of the remarks.
    private static func date(_ period: XMLElement) -> String? {
        let from = day(period.first("Start")?.first("From"))
        let to = day(period.first("End")?.first("To")) ?? day(period.first("End")?.first("From"))
        guard let from else { return nil }
        let isCirca = period.first("Start")?.attribute("Approximate") == "true"
        guard let to, to != from else { return isCirca ? "circa \(from)" : from.description }
        let window = DayWindow(notBefore: from, notAfter: to)?.description ?? from.description
        // A whole year or month prints as such; any other span by its ends.
        let text = window.hasPrefix("after") ? "\(from) to \(to)" : window
        return isCirca ? "circa \(text)" : text
    }
}

// MARK: - Relationships and listings

extension OFACAdvancedReader {
    private func addRelation(_ relation: XMLElement, to file: inout Case) throws(ReadingProblem) {
        guard let from = relation.attribute("From-ProfileID"),
            let to = relation.attribute("To-ProfileID"), let claims = parties[from],
            let other = parties[to],
            let type = reference.value("RelationType", relation.attribute("RelationTypeID"))
        else {
            throw ReadingProblem(
                .unresolved, file: self.file, line: relation.line,
                record: relation.attribute("ID"),
                what: "a relationship names a profile or type that the file does not hold",
                remedy: "fetch the file again")
        }
        let quality = reference.value("RelationQuality", relation.attribute("RelationQualityID"))
        OFACRelation.add(
            type, other: other.subject, record: relation.attribute("ID") ?? "",
            isFormer: relation.attribute("Former") == "true",
            properties: quality.map { [PropertyValue("quality", $0)] } ?? [], claims, to: &file)
    }

    private func addEntry(_ entry: XMLElement, to file: inout Case) throws(ReadingProblem) {
        guard let profile = entry.attribute("ProfileID"), let claims = parties[profile] else {
            throw missing("a listing names a profile that the file does not hold", entry)
        }
        var programmes: [String] = []
        var isBlocked = false
        for measure in entry.all("SanctionsMeasure") {
            let type = reference.value("SanctionsType", measure.attribute("SanctionsTypeID"))
            if type == "Block" { isBlocked = true }
            if type == "Program", let name = measure.text("Comment") { programmes.append(name) }
        }
        guard let written = reference.value("List", entry.attribute("ListID")) else {
            throw missing("a listing names a list that the file does not hold", entry)
        }
        guard let list = OFACEnhancedReader.lists[written] else { return }
        var measures = OFACList.measures(of: list)
        if list == OFACList.blocking, !isBlocked, !entry.all("SanctionsMeasure").isEmpty {
            measures = [.other]
        }
        let day = entry.all("EntryEvent").compactMap { Self.day($0.first("Date")) }.min()
        claims.list(
            Listing(
                authority: "us-ofac", list: list, programmes: programmes, measures: measures,
                recordID: String(claims.subject.dropFirst(5))),
            period: day.flatMap { Period(from: DayWindow($0)) }, to: &file)
    }
}
