import CordonModel
import Testing

@testable import CordonFormats

@Suite("The BODS reader") struct BODSReaderTests {
    private func stakes(_ file: Case) -> [String] {
        file.claims.compactMap { claim in
            guard let relation = claim.relation else { return nil }
            let words = [
                "\(claim.subject.dropFirst(5))", relation.kind.name, relation.criterion?.rawValue,
                "\(relation.stake.interest)", relation.share?.description ?? "-",
                "\(claim.period)", relation.isShortcut ? "shortcut" : nil,
            ]
            return words.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    private func statement(_ id: Int, _ day: String, _ status: String, _ interests: String)
        -> String
    {
        """
        {"statementId":"s\(id)","statementDate":"\(day)","recordId":"r1","recordType":"relationship",
        "recordStatus":"\(status)","recordDetails":{"isComponent":false,"subject":"co",
        "interestedParty":"p1","interests":[\(interests)]}}
        """.replacing("\n", with: "")
    }

    private func read(_ lines: [String]) throws -> (file: Case, rejects: [ReadingProblem]) {
        try ListReading.read(Array(lines.joined(separator: "\n").utf8), name: "bods.jsonl")
    }

    @Test("reads entities and persons with identifiers")
    func parties() throws {
        let (file, rejects) = try read([
            """
            {"statementId":"a","recordId":"co","recordType":"entity","statementDate":"2020-01-01","recordDetails":{"entityType":{"type":"registeredEntity"},"name":"Acme Ltd","jurisdiction":{"code":"GB"},"identifiers":[{"id":"01234567","scheme":"GB-COH"},{"id":"5493001KJTIIGC8Y1R12","scheme":"XI-LEI"}]}}
            """,
            """
            {"statementId":"b","recordId":"p","recordType":"person","statementDate":"2020-01-01","recordDetails":{"personType":"knownPerson","names":[{"type":"legal","fullName":"Jane Doe"}],"birthDate":"1984-09","nationalities":[{"code":"IR"}]}}
            """,
            "{\"statementId\":\"a\",\"recordId\":\"x\",\"recordType\":\"entity\",\"recordDetails\":{}}",
            "{\"statementID\":\"old\",\"statementType\":\"personStatement\"}",
        ])
        #expect(rejects.map(\.kind) == [.duplicate, .missing])
        #expect(file.entities.map(\.schema) == ["Company", "Person"])
        #expect(file.values("bods:co", "leiCode") == ["5493001KJTIIGC8Y1R12"])
        #expect(file.values("bods:co", "registrationNumber") == ["01234567"])
        #expect(file.values("bods:co", "jurisdiction") == ["gb"])
        #expect(file.values("bods:p", "nationality") == ["ir"])
    }

    @Test("reads every shape of a share")
    func shares() throws {
        func share(_ json: String) throws -> String? {
            let interest = "{\"type\":\"shareholding\",\"share\":\(json)}"
            let file = try read([statement(1, "2020-01-01", "new", interest)]).file
            return file.claims.first?.relation?.share?.description
        }
        #expect(try share("{\"exact\":33.33}") == "33.33")
        #expect(try share("{\"exact\":33.33333333}") == "[33.333333,33.333334]")
        #expect(try share("{\"minimum\":25,\"maximum\":50}") == "[25,50]")
        #expect(try share("{\"exclusiveMinimum\":25,\"maximum\":50}") == "(25,50]")
        #expect(try share("{\"exclusiveMinimum\":50,\"exclusiveMaximum\":75}") == "(50,75)")
        #expect(try share("{\"minimum\":75}") == "[75,100]")
        #expect(try share("{\"minimum\":50,\"exclusiveMaximum\":50}") == "(0,100]")
        #expect(try share("{\"exact\":250}") == "(0,100]")
    }

    @Test("lets the next statement of a record change, end or confirm an interest")
    func series() throws {
        let sixty =
            "{\"type\":\"shareholding\",\"share\":{\"exact\":60},\"startDate\":\"2019-01-01\"}"
        let seventy =
            "{\"type\":\"shareholding\",\"share\":{\"exact\":70},\"startDate\":\"2020-05-01\"}"
        let ended =
            "{\"type\":\"shareholding\",\"share\":{\"exact\":70},\"startDate\":\"2020-05-01\",\"endDate\":\"2021-03-03\"}"
        let chair = "{\"type\":\"boardChair\",\"startDate\":\"2019-01-01\"}"
        let file = try read([
            statement(1, "2019-02-01", "new", "\(sixty),\(chair)"),
            statement(2, "2019-12-01", "updated", "\(sixty),\(chair)"),
            statement(3, "2020-06-01", "updated", seventy),
            statement(4, "2021-04-01", "closed", ended),
        ]).file
        #expect(
            stakes(file) == [
                "p1 Ownership shares 60 from 2019-01-01, before 2020-05-01",
                "p1 Directorship shares - from 2019-01-01, before 2020-06-01",
                "p1 Ownership shares 70 from 2020-05-01, before 2021-03-03",
            ])
        let stated = file.claims.compactMap { $0.evidence.stated?.description }
        #expect(stated == ["2019-02-01", "2019-02-01", "2020-06-01"])
    }

    @Test("tells control, offices, declared absences and sums of chains apart")
    func kinds() throws {
        let lines = [
            statement(
                1, "2020-01-01", "new",
                """
                {"type":"votingRights","share":{"exact":51}},{"type":"appointmentOfBoard"},\
                {"type":"otherInfluenceOrControl"},{"type":"trustee"},{"type":"boardMember"},\
                {"type":"unknownInterest","beneficialOwnershipOrControl":true}
                """),
            """
            {"statementId":"z","statementDate":"2020-01-01","recordId":"r2","recordType":"relationship","recordDetails":{"isComponent":false,"componentRecords":["r1"],"subject":"co","interestedParty":"p2","interests":[{"type":"shareholding","directOrIndirect":"indirect","share":{"exact":30}}]}}
            """,
            """
            {"statementId":"y","statementDate":"2020-01-01","recordId":"r3","recordType":"relationship","recordDetails":{"isComponent":false,"subject":"co","interestedParty":{"reason":"subjectExemptFromDisclosure"}}}
            """,
        ]
        let file = try read(lines).file
        #expect(
            Set(stakes(file)) == [
                "p1 Ownership votes 51",
                "p1 Control board-majority shares -",
                "p1 Control shares -",
                "p1 Trusteeship shares -",
                "p1 Directorship shares -",
                "p1 OwnedOrControlled shares (0,100]",
                "p2 Ownership shares 30 shortcut",
            ])
        let absence = try #require(file.claims.first { $0.polarity == .declaresAbsent })
        #expect(absence.subject == "bods:co")
        #expect(absence.evidence.reason == "subjectExemptFromDisclosure")
    }

    @Test("gives back the open ends of register bands that the source's words still name")
    func bands() throws {
        let interest = """
            {"type":"shareholding","share":{"minimum":50,"maximum":75},"details":"Relationship Type: ['ownership-of-shares-50-to-75-percent']"}
            """
        let file = try read([statement(1, "2020-01-01", "new", interest)]).file
        #expect(file.claims.first?.relation?.share?.description == "(50,75)")
    }

    @Test("reads the real statements", .enabled(if: ReferenceData.isPresent))
    func real() throws {
        var file = Case()
        let summaries = try FileImport.read(
            [ReferenceData.path("bods/real-uk-gleif.jsonl.gz")], into: &file)
        #expect(summaries.map(\.records) == [1_204])
        #expect(summaries.allSatisfy { $0.rejects.isEmpty })
        let relations = file.claims.filter { $0.relation != nil }
        #expect(relations.count > 900)
        #expect(relations.allSatisfy { $0.standing == .registered })
        #expect(relations.contains { $0.relation?.share?.description == "(50,75)" })
        #expect(file.entities.count > 400)
    }

    @Test(
        "reads every official example", .enabled(if: ReferenceData.isPresent),
        arguments: [
            "fermcat", "indirect-ownership", "tecido", "nomination", "levent", "joint-ownership",
            "mixed-direct-and-indirect-ownership", "multiple-indirect-ownership", "bods-package",
            "full-pep-declaration", "simple-pep-declaration", "plc-entity-statement",
            "listed-company-exempt-from-disclosure", "multiple-tax-residencies",
        ])
    func examples(name: String) throws {
        var file = Case()
        let summaries = try FileImport.read(
            [ReferenceData.path("bods/examples/\(name).json")], into: &file)
        #expect(summaries.allSatisfy { $0.rejects.isEmpty && $0.records > 0 })
        #expect(!file.entities.isEmpty)
    }
}
