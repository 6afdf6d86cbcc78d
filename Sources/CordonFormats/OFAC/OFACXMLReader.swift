import CordonModel

/// Reads SDN.XML, the old XML form of the SDN list and of the consolidated list beside it.
final class OFACXMLReader: RecordReader {
    private var records: XMLRecords
    private let file: String
    private var copy: ListCopy
    private var telling: OFACListTelling
    /// Elements that were read ahead to tell which list the file copies.
    private var ahead: [Result<XMLElement, ReadingProblem>] = []
    private var isTold = false
    private var names = OFACNames()
    private var links: [(claims: RecordClaims, name: String, text: String)] = []
    /// Entries that the file says it holds.
    private(set) var published: Int?
    private var entries = ListEntries()

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        records = try XMLRecords(source, named: ["publshInformation", "sdnEntry"])
        file = source.file
        telling = OFACListTelling(file: source.file)
        copy = OFACList.copy("ofac-sdn-xml", "OFAC SDN list (SDN.XML)", day: day)
    }

    private var isBeside: Bool { telling.list == .beside }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        if !isTold { try tellList() }
        while let element = try nextElement() {
            if element.name == "publshInformation" {
                begin(element)
                file.add(copy.source)
                continue
            }
            guard let uid = element.text("uid"), let last = element.text("lastName") else {
                throw ReadingProblem(
                    .missing, file: self.file, line: element.line, record: element.text("uid"),
                    what: "an entry has no uid or no name", remedy: "fetch the file again")
            }
            try look(at: element)
            entries.take(uid)
            add(element, uid: uid, last: last, to: &file)
            return true
        }
        return false
    }

    /// Reads the day and the number of entries.
    private func begin(_ element: XMLElement) {
        published = element.text("Record_Count").flatMap { Int($0) }
        let day = copy.day ?? element.text("Publish_Date").flatMap(ListDay.american)
        copy =
            isBeside
            ? OFACList.copy(
                "ofac-nonsdn", "OFAC consolidated list (NON-SDN XML)", day: day)
            : OFACList.copy("ofac-sdn-xml", "OFAC SDN list (SDN.XML)", day: day)
    }

    func finish(into file: inout Case) {
        for link in links {
            if case .one(let uid) = names.match(link.name) {
                link.claims.relate(
                    RelationAssertion(.unknownLink, to: "ofac:\(uid)", role: "Linked To"),
                    quotation: link.text, to: &file)
            } else {
                link.claims.add("linkedTo", link.name, to: &file)
                file.note(
                    "ofac-link-unresolved",
                    "`Linked To:` names that no single entry of the file bears")
            }
        }
        links = []
        // The consolidated list is too small to be told from an excerpt but by the file's own count.
        let isWhole = published.map { $0 == entries.count } ?? !isBeside
        if isBeside {
            OFACList.coverBeside(copy, entries, isWhole: isWhole, in: &file)
        } else {
            copy.cover(
                "us-ofac", OFACList.blocking, entries: entries, least: OFACList.leastEntries,
                isWhole: isWhole, in: &file)
        }
        guard let published, !isWhole else { return }
        file.note(
            "list-incomplete",
            "\(self.file) says that it holds \(published) entries and holds \(entries.count)")
    }
}

// MARK: - Which list it is

extension OFACXMLReader {
    /// Reads ahead up to the first entry that shows which list the file copies.
    private func tellList() throws(ReadingProblem) {
        isTold = true
        while telling.list == nil, ahead.count < OFACListTelling.reach {
            do {
                guard let element = try records.next() else { break }
                ahead.append(.success(element))
                try look(at: element)
            } catch {
                if error.isFatal { throw error }
                ahead.append(.failure(error))
            }
        }
        ahead.reverse()
        if telling.list == nil, ahead.contains(where: { isEntry($0) }) { throw telling.untold }
    }

    private func isEntry(_ element: Result<XMLElement, ReadingProblem>) -> Bool {
        guard case .success(let element) = element else { return false }
        return element.name == "sdnEntry"
    }

    private func nextElement() throws(ReadingProblem) -> XMLElement? {
        guard let element = ahead.popLast() else { return try records.next() }
        return try element.get()
    }

    private func look(at entry: XMLElement) throws(ReadingProblem) {
        guard entry.name == "sdnEntry", let uid = entry.text("uid") else { return }
        try telling.take(
            uid, line: entry.line, programmes: Self.programmes(entry), Self.directives(entry))
    }

    private static func programmes(_ entry: XMLElement) -> [String] {
        entry.all("programList", "program").map(\.text)
    }

    /// The texts that may name a directive: the remarks, and the ids, whose types do.
    private static func directives(_ entry: XMLElement) -> String {
        let ids = entry.all("idList", "id").compactMap { $0.text("idType") }
        return ([entry.text("remarks") ?? ""] + ids).joined(separator: "; ")
    }
}

// MARK: - Entries

extension OFACXMLReader {
    private func add(_ entry: XMLElement, uid: String, last: String, to file: inout Case) {
        let id = "ofac:\(uid)"
        let type = entry.text("sdnType")
        let isPerson = type == "Individual"
        let clauses = entry.text("remarks").map(RemarkReader.clauses(of:)) ?? []
        let target = entry.all("idList", "id").first { $0.text("idType") == "Target Type" }
        let schema = target?.text("idNumber").map(OFACSchema.schema(ofTarget:))
        file.add(Entity(id: id, schema: schema ?? OFACSchema.schema(type, clauses)))
        let claims = copy.claims(about: id, record: uid)
        addNames(entry, uid: uid, last: last, isPerson: isPerson, claims, to: &file)
        addDetails(entry, claims, to: &file)
        for number in entry.all("idList", "id") { add(id: number, claims, to: &file) }
        OFACList.list(
            claims, isBeside: isBeside, programmes: Self.programmes(entry), Self.directives(entry),
            record: uid, to: &file)
        for clause in clauses {
            if case .linkedTo(let name) = clause.kind {
                links.append((claims, name, clause.text))
            } else {
                RemarkMapping.add(clause, claims, to: &file)
            }
        }
    }

    private func addNames(
        _ entry: XMLElement, uid: String, last: String, isPerson: Bool, _ claims: RecordClaims,
        to file: inout Case
    ) {
        let name = Self.name(entry) ?? last
        names.add(name, uid: uid)
        OFACSchema.addNames(name, isPerson: isPerson, claims, to: &file)
        for aka in entry.all("akaList", "aka") {
            guard let name = Self.name(aka) else { continue }
            names.addAlias(name, uid: uid)
            let isWeak = aka.text("category") == "weak"
            let property =
                isWeak ? "weakAlias" : OFACAlternateReader.property(aka.text("type") ?? "")
            OFACSchema.addNames(name, isPerson: isPerson, as: property, claims, to: &file)
        }
    }

    /// The name in the form of the CSV file: `LAST, First`.
    private static func name(_ element: XMLElement) -> String? {
        guard let last = element.text("lastName") else { return element.text("firstName") }
        return element.text("firstName").map { "\(last), \($0)" } ?? last
    }

    private func addDetails(_ entry: XMLElement, _ claims: RecordClaims, to file: inout Case) {
        claims.add("position", entry.text("title"), to: &file)
        for item in entry.all("dateOfBirthList", "dateOfBirthItem") {
            claims.add("birthDate", item.text("dateOfBirth").map(RemarkDate.text), to: &file)
        }
        for item in entry.all("placeOfBirthList", "placeOfBirthItem") {
            claims.add("birthPlace", item.text("placeOfBirth"), to: &file)
        }
        for item in entry.all("nationalityList", "nationality") {
            claims.add("nationality", item.text("country").map(CountryTable.codeOrText), to: &file)
        }
        for item in entry.all("citizenshipList", "citizenship") {
            claims.add("citizenship", item.text("country").map(CountryTable.codeOrText), to: &file)
        }
        for address in entry.all("addressList", "address") {
            let parts = [
                "address1", "address2", "address3", "city", "stateOrProvince",
                "postalCode", "country",
            ].compactMap { address.text($0) }
            claims.add("address", parts.joined(separator: ", "), to: &file)
            claims.add("country", address.text("country").map(CountryTable.codeOrText), to: &file)
        }
        guard let vessel = entry.first("vesselInfo") else { return }
        for (name, property) in [
            ("callSign", "callSign"), ("vesselType", "type"), ("vesselFlag", "flag"),
            ("vesselOwner", "ownerName"), ("tonnage", "tonnage"),
            ("grossRegisteredTonnage", "grossRegisteredTonnage"),
        ] {
            let text = vessel.text(name)
            claims.add(
                property, property == "flag" ? text.map(CountryTable.codeOrText) : text, to: &file)
        }
    }

    /// An id is a clause of the remarks in parts; put together, it is read as one.
    private func add(id number: XMLElement, _ claims: RecordClaims, to file: inout Case) {
        guard let type = number.text("idType") else { return }
        var text = type
        if let value = number.text("idNumber") { text += " \(value)" }
        if let country = number.text("idCountry") { text += " (\(country))" }
        if let issued = number.text("issueDate") { text += " issued \(issued)" }
        if let expires = number.text("expirationDate") { text += " expires \(expires)" }
        RemarkMapping.add(RemarkReader.clause(text[...]), claims, to: &file)
    }
}
