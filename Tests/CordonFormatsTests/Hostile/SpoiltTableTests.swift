import CordonModel
import Testing

@testable import CordonFormats

/// A table that somebody spoilt, and what must become of it.
struct SpoiltTable: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let format: FileFormat
    let bytes: [UInt8]
    /// The rows under the header.
    let read: Int
    /// The lines of those that cannot be read.
    let rejected: [Int]

    init(
        _ description: String, _ format: FileFormat, _ text: String, read: Int, rejected: [Int]
    ) {
        testDescription = description
        self.format = format
        bytes = Array(text.utf8)
        self.read = read
        self.rejected = rejected
    }

    init(
        _ description: String, _ format: FileFormat, bytes: [UInt8], read: Int, rejected: [Int]
    ) {
        testDescription = description
        self.format = format
        self.bytes = bytes
        self.read = read
        self.rejected = rejected
    }
}

@Suite("A spoilt table") struct SpoiltTableTests {
    @Test("is read but for the rows that are spoilt, which are counted", arguments: SpoiltTable.all)
    func rows(table: SpoiltTable) throws {
        let outcome = try ImportOutcome(table.bytes, as: table.format)
        #expect(outcome.summary.records + outcome.summary.rejects.count == table.read)
        #expect(outcome.summary.rejects.map(\.line) == table.rejected)
        #expect(outcome.summary.rejects.allSatisfy { !$0.what.isEmpty })
        // Whoever stands in the good rows is there.
        #expect(!outcome.file.entities.isEmpty)
    }
}

extension SpoiltTable {
    private static let dashes = String(repeating: ",-0- ", count: 7)

    private static func sdn(_ uid: String) -> String {
        "\(uid),\"ACME \(uid)\",-0- ,\"X\"\(dashes),-0- \n"
    }

    static let all = edges + odd + lists

    private static let edges: [SpoiltTable] = [
        .init("an empty owner", .edgeList, "owner,owned\na,b\n,b\nc,d\n", read: 3, rejected: [3]),
        .init("an empty company", .edgeList, "owner,owned\na,b\na,\nc,d\n", read: 3, rejected: [3]),
        .init(
            "a cell too many", .edgeList, "owner,owned\na,b\na,b,c\nc,d\n", read: 3, rejected: [3]),
        .init(
            "a cell too few", .edgeList, "owner,owned,percent\na,b,50\na\nc,d,1\n", read: 3,
            rejected: [3]),
        .init(
            "an open quote in the last row", .edgeList, "owner,owned\na,b\n\"c,d\n", read: 2,
            rejected: [3]),
        .init(
            "a quote inside a bare cell", .edgeList, "owner,owned\na,b\nc\"x,d\ne,f\n", read: 3,
            rejected: [3]),
        .init(
            "text behind a closed quote", .edgeList, "owner,owned\na,b\n\"c\"x,d\ne,f\n", read: 3,
            rejected: [3]),
        // The stake stays, of unknown size, so that `d` is not cleared.
        .init(
            "a percentage that is none", .edgeList,
            "owner,owned,percent\na,b,50\nc,d,lots\ne,f,1\n", read: 3, rejected: []),
        .init(
            "a percentage above the whole", .edgeList,
            "owner,owned,percent\na,b,50\nc,d,150\ne,f,1\n", read: 3, rejected: []),
        .init(
            "a negative percentage", .edgeList, "owner,owned,percent\na,b,50\nc,d,-10\ne,f,1\n",
            read: 3, rejected: []),
        .init(
            "a day that does not exist", .edgeList,
            "owner,owned,from\na,b,2020\nc,d,2024-02-30\ne,f,\n", read: 3, rejected: []),
        .init(
            "a standing that is none", .edgeList,
            "owner,owned,standing\na,b,official\nc,d,rumour\ne,f,\n", read: 3, rejected: [3]),
    ]

    private static let odd: [SpoiltTable] = [
        .init("a zero byte", .edgeList, "owner,owned\na,b\nc\0,d\ne,f\n", read: 3, rejected: []),
        .init(
            "bytes that are no UTF-8", .edgeList,
            bytes: "owner,owned\na,b\n".utf8 + [0xFF] + ",d\ne,f\n".utf8, read: 3, rejected: [3]),
        .init(
            "lines that end with carriage returns, one short", .edgeList,
            "owner,owned\ra,b\rc\re,f\r", read: 3, rejected: [3]),
        .init(
            "semicolons and one column more", .edgeList,
            "owner;owned;note\na;b;x\nc;d;x;y\ne;f;x\n", read: 3, rejected: [3]),
        .init(
            "tabs and an empty end", .edgeList, "owner\towned\na\tb\nc\t\ne\tf\n", read: 3,
            rejected: [3]),
        .init(
            "UTF-16 with a short row", .edgeList,
            bytes: [0xFF, 0xFE] + "owner,owned\na,b\nc\ne,f\n".utf8.flatMap { [$0, 0] }, read: 3,
            rejected: [3]),
        .init("an id twice", .entityTable, "id,name\n1,A\n1,B\n2,C\n", read: 3, rejected: [3]),
        .init("an empty id", .entityTable, "id,name\n1,A\n,B\n2,C\n", read: 3, rejected: [3]),
        .init(
            "an entity row too long", .entityTable, "id,name\n1,A\n2,B,x\n3,C\n", read: 3,
            rejected: [3]),
    ]

    private static let lists: [SpoiltTable] = [
        .init(
            "an entry without a number", .ofacPrimaryCSV, sdn("1") + sdn("x") + sdn("2"), read: 3,
            rejected: [2]),
        .init(
            "an entry of three columns", .ofacPrimaryCSV, sdn("1") + "2,\"B\",-0- \n" + sdn("3"),
            read: 3, rejected: [2]),
        .init(
            "a name that is not there", .ofacPrimaryCSV,
            sdn("1") + "2,-0- ,-0- ,\"X\"\(dashes),-0- \n" + sdn("3"), read: 3, rejected: [2]),
        .init(
            "an alias of a number that is none", .ofacAlternateCSV,
            "1,1,\"aka\",\"A\",-0- \nx,2,\"aka\",\"B\",-0- \n", read: 2, rejected: [2]),
        .init(
            "a row of the UK list without an id", .ukCSV,
            "Unique ID,Name 6,Name type\nR1,A,Primary name\n,B,Primary name\nR2,C,Primary name\n",
            read: 3, rejected: [3]),
        .init(
            "a relation of GLEIF without an end", .gleifRelationCSV,
            "Relationship.StartNode.NodeID,Relationship.StartNode.NodeIDType,Relationship.EndNode.NodeID,Relationship.EndNode.NodeIDType,Relationship.RelationshipType,Relationship.RelationshipStatus\n529900TEST0000000178,LEI,529900TEST0000000275,LEI,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE\n529900TEST0000000178,LEI,,LEI,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE\n",
            read: 2, rejected: [3]),
        .init(
            "a legal entity without its number", .gleifEntityCSV,
            "LEI,Entity.LegalName\n529900TEST0000000178,A\n,B\n", read: 2, rejected: [3]),
        .init(
            "a leak's node without its number", .offshoreEntityCSV,
            "node_id,name,jurisdiction\n1,A,BVI\n,B,BVI\n2,C,BVI\n", read: 3, rejected: [3]),
        .init(
            "a leak's relation with one end", .offshoreRelationCSV,
            "node_id_start,node_id_end,rel_type,link\n1,2,officer_of,shareholder of\n1,,officer_of,shareholder of\n",
            read: 2, rejected: [3]),
        .init(
            "statements without an entity", .followTheMoneyStatements,
            "canonical_id,entity_id,prop,prop_type,schema,value,dataset\na,a,name,name,Person,Ann,x\n,,name,name,Person,Bob,x\nc,c,name,name,Person,Cy,x\n",
            read: 3, rejected: [3]),
        .init(
            "a statement of no property", .followTheMoneyStatements,
            "canonical_id,entity_id,prop,prop_type,schema,value,dataset\na,a,name,name,Person,Ann,x\nb,b,,name,Person,Bob,x\nc,c,name,name,Person,Cy,x\n",
            read: 3, rejected: [3]),
    ]
}
