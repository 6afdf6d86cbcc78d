import Testing

@testable import CordonFormats

@Suite("The format sniffer") struct FormatSnifferTests {
    @Test(
        "tells formats from small beginnings",
        arguments: [
            ("7,\"ACME\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "ofac-csv"),
            ("7,12,\"aka\",\"ACME TWO\",-0- \r\n", "ofac-alt-csv"),
            ("7,25,-0- ,\"Town\",\"Land\",-0- \r\n", "ofac-add-csv"),
            ("7,\"the rest of a remark.\"\r\n", "ofac-comments-csv"),
            ("<x:LEIData xmlns:x='urn:y'><a/>", "gleif-lei-xml"),
            ("<?xml version='1.0'?>\n<!-- c -->\n<Designations>", "uk-xml"),
            ("<Sanctions Version='1'>", "ofac-advanced-xml"),
            ("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{}}\n", "ftm"),
            ("{\"op\":\"ADD\",\"entity\":{\"id\":\"a\"}}\n", "ftm-delta"),
            ("\"canonical_id\",\"entity_id\",\"prop\",\"value\"\n", "ftm-statements"),
            ("[{\"statementId\":\"x\",\"recordType\":\"entity\"}]", "bods"),
            ("{\"company_number\":\"1\",\"data\":{}}\n", "psc"),
            ("{\"name\":\"default\",\"resources\":[]}", "dataset-index"),
            ("owner,owned,percent\na,b,50\n", "edges"),
            ("Shareholder,Company,kind\na,b,Ownership\n", "edges"),
            ("Source\tTarget\n1\t2\n", "edges"),
            ("id,name,country\n1,A,DE\n", "entities"),
            ("node_id_start,node_id_end,rel_type,link\n", "icij-relationships"),
            ("# a case\ncase: Kites\nentities:\n  - id: a\n", "case-yaml"),
            ("SQLite format 3\0....", "store"),
        ])
    func small(text: String, expected: String) throws {
        let source = try ByteSource(name: "t", bytes: Array(text.utf8))
        #expect(try FormatSniffer.format(of: source).rawValue == expected)
    }

    @Test(
        "says that it does not know", arguments: ["", "hello", "\u{0}\u{1}\u{2}", "<html>", "{}"])
    func unknown(text: String) throws {
        let source = try ByteSource(name: "t", bytes: Array(text.utf8))
        let problem = #expect(throws: ReadingProblem.self) {
            try FormatSniffer.format(of: source)
        }
        #expect(problem?.kind == .unknownFormat)
    }

    @Test(
        "tells the real files", .enabled(if: ReferenceData.isPresent),
        arguments: [
            ("lists/csl_consolidated_2025_sample.csv", "csl-csv"),
            ("lists/us_csl_2023-11-30_partial.csv.gz", "csl-csv"),
            ("lists/eu_fsf_2026-05-01_rebuilt.xml.gz", "eu-xml"),
            ("lists/ofac_add_2025-02.csv.gz", "ofac-add-csv"),
            ("lists/ofac_alt_2025-02.csv.gz", "ofac-alt-csv"),
            ("lists/ofac_nonsdn_2024-05-06.xml.gz", "ofac-xml"),
            ("lists/ofac_sdn_2023-12-11.csv.gz", "ofac-csv"),
            ("lists/ofac_sdn_comments_2025-02.csv.gz", "ofac-comments-csv"),
            ("lists/ofac_sdn_enhanced_irgc_2024-08-28.xml.gz", "ofac-enhanced-xml"),
            ("lists/uk_sanctions_list_2026-08-22_rebuilt.xml.gz", "uk-xml"),
            ("lists/un_consolidated_2026-02-27.xml.gz", "un-xml"),
            ("bods/real-uk-gleif.jsonl.gz", "bods"),
            ("bods/examples/tecido.json", "bods"),
            ("gleif/gleif_lei2_aerospace_defense.csv.gz", "gleif-lei-csv"),
            ("gleif/gleif_rr_goldencopy_format.csv", "gleif-rr-csv"),
            ("gleif/xml/lei-data.xml", "gleif-lei-xml"),
            ("gleif/xml/rr-data.xml", "gleif-rr-xml"),
            ("gleif/xml/repex-data.xml", "gleif-repex-xml"),
            ("psc/fixtures/psc_individual.json", "psc"),
            ("psc/fixtures/psc_totals.json", "psc"),
        ])
    func real(name: String, expected: String) throws {
        #expect(try FormatSniffer.format(of: ReferenceData.path(name)).rawValue == expected)
    }
}
