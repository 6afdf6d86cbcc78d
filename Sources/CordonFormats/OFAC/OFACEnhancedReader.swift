import CordonModel

/// Reads SDN_ENHANCED.XML: OFAC's lists with typed relationships between entries and the day of
/// each listing.
final class OFACEnhancedReader: RecordReader {
    private var records: XMLRecords
    private let file: String
    private var copy: ListCopy
    private var isPartial = false
    private var entries = ListEntries()

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        records = try XMLRecords(source, named: ["publicationInfo", "entity"])
        file = source.file
        copy = Self.copy(day)
    }

    private static func copy(_ day: Day?) -> ListCopy {
        OFACList.copy(
            "ofac-enhanced", "OFAC lists (SDN_ENHANCED.XML)", day: day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        while let element = try records.next() {
            if element.name == "publicationInfo" {
                copy = Self.copy(
                    copy.day ?? element.text("dataAsOf").flatMap { Day($0) })
                // Filtered by programme, the file holds a part of the lists only.
                isPartial = element.first("filters")?.first("sanctionsPrograms") != nil
                file.add(copy.source)
                continue
            }
            guard let id = element.attribute("id"), !element.children.isEmpty else {
                throw ReadingProblem(
                    .missing, file: self.file, line: element.line, record: element.attribute("id"),
                    what: "an entry has no id or no content", remedy: "fetch the file again")
            }
            entries.take(id)
            add(element, uid: id, to: &file)
            return true
        }
        return false
    }

    func finish(into file: inout Case) {
        copy.cover(
            "us-ofac", OFACList.blocking, entries: entries, least: OFACList.leastEntries,
            isWhole: !isPartial, in: &file)
    }
}

// MARK: - Entries

extension OFACEnhancedReader {
    private func add(_ entry: XMLElement, uid: String, to file: inout Case) {
        let general = entry.first("generalInfo")
        let type = general?.text("entityType")
        let target = entry.all("features", "feature").first { $0.text("type") == "Target Type" }
        let schema = target?.text("value").map(OFACSchema.schema(ofTarget:))
        let id = "ofac:\(uid)"
        file.add(Entity(id: id, schema: schema ?? OFACSchema.schema(type)))
        let claims = copy.claims(about: id, record: uid)
        claims.add("position", general?.text("title"), to: &file)
        claims.add("notes", general?.text("remarks"), to: &file)
        for name in entry.all("names", "name") {
            addName(name, isPerson: type == "Individual", claims, to: &file)
        }
        for address in entry.all("addresses", "address") { addAddress(address, claims, to: &file) }
        for feature in entry.all("features", "feature") { addFeature(feature, claims, to: &file) }
        for document in entry.all("identityDocuments", "identityDocument") {
            addDocument(document, claims, to: &file)
        }
        addListings(entry, uid: uid, claims, to: &file)
        for relation in entry.all("relationships", "relationship") {
            addRelation(relation, claims, to: &file)
        }
    }

    private func addName(
        _ name: XMLElement, isPerson: Bool, _ claims: RecordClaims, to file: inout Case
    ) {
        let isWeak = name.text("isLowQuality") == "true"
        let isPrimary = name.text("isPrimary") == "true"
        for translation in name.all("translations", "translation") {
            guard let full = translation.text("formattedFullName") else { continue }
            let isFirst = isPrimary && translation.text("isPrimary") == "true"
            let property =
                isFirst
                ? "name"
                : isWeak
                    ? "weakAlias" : OFACAlternateReader.property(name.text("aliasType") ?? "")
            OFACSchema.addNames(full, isPerson: isPerson, as: property, claims, to: &file)
        }
    }

    private func addAddress(
        _ address: XMLElement, _ claims: RecordClaims, to file: inout Case
    ) {
        let country = address.text("country")
        claims.add("country", country.map(CountryTable.codeOrText), to: &file)
        for translation in address.all("translations", "translation") {
            var parts = translation.all("addressParts", "addressPart").compactMap {
                $0.text("value")
            }
            if let country { parts.append(country) }
            claims.add("address", parts.joined(separator: ", "), to: &file)
        }
    }

    private func addFeature(
        _ feature: XMLElement, _ claims: RecordClaims, to file: inout Case
    ) {
        guard let type = feature.text("type"), let value = feature.text("value") else { return }
        RemarkMapping.add(type, value, claims, to: &file)
    }

    private func addDocument(
        _ document: XMLElement, _ claims: RecordClaims, to file: inout Case
    ) {
        guard let type = document.text("type"), let number = document.text("documentNumber") else {
            return
        }
        var text = "\(type) \(number)"
        if let country = document.text("issuingCountry") { text += " (\(country))" }
        RemarkMapping.add(RemarkReader.clause(text[...]), claims, to: &file)
    }

    private func addListings(
        _ entry: XMLElement, uid: String, _ claims: RecordClaims, to file: inout Case
    ) {
        let programmes = entry.all("sanctionsPrograms", "sanctionsProgram").map(\.text)
        let isBlocked = entry.all("sanctionsTypes", "sanctionsType").contains { $0.text == "Block" }
        for list in entry.all("sanctionsLists", "sanctionsList") {
            guard let name = Self.lists[list.text] else { continue }
            let day = list.attribute("datePublished").flatMap { Day($0) }
            let measures: Set<Measure> =
                name == OFACList.blocking && !isBlocked ? [.other] : OFACList.measures(of: name)
            claims.list(
                Listing(
                    authority: "us-ofac", list: name, programmes: programmes, measures: measures,
                    recordID: uid),
                period: day.flatMap { Period(from: DayWindow($0)) }, to: &file)
        }
    }

    /// OFAC's names of its lists; "Consolidated List" only gathers the others beside SDN.
    static let lists = [
        "SDN List": OFACList.blocking,
        "Non-SDN Palestinian Legislative Council List": "NS-PLC",
        "FSE List": "FSE",
        "Sectoral Sanctions Identifications List": "SSI",
        "CAPTA List": "CAPTA",
        "Non-SDN Menu-Based Sanctions List": "NS-MBS",
        "Non-SDN CMIC List": "NS-CMIC",
    ]

    private func addRelation(
        _ relation: XMLElement, _ claims: RecordClaims, to file: inout Case
    ) {
        guard let type = relation.text("type"), let related = relation.first("relatedEntity"),
            let uid = related.attribute("entityId")
        else { return }
        let other = "ofac:\(uid)"
        if file.entity(other) == nil {
            // The other side may be outside a filtered file: its name is all that is known of it.
            file.add(Entity(id: other, schema: "Thing"))
            copy.claims(about: other, record: uid).add("name", related.text, to: &file)
        }
        let quality = relation.text("quality").map { [PropertyValue("quality", $0)] } ?? []
        OFACRelation.add(
            type, other: other, record: relation.attribute("id") ?? "", properties: quality,
            claims, to: &file)
    }
}
