import CordonModel

/// Reads SDN.CSV, or the consolidated list in its columns: entries, their remarks, and the links that
/// the remarks name.
final class OFACPrimaryReader: RecordReader {
    private var rows: CSVReader
    private let file: String
    private let day: Day?
    private var copy: ListCopy
    private var telling: OFACListTelling
    /// Rows that were read ahead to tell which list the file copies.
    private var ahead: [Result<CSVRow, ReadingProblem>] = []
    private var isTold = false
    /// Continuations of remarks that no entry has taken yet, by entry number.
    private var comments: [String: String]
    private var names = OFACNames()
    private var links: [(claims: RecordClaims, name: String, text: String)] = []
    private var entries = ListEntries()
    private var hasSource = false

    /// Reads a copy of the list with what the files beside it add.
    init(
        _ source: ByteSource, day: Day?, companions: OFACCompanions = OFACCompanions()
    ) throws(ReadingProblem) {
        rows = try CSVReader(source)
        file = source.file
        comments = companions.comments
        for other in companions.names { names.addAlias(other.name, uid: other.uid) }
        self.day = day
        telling = OFACListTelling(file: source.file)
        copy = OFACList.copy("ofac-sdn", "OFAC SDN list (SDN.CSV)", day: day)
    }

    private var isBeside: Bool { telling.list == .beside }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        if !isTold { try tellList() }
        guard let row = try nextRow() else { return false }
        if !hasSource { file.add(copy.source) }
        hasSource = true
        guard let record = OFACRecord(row, comments: comments) else {
            throw ReadingProblem(
                .malformed, file: self.file, line: row.line, record: row[0],
                what: "the row is no entry of SDN.CSV (\(row.count) fields)",
                remedy: "entries have twelve fields, the first a number")
        }
        try telling.take(
            record.uid, line: row.line, programmes: record.programmes, record.remarks ?? "")
        entries.take(record.uid)
        comments[record.uid] = nil
        names.add(record.name, uid: record.uid)
        add(record, to: &file)
        return true
    }

    func finish(into file: inout Case) {
        for link in links {
            switch names.match(link.name) {
            case .one(let uid):
                link.claims.relate(
                    RelationAssertion(.unknownLink, to: "ofac:\(uid)", role: "Linked To"),
                    quotation: link.text, to: &file)
            case .several:
                link.claims.add("linkedTo", link.name, to: &file)
                file.note(
                    "ofac-link-ambiguous", "`Linked To:` names that several entries bear")
            case .none:
                link.claims.add("linkedTo", link.name, to: &file)
                file.note(
                    "ofac-link-unresolved",
                    "`Linked To:` names that no entry of the file bears; give ALT.CSV along")
            }
        }
        links = []
        addRest(to: &file)
        guard isBeside else {
            return copy.cover(
                "us-ofac", OFACList.blocking, entries: entries, least: OFACList.leastEntries,
                in: &file)
        }
        OFACList.coverBeside(
            copy, entries, isWhole: entries.count >= OFACList.leastBeside, in: &file)
    }
}

// MARK: - Which list it is

extension OFACPrimaryReader {
    /// Reads ahead up to the first entry that shows which list the file copies.
    private func tellList() throws(ReadingProblem) {
        isTold = true
        while telling.list == nil, ahead.count < OFACListTelling.reach {
            do {
                guard let row = try rows.next() else { break }
                ahead.append(.success(row))
                guard let record = OFACRecord(row, comments: comments) else { continue }
                try telling.take(
                    record.uid, line: row.line, programmes: record.programmes,
                    record.remarks ?? "")
            } catch {
                if error.isFatal { throw error }
                ahead.append(.failure(error))
            }
        }
        ahead.reverse()
        if telling.list == nil, ahead.contains(where: { isEntry($0) }) { throw telling.untold }
        guard isBeside else { return }
        copy = OFACList.copy("ofac-nonsdn", "OFAC consolidated list (CONS_PRIM.CSV)", day: day)
    }

    private func isEntry(_ row: Result<CSVRow, ReadingProblem>) -> Bool {
        guard case .success(let row) = row else { return false }
        return OFACRecord(row) != nil
    }

    private func nextRow() throws(ReadingProblem) -> CSVRow? {
        guard let row = ahead.popLast() else { return try rows.next() }
        return try row.get()
    }
}

// MARK: - Entries

extension OFACPrimaryReader {
    /// Keeps comments on entries that the file does not hold.
    private func addRest(to file: inout Case) {
        for (uid, text) in comments.sorted(by: { $0.key < $1.key }) {
            file.add(Entity(id: "ofac:\(uid)", schema: "Thing"))
            copy.claims(about: "ofac:\(uid)", record: uid).add("notes", text, to: &file)
            file.note("ofac-comment-alone", "comments on entries that SDN.CSV does not hold")
        }
        comments = [:]
    }

    private func add(_ record: OFACRecord, to file: inout Case) {
        let id = "ofac:\(record.uid)"
        let clauses = record.remarks.map(RemarkReader.clauses(of:)) ?? []
        file.add(Entity(id: id, schema: OFACSchema.schema(record.type, clauses)))
        let claims = copy.claims(about: id, record: record.uid)
        OFACSchema.addNames(record.name, isPerson: record.type == "individual", claims, to: &file)
        claims.add("position", record.title, to: &file)
        claims.add("callSign", record.callSign, to: &file)
        claims.add("type", record.vesselType, to: &file)
        claims.add("tonnage", record.tonnage, to: &file)
        claims.add("grossRegisteredTonnage", record.grossTonnage, to: &file)
        claims.add("flag", record.flag.map(CountryTable.codeOrText), to: &file)
        claims.add("ownerName", record.owner, to: &file)
        OFACList.list(
            claims, isBeside: isBeside, programmes: record.programmes, record.remarks ?? "",
            record: record.uid, to: &file)
        for clause in clauses {
            if case .linkedTo(let name) = clause.kind {
                links.append((claims, name, clause.text))
            } else if clause.text != record.title {
                RemarkMapping.add(clause, claims, to: &file)
            }
        }
    }
}

/// What OFAC's types and clauses make of an entry's schema and names.
enum OFACSchema {
    /// The schema of an entry.
    static func schema(_ type: String?, _ clauses: [RemarkClause] = []) -> String {
        switch type?.lowercased() {
        case "individual": return "Person"
        case "vessel": return "Vessel"
        case "aircraft": return "Airplane"
        default: break
        }
        for clause in clauses {
            guard case .targetType(let target) = clause.kind else { continue }
            return schema(ofTarget: target)
        }
        return "LegalEntity"
    }

    /// The schema of an organisation that bears OFAC's target type.
    static func schema(ofTarget target: String) -> String {
        switch target {
        case "Government Entity": "PublicBody"
        case "State-Owned Enterprise", "Private Company", "Public Company",
            "Financial Institution":
            "Company"
        default: "LegalEntity"
        }
    }

    /// Adds a name, and for a person its parts.
    static func addNames(
        _ name: String, isPerson: Bool, as property: String = "name", _ claims: RecordClaims,
        to file: inout Case
    ) {
        guard isPerson else { return claims.add(property, name, to: &file) }
        let parts = OFACText.person(name)
        claims.add(property, parts.full, to: &file)
        guard property == "name", let first = parts.first else { return }
        claims.add("firstName", first, to: &file)
        claims.add("lastName", parts.last, to: &file)
    }
}
