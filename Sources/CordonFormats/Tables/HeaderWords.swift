/// The words by which headers of registers say what a column is, in the languages of registers:
/// English, Russian, Ukrainian, German, French, Spanish, Italian, Portuguese, Polish, Czech, Dutch,
/// Turkish, Chinese and Arabic.
///
/// A word that ends with `*` is the beginning of words; words of scripts without spaces are looked
/// for anywhere.
package enum HeaderWords {
    /// True of a title that tells a day or year of birth or foundation.
    package static func isBirth(_ title: String) -> Bool {
        let lower = title.lowercased()
        return meaning(title)?.field == .birth && !besideBirth.contains { lower.contains($0) }
    }

    /// Parts of titles that speak of a birth and of no day: places, countries and names.
    private static let besideBirth = [
        "place", "ort", "country", "land", "city", "town", "state", "name", "lieu", "ville", "pays",
        "lugar", "país", "pais", "luogo", "paese", "мест", "стран", "місц", "країн", "miejsc",
        "kraj",
        "míst", "plaats", "yer", "地", "مكان",
    ]

    /// What a title says of its column; a side alone means a name.
    struct Meaning {
        var side: ColumnRole.Side?
        var field: ColumnRole.Field?
        /// The property that a number of a register is.
        var property: String?
    }

    /// The meaning of a title; nil where it has none that is known.
    static func meaning(_ title: String) -> Meaning? {
        let words = words(title)
        guard !words.isEmpty || title.contains("%") else { return nil }
        func says(_ list: [String]) -> Bool { matches(title, words, list) }
        var meaning = Meaning()
        meaning.side = says(owner) ? .owner : says(owned) ? .owned : nil
        meaning.property = numbers.first { says($0.words) }?.property
        meaning.field = field(title, words, hasNumber: meaning.property != nil)
        if meaning.side == nil, meaning.field == nil { return nil }
        return meaning
    }

    private static func field(
        _ title: String, _ words: [String], hasNumber: Bool
    ) -> ColumnRole.Field? {
        func says(_ list: [String]) -> Bool { matches(title, words, list) }
        let isShare = title.contains("%") || title.contains("٪") || says(share)
        if isShare, says(least) { return .percentMin }
        if isShare, says(greatest) { return .percentMax }
        if says(totals), says(pieces) { return .total }
        if says(counting), says(pieces), !title.contains("%") { return .count }
        if says(kind), says(pieces) { return nil }
        let isBare = words.count == 1
        if says(dates) || says(until) || says(from) || isBare {
            if says(birth) { return .birth }
            if says(until) || (says(dates) || isBare) && says(toward) { return .until }
            if says(dates) || says(from) || isBare && says(away) { return .from }
        }
        if hasNumber { return .id }
        if says(birth) { return .birth }
        if title.contains("%") || title.contains("٪") { return .percent }
        if says(country) { return .country }
        if says(relation) { return .relation }
        if says(kind) { return .kind }
        if says(activity) { return .activity }
        if says(pieces), !says(owner) { return says(share) ? .percent : .count }
        if says(share) { return .percent }
        if says(name) { return .name }
        return nil
    }

    // MARK: - Words

    /// The words of a title in lower case.
    static func words(_ title: String) -> [String] {
        title.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    private static func matches(_ title: String, _ words: [String], _ list: [String]) -> Bool {
        let lower = title.lowercased()
        return list.contains { entry in
            if entry.hasSuffix("*") {
                return words.contains { $0.hasPrefix(entry.dropLast()) }
            }
            if entry.contains(" ") { return words.joined(separator: " ").contains(entry) }
            let isUnspaced = entry.unicodeScalars.first.map { $0.value >= 0x600 } ?? false
            return isUnspaced ? lower.contains(entry) : words.contains(entry)
        }
    }

    private static func list(_ text: String) -> [String] {
        let entries = text.split { $0.isNewline || $0 == "," }
        return entries.map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    private static let owner = list(
        """
        owner, owners, shareholder*, holder, holders, stockholder*, investor*, parent, partner, partners
        participant, participants, founder*, member, members, beneficiary, beneficial owner, holding company
        controller
        участник*, учредител*, акционер*, собственник*, владел*, держател*, пайщик*, бенефициар*
        учасник*, засновник*, власник*, акціонер*, бенефіціар*
        gesellschafter*, aktionär*, anteilseigner*, inhaber*, eigentümer*, eigner, mutter*, kommanditist*
        actionnaire*, associé*, associe, detenteur*, détenteur*, propriétaire*, bénéficiaire*, titulaire*
        accionista*, socio*, titular, titulares, propietario*, partícipe*, beneficiario*
        azionista, azionisti, soci, titolare, titolari, proprietario, detentore
        acionista*, sócio*, quotista*, proprietário*, detentor*
        akcjonariusz*, udziałowiec, udziałowcy, udziałowca, wspólnik*, właściciel*, beneficjent*
        akcionář*, společník*, vlastník*, majitel*
        aandeelhouder*, eigenaar*, vennoot, vennoten
        ortak, ortaklar, ortağın, ortağı, hissedar*, pay sahibi, sahibi
        股东, 出资人, 投资人, 持有人, 合伙人, 受益所有人
        المساهم, الشريك, الشركاء, المالك
        """)

    private static let owned = list(
        """
        company, companies, firm, subsidiary, subsidiaries, issuer, investee, asset, owned, entity
        target, undertaking
        компания, компании, общество, общества, организация, организации, эмитент*, предприятие, дочерн*
        компанія, компанії, товариство, товариства, підприємство, емітент*
        gesellschaft, unternehmen, firma, tochter*, beteiligungsunternehmen, emittent*
        société, societe, entreprise, filiale, filiales, émetteur
        empresa, sociedad, compañía, compania, filial, emisora, emisor
        società, societa, impresa, azienda, controllata, partecipata, emittente
        sociedade, companhia, empresa, controlada, investida
        spółka, spółki, spolka, firma, firmy, emitent, przedsiębiorstwo
        společnost, společnosti, podnik
        vennootschap, bedrijf, onderneming, dochter*
        şirket, şirketin, şirketi, unvanı, ticaret unvanı
        公司, 企业, 被投资
        الشركة, المنشأة
        """)

    private static let share = list(
        """
        percent, percentage, pct, share, stake, ownership, interest, shareholding
        доля, доли, процент*, долі, частка, частки, відсот*
        anteil, anteile, beteiligung, beteiligungsquote, quote, prozent, kapitalanteil
        pourcentage, part, participation, détention, quotité
        porcentaje, participación, participacion, cuota
        percentuale, quota, partecipazione
        percentual, participação, participacao
        procent, udział, udziału, procentowy
        podíl, procento
        belang, percentage, aandeel
        oran, oranı, orani, hisse, pay, payı, yüzde
        比例, 占比, 持股
        نسبة, النسبة, الحصة
        """)

    private static let pieces = list(
        """
        shares, stock, stocks, units, votes, акций, акции, паев, акцій, aktien, stücke, anteile, actions
        parts, titres, acciones, participaciones, azioni, quote, ações, acoes, quotas, akcji, udziałów
        akcií, akcie, aandelen, hisse, pay, 股数, 股份, الأسهم, أسهم
        """)

    private static let counting = list(
        """
        number, count, amount, quantity, no, количество, кол, число, кількість, anzahl, stückzahl
        nombre, nb, número, numero, cantidad, quantità, numero, quantidade, liczba, ilość, počet
        aantal, adet, adedi, sayısı, 股数, 数量, عدد
        """)

    private static let totals = list(
        """
        total, всего, общее, усього, gesamt, gesamtzahl, insgesamt, totale, totaal, ogółem, łączna
        celkem, toplam, 总, 总数, إجمالي
        """)

    private static let least = list(
        """
        min, minimum, least, lower, from, low, мин, минимум, минимальн*, мінімум, mindest*, von
        mínimo, minimo, minimale, minimalny, minimální, 最低, 最小
        """)

    private static let greatest = list(
        """
        max, maximum, most, upper, to, high, макс, максимум, максимальн*, максимум, höchst*, bis
        máximo, massimo, maximo, maksymalny, maximální, 最高, 最大
        """)

    private static let dates = list(
        """
        date, day, дата, день, datum, tag, fecha, data, dia, dnia, tarih, tarihi, 日期, 时间, تاريخ
        """)

    private static let from = list(
        """
        since, start, started, acquired, begin, entry, начало, seit, beginn, eintritt, depuis, début
        entrée, desde, inicio, inizio, ingresso, início, entrada, vanaf, sinds, başlangıç, 起始
        """)

    private static let until = list(
        """
        until, till, end, ended, ceased, exit, окончание, окончания, прекращ*, вибут*, закінч*, ende
        austritt, sortie, hasta, baja, cessazione, uscita, saída, koniec, einde, bitiş, 截止, 结束, 终止
        """)

    /// Prepositions, which count alone or beside a day.
    private static let away = list("from, с, з, від, von, du, de, del, dal, od, van")
    private static let toward = list("to, по, до, bis, au, jusqu, al, até, do, tot, fin, fine")

    private static let birth = list(
        """
        birth, born, dob, birthday, birthdate, founded, incorporated, incorporation
        рождения, рожд*, народження, geburt*, geboren, gründung*, naissance, nacimiento, nascita
        nascimento, urodzenia, narození, geboorte*, doğum, 出生, 生日, الميلاد
        """)

    private static let country = list(
        """
        country, nationality, citizenship, jurisdiction, residence, страна, гражданство, юрисдикция
        країна, громадянство, land, staat, staatsangehörigkeit, sitzland, nationalität
        pays, nationalité, país, pais, nacionalidad, paese, nazionalità, cittadinanza, nacionalidade
        kraj, obywatelstwo, země, státní, nationaliteit, ülke, uyruk, uyruğu, 国家, 国籍, البلد, الجنسية
        """)

    private static let relation = list(
        """
        relation, relationship, role, nature, роль, funktion, rolle, art der beteiligung, rôle
        qualité, cargo, ruolo, carica, rola, görev, 关系
        """)

    private static let kind = list(
        """
        type, kind, schema, тип, вид, категория, тип, rechtsform, typ, art, forme, tipo, forma
        rodzaj, soort, tür, türü, 类型, 性质, النوع
        """)

    private static let activity = list(
        """
        activity, activities, industry, sector, business, деятельность, деятельности, оквэд, відрасль
        tätigkeit, branche, activité, secteur, actividad, sector, attività, settore, atividade, setor
        działalność, branża, činnost, activiteit, faaliyet, 行业, 经营范围, النشاط
        """)

    private static let name = list(
        """
        name, names, title, fullname, наименование, название, фио, имя, найменування, назва, піб, ім
        bezeichnung, nom, dénomination, raison, nombre, denominación, razón, nome, denominazione
        ragione, denominação, nazwa, nazwisko, imię, jméno, název, naam, ad, adı, unvan, soyadı
        名称, 姓名, 名字, الاسم, اسم
        """)

    /// Numbers of registers and the properties that they are.
    private static let numbers: [(property: String, words: [String])] = [
        ("innCode", list("inn, инн, innno")), ("ogrnCode", list("ogrn, огрн, огрнип")),
        ("leiCode", list("lei")), ("uscCode", list("uscc, 统一社会信用代码, 信用代码")),
        ("passportNumber", list("passport, паспорт*, reisepass*, passeport, pasaporte, 护照")),
        (
            "taxNumber",
            list(
                """
                tax, tin, vat, иин, ипн, рнокпп, steuernummer, steuer, ustid, nif, cif, rfc, nit
                fiscale, cnpj, cpf, nip, dič, btw, rsin, vergi, vkn, tckn, 税号, الضريبي
                """)
        ),
        (
            "registrationNumber",
            list(
                """
                id, number, no, nr, num, code, reg, registration, identifier, ref
                номер, код, едрпоу, єдрпоу, егрпоу, бин, registernummer, handelsregister*, hrb, hrn
                hrnummer, nummer, kennung, siren, siret, rcs, numéro, matricule, número, numero, registro
                matrícula, rea, krs, regon, pesel, numer, ičo, ico, číslo, kvk, ondernemingsnummer
                numarası, numara, mersis, sicil, 注册号, 编号, 证件, 号码, السجل, رقم
                """)
        ),
    ]
}
