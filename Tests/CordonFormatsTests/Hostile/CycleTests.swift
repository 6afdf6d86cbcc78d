import CordonModel
import Testing

@testable import CordonFormats

@Suite("Records that lead back to themselves") struct CycleTests {
    private static let relation =
        "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType\n"

    private static func owner(_ id: String, _ owner: String, _ asset: String) -> String {
        "{\"id\":\"\(id)\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"\(owner)\"],"
            + "\"asset\":[\"\(asset)\"]}}\n"
    }

    private static func statement(_ id: String, _ details: String) -> String {
        "{\"statementId\":\"s\(id)\",\"recordId\":\"\(id)\",\"recordType\":\"relationship\","
            + "\"isComponent\":true,\"recordDetails\":{\"isComponent\":true,"
            + "\"componentRecords\":[\"r1\",\"r2\"],\(details)}}\n"
    }

    private static func holder(_ company: String, _ number: String) -> String {
        "{\"company_number\":\"\(company)\",\"data\":{\"kind\":\"corporate-entity-x\",\"name\":\"A\","
            + "\"natures_of_control\":[\"ownership-of-shares-75-to-100-percent\"],"
            + "\"identification\":{\"country_registered\":\"England\",\"registration_number\":\"\(number)\"},"
            + "\"links\":{\"self\":\"/x/h\(company)\"}}}\n"
    }

    private static func entry(_ uid: Int, _ name: String, linkedTo other: String) -> String {
        "\(uid),\"\(name)\",-0- ,\"X\"" + String(repeating: ",-0- ", count: 7)
            + ",\"Linked To: \(other).\"\n"
    }

    private static func designation(_ id: String, _ name: String, parent: String) -> String {
        "<Designation><UniqueID>\(id)</UniqueID><Names><Name><Name6>\(name)</Name6></Name></Names>"
            + "<ParentCompany>\(parent)</ParentCompany></Designation>"
    }

    /// Files with the number of relations that they state.
    private static let files: [(name: String, format: FileFormat, text: String, relations: Int)] = [
        ("an owner of itself", .followTheMoney, owner("o", "a", "a"), 1),
        (
            "owners in a circle", .followTheMoney,
            owner("o", "a", "b") + owner("p", "b", "c") + owner("q", "c", "a"), 3
        ),
        ("a relation that owns itself", .followTheMoney, owner("o", "o", "o"), 1),
        (
            "an entity nested in itself", .followTheMoney,
            "{\"id\":\"a\",\"schema\":\"Company\",\"properties\":{\"ownershipOwner\":[{\"id\":\"o\","
                + "\"schema\":\"Ownership\",\"properties\":{\"asset\":[{\"id\":\"a\",\"schema\":"
                + "\"Company\",\"properties\":{}}]}}]}}\n", 1
        ),
        (
            "edges in a circle", .edgeList, "owner,owned,percent\na,a,60\nb,c,60\nc,b,60\n", 3
        ),
        (
            "consolidation in a circle", .gleifRelationCSV,
            relation + "A,B,IS_DIRECTLY_CONSOLIDATED_BY\nB,A,IS_ULTIMATELY_CONSOLIDATED_BY\n"
                + "A,A,IS_DIRECTLY_CONSOLIDATED_BY\nA,A,IS_SUBFUND_OF\n", 4
        ),
        (
            "successors in a circle", .gleifEntityCSV,
            "LEI,Entity.LegalName,Entity.SuccessorEntity.1.SuccessorLEI\nA,A,B\nB,B,A\nC,C,C\n", 2
        ),
        (
            "components of themselves", .bods,
            statement("r1", "\"subject\":\"a\",\"interestedParty\":\"b\"")
                + statement("r2", "\"subject\":\"b\",\"interestedParty\":\"a\"")
                + statement("r3", "\"subject\":\"a\",\"interestedParty\":\"a\""), 3
        ),
        ("a holder of itself", .significantControl, holder("1", "1"), 1),
        ("holders of each other", .significantControl, holder("1", "2") + holder("2", "1"), 2),
        (
            "links to itself and back", .ofacPrimaryCSV,
            entry(1, "A", linkedTo: "A") + entry(2, "B", linkedTo: "C")
                + entry(3, "C", linkedTo: "B"), 3
        ),
        (
            "a parent of itself and of its parent", .ukXML,
            "<Designations>" + designation("1", "A", parent: "A")
                + designation("2", "B", parent: "C") + designation("3", "C", parent: "B")
                + "</Designations>", 3
        ),
        (
            "officers of themselves", .offshoreRelationCSV,
            "node_id_start,node_id_end,rel_type\n1,1,officer_of\n1,1,same_as\n1,2,same_as\n"
                + "2,1,same_as\n", 4
        ),
    ]

    @Test("are read once each, and make a graph that can be walked", arguments: files)
    func cycles(name: String, format: FileFormat, text: String, relations: Int) throws {
        let outcome = try ImportOutcome(Array(text.utf8), as: format)
        #expect(outcome.summary.rejects.isEmpty)
        #expect(outcome.file.claims.compactMap(\.relation).count == relations)
        let ids = outcome.file.entities.map(\.id)
        #expect(Set(ids).count == ids.count)
        let graph = EntityGraph(
            outcome.file, Projection(asOf: Day("2026-01-02") ?? Day(number: 20_000)))
        #expect(graph.relations.count <= relations)
    }

    @Test("as nested entities are read to the depth that JSON may have")
    func nested() throws {
        func nest(_ depth: Int) -> [UInt8] {
            let open = (0..<depth).map {
                "{\"id\":\"e\($0)\",\"schema\":\"Company\",\"properties\":{\"parent\":["
            }.joined()
            return Array((open + String(repeating: "]}}", count: depth)).utf8)
        }
        let outcome = try ImportOutcome(nest(150), as: .followTheMoney)
        #expect(outcome.summary.rejects.isEmpty && outcome.file.entities.count == 150)
        let deeper = try ImportOutcome(nest(400), as: .followTheMoney)
        #expect(deeper.summary.rejects.map(\.kind) == [.tooDeep])
    }
}
