import CordonModel

// Datasets of OpenSanctions that are lists of authorities or registers.
//
// Source of the facts: names and publishers at https://www.opensanctions.org/datasets/, read in
// November 2026. Datasets that are missing here are described by their index, if one is given.

extension DatasetFact {
    static let all: [DatasetFact] = lists + otherLists + registers + reports

    private static let lists: [DatasetFact] = [
        list(
            "us_ofac_sdn", "US OFAC SDN list", "Office of Foreign Assets Control",
            .designatedNationals),
        list(
            "us_ofac_cons", "US OFAC lists beside the SDN list", "Office of Foreign Assets Control",
            .nonSDN),
        list(
            "us_bis_denied", "US BIS Denied Persons List", "Bureau of Industry and Security",
            ListingFact("us-bis", "DPL", [.exportControl])),
        list(
            "us_trade_csl", "US Consolidated Screening List", "International Trade Administration",
            nil),
        list(
            "eu_fsf", "EU consolidated financial sanctions list",
            "European External Action Service", .unionFreezes),
        list(
            "eu_journal_sanctions", "EU sanctions in the Official Journal",
            "Council of the European Union", ListingFact("eu", nil, [])),
        list("eu_sanctions_map", "EU Sanctions Map", "European Union", ListingFact("eu", nil, [])),
        list(
            "eu_travel_bans", "EU travel bans", "Council of the European Union",
            ListingFact("eu", nil, [.travelBan])),
        list(
            "gb_fcdo_sanctions", "UK Sanctions List",
            "Foreign, Commonwealth & Development Office", ListingFact("uk", "UKSL")),
        list(
            "gb_hmt_sanctions", "UK consolidated list of targets",
            "Office of Financial Sanctions Implementation", ListingFact("uk", "ConList")),
        list(
            "gb_hmt_invbans", "UK investment ban targets",
            "Office of Financial Sanctions Implementation", ListingFact("uk", "INVBAN", [.sectoral])
        ),
        list(
            "un_sc_sanctions", "UN Security Council consolidated list",
            "United Nations Security Council", ListingFact("un")),
        list(
            "ch_seco_sanctions", "Swiss SECO sanctions", "State Secretariat for Economic Affairs",
            ListingFact("ch")),
        list(
            "au_dfat_sanctions", "Australian consolidated list",
            "Department of Foreign Affairs and Trade", ListingFact("au")),
        list(
            "ca_dfatd_sema_sanctions", "Canadian autonomous sanctions", "Global Affairs Canada",
            ListingFact("ca", "SEMA")),
        list(
            "ca_facfoa", "Canadian FACFOA freezes", "Global Affairs Canada",
            ListingFact("ca", "FACFOA")),
        list(
            "ca_listed_terrorists", "Canadian listed terrorist entities", "Public Safety Canada",
            ListingFact("ca", "terrorist entities")),
        list(
            "nz_russia_sanctions", "New Zealand Russia sanctions register",
            "Ministry of Foreign Affairs and Trade", ListingFact("nz", "RSA2022")),
        list(
            "nz_designated_terrorists", "New Zealand designated terrorists", "New Zealand Police",
            ListingFact("nz", "UNSC1373")),
        list(
            "us_state_terrorist_orgs", "US foreign terrorist organizations", "Department of State",
            ListingFact("us-state", "FTO", [.other])),
        list(
            "us_ddtc_debarred", "US AECA debarred parties", "Department of State",
            ListingFact("us-state", "AECA", [.exportControl])),
    ]

    /// Lists of authorities that no regime of Cordon names.
    private static let otherLists: [DatasetFact] = [
        "ae_local_terrorists", "ar_repet", "at_nbter_sanctions", "au_listed_terrorist_orgs",
        "az_fiu_sanctions", "be_fod_sanctions", "ca_named_research_orgs", "cn_sanctions",
        "cz_national_sanctions", "cz_terrorists", "ee_international_sanctions", "eu_esma_saris",
        "fr_tresor_gels_avoir", "ge_ot_list", "id_dttot", "ie_unlawful_organizations",
        "il_mod_crypto", "il_mod_terrorists", "il_wmd_sanctions", "in_mha_banned", "iq_aml_list",
        "ir_sanctions", "jp_meti_eul", "jp_meti_ru", "jp_mof_sanctions", "kg_fiu_national",
        "kz_afmrk_sanctions", "lt_fiu_freezes", "lt_magnitsky_amendments", "lv_fiu_sanctions",
        "lv_magnitsky_list", "mc_fund_freezes", "md_terror_sanctions", "my_moha_sanctions",
        "ng_nigsac_sanctions", "nl_terrorism_list", "np_mha_sanctions", "ph_amlc_sanctions",
        "pk_proscribed_persons", "pl_finanse_sanctions", "pl_mswia_sanctions",
        "ps_local_freezing", "qa_nctc_sanctions", "sg_terrorists", "th_designated_person",
        "tr_fcib", "tw_shtc", "ua_nsdc_sanctions", "ua_sfms_blacklist", "un_1718_vessels",
        "us_cuba_sanctions", "us_dhs_uflpa", "us_dod_chinese_milcorps",
        "us_fincen_special_measures", "us_klepto_hr_visa", "us_nteea_sec_353", "us_special_leg",
        "us_state_terrorist_exclusion", "za_fic_sanctions",
    ].map { list($0, $0, nil, nil) }

    private static let registers: [DatasetFact] = [
        "ba_companies", "cy_companies", "cz_business_register", "de_offeneregister",
        "dk_cvr", "ee_ariregister", "eu_esma_firds", "ext_gleif", "ext_gb_coh_psc", "ext_ru_egrul",
        "gb_coh_disqualified", "gb_coh_psc", "gb_fca_firds", "ge_company_registry", "gleif",
        "kz_companies", "lv_business_register", "md_companies", "ru_egrul", "sk_rpvs",
        "tj_companies", "ua_edr", "us_corpwatch", "us_fara_filings", "us_fincen_msb",
        "us_sam_exclusions", "xk_companies", "openownership",
    ].map {
        DatasetFact(name: $0, title: $0, publisher: nil, kind: .register, listing: nil)
    }

    /// Research and press, which make claims `reported` without a notice.
    private static let reports: [DatasetFact] = [
        "icij_offshoreleaks", "wikidata", "wd_peps", "wd_categories", "wd_curated",
        "ann_pep_positions",
        "everypolitician", "ru_acf_bribetakers", "ru_navalny35", "ru_rupep", "ua_war_sanctions",
        "occrp", "ext_icij_offshoreleaks",
    ].map {
        DatasetFact(name: $0, title: $0, publisher: nil, kind: .report, listing: nil)
    }

    private static func list(
        _ name: String, _ title: String, _ publisher: String?, _ listing: ListingFact?
    ) -> DatasetFact {
        DatasetFact(
            name: name, title: title, publisher: publisher, kind: .officialList, listing: listing)
    }
}
