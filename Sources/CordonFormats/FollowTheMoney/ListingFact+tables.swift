import CordonModel

// The words by which files of FollowTheMoney name authorities, lists and programmes.
//
// Sources of the facts: the publishers' names and the programme keys in the dataset descriptions
// of https://www.opensanctions.org/datasets/ and https://www.opensanctions.org/programs/ (read in
// November 2026); the names of the lists in the US Consolidated Screening List,
// https://www.trade.gov/consolidated-screening-list; OFAC's list names,
// https://ofac.treasury.gov/other-ofac-sanctions-lists. What each list does is the project's own
// reading of the lists' legal bases.

extension ListingFact {
    static let designatedNationals = ListingFact("us-ofac", "SDN")
    /// OFAC's lists beside the SDN list: none of them blocks.
    static let nonSDN = ListingFact("us-ofac", "CONS", [.sectoral])
    static let unionFreezes = ListingFact("eu", "FSF")
    /// Regulation 833/2014: sectoral measures, no freeze.
    static let unionSectoral = ListingFact("eu", "833/2014", [.sectoral])

    /// Annex XIX of Regulation 833/2014: no transactions with those listed (Article 5aa).
    static let unionTransactions = ListingFact("eu", "833/2014-XIX", [.sectoral])

    private static func bureau(_ list: String?, _ measure: Measure = .exportControl) -> ListingFact
    {
        ListingFact("us-bis", list, [measure])
    }

    /// Authorities by their names as a whole.
    static let authorities: [(ListingFact, [String])] = [
        (
            designatedNationals,
            [
                "us-ofac", "OFAC", "OFAC SDN", "US OFAC", "Office of Foreign Assets Control",
                "Office of Foreign Assets Control (OFAC)", "US Treasury", "U.S. Treasury",
                "US Department of the Treasury", "Department of the Treasury", "SDN",
            ]
        ),
        (
            ListingFact("eu"),
            [
                "eu", "European Union", "European External Action Service", "EEAS",
                "Council of the European Union", "European Council", "European Commission",
            ]
        ),
        (
            ListingFact("uk"),
            [
                "uk", "gb", "OFSI", "Office of Financial Sanctions Implementation", "FCDO",
                "HM Treasury", "HMT", "Foreign, Commonwealth & Development Office",
                "Foreign, Commonwealth and Development Office", "United Kingdom",
            ]
        ),
        (
            ListingFact("un"),
            [
                "un", "UNSC", "UN SC", "UN Security Council", "United Nations Security Council",
                "United Nations Security Council (UN SC)", "United Nations",
            ]
        ),
        (
            ListingFact("ch"),
            [
                "ch", "SECO", "State Secretariat for Economic Affairs",
                "State Secretariat for Economic Affairs (SECO)", "Switzerland",
            ]
        ),
        (
            ListingFact("au"),
            ["au", "DFAT", "Department of Foreign Affairs and Trade", "Australia"]
        ),
        (
            ListingFact("ca"),
            ["ca", "Global Affairs Canada", "GAC", "Public Safety Canada", "Canada"]
        ),
        (
            ListingFact("nz"),
            [
                "nz", "MFAT", "Ministry of Foreign Affairs and Trade", "New Zealand Police",
                "New Zealand",
            ]
        ),
        (
            ListingFact("jp"),
            [
                "jp", "Ministry of Finance Japan", "Japanese Ministry of Finance",
                "Ministry of Economy, Trade and Industry", "METI", "Japan",
            ]
        ),
        (
            ListingFact("ua"),
            [
                "ua", "National Security and Defense Council",
                "National Security and Defence Council", "NSDC",
                "National Security and Defense Council of Ukraine",
                "National Security and Defence Council of Ukraine", "Ukraine",
            ]
        ),
        (
            ListingFact("mc"),
            ["mc", "Department of Budget and Treasury", "Monaco"]
        ),
        (ListingFact("sg"), ["sg", "Monetary Authority of Singapore", "MAS", "Singapore"]),
        (ListingFact("je"), ["je", "Jersey Financial Services Commission", "Jersey"]),
        (ListingFact("gg"), ["gg", "Guernsey Financial Services Commission", "Guernsey"]),
        (bureau(nil), ["us-bis", "BIS", "Bureau of Industry and Security"]),
    ]

    /// Phrases in an authority's name, tried in order.
    static let authorityPhrases: [(String, ListingFact)] = [
        ("office of foreign assets control", designatedNationals), ("ofac", designatedNationals),
        ("bureau of industry and security", bureau(nil)), ("security council", ListingFact("un")),
        ("security and defense council", ListingFact("ua")),
        ("security and defence council", ListingFact("ua")),
        ("monetary authority of singapore", ListingFact("sg")),
        ("council of the european union", ListingFact("eu")), ("european union", ListingFact("eu")),
        ("financial sanctions implementation", ListingFact("uk")),
        ("hm treasury", ListingFact("uk")), ("commonwealth & development", ListingFact("uk")),
        ("economic affairs (seco)", ListingFact("ch")),
        ("global affairs canada", ListingFact("ca")),
    ]

    /// Abbreviations that stand alone as a programme or an authority.
    static let listTags: [String: ListingFact] = [
        "SDN": designatedNationals, "SSI": ListingFact("us-ofac", "SSI", [.sectoral]),
        "CAPTA": ListingFact("us-ofac", "CAPTA", [.sectoral]),
        "NS-MBS": ListingFact("us-ofac", "NS-MBS", [.sectoral]),
        "NS-CMIC": ListingFact("us-ofac", "NS-CMIC", [.sectoral]),
        "CMIC": ListingFact("us-ofac", "NS-CMIC", [.sectoral]),
        "NS-PLC": ListingFact("us-ofac", "NS-PLC", [.other]),
        "FSE": ListingFact("us-ofac", "FSE", [.other]), "EL": bureau("EL"), "MEU": bureau("MEU"),
        "DPL": bureau("DPL"), "UVL": bureau("UVL", .other),
        "833/2014-XIX": unionTransactions, "833/2014": unionSectoral,
        "269/2014": ListingFact("eu", "269/2014-I"),
    ]

    /// Ids of programmes whose entries are not blocked, which stand as words of a programme, too.
    static let beside: [String: ListingFact] = closerProgrammes.filter { _, fact in
        fact.authority == "us-ofac" || fact.authority == "us-bis"
    }

    /// Phrases in the names of lists and acts, tried in order.
    static let listPhrases: [(String, ListingFact)] = [
        ("cmic", ListingFact("us-ofac", "NS-CMIC", [.sectoral])),
        ("entity list", bureau("EL")), ("military end user", bureau("MEU")),
        ("military end-user", bureau("MEU")), ("denied persons", bureau("DPL")),
        ("unverified list", bureau("UVL", .other)),
        ("sectoral sanctions", ListingFact("us-ofac", "SSI", [.sectoral])),
        ("military-industrial complex", ListingFact("us-ofac", "NS-CMIC", [.sectoral])),
        ("menu-based", ListingFact("us-ofac", "NS-MBS", [.sectoral])),
        ("capta list", ListingFact("us-ofac", "CAPTA", [.sectoral])),
        ("palestinian legislative council", ListingFact("us-ofac", "NS-PLC", [.other])),
        ("foreign sanctions evaders", ListingFact("us-ofac", "FSE", [.other])),
        ("non-sdn", nonSDN),
        ("nonproliferation sanctions", ListingFact("us-state", "ISN", [.other])),
        ("itar debarred", ListingFact("us-state", "AECA", [.exportControl])),
        ("aeca debarred", ListingFact("us-state", "AECA", [.exportControl])),
        ("specially designated nationals", designatedNationals),
        ("annex xix", unionTransactions), ("article 5aa", unionTransactions),
        ("833/2014", unionSectoral), ("2014/512", unionSectoral),
        ("269/2014", ListingFact("eu", "269/2014-I")),
    ]

    /// Programme ids that do not mean what their prefix means.
    static let programmes: [String: ListingFact] = closerProgrammes.merging(
        designatingProgrammes.map { ($0, designatedNationals) }, uniquingKeysWith: { $1 })

    /// Programmes of OFAC whose entries stand on the SDN list.
    private static let designatingProgrammes = [
        "US-AFGH", "US-BALKANS", "US-BELARUS", "US-BRUS", "US-BURMA", "US-CAR", "US-CUBA", "US-CYB",
        "US-DARFUR", "US-DPRK", "US-DRC", "US-ETHIOPIA", "US-FORINT", "US-GLOMAG", "US-HONGKONG",
        "US-HOSTAGE", "US-ICC", "US-IRAN", "US-IRAQ", "US-LEBANON", "US-LIBYA", "US-MAGNITSKY",
        "US-MALI", "US-NARCO", "US-NICARAGUA", "US-NON-PROLIF", "US-RUSHAR", "US-SOMALIA",
        "US-SOUTH-SUDAN", "US-SUDAN", "US-SYR", "US-SYR-REL", "US-TCO", "US-TERR", "US-UKRRUS-REL",
        "US-VEN", "US-YEMEN", "US-ZIM",
    ]

    private static let closerProgrammes: [String: ListingFact] = [
        "US-SSI": ListingFact("us-ofac", "SSI", [.sectoral]),
        "US-CAPTA": ListingFact("us-ofac", "CAPTA", [.sectoral]),
        "US-NS-MBS": ListingFact("us-ofac", "NS-MBS", [.sectoral]),
        "US-NS-CMIC": ListingFact("us-ofac", "NS-CMIC", [.sectoral]),
        "US-CMIC": ListingFact("us-ofac", "NS-CMIC", [.sectoral]), "US-OFAC-CONS": nonSDN,
        "US-NS-PLC": ListingFact("us-ofac", "NS-PLC", [.other]),
        "US-FSE": ListingFact("us-ofac", "FSE", [.other]), "US-BIS-EL": bureau("EL"),
        "US-BIS-MEU": bureau("MEU"), "US-BIS-DPL": bureau("DPL"),
        "US-BIS-UVL": bureau("UVL", .other),
        "US-DOS-ISN": ListingFact("us-state", "ISN", [.other]),
        "US-AECA-DEBARRED": ListingFact("us-state", "AECA", [.exportControl]),
        "US-DDTC-SD": ListingFact("us-state", "AECA", [.exportControl]),
        "US-FTO219": ListingFact("us-state", "FTO", [.other]),
        "US-DOS-CU-PAL": ListingFact("us-state", "CU-PAL", [.other]),
        "US-DOS-CU-REA": ListingFact("us-state", "CU-REA", [.other]),
        "US-CORRUPT-353": ListingFact("us-state", "353", [.travelBan]),
        "US-UFLPA": ListingFact("us-dhs", "UFLPA", [.other]),
        "US-DOD-1260H": ListingFact("us-dod", "1260H", [.other]),
        "US-5949LIST": ListingFact("us-dod", "5949", [.other]),
        "US-MCCAIN-889": ListingFact("us-dod", "889", [.other]),
        "US-MCCAIN-1286": ListingFact("us-dod", "1286", [.other]),
        "US-NDAA-154": ListingFact("us-dod", "154", [.other]),
        // Russia beyond Ukraine: Regulation 833/2014 and the freezes of 2024/1485 under one key.
        "EU-RUS": ListingFact("eu", nil, []),
        "EU-ESMA": ListingFact("eu", "ESMA", [.other]),
        "EU-US-LEG": ListingFact("eu", "2271/96", [.other]),
    ]

    /// What programme ids of a prefix mean, tried in order.
    static let programmePrefixes: [(String, ListingFact)] = [
        ("EU-", ListingFact("eu")), ("GB-", ListingFact("uk")),
        ("UN-SC", ListingFact("un")), ("SECO-", ListingFact("ch")), ("AU-", ListingFact("au")),
        ("CA-", ListingFact("ca")), ("NZ-", ListingFact("nz")), ("JP-", ListingFact("jp")),
        ("UA-", ListingFact("ua")), ("MC-", ListingFact("mc")), ("SG-", ListingFact("sg")),
        ("JE-", ListingFact("je")), ("GG-", ListingFact("gg")),
    ]

    /// Authorities whose `provisions` name the measures of the single entry.
    static let writingProvisions: Set<String> = [
        "eu", "uk", "un", "ch", "au", "ca", "nz", "jp", "ua", "mc", "sg", "je", "gg",
    ]

    /// What words of `provisions` mean.
    static let provisionPhrases: [(String, Measure)] = [
        ("asset freeze", .blocking), ("assets freeze", .blocking), ("freeze", .blocking),
        ("freezing", .blocking), ("financial sanction", .blocking), ("blocking", .blocking),
        ("travel ban", .travelBan), ("visa ban", .travelBan), ("entry ban", .travelBan),
        ("sectoral", .sectoral), ("investment ban", .sectoral), ("export", .exportControl),
        ("arms embargo", .other), ("ship", .other), ("director disqualification", .other),
        ("trust services", .other),
    ]
}
