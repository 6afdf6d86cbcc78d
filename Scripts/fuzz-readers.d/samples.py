"""A small file of every format that is read, made up."""

import json

SDN = (
    '7,"ACME HOLDING",-0- ,"EXAMPLE-EO1] [EXAMPLE-EO2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,'
    '"Tax ID No. 1831083343 (Russia); Linked To: ACME WORKS."\r\n'
    '8,"ACME WORKS",-0- ,"EXAMPLE-EO1",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 22 May 1976."\r\n\x1a'
)
ALT = '7,1,"aka","ACME GROUP",-0- \r\n8,2,"fka","OLD WORKS",-0- \r\n'
ADD = '7,1,"1 Main Street","Anytown 12345","Russia",-0- \r\n8,2,-0- ,"Elsewhere","China",-0- \r\n'
COMMENTS = '7,"; Phone Number 123456789."\r\n'
OFAC_XML = (
    '<sdnList xmlns="http://x/XML"><publshInformation><Publish_Date>05/03/2024</Publish_Date>'
    "<Record_Count>1</Record_Count></publshInformation><sdnEntry><uid>7</uid><lastName>ACME</lastName>"
    "<sdnType>Entity</sdnType><programList><program>EXAMPLE</program></programList><akaList><aka><uid>1</uid>"
    "<type>a.k.a.</type><category>strong</category><lastName>ACME GROUP</lastName></aka></akaList>"
    "<remarks>Linked To: OTHER.</remarks></sdnEntry></sdnList>"
)
ENHANCED = (
    '<sanctionsData xmlns="http://x/ENHANCED_XML"><publicationInfo><dataAsOf>2024-08-28</dataAsOf>'
    '</publicationInfo><entities><entity id="7"><generalInfo><entityType refId="601">Entity</entityType>'
    '</generalInfo><sanctionsLists><sanctionsList refId="1" id="2" datePublished="2020-01-01">SDN List'
    '</sanctionsList></sanctionsLists><sanctionsPrograms><sanctionsProgram refId="1" id="3">EXAMPLE'
    '</sanctionsProgram></sanctionsPrograms><names><name id="4"><isPrimary>true</isPrimary><translations>'
    "<translation><isPrimary>true</isPrimary><formattedFullName>ACME</formattedFullName></translation>"
    '</translations></name></names><relationships><relationship id="5"><type refId="91">Owned or '
    'Controlled By</type><relatedEntity entityId="8">OTHER</relatedEntity></relationship></relationships>'
    "</entity></entities></sanctionsData>"
)
EU = (
    '<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-05-01T00:00:00">'
    '<sanctionEntity designationDate="2020-01-02" euReferenceNumber="EU.1.2" logicalId="3"><remark>INN '
    '7730239877, KPP 773001001</remark><regulation programme="EX" publicationDate="2020-01-01" '
    'numberTitle="1/2020"/><subjectType code="enterprise" classificationCode="E"/><nameAlias '
    'wholeName="ACME; Acme Works" strong="true" logicalId="4"/><birthdate birthdate="1980-01-01"/>'
    '<identification number="123" identificationTypeCode="regnumber"/></sanctionEntity></export>'
)
UK_XML = (
    "<Designations><DateGenerated>2026-08-22</DateGenerated><Designation><DateDesignated>31/12/2020"
    "</DateDesignated><UniqueID>EXA0001</UniqueID><Names><Name><Name1>Ann</Name1><Name6>EXAMPLE; Ana E."
    "</Name6><NameType>Primary Name</NameType></Name></Names><RegimeName>Example</RegimeName>"
    "<IndividualEntityShip>Entity</IndividualEntityShip><SanctionsImposed>Asset freeze|Travel Ban"
    "</SanctionsImposed><DOBs><DOB>dd/03/1966</DOB></DOBs><Subsidiaries><Subsidiary>(1) A LLC (2) B LLC"
    "</Subsidiary></Subsidiaries></Designation></Designations>"
)
UK_CSV = (
    "Report Date: 22-Aug-2026\nUnique ID,Name 6,Name 1,Name type,Sanctions Imposed,Date Designated,"
    "Parent company,D.O.B\nEXA0001,EXAMPLE,Ann,Primary name,Asset freeze,31/12/2020,Upper Ltd; N/A,"
    "01/02/1970\n"
)
UN = (
    '<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:00Z"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>ANN'
    "</FIRST_NAME><UN_LIST_TYPE>EX</UN_LIST_TYPE><REFERENCE_NUMBER>EXi.1</REFERENCE_NUMBER><LISTED_ON>"
    "2012-12-31</LISTED_ON><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>a) Anna E. b) Ana E. "
    "(original script: Анна)</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY>"
    "<FIRST_NAME>ACME (AC)</FIRST_NAME><REFERENCE_NUMBER>EXe.1</REFERENCE_NUMBER></ENTITY></ENTITIES>"
    "</CONSOLIDATED_LIST>"
)
CSL = (
    "_id,source,entity_number,type,programs,name,addresses,start_date,source_list_url,alt_names,ids\n"
    '1,Entity List (EL) - Bureau of Industry and Security,7,Entity,EXAMPLE,ACME,"1 Main, Town, RU",'
    '2020-01-01,http://x,"A; B","Tax ID, 1831083343, RU"\n'
)
CSL_JSON = json.dumps({"results": [{"id": "1", "source": "Entity List (EL) - Bureau of Industry and Security",
                                    "name": "ACME", "source_list_url": "http://x", "addresses": [],
                                    "alt_names": ["A"], "ids": [], "programs": ["X"]}]})
BODS = json.dumps([
    {"statementId": "e" * 32, "recordId": "C", "recordType": "entity", "recordStatus": "new",
     "declarationSubject": "C", "statementDate": "2024-01-01",
     "recordDetails": {"isComponent": False, "entityType": {"type": "registeredEntity"}, "name": "C Ltd"},
     "publicationDetails": {"publicationDate": "2024-01-01", "bodsVersion": "0.4", "publisher": {"name": "R"}}},
    {"statementId": "p" * 32, "recordId": "A", "recordType": "person", "recordStatus": "new",
     "declarationSubject": "C", "statementDate": "2024-01-01",
     "recordDetails": {"isComponent": False, "personType": "knownPerson", "names": [{"fullName": "Ann"}]}},
    {"statementId": "r" * 32, "recordId": "R", "recordType": "relationship", "recordStatus": "new",
     "declarationSubject": "C", "statementDate": "2024-01-01",
     "recordDetails": {"isComponent": False, "subject": "C", "interestedParty": "A",
                       "interests": [{"type": "shareholding", "share": {"minimum": 25, "maximum": 50}}]}},
], indent=1)
GLEIF_RR = (
    "Relationship.StartNode.NodeID,Relationship.StartNode.NodeIDType,Relationship.EndNode.NodeID,"
    "Relationship.EndNode.NodeIDType,Relationship.RelationshipType,Relationship.RelationshipStatus,"
    "Relationship.Period.1.startDate,Relationship.Period.1.periodType\n"
    "529900TEST0000000178,LEI,529900TEST0000000275,LEI,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE,2020-01-01T00:00:00Z,"
    "RELATIONSHIP_PERIOD\n"
)
GLEIF_LEI = (
    "LEI,Entity.LegalName,Entity.LegalAddress.Country,Entity.EntityStatus\n"
    "529900TEST0000000178,ACME,DE,ACTIVE\n"
)
GLEIF_EXCEPTION = (
    "LEI,Exception.Category,Exception.Reason.1\n"
    "529900TEST0000000178,DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NATURAL_PERSONS\n"
)
PSC = json.dumps({"company_number": "00000001", "data": {
    "kind": "individual-person-with-significant-control", "name": "Ann Example", "etag": "x",
    "natures_of_control": ["ownership-of-shares-25-to-50-percent"], "notified_on": "2016-04-06",
    "links": {"self": "/company/00000001/persons/individual/abc"}}}) + "\n"
ICIJ_NODES = "node_id,name,jurisdiction,company_type,internal_id,service_provider,sourceID\n1,ACME,BVI,x,2,y,Panama\n"
ICIJ_LINKS = (
    "node_id_start,node_id_end,rel_type,link,status,start_date,end_date,sourceID\n"
    "2,1,officer_of,shareholder of,,23-MAR-2006,,Panama\n"
)
FTM = "\n".join(json.dumps(one, ensure_ascii=False) for one in [
    {"id": "a", "schema": "Person", "caption": "Ann", "datasets": ["x"], "referents": [], "target": True,
     "first_seen": "2026-01-08T10:35:40", "properties": {"name": ["Ann Пример"], "topics": ["sanction"]}},
    {"id": "b", "schema": "Company", "properties": {"name": ["B Ltd"], "innCode": ["1831083343"]}},
    {"id": "o", "schema": "Ownership", "caption": "Ownership", "datasets": ["x"], "properties": {
        "owner": ["a"], "asset": ["b"], "percentage": ["≥50"], "startDate": ["2019"], "endDate": ["2020-02-30"]}},
    {"id": "p", "schema": "Payment", "properties": {"payer": ["a"], "beneficiary": ["a", "b"], "amount": ["1"]}},
    {"id": "s", "schema": "Sanction", "properties": {"entity": ["a"], "authority": ["OFAC"], "startDate": ["2022"]}},
]) + "\n"
NESTED = json.dumps({"id": "n", "schema": "Person", "properties": {"name": ["N"], "ownershipOwner": [
    {"id": "no", "schema": "Ownership", "properties": {"asset": [
        {"id": "nb", "schema": "Company", "properties": {"name": ["NB"]}}]}}]}}) + "\n"
STATEMENTS = (
    '"canonical_id","entity_id","prop","prop_type","schema","value","dataset","origin","lang","original_value",'
    '"external","first_seen","last_seen","id"\n"a","a","name","name","Person","Ann","x","","eng","","f",'
    '"2020-01-01","2021-01-01","1"\n"a","a2","topics","topic","Person","sanction","x","","","","f","","","2"\n'
)
EDGES = "owner,owned,percent,from,until,standing\na,b,50%,2019,,registered\nb,c,25-50,,2024-01-01,\n"
SEMICOLONS = "\ufeffOwner;Owned;Percent\r\nAlfa;Beta;50,5\r\n\"Be\"\"ta\";Gamma;49,9\r\n"
ENTITIES = "id,name,country,innCode\n1,ACME,ru,1831083343\n2,\"B, C\",de,\n"
CASE = """cordon: 1
title: A case
sources:
  s1: {title: A register, kind: register, date: 2024-01-01}
entities:
  ann: {schema: Person, name: Ann Example, source: s1}
  works: {schema: Company, name: Works Ltd, country: "NO", source: s1}
claims:
  - {key: c1, subject: ann, relation: owner of, object: works, share: "50", source: s1}
  - key: c2
    subject: works
    relation: linked to
    object: ann
    source: s1
    contradicts: [c1]
"""

SAMPLES = {
    "sdn.csv": SDN, "alt.csv": ALT, "add.csv": ADD, "sdn_comments.csv": COMMENTS, "sdn.xml": OFAC_XML,
    "enhanced.xml": ENHANCED, "eu.xml": EU, "uk.xml": UK_XML, "uk.csv": UK_CSV, "un.xml": UN, "csl.csv": CSL,
    "csl.json": CSL_JSON, "bods.json": BODS, "rr.csv": GLEIF_RR, "lei.csv": GLEIF_LEI,
    "repex.csv": GLEIF_EXCEPTION, "psc.txt": PSC, "nodes-entities.csv": ICIJ_NODES,
    "relationships.csv": ICIJ_LINKS, "a.ftm.json": FTM, "nested.ftm.json": NESTED,
    "statements.csv": STATEMENTS, "edges.csv": EDGES, "semicolons.csv": SEMICOLONS,
    "entities.csv": ENTITIES, "case.yaml": CASE,
}
