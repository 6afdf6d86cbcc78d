import CordonModel
import Testing

@testable import CordonFormats

@Suite("The Consolidated Screening List reader") struct ScreeningListTests {
    private let header =
        "_id,source,entity_number,type,programs,name,title,addresses,start_date,end_date,remarks,source_list_url,alt_names,nationalities,dates_of_birth,ids\n"

    @Test("tells lists and measures apart and reads values of several")
    func table() throws {
        let text =
            header + header + """
                36,Specially Designated Nationals (SDN) - Treasury Department,36,Entity,CUBA; SDGT,ACME AIR,,"Havana, CU",,,,u,"AA; ACME, LTD.",,,"Tax ID No., 1831083343, RU; Website, www.example.org"
                37,Specially Designated Nationals (SDN) - Treasury Department,37,Individual,SDGT,Jane DOE,,,,,(Linked To: ACME AIR),u,,IR,1960-01-02,
                abc,Entity List (EL) - Bureau of Industry and Security,,,,Bolt Works,,"Road 1, Town, CN",2011-11-21,,,u,,,,
                def,Denied Persons List (DPL) - Bureau of Industry and Security,,,,J. Roe,,,2003-06-19,2056-06-29,,u,,,,
                """
        let (file, rejects) = try ListReading.read(Array(text.utf8), name: "csl_2023-11-30.csv")
        #expect(rejects.isEmpty)
        #expect(file.entities.map(\.id) == ["ofac:36", "ofac:37", "csl:abc", "csl:def"])
        #expect(file.values("ofac:36", "alias") == ["AA", "ACME, LTD."])
        #expect(file.values("ofac:36", "innCode") == ["1831083343"])
        #expect(file.values("ofac:36", "website") == ["www.example.org"])
        let listings = file.claims.compactMap(\.listing)
        #expect(listings.map(\.list) == ["SDN", "SDN", "EL", "DPL"])
        #expect(listings.map(\.authority) == ["us-ofac", "us-ofac", "us-bis", "us-bis"])
        #expect(
            listings.map(\.measures) == [
                [.blocking], [.blocking], [.exportControl], [.exportControl],
            ])
        #expect(
            file.claims.contains { $0.subject == "ofac:37" && $0.relation?.target == "ofac:36" })
        let dpl = try #require(file.claims.first { $0.listing?.list == "DPL" })
        #expect(dpl.period.description == "from 2003-06-19, before 2056-06-29")
    }

    @Test("reads the JSON form")
    func json() throws {
        let text = """
            {"search_performed_at":"2026-01-01","results":[
             {"id":"36","source":"Specially Designated Nationals (SDN) - Treasury Department","entity_number":36,"type":"Entity","programs":["CUBA"],"name":"ACME AIR","addresses":[{"city":"Havana","country":"CU"}],"alt_names":["AA"],"source_list_url":"u","ids":[{"type":"Website","number":"www.example.org","country":null}]},
             {"id":"x","source":"Entity List (EL) - Bureau of Industry and Security","name":"Bolt Works","start_date":"2011-11-21","source_list_url":"u"}]}
            """
        let (file, rejects) = try ListReading.read(Array(text.utf8), name: "csl.json")
        #expect(rejects.isEmpty)
        #expect(file.entities.map(\.id) == ["ofac:36", "csl:x"])
        #expect(file.values("ofac:36", "address") == ["Havana, CU"])
        #expect(file.values("ofac:36", "country") == ["cu"])
        #expect(file.values("ofac:36", "website") == ["www.example.org"])
    }

    @Test("reads the real part", .enabled(if: ReferenceData.isPresent))
    func real() throws {
        var file = Case()
        let summaries = try FileImport.read(
            [ReferenceData.path("lists/us_csl_2023-11-30_partial.csv.gz")], into: &file)
        #expect(summaries.map(\.records) == [4_226])
        // The copy ends in the midst of its last row.
        #expect(summaries.flatMap(\.rejects).map(\.kind) == [.cutOff])
        let listings = file.claims.compactMap(\.listing)
        #expect(listings.filter { $0.list == "EL" }.count == 919)
        #expect(listings.filter { $0.list == "DPL" }.count == 577)
        #expect(listings.filter { $0.list == "MEU" }.count == 71)
        #expect(listings.filter { $0.list == "SDN" }.count == 1_737)
        #expect(!file.notices.contains { $0.code == "csl-source" })
    }
}
