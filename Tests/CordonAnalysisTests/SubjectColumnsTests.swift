import CordonAnalysis
import CordonFormats
import CordonMatch
import Testing

@Suite("Columns of a portfolio") struct SubjectColumnsTests {
    private static func row(_ cells: [String]) -> RowFile.Row {
        RowFile.Row(line: 2, values: cells.map { $0.isEmpty ? [] : [$0] })
    }

    @Test("are told by usual headers")
    func headers() throws {
        let columns = try SubjectColumns([
            "Customer ID", "Full Name", "Alias", "date_of_birth", "Nationality", "INN Code", "Note",
        ])
        let subject = columns.subject(
            Self.row(["K1", "Artem Ivanov", "Tema", "12.3.1968", "Russia", "1831083343", "x"]))
        #expect(subject.key == "K1" && subject.name == "Artem Ivanov")
        let party = try #require(subject.party)
        #expect(party.names.map(\.text) == ["Artem Ivanov", "Tema"])
        #expect(party.birthDates == ["1968-03-12"])
        #expect(party.countries == ["ru"])
        #expect(party.identifiers.map(\.kind) == ["inn"])
        #expect(subject.cells.last == "x")
    }

    @Test(
        "hold countries as lists and portfolios write them, and never another one",
        arguments: [
            ("Congo, Democratic Republic Of (Was Zaire)", ["cd"]), ("Congo, Republic of", ["cg"]),
            ("Korea, Republic of", ["kr"]), ("Iran (Islamic Republic of)", ["ir"]),
            ("Russia, Ukraine", ["ru", "ua"]), ("Ruritania, Free State of", []),
        ])
    func countries(text: String, codes: [String]) throws {
        let columns = try SubjectColumns(["id", "name", "country"])
        let subject = columns.subject(Self.row(["1", "Artem Ivanov", text]))
        #expect(subject.party?.countries == codes)
    }

    @Test("are read as the mapping says, and then only so")
    func mapping() throws {
        let columns = try SubjectColumns(
            ["name", "Firma", "Nr"], mapped: ["name=Firma", "key=Nr"])
        let subject = columns.subject(Self.row(["Contact", "Kupol", "7"]))
        #expect(subject.party?.names.map(\.text) == ["Kupol"] && subject.key == "7")
        #expect(throws: QuestionError.self) {
            try SubjectColumns(["name"], mapped: ["colour=name"])
        }
        #expect(throws: QuestionError.self) { try SubjectColumns(["name"], mapped: ["name=x"]) }
        #expect(throws: QuestionError.self) { try SubjectColumns(["Farbe"]) }
    }

    @Test("give a subject without key its name as key, and none to an empty row")
    func keys() throws {
        let columns = try SubjectColumns(["name", "dob"])
        #expect(columns.subject(Self.row(["Kupol", ""])).key == "Kupol")
        #expect(columns.subject(Self.row(["  ", "1968"])).party == nil)
        let slashed = columns.subject(Self.row(["Kupol", "03/12/1968"]))
        #expect(slashed.party?.birthDates == ["1968-03-12", "1968-12-03"])
    }

    @Test(
        "read days as people write them, in both ways where two are usual",
        arguments: [
            ("19521007", ["1952-10-07"]), ("07-Oct-1952", ["1952-10-07"]),
            ("10/7/52", ["1952-07-10", "1952-10-07"]), ("52", ["1952"]),
            ("October 7, 1952", ["1952-10-07"]), ("circa 1952", ["1952"]),
            ("1952-10-07T00:00:00", ["1952-10-07"]), ("7 октября 1952", ["1952-10-07"]),
            ("10/1952", ["1952-10"]), ("1952-00-00", ["1952"]),
        ])
    func days(text: String, days: [String]) throws {
        let columns = try SubjectColumns(["name", "dob"])
        let subject = columns.subject(Self.row(["Kupol", text]))
        #expect(subject.party?.birthDates == days && subject.notes.isEmpty)
    }

    @Test(
        "read countries by codes, names and peoples",
        arguments: [
            ("RUS", "ru"), ("Россия", "ru"), ("Russian", "ru"), ("Soviet Union", "su"),
            ("Deutschland", "de"), ("IRN", "ir"),
        ])
    func countries(text: String, code: String) throws {
        let subject = try SubjectColumns(["name", "country"]).subject(Self.row(["Kupol", text]))
        #expect(subject.party?.countries == [code])
    }

    @Test("take what cannot be read for unknown, and say so")
    func unread() throws {
        let columns = try SubjectColumns(["name", "dob", "country"])
        let subject = columns.subject(Self.row(["Kupol", "soon", "Atlantis"]))
        #expect(subject.party?.birthDates == [] && subject.party?.countries == [])
        #expect(subject.notes.count == 2)
    }

    @Test(
        "join the parts of a name into one",
        arguments: [
            ["First Name", "Middle Name", "Last Name"], ["firstName", "fatherName", "lastName"],
            ["Vorname", "middlename", "Nachname"], ["имя", "отчество", "фамилия"],
            ["Prénom", "middle_name", "Nom"],
        ])
    func parts(headers: [String]) throws {
        let columns = try SubjectColumns(headers + ["Title"])
        let subject = columns.subject(Self.row(["Artem", "Mikhailovich", "Yamshchikov", "Dr"]))
        #expect(subject.party?.names.map(\.text) == ["Artem Mikhailovich Yamshchikov"])
        let mapped = try SubjectColumns(
            headers, mapped: headers.map { "name=\($0)" }
        ).subject(Self.row(["Artem", "Mikhailovich", "Yamshchikov"]))
        #expect(mapped.party?.names.map(\.text) == ["Artem Mikhailovich Yamshchikov"])
    }

    @Test("need no name where a number is there")
    func numbers() throws {
        let subject = try SubjectColumns(["inn"]).subject(Self.row(["1831083343"]))
        #expect(subject.party?.identifiers.map(\.value) == ["1831083343"])
    }

    @Test(
        "know names, births and kinds in the languages of their owners",
        arguments: [
            ["Kunde", "Geboren", "Typ"], ["Клиент", "Дата рождения", "Тип лица"],
            ["Nom complet", "Né le", "Type de client"], ["Cliente", "Fecha de nacimiento", "Tipo"],
            ["Ragione sociale", "Data di nascita", "Tipo"], ["客户", "出生日期", "类型"],
            ["顧客名", "生年月日", "顧客種別"], ["Customer", "Born", "Kind"],
            ["Kundenname", "geb. am", "Kundentyp"], ["Client", "Birth date (day)", "Entity type"],
        ])
    func languages(headers: [String]) throws {
        let subject = try SubjectColumns(headers).subject(
            Self.row(["Man Chun Kim", "1966-05-25", "Person"]))
        #expect(subject.name == "Man Chun Kim" && subject.notes.isEmpty)
        #expect(subject.party?.birthDates == ["1966-05-25"])
        #expect(subject.party?.kind == .person)
    }

    @Test("take no place of birth for its day", arguments: ["Place of birth", "Geburtsort"])
    func places(header: String) throws {
        let columns = try SubjectColumns(["name", header])
        let subject = columns.subject(Self.row(["Man Chun Kim", "Pyongyang"]))
        #expect(subject.party?.birthDates == [] && subject.notes.isEmpty)
        #expect(columns.sentence.contains("not compared: `\(header)`"))
    }

    @Test(
        "tell people from companies in the words of portfolios",
        arguments: [
            ("Natural person", PartyKind.person), ("INDIVIDUAL", .person),
            ("Natürliche Person", .person), ("personne physique", .person),
            ("Физическое лицо", .person), ("ФЛ", .person), ("persona física", .person),
            ("自然人", .person), ("Legal entity", .company), ("legal person", .company),
            ("Firma", .company), ("Juristische Person", .company), ("Personne morale", .company),
            ("юр. лицо", .company), ("ЮЛ", .company), ("компания", .company),
            ("Persona jurídica", .company), ("法人", .company), ("Company (Ltd)", .company),
            ("Firma / company", .company), ("Organization", .organisation), ("NGO", .organisation),
            ("PublicBody", .organisation), ("Vessel", .vessel), ("судно", .vessel),
            ("LegalEntity", .other), ("unknown", .other), ("n/a", .other),
        ])
    func kinds(word: String, kind: PartyKind) throws {
        let subject = try SubjectColumns(["name", "type"]).subject(Self.row(["Kupol", word]))
        #expect(subject.party?.kind == kind && subject.notes.isEmpty)
    }

    @Test("say which word of a kind is not known", arguments: ["gizmo", "person or company"])
    func unknownKind(word: String) throws {
        let subject = try SubjectColumns(["name", "type"]).subject(Self.row(["Kupol", word]))
        #expect(subject.party?.kind == .other)
        #expect(subject.notes == ["the kind `\(word)` is not known and was not compared"])
    }

    @Test("may be keys alone where these are ids")
    func keysAlone() throws {
        #expect(try SubjectColumns(["id"], keyed: true).hasKeys)
        #expect(throws: QuestionError.self) { try SubjectColumns(["id"]) }
        #expect(throws: QuestionError.self) { try SubjectColumns(["colour"], keyed: true) }
    }

    @Test("take a word that may mean the name for it only where no column surely does")
    func unsureNames() throws {
        let both = try SubjectColumns(["Client", "Name"]).subject(Self.row(["7", "Kupol"]))
        #expect(both.party?.names.map(\.text) == ["Kupol"] && both.key == "Kupol")
        let alone = try SubjectColumns(["Client", "Note"]).subject(Self.row(["Kupol", "x"]))
        #expect(alone.name == "Kupol")
    }
}
