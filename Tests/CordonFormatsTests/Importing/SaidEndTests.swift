import CordonModel
import Testing

@testable import CordonFormats

/// Ends that are said and cannot be read, and days that only the record or the copy bears.
@Suite("A day that a record bears") struct SaidEndTests {
    private func periods(_ text: String, _ name: String) throws -> [Period] {
        try ListReading.read(Array(text.utf8), name: name).file.claims.compactMap {
            $0.relation == nil && $0.listing == nil ? nil : $0.period
        }
    }

    private static let lines: [(name: String, text: String)] = [
        (
            "psc.txt",
            #"{"company_number":"1","data":{"kind":"individual-person-with-significant-control","name":"Joe","natures_of_control":["ownership-of-shares-25-to-50-percent"],"notified_on":"2016-04-06","ceased_on":"END","links":{"self":"/x/abc"}}}"#
        ),
        (
            "icij.csv",
            "node_id_start,node_id_end,rel_type,link,status,start_date,end_date,sourceID\n"
                + "1,2,officer_of,shareholder of,,23-MAR-2006,END,L\n"
        ),
        (
            "rr.csv",
            "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,"
                + "Relationship.RelationshipType,Relationship.Period.1.startDate,"
                + "Relationship.Period.1.endDate,Relationship.Period.1.periodType\n"
                + "213800FYWZ9EB11MZN49,W9NG6WMZIYEU8VEDOG48,IS_DIRECTLY_CONSOLIDATED_BY,"
                + "2015-05-05,END,RELATIONSHIP_PERIOD\n"
        ),
        (
            "bods.jsonl",
            #"{"statementId":"s1","statementDate":"2020-01-01","recordId":"r1","recordType":"relationship","recordStatus":"new","recordDetails":{"isComponent":false,"subject":"c","interestedParty":"p","interests":[{"type":"shareholding","share":{"exact":60},"startDate":"2015-05-05","endDate":"END"}]}}"#
        ),
        (
            "edges.ftm.json",
            #"{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["b"],"startDate":["2015-05-05"],"endDate":["END"]}}"#
        ),
        (
            "listing.ftm.json",
            #"{"id":"s","schema":"Sanction","properties":{"entity":["a"],"authority":["OFAC"],"startDate":["2015-05-05"],"endDate":["END"]}}"#
        ),
    ]

    @Test(
        "makes what ends on a day that cannot be read possible, never certain",
        arguments: lines.map(\.name))
    func unreadable(name: String) throws {
        let text = try #require(Self.lines.first { $0.name == name }).text
        let day = try #require(Day("2020-06-01"))
        func holds(_ end: String) throws -> [Certainty] {
            try periods(text.replacing("END", with: end), name).map { $0.holds(on: day) }
        }
        #expect(try holds("sometime in June") == [.possible])
        #expect(try holds("2019-06-01") == [.no])
        #expect(try holds("2021-06-01") == [.yes])
    }

    @Test(
        "is the day on which the publisher first saw an edge or a sanction without a day of its own"
    )
    func firstSeen() throws {
        let seen = Period.observed(try #require(Day("2023-11-03")))
        let first = #""first_seen":"2023-11-03T00:00:00""#
        let sanction =
            #"{"id":"s","schema":"Sanction","properties":{"entity":["a"],"authority":["OFAC"]},\#(first)}"#
        let edge =
            #"{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["b"]},\#(first)}"#
        let topic = #"{"id":"a","schema":"Person","properties":{"topics":["sanction"]},\#(first)}"#
        for line in [sanction, edge, topic] {
            #expect(try periods(line, "a.ftm.json") == [seen])
        }
        let begun = edge.replacing(#""asset":["b"]"#, with: #""asset":["b"],"startDate":["2020"]"#)
        #expect(try periods(begun, "a.ftm.json").map(\.observed) == [nil])
        // A sanction whose end cannot be read was not seen to be in force.
        let over = sanction.replacing(
            #""authority":["OFAC"]"#, with: #""authority":["OFAC"],"endDate":["June"]"#)
        #expect(try periods(over, "a.ftm.json").map(\.observed) == [nil])
    }

    @Test("is the copy's, where it bears one, and no other: a day of saying dates no stake")
    func copies() throws {
        let relations =
            "node_id_start,node_id_end,rel_type,link,start_date,end_date\n1,2,officer_of,shareholder of,,\n"
        #expect(try periods(relations, "icij.csv") == [.always])
        let dated = try periods(relations, "icij_2025-01-01.csv")
        #expect(dated == [.observed(try #require(Day("2025-01-01")))])
        let stated =
            #"{"statementId":"s1","statementDate":"2020-01-01","recordId":"r1","recordType":"relationship","recordStatus":"new","recordDetails":{"isComponent":false,"subject":"c","interestedParty":"p","interests":[{"type":"shareholding","share":{"exact":60}}]},"publicationDetails":{"publicationDate":"2020-02-01","publisher":{"name":"R"}}}"#
        #expect(try periods(stated, "bods.jsonl") == [.always])
    }
}
