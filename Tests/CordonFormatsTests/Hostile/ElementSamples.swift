import CordonModel

@testable import CordonFormats

extension RecordSample {
    static let elements: [RecordSample] = [
        RecordSample(
            .ofacXML, .elements,
            head: "<sdnList><publshInformation><Publish_Date>01/02/2026</Publish_Date>"
                + "</publshInformation>\n",
            tail: "</sdnList>", least: 5_000,
            wrong: ["<sdnEntry><uid>8</uid></sdnEntry>", "<sdnEntry/>"],
            subject: { "ofac:\($0)" },
            record: {
                "<sdnEntry><uid>\($0)</uid><lastName>A \($0)</lastName>"
                    + "<sdnType>Entity</sdnType>"
                    + "<programList><program>SDGT</program></programList></sdnEntry>"
            }),
        RecordSample(
            .ofacEnhancedXML, .elements,
            head: "<sanctionsData><publicationInfo><dataAsOf>2026-01-02T00:00:00</dataAsOf>"
                + "</publicationInfo><entities>\n",
            tail: "</entities></sanctionsData>", least: 5_000,
            wrong: ["<entity id='8'/>", "<entity><generalInfo/></entity>"],
            subject: { "ofac:\($0)" },
            record: {
                "<entity id='\($0)'><generalInfo><entityType>Entity</entityType></generalInfo>"
                    + "</entity>"
            }),
        RecordSample(
            .ofacAdvancedXML, .elements,
            head: "<Sanctions><DateOfIssue><Year>2026</Year><Month>1</Month><Day>2</Day>"
                + "</DateOfIssue><DistinctParties>\n",
            tail: "</DistinctParties></Sanctions>", least: 5_000,
            wrong: ["<DistinctParty FixedRef='8'/>", "<DistinctParty><Profile/></DistinctParty>"],
            subject: { "ofac:\($0)" },
            record: {
                "<DistinctParty FixedRef='\($0)'><Profile ID='\($0)' PartySubTypeID='3'/>"
                    + "</DistinctParty>"
            }),
        RecordSample(
            .euXML, .elements,
            head: "<export xmlns='http://eu.europa.ec/fpi/fsd/export' "
                + "generationDate='2026-01-02'>\n",
            tail: "</export>", least: 1_000, wrong: ["<sanctionEntity/>"],
            subject: { "eu:EU.\($0)" },
            record: {
                "<sanctionEntity euReferenceNumber='EU.\($0)'><nameAlias wholeName='A \($0)'/>"
                    + "</sanctionEntity>"
            }),
        RecordSample(
            .ukXML, .elements,
            head: "<Designations><DateGenerated>02/01/2026</DateGenerated>\n",
            tail: "</Designations>", least: 1_000,
            wrong: [
                "<Designation><Names/></Designation>",
                "<Designation><UniqueID>RUS8</UniqueID><ParentCompany>"
                    + String(repeating: "A; ", count: 1_001) + "</ParentCompany></Designation>",
            ],
            subject: { "uk:RUS\($0)" },
            record: {
                "<Designation><UniqueID>RUS\($0)</UniqueID><Names><Name><Name6>A \($0)</Name6>"
                    + "</Name></Names></Designation>"
            }),
        RecordSample(
            .unXML, .elements,
            head: "<CONSOLIDATED_LIST dateGenerated='2026-01-02T00:00:00Z'><ENTITIES>\n",
            tail: "</ENTITIES></CONSOLIDATED_LIST>", least: 500,
            wrong: ["<ENTITY><FIRST_NAME>A</FIRST_NAME></ENTITY>", "<INDIVIDUAL/>"],
            subject: { "un:TAe.\($0)" },
            record: {
                "<ENTITY><FIRST_NAME>A \($0)</FIRST_NAME>"
                    + "<REFERENCE_NUMBER>TAe.\($0)</REFERENCE_NUMBER></ENTITY>"
            }),
        RecordSample(
            .gleifEntityXML, .elements, head: "<LEIData><LEIRecords>\n",
            tail: "</LEIRecords></LEIData>", wrong: ["<LEIRecord><Entity/></LEIRecord>"],
            subject: { "lei:\($0)" },
            record: {
                "<LEIRecord><LEI>\($0)</LEI><Entity><LegalName>A \($0)</LegalName></Entity>"
                    + "</LEIRecord>"
            }),
        RecordSample(
            .gleifRelationXML, .elements, head: "<RelationshipData><RelationshipRecords>\n",
            tail: "</RelationshipRecords></RelationshipData>",
            wrong: [
                "<RelationshipRecord/>",
                "<RelationshipRecord><Relationship><StartNode><NodeID>8</NodeID></StartNode>"
                    + "</Relationship></RelationshipRecord>",
            ],
            subject: { "lei:\($0)" },
            record: {
                "<RelationshipRecord><Relationship><StartNode><NodeID>\($0)</NodeID></StartNode>"
                    + "<EndNode><NodeID>P</NodeID></EndNode><RelationshipType>"
                    + "IS_DIRECTLY_CONSOLIDATED_BY</RelationshipType></Relationship>"
                    + "</RelationshipRecord>"
            }),
        RecordSample(
            .gleifExceptionXML, .elements,
            head: "<ReportingExceptionData><ReportingExceptions>\n",
            tail: "</ReportingExceptions></ReportingExceptionData>",
            wrong: [
                "<Exception><LEI>8</LEI></Exception>",
                "<Exception><ExceptionReason>NATURAL_PERSONS</ExceptionReason></Exception>",
            ],
            subject: { "lei:\($0)" },
            record: {
                "<Exception><LEI>\($0)</LEI><ExceptionCategory>DIRECT</ExceptionCategory>"
                    + "<ExceptionReason>NATURAL_PERSONS</ExceptionReason></Exception>"
            }),
    ]
}
