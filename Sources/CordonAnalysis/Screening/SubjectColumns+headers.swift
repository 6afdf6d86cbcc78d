import CordonFormats
import CordonModel

/// The words by which portfolios call their columns, in the languages of their owners.
extension SubjectColumns {
    /// The roles by the word that a mapping gives them, in the order in which a header is asked.
    static let words: [(word: String, role: Role)] = [
        ("key", .key), ("name", .name), ("schema", .kind), ("birthdate", .birthDate),
        ("country", .country), ("gender", .gender), ("title", .title), ("firstname", .given),
        ("middlename", .middle), ("fathername", .father), ("lastname", .family),
        ("suffix", .suffix),
    ]

    /// The parts of one name in the order in which they are said.
    static let parts: [Role] = [.given, .middle, .father, .family, .suffix]

    /// The role of a header; nil where it says nothing that is compared.
    static func role(of column: String) -> Role? {
        let plain = plain(column)
        for (_, role) in words where headers[role]?.contains(plain) ?? false { return role }
        if let kind = identifier(plain) { return .identifier(kind) }
        // Days of birth and of foundation are written in too many ways to list.
        return HeaderWords.isBirth(column) ? .birthDate : nil
    }

    /// True of a column whose title surely means the name.
    ///
    /// Others that may (`Client`, `Firma`) count where no such column is there: beside one they mostly
    /// mean a number, or another party.
    static func isSurelyName(_ column: String) -> Bool { sureNames.contains(plain(column)) }

    private static let sureNames: Set<String> = [
        "name", "fullname", "subject", "customer", "company", "alias", "listedname",
        "companyname", "customername", "entityname", "наименование", "фио", "полноеимя",
        "nomcomplet", "razonsocial", "nombrecompleto", "姓名", "名称", "الاسم",
    ]

    /// The kind of number that a header means: `inn`, `innCode`, `tax_number`.
    static func identifier(_ plain: String) -> String? {
        if let kind = identifiers[plain] { return kind }
        guard plain.hasSuffix("code") else { return nil }
        return identifiers[String(plain.dropLast(4))]
    }

    private static let identifiers: [String: String] = Dictionary(
        IdentifierKind.known.map { (plain($0.rawValue), $0.rawValue) },
        uniquingKeysWith: { one, _ in one })

    /// A header's letters, in lower case.
    static func plain(_ text: String) -> String { text.lowercased().filter(\.isLetter) }

    /// Headers as they are met in portfolios, letters only in lower case.
    private static let headers: [Role: Set<String>] = texts.mapValues { text in
        Set(text.split { $0.isNewline || $0 == "," }.map { plain(String($0)) })
    }

    private static let texts: [Role: String] = [
        .key: """
        id, key, reference, ref, customer id, subject id, record id, client id, customer no, customer number
        client no, client number, account id, Kundennummer, Kunden-Nr, Kundennr, Kunden ID, numéro client
        numéro de client, código de cliente, codice cliente, номер клиента, код клиента, nr klienta
        客户编号, 客户号, 顧客番号
        """,
        .name: """
        name, names, full name, subject, customer, company, alias, listed name, company name, customer name
        entity name, client, client name, party, party name, legal name, counterparty, supplier, vendor
        Kunde, Kunden, Kundenname, Firma, Firmenname, Unternehmen, Bezeichnung, Vollständiger Name
        nom complet, dénomination, dénomination sociale, raison sociale, nom du client, société
        razonsocial, razón social, nombre completo, cliente, denominación, nombre del cliente
        ragione sociale, denominazione, nome completo, nome cliente, razão social, nome do cliente
        наименование, фио, полное имя, клиент, контрагент, название, заказчик, имя клиента
        наименование клиента, клієнт, найменування, піб, назва, klient, nazwa, nazwa klienta, kontrahent
        zákazník, název, klant, klantnaam, naam, müşteri, unvan, ünvan, ad soyad
        姓名, 名称, 客户, 客户名称, 客户姓名, 顧客, 顧客名, 氏名, 会社名, 고객, 고객명, 성명
        الاسم, العميل, اسم العميل
        """,
        .kind: """
        schema, type, kind, entity type, party type, customer type, client type, subject type, person type
        typ, art, Kundentyp, Kundenart, Personentyp, Personenart, type de client, type de personne
        tipo, tipo de persona, tipo de cliente, tipo cliente, tipo di persona, tipo de pessoa
        тип, тип клиента, тип лица, вид, вид лица, тип особи, typ klienta, rodzaj, soort, tür, müşteri türü
        类型, 客户类型, 主体类型, 顧客種別, النوع
        """,
        .birthDate: """
        birth date, date of birth, dob, incorporation date, birthday, born, born on, birth, year of birth
        birth year, date of incorporation, born or founded, founded, Geburtsdatum, Geburtstag, geboren
        geboren am, geb, geb am, Geburtsjahr, date de naissance, naissance, né le, née le, né, née, né(e) le
        fecha de nacimiento, fecha nacimiento, nacimiento, nacido, data di nascita, data nascita, nato il
        nata il, data de nascimento, nascimento, дата рождения, год рождения, родился, рожд
        дата народження, рік народження, data urodzenia, urodzony, datum narození, geboortedatum
        doğum tarihi, 出生日期, 出生, 生日, 生年月日, 생년월일, تاريخ الميلاد
        """,
        .country: """
        country, nationality, jurisdiction, citizenship, countries, country of residence, residence country
        country code, land, Staat, Staatsangehörigkeit, Nationalität, Wohnsitzland, Sitzland, pays, nationalité
        país, pais, nacionalidad, paese, nazionalità, cittadinanza, nacionalidade, страна, гражданство
        країна, громадянство, kraj, obywatelstwo, země, nationaliteit, ülke, uyruk, 国籍, 国家, 国, 국적
        البلد, الجنسية
        """,
        .gender: """
        gender, sex, Geschlecht, sexe, sexo, sesso, genere, пол, стать, płeć, geslacht, cinsiyet, 性别, 性別
        """,
        .title: "title, Titel, titre, salutation, Anrede, prefix, civilité",
        .given: """
        first name, given name, given names, forename, forenames, first names, Vorname, Vornamen, prénom
        prenom, prénoms, nombre, nombres, nome, имя, имена, ім'я, 名, الاسم الأول, imię, imie, imiona, jméno
        voornaam, ad, isim
        """,
        .middle: "middle name, middle names, second name, other names, Zweitername",
        .father: "father name, fathers name, patronymic, отчество, по батькові, patronym, بنية",
        .family: """
        last name, family name, surname, surnames, Nachname, Familienname, nom, nom de famille, apellido
        apellidos, cognome, sobrenome, фамилия, прізвище, 姓, nazwisko, اسم العائلة, příjmení, achternaam
        soyad, soyadı
        """,
        .suffix: "suffix, name suffix, generation",
    ]
}
