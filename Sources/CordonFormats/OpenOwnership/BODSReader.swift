import CordonModel

/// Reads the Beneficial Ownership Data Standard, version 0.4: an array or lines of statements.
///
/// Statements about entities and persons are claimed as they come; those about relationships are
/// held until the end, since later ones of the same record change or end them.
final class BODSReader: RecordReader {
    private var records: JSONRecords
    private let file: String
    private let givenDay: Day?
    private var copies: [String: ListCopy] = [:]
    private var series: [String: BODSSeries] = [:]
    private var order: [String] = []
    private var statements: Set<String> = []
    private var known: [String: RecordClaims] = [:]

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        records = try JSONRecords(source)
        file = source.file
        givenDay = day
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let record = try records.next() else { return false }
        let value = record.value
        guard let statement = value["statementId"]?.string,
            let id = value["recordId"]?.string, let type = value["recordType"]?.string,
            let details = value["recordDetails"]
        else {
            let isOld = value["statementID"] != nil
            throw problem(
                .missing, record.line, nil,
                isOld
                    ? "the statement is of a version of the standard before 0.4"
                    : "a statement lacks statementId, recordId, recordType or recordDetails",
                isOld ? "convert it to version 0.4" : "mend the statement")
        }
        guard statements.insert(statement).inserted else {
            throw problem(
                .duplicate, record.line, statement, "a statement of this id came before",
                "keep one of the two")
        }
        let copy = copy(of: value, in: &file)
        switch type {
        case "entity": addEntity(value, details, id, copy, to: &file)
        case "person": addPerson(value, details, id, copy, to: &file)
        case "relationship":
            try addRelationship(value, details, id, copy, line: record.line, to: &file)
        default:
            throw problem(
                .badValue, record.line, statement,
                "the record type `\(type.prefix(40))` is unknown",
                "write entity, person or relationship")
        }
        return true
    }

    func finish(into file: inout Case) {
        for record in order { series[record]?.emit(record, to: &file) }
        order = []
    }

    private func problem(
        _ kind: ReadingProblem.Kind, _ line: Int, _ record: String?, _ what: String,
        _ remedy: String
    ) -> ReadingProblem {
        ReadingProblem(
            kind, file: file, line: line, record: record, what: what, remedy: remedy)
    }
}

// MARK: - Sources

extension BODSReader {
    /// The source of a statement: its publisher's data of a day.
    private func copy(of value: JSONValue, in file: inout Case) -> ListCopy {
        let publication = value["publicationDetails"]
        let publisher = publication?["publisher"]?["name"]?.string ?? "unnamed publisher"
        let day = publication?["publicationDate"]?.string.flatMap { Day($0) } ?? givenDay
        let origin = value["source"]?["url"]?.string
        let types = value["source"]?["type"]?.strings ?? []
        let isHearsay =
            !types.isEmpty && types.allSatisfy { $0 == "thirdParty" || $0 == "primaryResearch" }
        let key = "\(publisher)|\(day?.description ?? "")|\(origin ?? "")|\(isHearsay)"
        if let known = copies[key] { return known }
        let place = origin.flatMap(Self.host)
        let made = ListCopy(
            series: "bods-" + Self.slug(place.map { "\(publisher) \($0)" } ?? publisher),
            title: place.map { "\(publisher), from \($0)" } ?? publisher, publisher: publisher,
            kind: isHearsay ? .report : .register, day: day,
            address: origin, licence: publication?["license"]?.string,
            isWhole: false)
        file.add(made.source)
        copies[key] = made
        return made
    }

    private static func host(_ address: String) -> String? {
        guard let start = address.firstRange(of: "://") else { return nil }
        let host = address[start.upperBound...].prefix { $0 != "/" && $0 != "?" }
        return host.isEmpty ? nil : String(host)
    }

    private static func slug(_ text: String) -> String {
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    }

    /// Claims about a party, of its own record or of another that is named.
    private func claims(
        _ value: JSONValue, _ id: String, _ copy: ListCopy, record: String? = nil
    ) -> RecordClaims {
        let stated = value["statementDate"]?.string.flatMap { Day($0) }.map { DayWindow($0) }
        let asserted = value["source"]?["assertedBy"]?.items.compactMap { $0["name"]?.string } ?? []
        return RecordClaims(
            subject: "bods:\(id)", standing: copy.standing,
            period: givenDay.map { .observed($0) } ?? .always,
            evidence: Evidence(
                citations: [
                    Citation(source: copy.source.id, locator: value["statementId"]?.string)
                ], assertedBy: asserted, stated: stated, recordIDs: [record ?? id]))
    }
}

// MARK: - Entities and persons

extension BODSReader {
    private func addEntity(
        _ value: JSONValue, _ details: JSONValue, _ id: String, _ copy: ListCopy,
        to file: inout Case
    ) {
        let type = details["entityType"]?["type"]?.string
        file.add(Entity(id: "bods:\(id)", schema: Self.schema(type)))
        let claims = known[id] ?? claims(value, id, copy)
        known[id] = claims
        claims.add("name", details["name"]?.string, to: &file)
        claims.add("alias", details["alternateNames"]?.strings ?? [], to: &file)
        let home = details["jurisdiction"] ?? details["incorporatedInJurisdiction"]
        let code = home?["code"]?.string ?? home?["name"]?.string
        let country = code.map(CountryTable.codeOrText)
        claims.add("jurisdiction", country, to: &file)
        claims.add("legalForm", details["entityType"]?["details"]?.string, to: &file)
        claims.add("incorporationDate", details["foundingDate"]?.string, to: &file)
        claims.add("dissolutionDate", details["dissolutionDate"]?.string, to: &file)
        claims.add("website", details["uri"]?.string, to: &file)
        addIdentifiers(details, country: country, claims, to: &file)
        addAddresses(details["addresses"], claims, to: &file)
        for listing in details["publicListing"]?["securitiesListings"]?.items
            ?? JSONValue.Items.none
        {
            let security = listing["security"]
            claims.add("ticker", security?["ticker"]?.string, to: &file)
            guard security?["idScheme"]?.equals("isin") == true else { continue }
            claims.add("isinCode", security?["id"]?.string, to: &file)
        }
    }

    private static func schema(_ type: String?) -> String {
        switch type {
        case "registeredEntity"?: "Company"
        case "state"?, "stateBody"?: "PublicBody"
        case "arrangement"?: "Organization"
        default: "LegalEntity"
        }
    }

    private func addPerson(
        _ value: JSONValue, _ details: JSONValue, _ id: String, _ copy: ListCopy,
        to file: inout Case
    ) {
        file.add(Entity(id: "bods:\(id)", schema: "Person"))
        let claims = known[id] ?? claims(value, id, copy)
        known[id] = claims
        for name in details["names"]?.items ?? JSONValue.Items.none {
            let type = name["type"]?.string
            let property =
                type == nil || type == "legal"
                ? "name" : type == "former" ? "previousName" : "alias"
            claims.add(property, name["fullName"]?.string, to: &file)
            guard property == "name" else { continue }
            claims.add("firstName", name["givenName"]?.string, to: &file)
            claims.add("lastName", name["familyName"]?.string, to: &file)
            claims.add("fatherName", name["patronymicName"]?.string, to: &file)
        }
        for country in details["nationalities"]?.items ?? JSONValue.Items.none {
            let text = country["code"]?.string ?? country["name"]?.string
            claims.add("nationality", text.map(CountryTable.codeOrText), to: &file)
        }
        claims.add("birthDate", details["birthDate"]?.string, to: &file)
        claims.add("deathDate", details["deathDate"]?.string, to: &file)
        claims.add("birthPlace", details["placeOfBirth"]?["address"]?.string, to: &file)
        if details["politicalExposure"]?["status"]?.equals("isPep") == true {
            claims.add("topics", "role.pep", to: &file)
        }
        addIdentifiers(details, country: nil, claims, to: &file)
        addAddresses(details["addresses"], claims, to: &file)
    }

    private func addIdentifiers(
        _ details: JSONValue, country: String?, _ claims: RecordClaims, to file: inout Case
    ) {
        for identifier in details["identifiers"]?.items ?? JSONValue.Items.none {
            guard let number = identifier["id"]?.text else { continue }
            let scheme = identifier["scheme"]?.string ?? ""
            claims.add(BODSScheme.property(scheme, number, country: country), number, to: &file)
        }
    }

    private func addAddresses(
        _ addresses: JSONValue?, _ claims: RecordClaims, to file: inout Case
    ) {
        for address in addresses?.items ?? JSONValue.Items.none {
            let country = address["country"]
            let parts = [
                address["address"]?.string, address["postCode"]?.string,
                country?["name"]?.string ?? country?["code"]?.string,
            ].compactMap { $0 }
            claims.add("address", parts.joined(separator: ", "), to: &file)
            let code = country?["code"]?.string ?? country?["name"]?.string
            claims.add("country", code.map(CountryTable.codeOrText), to: &file)
        }
    }
}

// MARK: - Relationships

extension BODSReader {
    private func addRelationship(
        _ value: JSONValue, _ details: JSONValue, _ id: String, _ copy: ListCopy, line: Int,
        to file: inout Case
    ) throws(ReadingProblem) {
        let statement = value["statementId"]?.string
        guard let subject = details["subject"], let party = details["interestedParty"] else {
            throw problem(
                .missing, line, statement, "a relationship lacks its subject or interested party",
                "mend the statement")
        }
        guard let subjectID = subject.string, let partyID = party.string else {
            let reason = party["reason"]?.string ?? subject["reason"]?.string
            let whom = subject.string ?? party.string ?? value["declarationSubject"]?.string
            guard let reason, let whom else {
                throw problem(
                    .badValue, line, statement, "a party is neither a record id nor a reason",
                    "mend the statement")
            }
            claims(value, whom, copy).declareAbsent("beneficialOwner", reason: reason, to: &file)
            return
        }
        let day = value["statementDate"]?.string.flatMap { Day($0) }.map { DayWindow($0) }
        let interests = details["interests"]?.items.map(BODSInterest.init) ?? []
        let read = interests.isEmpty ? [BODSInterest.unnamed] : interests
        if series[id] == nil { order.append(id) }
        series[id, default: BODSSeries()].add(
            BODSSeries.Statement(
                claims: claims(value, partyID, copy, record: id), subject: "bods:\(subjectID)",
                day: day ?? .unknown, seen: givenDay,
                isClosed: value["recordStatus"]?.equals("closed") == true,
                isShortcut: details["componentRecords"].map { !$0.isEmpty } ?? false,
                interests: read))
    }
}
