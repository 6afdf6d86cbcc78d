import CordonModel
import Testing

@testable import CordonFormats

@Suite("The reader of OFAC's advanced form") struct OFACAdvancedTests {
    private let sample = """
        <Sanctions xmlns="urn:x" Version="1"><DateOfIssue CalendarTypeID="1"><Year>2024</Year><Month>8</Month><Day>28</Day></DateOfIssue>
        <ReferenceValueSets>
        <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
        <CountryValues><Country ID="11109" ISO2="IR">Iran</Country></CountryValues>
        <DetailReferenceValues><DetailReference ID="91526">Male</DetailReference></DetailReferenceValues>
        <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="224">Gender</FeatureType></FeatureTypeValues>
        <IDRegDocTypeValues><IDRegDocType ID="1570">Passport</IDRegDocType></IDRegDocTypeValues>
        <ListValues><List ID="1550">SDN List</List></ListValues>
        <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType></NamePartTypeValues>
        <PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
        <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType></PartyTypeValues>
        <RelationTypeValues><RelationType ID="15003" Symmetrical="false">Owned or Controlled By</RelationType></RelationTypeValues>
        <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues>
        </ReferenceValueSets>
        <Locations><Location ID="1"><LocationCountry CountryID="11109"/><LocationPart LocPartTypeID="1"><LocationPartValue Primary="true"><Value>Tehran</Value></LocationPartValue></LocationPart></Location></Locations>
        <IDRegDocuments><IDRegDocument ID="5" IDRegDocTypeID="1570" IdentityID="70" IssuedBy-CountryID="11109"><IDRegistrationNo>A1</IDRegistrationNo></IDRegDocument></IDRegDocuments>
        <DistinctParties>
        <DistinctParty FixedRef="900"><Profile ID="900" PartySubTypeID="4"><Identity ID="70" Primary="true">
          <Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="1">DOE</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="2">Jane</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
          <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
          <Feature ID="1" FeatureTypeID="8"><FeatureVersion ID="1"><DatePeriod><Start Approximate="false"><From><Year>1972</Year><Month>1</Month><Day>1</Day></From></Start><End><To><Year>1972</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
          <Feature ID="2" FeatureTypeID="224"><FeatureVersion ID="2"><VersionDetail DetailTypeID="1" DetailReferenceID="91526"/></FeatureVersion></Feature>
          <Feature ID="3" FeatureTypeID="25"><FeatureVersion ID="3"><VersionLocation LocationID="1"/></FeatureVersion></Feature></Profile></DistinctParty>
        <DistinctParty FixedRef="901"><Profile ID="901" PartySubTypeID="3"><Identity ID="71"><Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="3">ACME</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
          <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="3" NamePartTypeID="1525"/></MasterNamePartGroup></NamePartGroups></Identity></Profile></DistinctParty>
        </DistinctParties>
        <ProfileRelationships><ProfileRelationship ID="77" From-ProfileID="901" To-ProfileID="900" RelationTypeID="15003" Former="false"/>
          <ProfileRelationship ID="78" From-ProfileID="901" To-ProfileID="999" RelationTypeID="15003"/></ProfileRelationships>
        <SanctionsEntries><SanctionsEntry ID="1" ProfileID="901" ListID="1550"><EntryEvent ID="1"><Date CalendarTypeID="1"><Year>2019</Year><Month>4</Month><Day>15</Day></Date></EntryEvent>
          <SanctionsMeasure ID="1" SanctionsTypeID="1"><Comment>IFSR</Comment></SanctionsMeasure><SanctionsMeasure ID="2" SanctionsTypeID="1705"/></SanctionsEntry></SanctionsEntries>
        </Sanctions>
        """

    @Test("ties names, features, documents, relationships and listings by number")
    func parties() throws {
        let (file, rejects) = try ListReading.read(Array(sample.utf8), name: "advanced.xml")
        #expect(rejects.map(\.record) == ["78"])
        #expect(file.entities.map(\.schema) == ["Person", "LegalEntity"])
        #expect(file.values("ofac:900", "name") == ["Jane DOE"])
        #expect(file.values("ofac:900", "birthDate") == ["1972"])
        #expect(file.values("ofac:900", "gender") == ["male"])
        #expect(file.values("ofac:900", "address") == ["Tehran, Iran"])
        #expect(file.values("ofac:900", "passportNumber") == ["A1"])
        let stake = try #require(file.claims.first { $0.relation != nil })
        #expect(stake.subject == "ofac:900")
        #expect(stake.relation?.target == "ofac:901")
        #expect(stake.relation?.kind == .ownedOrControlled)
        let listing = try #require(file.claims.first { $0.listing != nil })
        #expect(listing.listing?.programmes == ["IFSR"])
        #expect(listing.listing?.measures == [.blocking])
        #expect(listing.period.from?.exact == Day("2019-04-15"))
        #expect(file.lists.map(\.day) == [Day("2024-08-28")])
    }
}
