import CordonModel

/// Reads the US Consolidated Screening List, CSV or JSON.
final class ScreeningListReader: RecordReader {
    private let file: String
    private var table: CSVTable?
    private var items: JSONValue.Items?
    private var itemsLine = 1
    private var itemCount = 0
    private var records: JSONRecords?
    private let copy: ListCopy
    private var names = OFACNames()
    private var links: [(claims: RecordClaims, name: String, text: String)] = []
    private var unknown: Set<String> = []
    private var entries: [ListingFact: ListEntries] = [:]
    private var count = 0

    init(_ source: ByteSource, isJSON: Bool, day: Day?) throws(ReadingProblem) {
        file = source.file
        if isJSON {
            records = try JSONRecords(source)
        } else {
            table = try CSVTable(source)
            _ = try table?.column("source")
        }
        copy = ListCopy(
            series: "us-csl", title: "US Consolidated Screening List",
            publisher: "International Trade Administration, US Department of Commerce",
            kind: .officialList, day: day,
            address: "https://www.trade.gov/consolidated-screening-list",
            licence: "Public domain (US government work)")
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let (record, place) = try nextRecord() else { return false }
        if count == 0 { file.add(copy.source) }
        count += 1
        guard let source = record.text("source"), let name = record.text("name") else {
            throw ReadingProblem(
                .missing, file: self.file, line: place.line, record: place.item,
                what: "an entry lacks its source or name",
                remedy: "fetch the file again")
        }
        let list = ScreeningSource.list(source)
        if list == nil, unknown.insert(source).inserted {
            file.note("csl-source", "sources of the screening list that are not known")
        }
        let number = record.text("entity_number") ?? record.text("_id")
        guard let number else {
            throw ReadingProblem(
                .missing, file: self.file, line: place.line, record: place.item,
                what: "an entry has no id",
                remedy: "fetch the file again")
        }
        if let list { entries[list, default: ListEntries()].take(number) }
        let id = list?.authority == "us-ofac" ? "ofac:\(number)" : "csl:\(number)"
        file.add(Entity(id: id, schema: OFACSchema.schema(record.text("type"))))
        let claims = copy.claims(about: id, record: number, locator: place.locator)
        add(record, name, number, claims, to: &file)
        addListing(record, source, list, number, claims, to: &file)
        return true
    }

    /// Where an entry stands: its line, or that of the document and its number there.
    private struct Place {
        let line: Int
        var item: String?

        var locator: String { item ?? "line \(line)" }
    }

    private func nextRecord() throws(ReadingProblem) -> (ScreeningRecord, Place)? {
        if let row = try table?.next() {
            return (ScreeningRecord(row, columns: table?.columns ?? []), Place(line: row.line))
        }
        while records != nil {
            if let item = items?.next() {
                itemCount += 1
                return (
                    ScreeningRecord(item), Place(line: itemsLine, item: "result \(itemCount)")
                )
            }
            guard let record = try records?.next() else { return nil }
            guard let results = record.value["results"] else {
                return (ScreeningRecord(record.value), Place(line: record.line))
            }
            guard results.kind == .array else {
                throw ReadingProblem(
                    .badValue, file: file, line: record.line, what: "`results` is no list",
                    remedy: "fetch the file again")
            }
            (items, itemsLine, itemCount) = (results.items, record.line, 0)
        }
        return nil
    }

    func finish(into file: inout Case) {
        for link in links {
            if case .one(let uid) = names.match(link.name) {
                link.claims.relate(
                    RelationAssertion(.unknownLink, to: "ofac:\(uid)", role: "Linked To"),
                    quotation: link.text, to: &file)
            } else {
                link.claims.add("linkedTo", link.name, to: &file)
            }
        }
        links = []
        // The least numbers of entries are far below what the lists have held since 2015.
        for (fact, least) in [
            (ListingFact.listTags["SDN"], OFACList.leastEntries),
            (ListingFact.listTags["EL"], 400), (ListingFact.listTags["MEU"], 50),
        ] {
            guard let fact, let entries = entries[fact] else { continue }
            copy.cover(fact.authority, fact.list, entries: entries, least: least, in: &file)
        }
    }
}

// MARK: - Entries

extension ScreeningListReader {
    private func add(
        _ record: ScreeningRecord, _ name: String, _ number: String, _ claims: RecordClaims,
        to file: inout Case
    ) {
        claims.add("name", name, to: &file)
        names.add(name, uid: number)
        for alias in record.lists["alt_names"] ?? [] {
            claims.add("alias", alias, to: &file)
            names.addAlias(alias, uid: number)
        }
        for address in record.lists["addresses"] ?? [] {
            claims.add("address", address, to: &file)
            let last = address.split(separator: ", ").last.map(String.init) ?? ""
            claims.add("country", CountryTable.code(of: last), to: &file)
        }
        for (field, property) in Self.details {
            claims.add(property, record.text(field), to: &file)
        }
        for (field, property) in Self.lists {
            for text in record.lists[field] ?? [] {
                let isCountry = property == "nationality" || property == "citizenship"
                claims.add(
                    property, isCountry ? CountryTable.codeOrText(text) : RemarkDate.text(text),
                    to: &file)
            }
        }
        for identifier in record.identifiers {
            var text = "\(identifier.type) \(identifier.number)"
            if let country = identifier.country { text += " (\(country))" }
            RemarkMapping.add(RemarkReader.clause(text[...]), claims, to: &file)
        }
        addRemarks(record, claims, to: &file)
    }

    private func addRemarks(
        _ record: ScreeningRecord, _ claims: RecordClaims, to file: inout Case
    ) {
        guard let remarks = record.text("remarks") else { return }
        for clause in RemarkReader.clauses(of: remarks) {
            if case .linkedTo(let name) = clause.kind {
                // Names are `First LAST` in this list and `LAST, First` in its remarks.
                links.append((claims, OFACText.person(name).full, clause.text))
            } else {
                RemarkMapping.add(clause, claims, to: &file)
            }
        }
    }

    private static let details = [
        ("title", "position"), ("call_sign", "callSign"), ("vessel_type", "type"),
        ("gross_tonnage", "tonnage"), ("vessel_flag", "flag"), ("vessel_owner", "ownerName"),
        ("gross_registered_tonnage", "grossRegisteredTonnage"),
        ("federal_register_notice", "provisions"), ("standard_order", "standardOrder"),
        ("license_requirement", "licenseRequirement"), ("license_policy", "licensePolicy"),
    ]

    private static let lists = [
        ("dates_of_birth", "birthDate"), ("places_of_birth", "birthPlace"),
        ("nationalities", "nationality"), ("citizenships", "citizenship"),
    ]

    private func addListing(
        _ record: ScreeningRecord, _ source: String, _ list: ListingFact?,
        _ number: String, _ claims: RecordClaims, to file: inout Case
    ) {
        let from = record.text("start_date").flatMap { Day($0) }.map { DayWindow($0) }
        let before = SaidEnd.day(record.text("end_date"))
        var period: Period?
        if from != nil || before != nil {
            period = SaidEnd.period(from: from, before: before, &file)
        }
        claims.list(
            Listing(
                authority: list?.authority ?? "us", list: list?.list ?? source,
                programmes: record.lists["programs"] ?? [], measures: list?.measures ?? [.other],
                recordID: number),
            period: period, to: &file)
    }
}
