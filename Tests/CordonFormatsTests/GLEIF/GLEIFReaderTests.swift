import CordonModel
import Testing

@testable import CordonFormats

@Suite("The GLEIF readers") struct GLEIFReaderTests {
    private let child = "213800FYWZ9EB11MZN49"
    private let parent = "W9NG6WMZIYEU8VEDOG48"

    @Test("turn relationships so that the parent stands first")
    func relations() throws {
        let text = """
            Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,Relationship.RelationshipStatus,Relationship.Period.1.startDate,Relationship.Period.1.endDate,Relationship.Period.1.periodType,Relationship.Period.2.startDate,Relationship.Period.2.endDate,Relationship.Period.2.periodType,Registration.RegistrationStatus,Registration.ValidationSources,Registration.LastUpdateDate
            \(child),\(parent),IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE,2019-01-01T00:00:00Z,2019-12-31T00:00:00Z,ACCOUNTING_PERIOD,2015-05-05T00:00:00.000Z,,RELATIONSHIP_PERIOD,PUBLISHED,ENTITY_SUPPLIED_ONLY,2024-01-02
            \(child),\(parent),IS_ULTIMATELY_CONSOLIDATED_BY,ACTIVE,2015-05-05T00:00:00.000Z,,RELATIONSHIP_PERIOD,,,,PUBLISHED,FULLY_CORROBORATED,2024-01-02
            \(child),\(parent),IS_INTERNATIONAL_BRANCH_OF,INACTIVE,2015-05-05,,RELATIONSHIP_PERIOD,,,,PUBLISHED,,2020-01-02
            \(child),\(parent),IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE,,,,,,,ANNULLED,,2020-01-02
            """
        let (file, rejects) = try ListReading.read(Array(text.utf8), name: "rr_2024-06-01.csv")
        #expect(rejects.isEmpty)
        let claims = file.claims
        #expect(claims.map(\.subject) == ["lei:\(parent)", "lei:\(parent)", "lei:\(child)"])
        #expect(claims.map { $0.relation?.kind } == [.control, .control, .branch])
        #expect(claims.map { $0.relation?.isShortcut } == [false, true, false])
        #expect(claims.map { $0.relation?.share } == [nil, nil, nil])
        #expect(claims[0].period.from?.exact == Day("2015-05-05"))
        #expect(claims[0].evidence.unverified != nil)
        #expect(claims[1].evidence.unverified == nil)
        #expect(claims[2].period.before?.notAfter == Day("2020-01-02"))
        #expect(claims.allSatisfy { $0.standing == .registered })
    }

    @Test("read reporting exceptions as declared absences")
    func exceptions() throws {
        let text = """
            LEI,Exception.Category,Exception.Reason.1,Exception.Reason.2
            \(child),DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NO_KNOWN_PERSON,
            """
        let file = try ListReading.read(Array(text.utf8), name: "repex.csv").file
        #expect(file.claims.map(\.polarity) == [.declaresAbsent])
        #expect(file.claims.first?.evidence.reason == "NO_KNOWN_PERSON")
        #expect(file.claims.first?.value?.property == "directParent")
    }

    @Test("read entity records by column name")
    func entities() throws {
        let text = """
            LEI,Entity.LegalName,Entity.OtherEntityNames.OtherEntityName.1,Entity.OtherEntityNames.OtherEntityName.1.type,Entity.LegalJurisdiction,Entity.RegistrationAuthority.RegistrationAuthorityEntityID,Entity.EntityCategory
            \(child),ACME LTD,OLD ACME,PREVIOUS_LEGAL_NAME,GB,01234567,GENERAL
            """
        let file = try ListReading.read(Array(text.utf8), name: "lei.csv").file
        let id = "lei:\(child)"
        #expect(file.values(id, "name") == ["ACME LTD"])
        #expect(file.values(id, "previousName") == ["OLD ACME"])
        #expect(file.values(id, "registrationNumber") == ["01234567"])
        #expect(file.values(id, "leiCode") == [child])
    }

    @Test(
        "read the real files", .enabled(if: ReferenceData.isPresent),
        arguments: [
            ("gleif_rr_goldencopy_format.csv", 286, 286),
            ("gleif_lei2_aerospace_defense.csv.gz", 9_562, 0),
            ("xml/rr-data.xml", 10, 10), ("xml/lei-data.xml", 13, 0), ("xml/repex-data.xml", 10, 0),
        ])
    func real(name: String, records: Int, relations: Int) throws {
        var file = Case()
        let summaries = try FileImport.read([ReferenceData.path("gleif/\(name)")], into: &file)
        #expect(summaries.map(\.records) == [records])
        #expect(summaries.allSatisfy { $0.rejects.isEmpty })
        #expect(file.claims.filter { $0.relation != nil }.count == relations)
        #expect(!file.claims.isEmpty)
    }
}
