import CordonModel
import Testing

@testable import CordonFormats

@Suite("A hostile number") struct HostileNumberTests {
    private static let digits = String(repeating: "9", count: 400)
    private static let zeros = String(repeating: "0", count: 400)

    /// Texts that are no share, and such as lie within the smallest interval of the unit.
    private static let percentages: [(text: String, share: Share?)] =
        [
            "NaN", "inf", "-inf", "1e999", "-5", "-0.0000001", "100.0000001", "100.5", "1e2",
            "50%%", "0x32", "1e-400", "fifty", digits, "-\(digits)", "1.2.3", "½", "約50%", "50; 25",
            "50\u{0}", "\u{202E}05",
        ].map { ($0, nil) } + [
            ("٥٠", Share("50")), ("５０％", Share("50")), ("≥50", Share(">=50")),
            ("50+", Share(">=50")), ("50%+1", Share(">50")), ("75 per cent", Share("75")),
            ("50 % plus one share", Share(">50")), (".5", Share("0.5")), ("50.", Share("50")),
            ("Majority shareholder", .majority),
            ("50", Share("50")), ("0.\(zeros)1", Share("(0,0.000001)")),
            ("33.\(String(repeating: "3", count: 400))", Share("(33.333333,33.333334)")),
            ("100.\(zeros)", Share("100")), ("0", Share("0")),
        ]

    private func json(_ text: String) -> String { JSONText.string(text).compact }

    private func entityLine(_ percentage: String) -> String {
        "{\"id\":\"o\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"a\"],\"asset\":[\"b\"],"
            + "\"percentage\":[\(percentage)]}}"
    }

    @Test("that is no percentage leaves a stake of unknown size, and its text is kept")
    func percentages() throws {
        for (text, share) in Self.percentages {
            let statements =
                "canonical_id,entity_id,prop,schema,value,dataset\no,o,owner,Ownership,a,\n"
                + "o,o,asset,Ownership,b,\no,o,percentage,Ownership,\"\(text)\",\n"
            for (bytes, format) in [
                (entityLine(json(text)), FileFormat.followTheMoney),
                (statements, .followTheMoneyStatements),
            ] {
                let outcome = try ImportOutcome(Array(bytes.utf8), as: format)
                let relation = outcome.file.claims.compactMap(\.relation).first
                #expect(relation?.share == share ?? .someStake, "\(text.prefix(20))")
                guard share == nil else { continue }
                #expect(relation?.properties.contains { $0.text == text } == true)
                #expect(outcome.file.notices.contains { $0.code.contains("percentage") })
            }
        }
    }

    @Test("in JSON is read exactly, or its record is set apart")
    func numbers() throws {
        let interest = { (number: String) in
            "{\"statementId\":\"s\",\"recordId\":\"r\",\"recordType\":\"relationship\","
                + "\"recordDetails\":{\"subject\":\"b\",\"interestedParty\":\"a\",\"interests\":["
                + "{\"type\":\"shareholding\",\"share\":{\"exact\":\(number)}}]}}"
        }
        for number in [
            "1e999", "-1e999", Self.digits, "NaN", "+5", "05", "0x32", "--5", "1e", "5.",
        ] {
            for (line, format) in [
                (interest(number), FileFormat.bods), (entityLine(number), .followTheMoney),
            ] {
                let outcome = try ImportOutcome(Array(line.utf8), as: format)
                #expect(outcome.summary.rejects.map(\.line) == [1], "\(number.prefix(20))")
                #expect(outcome.file.claims.isEmpty)
            }
        }
        for number in ["-5", "100.5", "1e3", "\"50%%\"", "\"NaN\"", "[50]", "{}", "true"] {
            let outcome = try ImportOutcome(Array(interest(number).utf8), as: .bods)
            #expect(outcome.file.claims.compactMap(\.relation).map(\.share) == [.someStake])
            #expect(outcome.file.notices.map(\.code) == ["bods-bad-share"], "\(number)")
        }
        for (number, share) in [("50", "50"), ("5e1", "50"), ("33.25", "33.25"), ("1e-9", nil)] {
            let outcome = try ImportOutcome(Array(interest(number).utf8), as: .bods)
            let read = outcome.file.claims.compactMap(\.relation).map(\.share)
            #expect(read == [share.flatMap { Share($0) } ?? .someStake], "\(number)")
        }
    }

    private static let days = [
        "9999-99-99", "0000-00-00", "2023-02-30", "1000000000000-01-01", "-001-01-01",
        "２０２０-01-01", "2020-1-1", "1e999", "NaN", digits, "99/99/9999", "32-JAN-2006",
    ]

    /// Records that say a day, by formats.
    private static let dated: [(FileFormat, @Sendable (String, String) -> String)] = [
        (
            .followTheMoney,
            {
                "{\"id\":\"o\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"a\"],"
                    + "\"asset\":[\"b\"],\"startDate\":[\"\($0)\"],\"endDate\":[\"\($1)\"]}}"
            }
        ),
        (
            .bods,
            {
                "{\"statementId\":\"s\",\"recordId\":\"r\",\"recordType\":\"relationship\","
                    + "\"recordDetails\":{\"subject\":\"b\",\"interestedParty\":\"a\",\"interests\":["
                    + "{\"startDate\":\"\($0)\",\"endDate\":\"\($1)\"}]}}"
            }
        ),
        (
            .significantControl,
            {
                "{\"company_number\":\"1\",\"data\":{\"kind\":\"individual-x\",\"name\":\"A\","
                    + "\"notified_on\":\"\($0)\",\"ceased_on\":\"\($1)\",\"links\":{\"self\":\"/h\"}}}"
            }
        ),
        (
            .gleifRelationCSV,
            { day, _ in
                "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,"
                    + "Relationship.RelationshipType,Relationship.Period.1.startDate,"
                    + "Relationship.Period.1.periodType\n"
                    + "A,B,IS_DIRECTLY_CONSOLIDATED_BY,\(day),RELATIONSHIP_PERIOD\n"
            }
        ),
        (
            .offshoreRelationCSV,
            {
                "node_id_start,node_id_end,rel_type,link,start_date,end_date\n"
                    + "1,2,officer_of,shareholder of,\($0),\($1)\n"
            }
        ),
        (
            .screeningListCSV,
            {
                "_id,source,name,source_list_url,start_date,end_date\n"
                    + "1,Entity List (EL) - B,A,u,\($0),\($1)\n"
            }
        ),
        (
            .ukCSV,
            { day, _ in "Unique ID,Name 6,Name type,Date Designated\nR1,A,Primary name,\(day)\n" }
        ),
        (
            .unXML,
            { day, _ in
                "<CONSOLIDATED_LIST><ENTITY><FIRST_NAME>A</FIRST_NAME><REFERENCE_NUMBER>1"
                    + "</REFERENCE_NUMBER><LISTED_ON>\(day)</LISTED_ON></ENTITY></CONSOLIDATED_LIST>"
            }
        ),
        (
            .euXML,
            {
                "<export><sanctionEntity euReferenceNumber='1' designationDate='\($0)' "
                    + "delistingDate='\($1)'><nameAlias wholeName='A'/></sanctionEntity></export>"
            }
        ),
    ]

    @Test("that is no day gives none, and no day is made up")
    func days() throws {
        for (format, record) in Self.dated {
            for text in Self.days {
                let outcome = try ImportOutcome(Array(record(text, text).utf8), as: format)
                #expect(outcome.summary.records == 1 && outcome.summary.rejects.isEmpty)
                let claims = outcome.file.claims.filter { $0.relation != nil || $0.listing != nil }
                #expect(!claims.isEmpty, "\(format)")
                for claim in claims {
                    // The day of the copy is the only one that is known.
                    let windows = [claim.period.from, claim.period.before].compactMap { $0 }
                    let known = windows.compactMap(\.notBefore) + windows.compactMap(\.notAfter)
                    #expect(
                        known.allSatisfy { $0 == Day("2026-01-02") }, "\(format) \(text.prefix(20))"
                    )
                }
            }
            let sound = try ImportOutcome(
                Array(record("2020-01-01", "2021-01-01").utf8), as: format)
            let british = try ImportOutcome(
                Array(record("01/01/2020", "01/01/2021").utf8), as: format)
            let firsts: [Day?] = (Array(sound.file.claims) + Array(british.file.claims)).flatMap {
                claim in
                [claim.period.from?.exact, claim.period.before?.advanced(by: -1).exact]
            }
            #expect(firsts.contains(Day("2020-01-01")), "\(format)")
        }
    }

    @Test("of a birth is left out where it is none, and that is noted")
    func births() throws {
        for (year, month) in [("-5", "3"), ("1000000000000", "3"), ("1955", "13"), ("1955", "-1")] {
            let line =
                "{\"company_number\":\"1\",\"data\":{\"kind\":\"individual-x\",\"name\":\"A\","
                + "\"date_of_birth\":{\"year\":\(year),\"month\":\(month)},\"links\":{\"self\":\"/h\"}}}"
            let outcome = try ImportOutcome(Array(line.utf8), as: .significantControl)
            #expect(outcome.file.values("psc:00000001/h", "birthDate").isEmpty)
            #expect(outcome.file.notices.map(\.code) == ["psc-birth-date"])
        }
        #expect(RemarkDate.iso("5 Mar 𝟙") == nil && RemarkDate.iso("٢٠٢٠") == nil)
        #expect(RemarkDate.iso("5 Mar 2020") == "2020-03-05")
    }

    @Test("of a register in digits of full width is the same number")
    func fullWidth() throws {
        func wide(_ text: String) -> String {
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
        }
        for (kind, number) in [
            (IdentifierKind.inn, "1831083343"), (.lei, "213800FYWZ9EB11MZN49"),
            (.ogrn, "1021801143374"),
        ] {
            #expect(kind.isValid(wide(number)) == true)
            #expect(kind.normalized(wide(number)) == number)
            #expect(kind.isValid(wide(String(number.dropLast()) + "0")) == false)
        }
        for number in ["1831083343", wide("1831083343")] {
            let row =
                "7,\"A\",-0- ,\"X\"" + String(repeating: ",-0- ", count: 7)
                + ",\"Tax ID No. \(number) (Russia).\""
            let outcome = try ImportOutcome(Array(row.utf8), as: .ofacPrimaryCSV)
            #expect(outcome.file.values("ofac:7", "innCode") == [number])
        }
        #expect(CompanyNumber.read("１２") == nil)
    }
}
