import CordonMatch
import CordonModel

/// The words by which portfolios say what a customer is, in the languages of registers.
enum KindWords {
    /// The kind that a cell says; nil where it says none that is known.
    ///
    /// A cell may say it twice (`Firma / company`); one that says two kinds says none.
    static func kind(_ text: String) -> PartyKind? {
        if let schema = Schema.named(text) { return kind(of: schema) }
        var rest = text.lowercased().split { !($0.isLetter || $0.isNumber) }
            .joined(separator: " ")
        if rest.isEmpty || silent.contains(rest) { return .other }
        var found: Set<PartyKind> = []
        // The longest first: `juristische Person` is none of the people.
        for (phrase, kind) in phrases where holds(phrase, in: rest) {
            found.insert(kind)
            rest = rest.replacing(phrase, with: " ")
        }
        if found == [.company, .organisation] { return .company }
        return found.count == 1 ? found.first : nil
    }

    /// A schema's kind; a `LegalEntity` may be a person, as far as its file says.
    private static func kind(of schema: Schema) -> PartyKind {
        if schema.isA("Person") { return .person }
        if schema.isA("Vessel") { return .vessel }
        if schema.isA("Company") { return .company }
        return schema.isA("Organization") ? .organisation : .other
    }

    private static func holds(_ phrase: String, in text: String) -> Bool {
        // Scripts without spaces are looked for anywhere.
        guard let first = phrase.unicodeScalars.first, first.value < 0x2E80 else {
            return text.contains(phrase)
        }
        return " \(text) ".contains(" \(phrase) ")
    }

    /// Words that say of themselves that the kind is not known.
    private static let silent: Set<String> = [
        "unknown", "not known", "other", "n a", "na", "none", "unbekannt", "sonstige", "inconnu",
        "autre", "otro", "altro", "outro", "неизвестно", "прочее", "другое", "未知", "其他",
    ]

    private static let phrases: [(phrase: String, kind: PartyKind)] =
        [
            (person, PartyKind.person), (company, .company), (organisation, .organisation),
            (vessel, .vessel),
        ].flatMap { list, kind in
            list.split { $0.isNewline || $0 == "," }.map { entry in
                (entry.split(separator: " ").joined(separator: " "), kind)
            }
        }.sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }

    private static let person = """
        person, persons, people, individual, individuals, natural person, private person, natural persons
        private individual, private customer, retail, consumer, sole trader, sole proprietor, ind, indiv
        natürliche person, natürliche personen, natuerliche person, privatperson, privatkunde, einzelunternehmer, mensch, privat
        personne physique, particulier, individu, personne, pp
        persona física, persona fisica, persona natural, persona, particular, individuo
        pessoa física, pessoa fisica, pessoa singular, pessoa natural, pessoa, pf
        privato, individuo
        физическое лицо, физические лица, физлицо, физ лицо, фл, физическое, лицо, человек, частное лицо, гражданин
        индивидуальный предприниматель, ип, фізична особа, фізособа, фоп, особа
        osoba fizyczna, osoba, fyzická osoba, natuurlijk persoon, persoon, gerçek kişi, kişi, şahıs
        自然人, 个人, 個人, 개인, شخص طبيعي, فرد
        """
    private static let company = """
        company, companies, business, entity, corporation, corporate, corp, firm, enterprise, legal entity
        legal person, juridical person, juristic person, corporate customer, business customer, limited company
        partnership, bank, legal, legal entities, legal persons
        juristische person, juristische personen, firma, unternehmen, gesellschaft, firmenkunde, betrieb, konzern
        personne morale, société, societe, entreprise, compagnie, pm
        persona jurídica, persona juridica, persona moral, empresa, sociedad, compañía, compania
        pessoa jurídica, pessoa juridica, pessoa coletiva, sociedade, companhia, pj
        persona giuridica, società, societa, impresa, azienda, ditta
        юридическое лицо, юридические лица, юрлицо, юр лицо, юл, юридическое, компания, предприятие, фирма, общество
        юридична особа, юрособа, компанія, підприємство, товариство
        osoba prawna, spółka, spolka, przedsiębiorstwo, právnická osoba, společnost
        rechtspersoon, bedrijf, vennootschap, onderneming, tüzel kişi, şirket, şirketi
        法人, 公司, 企业, 企業, 会社, 법인, 회사, شخص اعتباري, شركة
        """
    private static let organisation = """
        organization, organisation, publicbody, public body, government, government body, authority, agency
        ministry, ngo, association, foundation, charity, trust, church, university, institution, org
        organisation internationale, behörde, verein, verband, stiftung, körperschaft, ministerium
        fondation, administration, ministère, organización, organizacion, gobierno, fundación
        organização, organizacao, governo, fundação, organizzazione, ente, fondazione, associazione
        организация, учреждение, орган власти, фонд, ассоциация, министерство, організація, установа
        organizacja, fundacja, stowarzyszenie, organizace, nadace, organisatie, stichting, vereniging
        kuruluş, vakıf, dernek, 组织, 組織, 机构, 機構, 团体, 機関, منظمة, مؤسسة
        """
    private static let vessel = """
        vessel, vessels, ship, ships, boat, tanker, schiff, navire, bateau, buque, barco, navio, nave
        судно, корабль, statek, loď, schip, gemi, 船舶, 船, سفينة
        """
}
