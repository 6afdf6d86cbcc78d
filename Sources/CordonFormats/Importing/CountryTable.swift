// Names of countries and territories as the lists write them, by ISO 3166-1 alpha-2 code in lower
// case, the way FollowTheMoney writes countries; the first is the one that is shown. `xk` (Kosovo) is
// a code of common use, not of ISO.

/// Finds the code of a country from its name.
package enum CountryTable {
    /// The code of a country; nil if the name is not known.
    package static func code(of name: String) -> String? {
        let key = key(name)
        if key.utf8.count == 2, codes.contains(key) { return key }
        return names[key]
    }

    /// The code of a country, or the text itself where it is none that is known.
    package static func codeOrText(_ name: String) -> String { code(of: name) ?? name }

    /// The name that is shown for a code, in either case; nil for a code that is not known.
    package static func name(of code: String) -> String? {
        code.lowercased() == "eu" ? "European Union" : shownNames[code.lowercased()]
    }

    private static let shownNames: [String: String] = Dictionary(
        table.split(separator: "\n").map { line in
            (String(line.prefix(2)), String(line.dropFirst(3).prefix { $0 != "|" }))
        }, uniquingKeysWith: { first, _ in first })

    private static func key(_ name: String) -> String {
        name.trimmed.lowercased().replacing("\u{2019}", with: "'")
    }

    private static let codes: Set<String> = Set(
        table.split(separator: "\n").map { String($0.prefix(2)) })

    /// Every name, as the table writes it.
    static let allNames: [String] = table.split(separator: "\n").flatMap { line in
        line.dropFirst(3).split(separator: "|").map(String.init)
    }

    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for line in table.split(separator: "\n") {
            let code = String(line.prefix(2))
            for name in line.dropFirst(3).split(separator: "|") {
                names[name.lowercased()] = code
            }
        }
        return names
    }()

    private static let table = """
        ad Andorra
        ae United Arab Emirates|UAE|U.A.E.
        af Afghanistan
        ag Antigua and Barbuda
        ai Anguilla
        al Albania
        am Armenia
        ao Angola
        ar Argentina
        as American Samoa
        at Austria
        au Australia
        aw Aruba
        az Azerbaijan
        ba Bosnia and Herzegovina|Bosnia & Herzegovina|Bosnia
        bb Barbados
        bd Bangladesh
        be Belgium
        bf Burkina Faso
        bg Bulgaria
        bh Bahrain
        bi Burundi
        bj Benin
        bm Bermuda
        bn Brunei|Brunei Darussalam
        bo Bolivia|Bolivia (Plurinational State of)|Bolivia, Plurinational State of
        br Brazil
        bs Bahamas, The|Bahamas|The Bahamas
        bt Bhutan
        bw Botswana
        by Belarus
        bz Belize
        ca Canada
        cd Congo, Democratic Republic of the|Democratic Republic of the Congo|Congo (Democratic Republic)|Congo, the Democratic Republic of the|Congo, Dem. Rep.|DRC
        cf Central African Republic
        cg Congo, Republic of the|Republic of the Congo|Congo|Republic of Congo|Congo-Brazzaville
        ch Switzerland
        ci Cote d'Ivoire|Côte d'Ivoire|Cote d Ivoire|Ivory Coast
        ck Cook Islands
        cl Chile
        cm Cameroon
        cn China|People's Republic of China|China, People's Republic of|PRC
        co Colombia
        cr Costa Rica
        cu Cuba
        cv Cabo Verde|Cape Verde
        cw Curacao|Curaçao
        cy Cyprus
        cz Czechia|Czech Republic
        de Germany
        dj Djibouti
        dk Denmark
        dm Dominica
        do Dominican Republic
        dz Algeria
        ec Ecuador
        ee Estonia
        eg Egypt
        er Eritrea
        es Spain
        et Ethiopia
        fi Finland
        fj Fiji
        fk Falkland Islands
        fm Micronesia|Micronesia, Federated States of
        fo Faroe Islands
        fr France
        ga Gabon
        gb United Kingdom|United Kingdom of Great Britain and Northern Ireland|UK|U.K.|England|Scotland|Wales|Northern Ireland|Great Britain
        gd Grenada
        ge Georgia
        gg Guernsey
        gh Ghana
        gi Gibraltar
        gl Greenland
        gm Gambia|The Gambia|Gambia, The
        gn Guinea
        gq Equatorial Guinea
        gr Greece
        gt Guatemala
        gu Guam
        gw Guinea-Bissau
        gy Guyana
        hk Hong Kong|China, Hong Kong Special Administrative Region|Hong Kong SAR
        hn Honduras
        hr Croatia
        ht Haiti
        hu Hungary
        id Indonesia
        ie Ireland
        il Israel
        im Isle of Man|Man, Isle of
        in India
        iq Iraq
        ir Iran|Iran (Islamic Republic of)|Iran, Islamic Republic of|Islamic Republic of Iran
        is Iceland
        it Italy
        je Jersey
        jm Jamaica
        jo Jordan
        jp Japan
        ke Kenya
        kg Kyrgyzstan
        kh Cambodia
        ki Kiribati
        km Comoros
        kn Saint Kitts and Nevis|St. Kitts and Nevis
        kp North Korea|Korea, North|Democratic People's Republic of Korea|Korea, Democratic People's Republic of|DPRK
        kr South Korea|Korea, South|Republic of Korea|Korea, Republic of
        kw Kuwait
        ky Cayman Islands
        kz Kazakhstan
        la Laos|Lao People's Democratic Republic
        lb Lebanon
        lc Saint Lucia|St. Lucia
        li Liechtenstein
        lk Sri Lanka
        lr Liberia
        ls Lesotho
        lt Lithuania
        lu Luxembourg
        lv Latvia
        ly Libya|Libyan Arab Jamahiriya
        ma Morocco
        mc Monaco
        md Moldova|Republic of Moldova|Moldova, Republic of
        me Montenegro
        mg Madagascar
        mh Marshall Islands
        mk North Macedonia|North Macedonia, The Republic of|Macedonia|The former Yugoslav Republic of Macedonia
        ml Mali
        mm Myanmar|Burma|Myanmar (Burma)|Burma (Myanmar)
        mn Mongolia
        mo Macao|Macau|China, Macao Special Administrative Region
        mr Mauritania
        mt Malta
        mu Mauritius
        mv Maldives
        mw Malawi
        mx Mexico
        my Malaysia
        mz Mozambique
        na Namibia
        ne Niger
        ng Nigeria
        ni Nicaragua
        nl Netherlands|The Netherlands|Netherlands, The
        no Norway
        np Nepal
        nr Nauru
        nu Niue
        nz New Zealand
        om Oman
        pa Panama
        pe Peru
        pg Papua New Guinea
        ph Philippines|The Philippines
        pk Pakistan
        pl Poland
        pr Puerto Rico
        ps Palestinian|Palestinian Authority|State of Palestine|Palestine|Occupied Palestinian Territories|Palestinian Territory, Occupied|Palestinian Territories|West Bank|Region: Gaza|Region: West Bank|Gaza
        pt Portugal
        pw Palau
        py Paraguay
        qa Qatar
        ro Romania
        rs Serbia
        ru Russia|Russian Federation
        rw Rwanda
        sa Saudi Arabia
        sb Solomon Islands
        sc Seychelles
        sd Sudan|The Sudan|Sudan, The
        se Sweden
        sg Singapore
        si Slovenia
        sk Slovakia|Slovak Republic
        sl Sierra Leone
        sm San Marino
        sn Senegal
        so Somalia
        sr Suriname
        ss South Sudan
        st Sao Tome and Principe
        sv El Salvador
        sy Syria|Syrian Arab Republic
        sz Eswatini|Swaziland
        tc Turks and Caicos Islands
        td Chad
        tg Togo
        th Thailand
        tj Tajikistan
        tl Timor-Leste|East Timor
        tm Turkmenistan
        tn Tunisia
        to Tonga
        tr Türkiye|Turkey|Turkiye
        tt Trinidad and Tobago
        tv Tuvalu
        tw Taiwan|Taiwan, Province of China
        tz Tanzania|United Republic of Tanzania|Tanzania, United Republic of
        ua Ukraine
        ug Uganda
        us United States|United States of America|USA|U.S.A.|US|U.S.
        uy Uruguay
        uz Uzbekistan
        va Holy See|Vatican City
        vc Saint Vincent and the Grenadines|St. Vincent and the Grenadines|St Vincent and the Grenadines
        ve Venezuela|Venezuela (Bolivarian Republic of)|Venezuela, Bolivarian Republic of
        vg British Virgin Islands|Virgin Islands, British|Virgin Islands (British)
        vi Virgin Islands, U.S.|US Virgin Islands
        vn Viet Nam|Vietnam
        vu Vanuatu
        ws Samoa
        xk Kosovo
        ye Yemen
        za South Africa
        zm Zambia
        zw Zimbabwe
        """
}
