import CordonModel
import Testing

@testable import CordonFormats

@Suite("The Offshore Leaks readers") struct OffshoreLeaksTests {
    @Test("read nodes with days and countries")
    func nodes() throws {
        let text = """
            node_id,name,original_name,former_name,jurisdiction,jurisdiction_description,company_type,address,internal_id,incorporation_date,inactivation_date,struck_off_date,dorm_date,status,service_provider,ibcRUC,country_codes,countries,sourceID,valid_until,note
            10000001,ACME LTD.,ACME,,SAM,Samoa,,"1 Road; Town",1001,23-MAR-2006,18-FEB-2013,,,Defaulted,Some Firm,25221,HKG,Hong Kong,Leak One,,
            """
        let file = try ListReading.read(Array(text.utf8), name: "nodes-entities.csv").file
        #expect(file.entities.map(\.schema) == ["Company"])
        #expect(file.values("icij:10000001", "incorporationDate") == ["2006-03-23"])
        #expect(file.values("icij:10000001", "country") == ["hk"])
        #expect(file.values("icij:10000001", "jurisdiction") == ["ws"])
        #expect(file.claims.allSatisfy { $0.standing == .reported })
    }

    @Test("tell owners, officers and agents apart, and never identify look-alikes")
    func relations() throws {
        let text = """
            node_id_start,node_id_end,rel_type,link,status,start_date,end_date,sourceID
            1,2,officer_of,shareholder of,,23-MAR-2006,,L
            3,2,officer_of,Nominee Shareholder,,,,L
            4,2,officer_of,director of,,,2010-01-01,L
            5,2,intermediary_of,,,,,L
            2,6,registered_address,registered address,,,,L
            1,7,same_name_as,same name as,,,,L
            8,2,officer_of,sundry,,,,L
            ,2,officer_of,director of,,,,L
            """
        let (file, rejects) = try ListReading.read(Array(text.utf8), name: "relationships.csv")
        #expect(rejects.map(\.line) == [9])
        let kinds = file.claims.compactMap { $0.relation?.kind.name }
        #expect(
            kinds == [
                "Ownership", "Control", "Directorship", "Representation", "PossiblySame",
                "UnknownLink",
            ])
        #expect(file.claims.first?.period.from?.exact == Day("2006-03-23"))
        #expect(file.claims.first?.relation?.share == .someStake)
        #expect(file.values("icij:2", "addressEntity") == ["icij:6"])
        #expect(!file.claims.contains { if case .identity = $0.assertion { true } else { false } })
    }
}
