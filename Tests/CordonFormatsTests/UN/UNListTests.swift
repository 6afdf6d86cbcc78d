import CordonModel
import Testing

@testable import CordonFormats

@Suite("The UN list reader") struct UNListTests {
    private let sample = """
        <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL>
          <DATAID>1</DATAID><FIRST_NAME>JANE</FIRST_NAME><SECOND_NAME>Q</SECOND_NAME><THIRD_NAME>DOE</THIRD_NAME>
          <UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>CDi.901</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>
          <NATIONALITY><VALUE>Democratic Republic of the Congo</VALUE></NATIONALITY>
          <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>JD</ALIAS_NAME></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>JANE ROE</ALIAS_NAME></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1974</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
          <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1972</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
          <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A1</NUMBER></INDIVIDUAL_DOCUMENT>
        </INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY>
          <FIRST_NAME>ACME</FIRST_NAME><UN_LIST_TYPE>Taliban</UN_LIST_TYPE><REFERENCE_NUMBER>TAe.901</REFERENCE_NUMBER>
          <LISTED_ON>2014-06-30</LISTED_ON><ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>OLD ACME</ALIAS_NAME></ENTITY_ALIAS>
        </ENTITY></ENTITIES></CONSOLIDATED_LIST>
        """

    @Test("makes persons and organisations with listings")
    func entries() throws {
        let (file, rejects) = try ListReading.read(Array(sample.utf8), name: "un.xml")
        #expect(rejects.isEmpty)
        #expect(file.entities.map(\.id) == ["un:CDi.901", "un:TAe.901"])
        #expect(file.values("un:CDi.901", "name") == ["JANE Q DOE"])
        #expect(file.values("un:CDi.901", "alias") == ["JANE ROE"])
        #expect(file.values("un:CDi.901", "weakAlias") == ["JD"])
        #expect(file.values("un:CDi.901", "birthDate") == ["1973 to 1974", "circa 1972"])
        #expect(file.values("un:CDi.901", "nationality") == ["cd"])
        #expect(file.values("un:CDi.901", "passportNumber") == ["A1"])
        #expect(file.values("un:TAe.901", "previousName") == ["OLD ACME"])
        let listings = file.claims.filter { $0.listing != nil }
        #expect(listings.map(\.period.from?.description) == ["2012-12-31", "2014-06-30"])
        #expect(listings.map { $0.listing?.list } == ["DRC", "Taliban"])
    }

    @Test("takes in every entry of the real list", .enabled(if: ReferenceData.isPresent))
    func real() throws {
        var file = Case()
        let summaries = try FileImport.read(
            [ReferenceData.path("lists/un_consolidated_2026-02-27.xml.gz")], into: &file)
        #expect(summaries.map(\.records) == [1_003])
        #expect(summaries.allSatisfy { $0.rejects.isEmpty })
        #expect(file.entities.count == 1_003)
        #expect(file.entities.filter { $0.schema == "Person" }.count == 730)
        #expect(file.claims.filter { $0.listing != nil }.count == 1_003)
        #expect(file.lists.map(\.day) == [Day("2026-02-27")])
    }

    @Test("gives every name of an alias field as a name of its own, with the field as quotation")
    func severalNames() throws {
        let text = """
            <CONSOLIDATED_LIST dateGenerated="2026-01-01T00:00:00Z"><ENTITIES><ENTITY>
              <FIRST_NAME>EXAMPLE WORKS (EW) ; SAMPLE WORKS</FIRST_NAME><REFERENCE_NUMBER>QDe.902</REFERENCE_NUMBER>
              <COMMENTS1>Seen at sea. IMO number: 9074729.</COMMENTS1>
              <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Пример (Primer; Primjer)</ALIAS_NAME></ENTITY_ALIAS>
            </ENTITY></ENTITIES></CONSOLIDATED_LIST>
            """
        let (file, rejects) = try ListReading.read(Array(text.utf8), name: "un.xml")
        #expect(rejects.isEmpty)
        #expect(file.values("un:QDe.902", "name") == ["EXAMPLE WORKS"])
        #expect(file.values("un:QDe.902", "abbreviation") == ["EW"])
        #expect(
            file.values("un:QDe.902", "alias") == ["SAMPLE WORKS", "Пример", "Primer", "Primjer"])
        #expect(file.values("un:QDe.902", "imoNumber") == ["9074729"])
        let alias = file.claims.first { $0.value?.text == "Primjer" }
        #expect(alias?.evidence.quotation == "Пример (Primer; Primjer)")
    }
}
