import CordonModel
import Testing

@testable import CordonFormats

@Suite("The EU list reader") struct EUListTests {
    private let sample = """
        <?xml version="1.0" encoding="UTF-8"?>
        <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-05-01T00:00:00.000+02:00">
          <sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="EU.1.23" logicalId="5">
            <remark>Date of listing: 5.7.2014. Other words.</remark>
            <regulation publicationDate="2024-09-13" numberTitle="2024/2455" programme="UKR"/>
            <subjectType code="enterprise" classificationCode="E"/>
            <nameAlias wholeName="USINE ACME" nameLanguage="FR" strong="true" logicalId="9"/>
            <nameAlias wholeName="ACME WORKS" nameLanguage="EN" strong="true" logicalId="10"/>
            <nameAlias wholeName="AW" strong="false" logicalId="1"/>
            <address street="Road 1" city="Izhevsk" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"/>
            <identification identificationTypeCode="regnumber" number="1021801143374" countryIso2Code="00"/>
            <identification identificationTypeCode="fiscalcode" number="1831083343" countryIso2Code="RU"/>
          </sanctionEntity>
          <sanctionEntity euReferenceNumber="EU.2.34" logicalId="6">
            <regulation publicationDate="2024-09-13" programme="BLR"/>
            <subjectType code="person" classificationCode="P"/>
            <nameAlias firstName="Jane" lastName="DOE" wholeName="Jane DOE" gender="F" function="Judge" strong="true" logicalId="3">
              <regulationSummary publicationDate="2022-03-01"/>
            </nameAlias>
            <birthdate circa="true" year="1960" countryIso2Code="00" countryDescription="UNKNOWN"/>
            <birthdate circa="false" birthdate="1961-02-03" city="Minsk" countryIso2Code="BY"/>
          </sanctionEntity>
          <sanctionEntity><subjectType code="person"/></sanctionEntity>
        </export>
        """

    @Test("makes entities with names, numbers and listings")
    func entries() throws {
        let (file, rejects) = try ListReading.read(Array(sample.utf8), name: "eu.xml")
        #expect(rejects.map(\.kind) == [.missing])
        #expect(file.entities.map(\.id) == ["eu:EU.1.23", "eu:EU.2.34"])
        #expect(file.entities.map(\.schema) == ["LegalEntity", "Person"])
        #expect(file.values("eu:EU.1.23", "name") == ["ACME WORKS"])
        #expect(file.values("eu:EU.1.23", "alias") == ["USINE ACME"])
        #expect(file.values("eu:EU.1.23", "weakAlias") == ["AW"])
        #expect(file.values("eu:EU.1.23", "ogrnCode") == ["1021801143374"])
        #expect(file.values("eu:EU.1.23", "innCode") == ["1831083343"])
        #expect(file.values("eu:EU.2.34", "birthDate") == ["circa 1960", "1961-02-03"])
        #expect(file.values("eu:EU.2.34", "gender") == ["female"])
        #expect(file.values("eu:EU.2.34", "position") == ["Judge"])
        #expect(file.lists.map(\.day) == [Day("2026-05-01")])
    }

    @Test("takes the listing's day from a remark, else bounds it by the oldest act")
    func days() throws {
        let (file, _) = try ListReading.read(Array(sample.utf8), name: "eu.xml")
        let listings = file.claims.filter { $0.listing != nil }
        #expect(listings.map(\.period.from?.description) == ["2014-07-05", "by 2022-03-01"])
        #expect(listings.allSatisfy { $0.listing?.measures == [.blocking] })
        #expect(listings.map { $0.listing?.programmes } == [["UKR"], ["BLR"]])
    }

    @Test(
        "reads days in remarks",
        arguments: [
            ("Date of listing: 25.7.2014", "2014-07-25"),
            ("date of listing: 03/10/2016", "2016-10-03"),
            ("Date of listing: 2014-09-12. More.", "2014-09-12"),
            ("Date of designation: 1.2.2020", "2020-02-01"),
            ("Date of listing: unknown", ""), ("UNLI-12.03.2004", ""),
        ])
    func remarks(text: String, expected: String) {
        #expect(EUEntry.remarkedDay(text)?.description ?? "" == expected)
    }

    @Test("takes in every entry of the real list", .enabled(if: ReferenceData.isPresent))
    func real() throws {
        var file = Case()
        let summaries = try FileImport.read(
            [ReferenceData.path("lists/eu_fsf_2026-05-01_rebuilt.xml.gz")], into: &file)
        #expect(summaries.map(\.records) == [5_860])
        #expect(summaries.allSatisfy { $0.rejects.isEmpty })
        #expect(file.entities.count == 5_860)
        #expect(file.claims.filter { $0.listing != nil }.count == 5_860)
        let names: Set = ["name", "alias", "weakAlias"]
        let aliases = file.claims.filter { names.contains($0.value?.property ?? "") }.count
        #expect(aliases > 29_000 && aliases <= 29_826)
        #expect(file.values("eu:EU.9370.79", "ogrnCode") == ["1021801143374"])
        let kupol = try #require(
            file.claims.first { $0.subject == "eu:EU.9370.79" && $0.listing != nil })
        #expect(kupol.period.from?.description == "by 2022-12-16")
    }
}
