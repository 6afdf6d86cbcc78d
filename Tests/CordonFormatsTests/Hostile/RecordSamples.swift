import CordonModel

@testable import CordonFormats

/// Every format whose records are read one by one.
extension RecordSample {
    static let all = rows + lines + arrays + elements

    /// Formats whose lists can count as whole.
    static let lists = all.filter { $0.least != nil }

    private static let dashes = String(repeating: ",-0- ", count: 8)

    static let rows: [RecordSample] = [
        RecordSample(
            .ofacPrimaryCSV, .rows, least: 5_000,
            wrong: ["x,\"A\",-0- ,\"SDGT\"\(dashes)", "8,-0- ,-0- ,\"SDGT\"\(dashes)", "8,\"A\""],
            subject: { "ofac:\($0)" }, record: { "\($0),\"ACME \($0)\",-0- ,\"SDGT\"\(dashes)" }),
        RecordSample(
            .ofacAlternateCSV, .rows,
            wrong: ["x,1,\"aka\",\"A\",-0- ", "8,1,\"aka\",-0- ,-0- ", "8,1"],
            subject: { "ofac:\($0)" }, record: { "\($0),12,\"aka\",\"ACME \($0)\",-0- " }),
        RecordSample(
            .ofacAddressCSV, .rows, wrong: ["x,25,\"1 Road\",\"Town\",\"Land\",-0- ", "8"],
            subject: { "ofac:\($0)" },
            record: { "\($0),25,\"\($0) Road\",\"Town\",\"Land\",-0- " }),
        RecordSample(
            .ofacCommentCSV, .rows, wrong: ["x,\"more\"", "8,\"a\",\"b\""],
            subject: { "ofac:\($0)" }, record: { "\($0),\"more of \($0)\"" }),
        RecordSample(
            .screeningListCSV, .rows, head: "_id,source,entity_number,name,source_list_url\n",
            least: 5_000,
            wrong: [
                "8,,8,ACME,u", "8,Specially Designated Nationals (SDN) - T,8,,u",
                ",Specially Designated Nationals (SDN) - T,,ACME,u",
            ],
            subject: { "ofac:\($0)" },
            record: { "\($0),Specially Designated Nationals (SDN) - T,\($0),ACME \($0),u" }),
        RecordSample(
            .ukCSV, .rows,
            head: "Unique ID,Name 6,Name type,Parent company\n", least: 1_000,
            wrong: [
                ",ACME,Primary name,",
                "RUS8,ACME,Primary name," + String(repeating: "A; ", count: 1_001),
            ],
            subject: { "uk:RUS\($0)" }, record: { "RUS\($0),ACME \($0),Primary name," }),
        RecordSample(
            .followTheMoneyStatements, .rows,
            head: "canonical_id,entity_id,prop,schema,value,dataset\n",
            wrong: [",,name,Company,A,", "a,a,,Company,A,", "a,a,name,,A,"],
            subject: { "c\($0)" }, record: { "c\($0),c\($0),name,Company,ACME \($0)," }),
        RecordSample(
            .gleifEntityCSV, .rows, head: "LEI,Entity.LegalName\n", wrong: [",ACME"],
            subject: { "lei:\($0)" }, record: { "\($0),ACME \($0)" }),
        RecordSample(
            .gleifRelationCSV, .rows,
            head: "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,"
                + "Relationship.RelationshipType\n",
            wrong: [",B,IS_DIRECTLY_CONSOLIDATED_BY", "A,,IS_DIRECTLY_CONSOLIDATED_BY"],
            subject: { "lei:\($0)" }, record: { "\($0),P,IS_DIRECTLY_CONSOLIDATED_BY" }),
        RecordSample(
            .gleifExceptionCSV, .rows, head: "LEI,Exception.Category,Exception.Reason.1\n",
            wrong: [",DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NATURAL_PERSONS", "8,DIRECT, "],
            subject: { "lei:\($0)" },
            record: { "\($0),DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NATURAL_PERSONS" }),
        RecordSample(
            .offshoreRelationCSV, .rows, head: "node_id_start,node_id_end,rel_type\n",
            wrong: [",2,officer_of", "2, ,officer_of"],
            subject: { "icij:\($0)" }, record: { "\($0),9,officer_of" }),
        nodes(.offshoreEntityCSV, "service_provider"),
        nodes(.offshoreOfficerCSV, "valid_until"),
        nodes(.offshoreIntermediaryCSV, "internal_id"),
        nodes(.offshoreAddressCSV, "address"),
        nodes(.offshoreOtherCSV, "type"),
        RecordSample(
            .edgeList, .rows, head: "owner,owned,percent\n",
            wrong: ["a,,50", "a,b", "a,b,50,x", ",b,x"],
            subject: { "a\($0)" }, record: { "a\($0),b,50" }),
        RecordSample(
            .entityTable, .rows, head: "id,name\n", wrong: [",A", "a1,again"],
            subject: { "a\($0)" }, record: { "a\($0),ACME \($0)" }),
    ]

    private static func nodes(_ format: FileFormat, _ column: String) -> RecordSample {
        RecordSample(
            format, .rows, head: "node_id,name,\(column)\n", wrong: [",ACME,x"],
            subject: { "icij:\($0)" }, record: { "\($0),ACME \($0),x" })
    }

    static let lines: [RecordSample] = [
        RecordSample(
            .followTheMoney, .lines,
            wrong: [
                "{\"schema\":\"Company\"}", "{\"id\":\"x\"}",
                "{\"id\":\"x\",\"schema\":\"Company\",\"properties\":[]}",
                "{\"id\":\"x\",\"schema\":\"Company\",\"properties\":{\"name\":[[\"A\"]]}}",
            ],
            subject: { "c\($0)" },
            record: {
                "{\"id\":\"c\($0)\",\"schema\":\"Company\",\"properties\":{\"name\":[\"A \($0)\"]}}"
            }),
        RecordSample(
            .significantControl, .lines,
            wrong: [
                "{\"company_number\":\"1\",\"data\":{}}",
                "{\"data\":{\"kind\":\"individual-person-with-significant-control\"}}",
                "{\"company_number\":\"1\",\"data\":{\"kind\":\"a-new-kind\"}}",
                "{\"company_number\":\"1\",\"data\":{\"kind\":\"individual-x\",\"name\":\"A\"}}",
            ],
            subject: { "psc:0000000\($0)/h\($0)" },
            record: {
                "{\"company_number\":\"\($0)\",\"data\":{\"kind\":\"individual-person\","
                    + "\"name\":\"A\",\"links\":{\"self\":\"/x/h\($0)\"}}}"
            }),
        RecordSample(
            .bods, .lines, wrong: statements, subject: { "bods:r\($0)" }, record: statement),
    ]

    private static let statements = [
        "{\"statementId\":\"x\",\"recordId\":\"x\"}", "{\"statementID\":\"x\"}",
        "{\"statementId\":\"x\",\"recordId\":\"x\",\"recordType\":\"ghost\",\"recordDetails\":{}}",
        "{\"statementId\":\"s1\",\"recordId\":\"x\",\"recordType\":\"entity\",\"recordDetails\":{}}",
        "{\"statementId\":\"x\",\"recordId\":\"x\",\"recordType\":\"relationship\","
            + "\"recordDetails\":{\"subject\":\"a\"}}",
        "{\"statementId\":\"x\",\"recordId\":\"x\",\"recordType\":\"relationship\","
            + "\"recordDetails\":{\"subject\":\"a\",\"interestedParty\":7}}",
    ]

    @Sendable private static func statement(_ number: Int) -> String {
        "{\"statementId\":\"s\(number)\",\"recordId\":\"r\(number)\",\"recordType\":\"entity\","
            + "\"recordDetails\":{\"name\":\"A \(number)\"}}"
    }

    static let arrays: [RecordSample] = [
        RecordSample(
            .followTheMoney, .array, head: "[", tail: "]\n", wrong: lines[0].wrong,
            subject: lines[0].subject, record: lines[0].record),
        RecordSample(
            .bods, .array, head: "[", tail: "]\n", wrong: statements, subject: { "bods:r\($0)" },
            record: statement),
    ]
}
