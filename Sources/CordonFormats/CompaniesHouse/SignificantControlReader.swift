import CordonModel

/// Reads the UK register of people with significant control, JSON lines of Companies House.
final class SignificantControlReader: RecordReader {
    private var records: JSONRecords
    private let file: String
    private let copy: ListCopy
    private var count = 0

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        records = try JSONRecords(source)
        file = source.file
        copy = ListCopy(
            series: "gb-psc", title: "UK register of people with significant control",
            publisher: "Companies House", kind: .register, day: day,
            address: "https://download.companieshouse.gov.uk/en_pscdata.html",
            licence: "Open Government Licence v3.0",
            credit: "Contains public sector information licensed under the Open Government "
                + "Licence v3.0.")
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let record = try records.next() else { return false }
        if count == 0 { file.add(copy.source) }
        count += 1
        guard let data = record.value["data"], let kind = data["kind"]?.string else {
            throw problem(.missing, record.line, "a line has no data or no kind")
        }
        // The last line of a snapshot counts the others and says nothing about a company.
        if kind.hasPrefix("totals") { return true }
        guard let company = record.value["company_number"]?.text else {
            throw problem(
                kind.contains("significant-control") ? .missing : .badValue, record.line,
                "a line of the kind `\(kind.prefix(60))` names no company")
        }
        let number = CompanyNumber.read(company) ?? company.trimmed.uppercased()
        file.add(Entity(id: "psc:\(number)", schema: "Company"))
        copy.claims(about: "psc:\(number)", record: number)
            .add("registrationNumber", number, to: &file)
        try add(data, kind: kind, company: number, line: record.line, to: &file)
        return true
    }

    func finish(into file: inout Case) {}

    private func problem(
        _ kind: ReadingProblem.Kind, _ line: Int, _ what: String
    ) -> ReadingProblem {
        ReadingProblem(
            kind, file: file, line: line, what: what,
            remedy: "check that the file is a snapshot of the register")
    }
}

// MARK: - Records

extension SignificantControlReader {
    private func add(
        _ data: JSONValue, kind: String, company: String, line: Int, to file: inout Case
    ) throws(ReadingProblem) {
        switch kind {
        case "persons-with-significant-control-statement":
            declareAbsent(data["statement"]?.string ?? kind, data, company, to: &file)
        case "exemptions":
            for exemption in data["exemptions"]?.members ?? JSONValue.Members.none {
                let type = exemption.value["exemption_type"]?.string ?? exemption.name.string
                declareAbsent(type ?? kind, data, company, to: &file)
            }
        case _ where kind.hasPrefix("super-secure"):
            declareAbsent(kind, data, company, to: &file)
        case _ where kind.hasPrefix("individual-"):
            try addHolder(data, schema: "Person", company: company, line: line, to: &file)
        case _ where kind.hasPrefix("corporate-entity-"):
            try addHolder(data, schema: "Company", company: company, line: line, to: &file)
        case _ where kind.hasPrefix("legal-person-"):
            try addHolder(data, schema: "LegalEntity", company: company, line: line, to: &file)
        default:
            throw problem(.badValue, line, "the kind `\(kind.prefix(60))` is not known")
        }
    }

    private func declareAbsent(
        _ reason: String, _ data: JSONValue, _ company: String, to file: inout Case
    ) {
        guard let period = period(data, &file) else { return Self.noteEmpty(&file) }
        let record = data["etag"]?.string ?? company
        copy.claims(about: "psc:\(company)", record: record, locator: company)
            .declareAbsent("beneficialOwner", reason: reason, period: period, to: &file)
    }

    /// When the record held; nil if it ceased on the day on which it was notified.
    private func period(_ data: JSONValue, _ file: inout Case) -> Period? {
        let from = data["notified_on"]?.string.flatMap { Day($0) }.map { DayWindow($0) }
        let before = SaidEnd.day(data["ceased_on"]?.string)
        if from == nil, before == nil { return copy.period }
        if let start = from?.notBefore, start == before?.notAfter { return nil }
        return SaidEnd.period(from: from, before: before, &file)
    }

    private static func noteEmpty(_ file: inout Case) {
        file.note("psc-empty-period", "records that ceased when they were notified")
    }

    private func addHolder(
        _ data: JSONValue, schema: String, company: String, line: Int, to file: inout Case
    ) throws(ReadingProblem) {
        let link = data["links"]?["self"]?.string?.split(separator: "/").last.map(String.init)
        guard let record = link ?? data["etag"]?.string else {
            throw problem(.missing, line, "a holder has no link and no etag")
        }
        let id = "psc:\(company)/\(record)"
        file.add(Entity(id: id, schema: schema))
        let claims = copy.claims(about: id, record: record, locator: "\(company)/\(record)")
        addNames(data, claims, to: &file)
        addDetails(data, claims, to: &file)
        if schema != "Person" { tie(data["identification"], claims, to: &file) }
        guard let period = period(data, &file) else { return Self.noteEmpty(&file) }
        let natures = data["natures_of_control"]?.strings ?? []
        for nature in natures {
            add(nature, record, company, claims, period: period, to: &file)
        }
        if natures.isEmpty {
            claims.relate(
                RelationAssertion(
                    .ownedOrControlled, to: "psc:\(company)", share: .someStake,
                    role: "person with significant control", assertsControl: true,
                    recordID: record),
                period: period, to: &file)
        }
    }

    private func add(
        _ nature: String, _ record: String, _ company: String, _ claims: RecordClaims,
        period: Period, to file: inout Case
    ) {
        let target = "psc:\(company)"
        let relation: RelationAssertion
        switch SignificantControl.nature(nature) {
        case .stake(let interest, let share, let capacity):
            relation = RelationAssertion(
                .ownership, to: target, share: share,
                stake: StakeKind(interest, capacity: capacity), role: nature, recordID: record)
        case .board:
            relation = RelationAssertion(
                .control, to: target, role: nature, criterion: .board, assertsControl: true,
                recordID: record)
        case .influence:
            relation = RelationAssertion(
                .control, to: target, role: nature, assertsControl: true, recordID: record)
        case .nominee:
            relation = RelationAssertion(
                .control, to: target, role: nature, criterion: .nominee, assertsControl: true,
                recordID: record)
        case .unknown:
            file.note("psc-nature", "natures of control that are not known, read as links")
            relation = RelationAssertion(.unknownLink, to: target, role: nature, recordID: record)
        }
        claims.relate(relation, period: period, to: &file)
    }
}

// MARK: - Holders

extension SignificantControlReader {
    private func addNames(_ data: JSONValue, _ claims: RecordClaims, to file: inout Case) {
        let elements = data["name_elements"]
        let parts = ["forename", "middle_name", "surname"]
        let full = parts.compactMap { part in
            elements?.members.first { $0.name.string == part }?.value.string
        }.joined(separator: " ")
        claims.add("name", data["name"]?.string ?? full, to: &file)
        claims.add("title", elements?["title"]?.string, to: &file)
        claims.add("firstName", elements?["forename"]?.string, to: &file)
        claims.add("middleName", elements?["middle_name"]?.string, to: &file)
        claims.add("lastName", elements?["surname"]?.string, to: &file)
    }

    private func addBirth(_ birth: JSONValue, _ claims: RecordClaims, to file: inout Case) {
        let month = birth["month"]?.integer
        guard let year = birth["year"]?.integer, (1000...9999).contains(year),
            (1...12).contains(month ?? 1)
        else {
            file.note("psc-birth-date", "months of birth that are none, left out")
            return
        }
        let text = month.map { $0 < 10 ? "-0\($0)" : "-\($0)" } ?? ""
        claims.add("birthDate", "\(year)\(text)", to: &file)
    }

    private func addDetails(_ data: JSONValue, _ claims: RecordClaims, to file: inout Case) {
        claims.add("nationality", data["nationality"]?.string, to: &file)
        claims.add(
            "country", data["country_of_residence"]?.string.map(CountryTable.codeOrText),
            to: &file)
        if let birth = data["date_of_birth"], !birth.isNull {
            addBirth(birth, claims, to: &file)
        }
        if let address = data["address"] {
            let parts: [StaticString] = [
                "care_of", "po_box", "premises", "address_line_1", "address_line_2", "locality",
                "region", "postal_code", "country",
            ]
            claims.add(
                "address", parts.compactMap { address[$0]?.text }.joined(separator: ", "),
                to: &file)
        }
        guard let identification = data["identification"] else { return }
        claims.add("legalForm", identification["legal_form"]?.string, to: &file)
        claims.add(
            "registrationAuthority", identification["place_registered"]?.string, to: &file)
    }
}
