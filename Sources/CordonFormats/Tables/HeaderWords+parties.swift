/// Words by which headers name parties, in the languages of registers.
extension HeaderWords {
    static let owner = list(
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
        株主, 出資者, 所有者, 社員名, 股東, 出資人, 주주, 소유자, 출자자
        μέτοχος, μέτοχοι, μετόχου, μετοχος, εταίρος, εταίροι, εταίρου, ιδιοκτήτης, κάτοχος, δικαιούχος
        aktieägare*, ägare, delägare*, ejer, ejere, ejers, aktionær*, anpartshaver*, eier, eiere, aksjonær*
        omistaja*, osakas, osakkaat, osakkeenomistaja*, osanik*, omanik*, aktsionär*
        akcininkas, akcininkai, dalyvis, dalyviai, savininkas, dalībnieks, dalībnieki, akcionārs, īpašnieks
        tulajdonos*, részvényes*, acționar*, acţionar*, actionar, actionari, asociat, asociați, asociatul
        съдружник*, съдружници, собственик*, притежател*, vlasnik*, akcionar*, dioničar*, osnivač*
        spoločník*, akcionár*, družbenik*, delničar*, בעל מניות, בעלי מניות, בעל המניות
        """)

    static let owned = list(
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
        legal entity, companyname, juristische person, personne morale, persona jurídica, persona giuridica
        юридическое лицо, юридического лица, юрлицо, юрлица, юридична особа, юридичної особи, суб єкт
        pessoa jurídica, osoba prawna, podmiot, tüzel kişi, právnická osoba, 会社, 発行体, 企業, 法人名
        회사, 법인명, 기업, εταιρεία, εταιρία, εταιρείας, επιχείρηση, εκδότης, θυγατρική
        bolag, bolaget, bolagsnamn, företag, företaget, selskab, selskabet, selskabsnavn, virksomhed
        selskap, selskapet, selskapsnavn, virksomhet, yhtiö, yhtiön, yritys, äriühing, ettevõte, osaühing
        įmonė, įmonės, bendrovė, uzņēmums, sabiedrība, társaság, cég, cégnév, vállalat
        societatea, societate, companie, compania, дружество, дружеството, фирма, društvo, društva
        tvrtka, preduzeće, poduzeće, spoločnosť, družba, חברה, החברה
        """)

    static let name = list(
        """
        name, names, title, fullname, наименование, название, фио, имя, найменування, назва, піб, ім
        bezeichnung, nom, dénomination, raison, nombre, denominación, razón, nome, denominazione
        ragione, denominação, nazwa, nazwisko, imię, jméno, název, naam, ad, adı, unvan, soyadı
        名称, 姓名, 名字, الاسم, اسم
        氏名, 名前, 商号, 名稱, 성명, 이름, 명칭, όνομα, επωνυμία, ονοματεπώνυμο, namn, navn, nimi, pavadinimas
        vardas, nosaukums, vārds, név, neve, denumire, denumirea, nume, име, naziv, ime, prezime, názov, meno, שם
        """)

    /// Words for those with whom one deals: names of a list to be screened.
    static let customer = list(
        """
        customer, customers, client, clients, counterparty, supplier, vendor, subject, listedname, fullname
        customername, clientname, entityname
        клиент*, контрагент*, заказчик*, поставщик*, клієнт*, постачальник*, замовник*
        kunde, kunden, kundin, kundenname, mandant, mandanten, lieferant, geschäftspartner
        cliente, clientes, clienti, proveedor, fornitore, fornecedor, fournisseur, tiers, contrepartie
        klient*, kontrahent*, zákazník*, dodavatel*, klant, klanten, leverancier, müşteri*, tedarikçi
        kund, kunder, kundens, asiakas, ügyfél, πελάτης, 客户, 客戶, 供应商, 顧客, 取引先, 고객, 거래처, العميل
        """)

    // MARK: - Parts of names

    static let given = list(
        """
        first name, firstname, firstnames, given name, given names, givenname, givennames, forename
        forenames, имя, імя, ім, vorname, vornamen, prénom, prénoms, prenom, nombre, nombres, nome, imię
        imie, jméno, křestní, voornaam, voornamen, ad, adı, ime, meno, fornavn, förnamn, etunimi, eesnimi
        vardas, vārds, prenume, keresztnév, utónév, όνομα, 名, الاسم الأول
        """)

    static let middle = list(
        """
        middle name, middle names, middlename, second name, other names, patronymic, patronym, father name
        отчество, батькові, drugie imię, mellemnavn, mellomnavn, πατρώνυμο
        """)

    static let family = list(
        """
        last name, lastname, surname, surnames, family name, familyname, nachname, familienname
        фамилия, прізвище, nom de famille, apellido, apellidos, cognome, sobrenome, nazwisko, příjmení
        achternaam, soyad, soyadı, prezime, priezvisko, efternavn, etternavn, efternamn, sukunimi
        perenimi, pavardė, uzvārds, vezetéknév, επώνυμο, 姓, اسم العائلة
        """)

    // MARK: - Numbers

    /// Numbers of registers and the properties that they are.
    static let numbers: [(property: String, words: [String])] = [
        ("innCode", list("inn, инн, innno")), ("ogrnCode", list("ogrn, огрн, огрнип")),
        ("leiCode", list("lei")), ("uscCode", list("uscc, 统一社会信用代码, 信用代码")),
        (
            "passportNumber",
            list("passport, паспорт*, reisepass*, passeport, pasaporte, 护照, 旅券, 여권, διαβατήριο*")
        ),
        (
            "taxNumber",
            list(
                """
                tax, tin, vat, иин, ипн, рнокпп, steuernummer, steuer, ustid, nif, cif, rfc, nit
                fiscale, cnpj, cpf, nip, dič, btw, rsin, vergi, vkn, tckn, 税号, الضريبي, αφμ, α φ μ
                adószám, cui, oib, pib, 사업자등록번호, 納税
                """)
        ),
        (
            "registrationNumber",
            list(
                """
                reg, registration, registered, едрпоу, єдрпоу, егрпоу, бин, registernummer, handelsregister*
                hrb, hra, hrn, hrnummer, siren, siret, rcs, matricule, registro, matrícula, rea, krs, regon
                pesel, ičo, ico, kvk, ondernemingsnummer, mersis, sicil, 注册号, 證件, 证件, السجل, 法人番号
                登記番号, 등록번호, γεμη, γ ε μη, organisationsnummer, orgnr, organisasjonsnummer, personnummer
                cvr, cpr, y tunnus, registrikood, reģistrācijas, cégjegyzékszám, еик, булстат, mbs, matični
                """)
        ),
    ]

    /// Words of numbers that may be a table's own and mean nothing outside of it.
    static let ownNumbers = list(
        """
        id, ids, number, no, nr, num, code, identifier, ref, reference, key, customerid, clientid, recordid
        номер, код, nummer, kennung, kundennummer, kundennr, numéro, número, numero, numer, číslo
        numarası, numara, 编号, 編號, 号码, 番号, 번호, رقم, αριθμός, κωδικός, broj, numărul, kood, kodas
        """)
}
