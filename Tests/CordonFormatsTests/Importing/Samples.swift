/// Small files of every format, of our own making, to be broken in every way.
enum Samples {
    static let all: [(name: String, text: String)] = [
        ("sdn.csv", sdn),
        ("alt.csv", "7,12,\"aka\",\"ACME 2\",-0- \r\n8,13,\"fka\",\"OLD\",-0- \r\n"),
        ("add.csv", "7,25,\"1 Road\",\"Town\",\"Land\",-0- \r\n"), ("sdn.xml", sdnXML),
        ("enhanced.xml", enhanced), ("eu.xml", eu), ("uk.xml", uk), ("un.xml", un),
        ("bods.jsonl", bods), ("bods.json", "[" + bods.replacing("\n", with: ",") + "]"),
        ("rr.csv", relations), ("psc.txt", psc), ("icij.csv", offshore), ("csl.csv", screening),
        ("entities.ftm.json", entities), ("statements.csv", statements), ("edges.csv", edges),
        ("uk.csv", ukTable), ("lei.csv", legalEntities), ("repex.csv", exceptions),
        ("nodes.csv", nodes), ("csl.json", screeningJSON), ("lei.xml", legalEntitiesXML),
        ("rr.xml", relationsXML), ("repex.xml", exceptionsXML), ("advanced.xml", advanced),
        ("comments.csv", "7,\"more, of 7\"\r\n8,\"and of 8\"\r\n"),
        ("table.csv", "id,name,country\na,\"Acme; A\",DE\nb,Bolt,\n"),
    ]

    private static let screeningJSON = """
        {"search_performed_at":"2026-01-01","results":[
        {"id":"36","source":"Specially Designated Nationals (SDN) - Treasury Department","entity_number":36,"type":"Entity","programs":["CUBA"],"name":"ACME","addresses":[{"city":"Havana","country":"CU"}],"alt_names":["AA"],"source_list_url":"u","ids":[{"type":"Website","number":"www.example.org","country":null}]},
        {"id":"x","source":"Entity List (EL) - Bureau of Industry and Security","name":"Bolt Works","start_date":"2011-11-21","source_list_url":"u"}]}
        """

    private static let legalEntitiesXML = """
        <LEIData xmlns="urn:x"><LEIHeader><ContentDate>2026-01-02T00:00:00Z</ContentDate></LEIHeader><LEIRecords>
        <LEIRecord><LEI>213800FYWZ9EB11MZN49</LEI><Entity><LegalName xml:lang="en">Acme</LegalName>
        <LegalAddress><City>London</City><Country>GB</Country></LegalAddress><EntityStatus>ACTIVE</EntityStatus></Entity></LEIRecord></LEIRecords></LEIData>
        """

    private static let relationsXML = """
        <RelationshipData xmlns="urn:x"><RelationshipRecords><RelationshipRecord><Relationship>
        <StartNode><NodeID>213800FYWZ9EB11MZN49</NodeID></StartNode><EndNode><NodeID>W9NG6WMZIYEU8VEDOG48</NodeID></EndNode>
        <RelationshipType>IS_DIRECTLY_CONSOLIDATED_BY</RelationshipType><RelationshipStatus>ACTIVE</RelationshipStatus></Relationship></RelationshipRecord></RelationshipRecords></RelationshipData>
        """

    private static let exceptionsXML = """
        <ReportingExceptionData xmlns="urn:x"><ReportingExceptions><Exception><LEI>213800FYWZ9EB11MZN49</LEI>
        <ExceptionCategory>ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT</ExceptionCategory><ExceptionReason>NATURAL_PERSONS</ExceptionReason></Exception></ReportingExceptions></ReportingExceptionData>
        """

    private static let advanced = """
        <Sanctions xmlns="urn:x"><DateOfIssue CalendarTypeID="1"><Year>2024</Year><Month>8</Month><Day>28</Day></DateOfIssue>
        <ReferenceValueSets><AliasTypeValues><AliasType ID="1403">Name</AliasType></AliasTypeValues><ListValues><List ID="1550">SDN List</List></ListValues>
        <NamePartTypeValues><NamePartType ID="1525">Entity Name</NamePartType></NamePartTypeValues><PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType></PartySubTypeValues>
        <PartyTypeValues><PartyType ID="2">Entity</PartyType></PartyTypeValues><SanctionsTypeValues><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues></ReferenceValueSets>
        <DistinctParties><DistinctParty FixedRef="901"><Profile ID="901" PartySubTypeID="3"><Identity ID="71"><Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="3">ACME</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
        <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="3" NamePartTypeID="1525"/></MasterNamePartGroup></NamePartGroups></Identity></Profile></DistinctParty></DistinctParties>
        <SanctionsEntries><SanctionsEntry ID="1" ProfileID="901" ListID="1550"><SanctionsMeasure ID="2" SanctionsTypeID="1705"/></SanctionsEntry></SanctionsEntries></Sanctions>
        """

    private static let entities = """
        {"id":"a","schema":"Company","caption":"Acme","properties":{"name":["Acme"],"innCode":["1831083343"],"sanctions":[{"id":"s","schema":"Sanction","properties":{"authority":["Office of Foreign Assets Control"],"startDate":["2022-02-28"]}}]},"datasets":["us_ofac_sdn"],"first_seen":"2022-03-01T00:00:00"}
        {"id":"b","schema":"Person","properties":{"name":["Jane \\u00e9"]}}
        {"id":"o","schema":"Ownership","properties":{"owner":["b"],"asset":["a"],"percentage":["33.3333333"],"startDate":["2019"],"endDate":["2018"]}}
        """

    private static let statements = """
        canonical_id,entity_id,prop,prop_type,schema,value,dataset,lang,external,first_seen,last_seen,id
        a,a,id,checksum,Company,0,us_ofac_sdn,,f,2022-03-01,2022-03-02,1
        a,a,name,name,Company,"Acme, ""A"" B",us_ofac_sdn,eng,f,2022-03-01,2022-03-02,2
        a,x,country,country,LegalEntity,ru,un_sc_sanctions,,t,2022-03-01,2022-03-02,3
        """

    private static let edges = """
        owner,owned,percent,from,until,standing
        a,b,50,2019,2020-02,registered
        b,a,"(25,50]",,,alleged
        """

    private static let ukTable = """
        Report Date: 22-Aug-2026
        Last Updated,Unique ID,Name 6,Name type,Designation Type,Regime Name,Sanctions Imposed,Date Designated,Parent company
        31/12/2020,RUS1,ACME,Primary name,Entity,Russia,Asset freeze,31/12/2020,(1) A (2) B
        """

    private static let legalEntities = """
        LEI,Entity.LegalName,Entity.LegalAddress.Country,Entity.RegistrationAuthority.RegistrationAuthorityEntityID,Entity.EntityStatus
        213800FYWZ9EB11MZN49,Acme,GB,00000001,ACTIVE
        """

    private static let exceptions = """
        LEI,Exception.Category,Exception.Reason.1,Exception.Reference.1
        213800FYWZ9EB11MZN49,ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT,NATURAL_PERSONS,
        """

    private static let nodes = """
        node_id,name,original_name,former_name,jurisdiction,jurisdiction_description,company_type,address,internal_id,incorporation_date,inactivation_date,struck_off_date,dorm_date,status,service_provider,ibcRUC,country_codes,countries,sourceID,valid_until,note
        10000001,"ACME, LTD.",ACME,,SAM,Samoa,,,1001256,23-MAR-2006,18-FEB-2013,15-FEB-2013,,Defaulted,Mossack Fonseca,25221,HKG,Hong Kong,Panama Papers,current,
        """

    private static let sdn = """
        7,"ACME WORKS",-0- ,"CUBA] [SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Tax ID No. 1831083343 (Russia); a.k.a. 'A; W'."
        8,"DOE, Jane","individual","SDGT","Head",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 22 May 1976; Linked To: ACME WORKS."
        9,"SHIP","vessel","SDGT",-0- ,"E5",-0- ,"1","2","Iran",-0- ,-0- \r\n\u{1A}
        """

    private static let sdnXML = """
        <sdnList><publshInformation><Publish_Date>05/06/2024</Publish_Date><Record_Count>1</Record_Count></publshInformation>
        <sdnEntry><uid>7</uid><lastName>ACME</lastName><sdnType>Entity</sdnType><programList><program>SDGT</program></programList>
        <idList><id><uid>1</uid><idType>Tax ID No.</idType><idNumber>1831083343</idNumber><idCountry>Russia</idCountry></id></idList></sdnEntry></sdnList>
        """

    private static let enhanced = """
        <sanctionsData><publicationInfo><dataAsOf>2024-08-28T00:00:00</dataAsOf></publicationInfo><entities>
        <entity id="7"><generalInfo><entityType>Entity</entityType></generalInfo><sanctionsLists><sanctionsList datePublished="2019-04-15">SDN List</sanctionsList></sanctionsLists>
        <sanctionsTypes><sanctionsType>Block</sanctionsType></sanctionsTypes>
        <names><name><isPrimary>true</isPrimary><translations><translation><isPrimary>true</isPrimary><formattedFullName>ACME</formattedFullName></translation></translations></name></names>
        <relationships><relationship id="1"><type>Owned or Controlled By</type><relatedEntity entityId="8">BANK</relatedEntity></relationship></relationships></entity></entities></sanctionsData>
        """

    private static let eu = """
        <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-05-01"><sanctionEntity euReferenceNumber="EU.1.2">
        <remark>Date of listing: 5.7.2014</remark><subjectType classificationCode="E"/><nameAlias wholeName="ACME" strong="true"/>
        <identification identificationTypeCode="fiscalcode" number="1831083343" countryIso2Code="RU"/></sanctionEntity></export>
        """

    private static let uk = """
        <Designations><Designation><UniqueID>RUS1</UniqueID><DateDesignated>31/12/2020</DateDesignated>
        <Names><Name><Name6>ACME</Name6><NameType>Primary name</NameType></Name></Names><SanctionsImposed>Asset freeze</SanctionsImposed>
        <ParentCompany>(1) A (2) B</ParentCompany></Designation></Designations>
        """

    private static let un = """
        <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09Z"><ENTITIES><ENTITY><FIRST_NAME>ACME</FIRST_NAME>
        <REFERENCE_NUMBER>TAe.1</REFERENCE_NUMBER><LISTED_ON>2014-06-30</LISTED_ON></ENTITY></ENTITIES></CONSOLIDATED_LIST>
        """

    private static let bods = """
        {"statementId":"a","recordId":"co","recordType":"entity","statementDate":"2020-01-01","recordDetails":{"name":"Acme","identifiers":[{"id":"1","scheme":"GB-COH"}]}}
        {"statementId":"b","recordId":"p","recordType":"person","recordDetails":{"names":[{"fullName":"Jane"}]}}
        {"statementId":"c","recordId":"r","recordType":"relationship","statementDate":"2020-01-01","recordDetails":{"subject":"co","interestedParty":"p","interests":[{"type":"shareholding","share":{"minimum":25,"exclusiveMaximum":50.5},"startDate":"2019-01-01","endDate":"2018-01-01"}]}}
        """

    private static let relations = """
        Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,Relationship.Period.1.startDate,Relationship.Period.1.periodType
        213800FYWZ9EB11MZN49,W9NG6WMZIYEU8VEDOG48,IS_DIRECTLY_CONSOLIDATED_BY,2015-05-05,RELATIONSHIP_PERIOD
        """

    private static let psc = """
        {"company_number":"1","data":{"kind":"individual-person-with-significant-control","name":"Joe","date_of_birth":{"month":3,"year":1955},"natures_of_control":["ownership-of-shares-25-to-50-percent"],"notified_on":"2016-04-06","links":{"self":"/x/abc"}}}
        {"company_number":"1","data":{"kind":"persons-with-significant-control-statement","statement":"none"}}
        """

    private static let offshore = """
        node_id_start,node_id_end,rel_type,link,status,start_date,end_date,sourceID
        1,2,officer_of,shareholder of,,23-MAR-2006,,L
        """

    private static let screening = """
        _id,source,entity_number,type,name,source_list_url,ids
        36,Specially Designated Nationals (SDN) - T,36,Entity,ACME,u,"Tax ID No., 1831083343, RU"
        """
}
