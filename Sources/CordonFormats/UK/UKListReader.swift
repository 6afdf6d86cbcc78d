import CordonModel

/// Reads the UK Sanctions List, XML.
final class UKListReader: RecordReader {
    private var records: XMLRecords
    private let file: String
    private var copy: ListCopy
    private var owners = UKOwners()
    private var entries = ListEntries()
    private var hasSource = false

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        records = try XMLRecords(source, named: ["Designation", "DateGenerated"])
        file = source.file
        copy = UKList.copy(day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let element = try nextDesignation() else { return false }
        if !hasSource { file.add(copy.source) }
        hasSource = true
        guard let reference = element.text("UniqueID") else {
            throw ReadingProblem(
                .missing, file: self.file, line: element.line,
                what: "a designation has no UniqueID", remedy: "fetch the file again")
        }
        let parties = try UKOwners.parties(
            in: UKOwners.elements.flatMap { name, way in
                element.descendants(name).map { ($0.text, way) }
            }, of: reference, file: self.file, line: element.line)
        entries.take(reference)
        let claims = copy.claims(about: "uk:\(reference)", record: reference)
        file.add(
            Entity(
                id: claims.subject, schema: UKList.schema(element.text("IndividualEntityShip"))))
        addNames(element, reference, claims, to: &file)
        addDetails(element, claims, to: &file)
        addListing(element, reference, claims, to: &file)
        owners.add(parties, claims)
        return true
    }

    /// The next designation; the day of the copy, which stands before the first, is taken in.
    private func nextDesignation() throws(ReadingProblem) -> XMLElement? {
        while let element = try records.next() {
            guard element.name == "DateGenerated" else { return element }
            copy = UKList.copy(copy.day ?? Day(element.text) ?? ListDay.british(element.text))
        }
        return nil
    }

    func finish(into file: inout Case) {
        owners.resolve(copy, into: &file)
        copy.cover("uk", nil, entries: entries, least: UKList.leastEntries, in: &file)
    }
}

// MARK: - Entries

extension UKListReader {
    private func addNames(
        _ entry: XMLElement, _ reference: String, _ claims: RecordClaims, to file: inout Case
    ) {
        for name in entry.all("Names", "Name") {
            let parts = (1...6).compactMap { name.text("Name\($0)") }
            let full = parts.joined(separator: " ")
            let property = UKList.nameProperty(
                name.text("NameType"), strength: name.text("AliasStrength"))
            for name in claims.addNames(property, full, to: &file) {
                owners.know(name, claims.subject)
            }
            guard property == "name", entry.text("IndividualEntityShip") == "Individual" else {
                continue
            }
            claims.add("firstName", name.text("Name1"), to: &file)
            claims.add("lastName", name.text("Name6"), to: &file)
        }
        for name in entry.descendants("NameNonLatinScript") {
            claims.addNames("alias", name.text, to: &file)
        }
    }

    private func addDetails(_ entry: XMLElement, _ claims: RecordClaims, to file: inout Case) {
        for address in entry.all("Addresses", "Address") {
            var parts = (1...6).compactMap { address.text("AddressLine\($0)") }
            parts += ["AddressPostalCode", "AddressCountry"].compactMap { address.text($0) }
            claims.add("address", parts.joined(separator: ", "), to: &file)
            claims.add(
                "country", address.text("AddressCountry").map(CountryTable.codeOrText), to: &file)
        }
        claims.addText("notes", entry.text("OtherInformation"), to: &file)
        claims.add("summary", entry.text("UKStatementofReasons"), to: &file)
        for (name, property) in UKList.details {
            for element in entry.descendants(name) where element.children.isEmpty {
                UKList.add(property, element.text, claims, to: &file)
            }
        }
        for number in entry.descendants("BusinessRegistrationNumber") {
            UKList.addRegistration(number.text, claims, to: &file)
        }
    }

    private func addListing(
        _ entry: XMLElement, _ reference: String, _ claims: RecordClaims, to file: inout Case
    ) {
        UKList.addListing(
            regime: entry.text("RegimeName"), imposed: entry.text("SanctionsImposed"),
            designated: entry.text("DateDesignated"), reference: reference, claims, to: &file)
        claims.add("unRef", entry.text("UNReferenceNumber"), to: &file)
        claims.add("ofsiGroupId", entry.text("OFSIGroupID"), to: &file)
    }
}

extension XMLElement {
    /// All elements of a name below this one, at whatever depth.
    func descendants(_ name: String) -> [XMLElement] {
        children.flatMap { child in
            (child.name == name ? [child] : []) + child.descendants(name)
        }
    }
}
