import CordonModel
import Testing

@testable import CordonFormats

@Suite("The OFAC readers") struct OFACListTests {
    private func read(
        _ text: String, name: String = "sdn_2024-05-03.csv"
    ) throws -> (file: Case, rejects: [ReadingProblem]) {
        try ListReading.read(Array(text.utf8), name: name)
    }

    private let sample = """
        7,"ACME WORKS",-0- ,"CUBA] [RUSSIA-EO14024",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Tax ID No. 1831083343 (Russia); Target Type State-Owned Enterprise; a.k.a. 'AW'."
        8,"DOE, Jane Q.","individual","SDGT","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 22 May 1976; Director; something odd; Linked To: ACME WORKS."
        x,"broken"
        9,"SHIP ONE","vessel","SDGT",-0- ,"E5U1","Bulk Carrier","100","200","Iran","ACME",-0- 
        10,"LOST",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Linked To: NOBODY HERE."
        \u{1A}
        """

    @Test("make entities, values, listings and links of SDN.CSV")
    func primary() throws {
        let (file, rejects) = try read(sample)
        #expect(rejects.map(\.line) == [3])
        #expect(file.entities.map(\.schema) == ["Company", "Person", "Vessel", "LegalEntity"])
        #expect(file.values("ofac:7", "innCode") == ["1831083343"])
        #expect(file.values("ofac:7", "weakAlias") == ["AW"])
        #expect(file.values("ofac:8", "name") == ["Jane Q. DOE"])
        #expect(file.values("ofac:8", "lastName") == ["DOE"])
        #expect(file.values("ofac:8", "birthDate") == ["1976-05-22"])
        #expect(file.values("ofac:8", "position") == ["Director"])
        #expect(file.values("ofac:8", "notes") == ["something odd"])
        #expect(file.values("ofac:9", "flag") == ["ir"])
        let listing = try #require(
            file.claims.first { $0.subject == "ofac:7" && $0.listing != nil })
        #expect(listing.listing?.programmes == ["CUBA", "RUSSIA-EO14024"])
        #expect(listing.listing?.measures == [.blocking])
        #expect(listing.period.observed == Day("2024-05-03"))
        #expect(listing.standing == .official)
        let link = try #require(file.claims.first { $0.relation != nil })
        #expect(link.subject == "ofac:8")
        #expect(link.relation?.target == "ofac:7")
        #expect(link.relation?.kind == .unknownLink)
        #expect(link.evidence.quotation == "Linked To: ACME WORKS")
        #expect(file.values("ofac:10", "linkedTo") == ["NOBODY HERE"])
        #expect(file.lists.map(\.day) == [Day("2024-05-03")])
    }

    @Test("take a copy of few entries as an excerpt, which clears nobody")
    func excerpt() throws {
        let (file, _) = try read(sample)
        #expect(file.lists.map(\.isComplete) == [false])
        #expect(file.notices.contains { $0.code == "list-excerpt" })
    }

    @Test("say nothing about a day that nobody names")
    func dayless() throws {
        let (file, _) = try read(sample, name: "sdn.csv")
        let listing = try #require(file.claims.first { $0.listing != nil })
        #expect(listing.bearsNoStart && listing.period.before == nil)
        #expect(file.lists.allSatisfy { !$0.isComplete })
        #expect(file.notices.contains { $0.code == "list-without-day" })
    }

    @Test("complete each other when they are given together")
    func companions() throws {
        let primary =
            "7,\"ACME\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Website www.exa\"\n"
            + "8,\"BOLT\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Linked To: ACME TWO.\"\n"
        let comments = "7,\"mple.org; Gender Male.\"\n"
        let names = "7,12,\"aka\",\"ACME TWO\",-0- \n"
        try withFile(Array(primary.utf8)) { primary in
            try withFile(Array(comments.utf8)) { comments in
                try withFile(Array(names.utf8)) { names in
                    var file = Case()
                    let read = try FileImport.read([primary, comments, names], into: &file)
                    #expect(read.map(\.records) == [2, 1, 1])
                    #expect(file.values("ofac:7", "website") == ["www.example.org"])
                    #expect(file.values("ofac:7", "gender") == ["male"])
                    #expect(file.values("ofac:7", "alias") == ["ACME TWO"])
                    #expect(file.claims.compactMap(\.relation).map(\.target) == ["ofac:7"])
                    #expect(file.inputs.count == 3)
                    #expect(file.sources.allSatisfy { $0.sha256?.count == 64 })
                }
            }
        }
    }

    @Test("read other names and addresses beside the entries")
    func sides() throws {
        let names = try read(
            "7,12,\"fka\",\"OLD ACME\",-0- \n7,13,\"aka\",\"ACME 2\",-0- \n", name: "alt"
        ).file
        #expect(names.values("ofac:7", "previousName") == ["OLD ACME"])
        #expect(names.values("ofac:7", "alias") == ["ACME 2"])
        let addresses = try read("7,25,\"1 Road\",\"Town\",\"Land\",-0- \n", name: "add").file
        #expect(addresses.values("ofac:7", "address") == ["1 Road, Town, Land"])
        #expect(addresses.values("ofac:7", "country") == ["Land"])
    }

    @Test(
        "take in every entry of the real lists", .enabled(if: ReferenceData.isPresent),
        arguments: [("2023-12-11", 13_579), ("2023-12-13", 13_863), ("2024-05-03", 14_965)])
    func real(day: String, count: Int) throws {
        var file = Case()
        let summaries = try FileImport.read(
            [ReferenceData.path("lists/ofac_sdn_\(day).csv.gz")], into: &file)
        #expect(summaries.map(\.records) == [count])
        #expect(summaries.allSatisfy { $0.rejects.isEmpty })
        #expect(file.entities.count == count)
        #expect(file.claims.filter { $0.listing != nil }.count == count)
        #expect(file.lists.map(\.day) == [Day(day)])
    }

    @Test("resolve the links of the real list", .enabled(if: ReferenceData.isPresent))
    func links() throws {
        var file = Case()
        _ = try FileImport.read(
            [ReferenceData.path("lists/ofac_sdn_2024-05-03.csv.gz")], into: &file)
        let links = file.claims.filter { $0.relation != nil }.count
        let left = file.claims.filter { $0.value?.property == "linkedTo" }.count
        #expect(links + left == 6_375)
        #expect(links >= 5_858)
        let kupol = file.claims.filter { $0.relation?.target == "ofac:46431" }.map(\.subject)
        #expect(Set(kupol).isSuperset(of: ["ofac:46437", "ofac:46441", "ofac:46442"]))
        #expect(file.values("ofac:46431", "innCode") == ["1831083343"])
        #expect(file.values("ofac:46431", "ogrnCode") == ["1021801143374"])
        #expect(file.values("ofac:46431", "okpoCode") == ["07502963"])
    }

    @Test(
        "read the consolidated list as lists that block nothing",
        .enabled(if: ReferenceData.isPresent))
    func consolidated() throws {
        var file = Case()
        let summaries = try FileImport.read(
            [ReferenceData.path("lists/ofac_nonsdn_2024-05-06.xml.gz")], into: &file)
        #expect(summaries.map(\.records) == [443])
        let listings = file.claims.compactMap(\.listing)
        // Directives of two orders bind some entries, which then stand on two of the lists.
        #expect(listings.count == 462)
        #expect(Set(listings.compactMap(\.recordID)).count == 443)
        #expect(!listings.contains { $0.measures.contains(.blocking) })
        #expect(listings.filter { $0.list == "SSI" }.count > 280)
        #expect(file.lists.allSatisfy { $0.day == Day("2024-05-06") && $0.isComplete })
        #expect(Set(file.lists.compactMap(\.list)).isSuperset(of: OFACList.beside))
    }

    @Test(
        "read the typed relationships of the enhanced form", .enabled(if: ReferenceData.isPresent))
    func enhanced() throws {
        var file = Case()
        let summaries = try FileImport.read(
            [ReferenceData.path("lists/ofac_sdn_enhanced_irgc_2024-08-28.xml.gz")], into: &file)
        #expect(summaries.map(\.records) == [293])
        let relations = file.claims.compactMap(\.relation)
        #expect(relations.count == 229)
        #expect(relations.filter { $0.kind == .ownedOrControlled }.count == 67)
        #expect(relations.filter { $0.kind == .representation }.count == 112)
        let listing = try #require(
            file.claims.first { $0.subject == "ofac:26719" && $0.listing != nil })
        #expect(listing.period.from?.exact == Day("2019-04-15"))
        #expect(file.lists.map(\.isComplete) == [false])
        // "Owned or Controlled By" runs from the owner, ANSAR BANK, to the entry.
        #expect(
            file.claims.contains {
                $0.subject == "ofac:12478" && $0.relation?.target == "ofac:26527"
            })
    }
}
