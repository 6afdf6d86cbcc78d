import CordonModel
import Foundation
import Testing

@testable import CordonFormats

@Suite("FollowTheMoney meanings")
struct FollowTheMoneyMeaningTests {
    private func read(_ lines: String...) throws -> Case {
        try withFile(Array(lines.joined(separator: "\n").utf8)) { try FollowTheMoney.read($0) }
    }

    private func ownership(_ properties: String, datasets: String = "") throws -> Case {
        try read(
            #"{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["b"]\#(properties)}\#(datasets)}"#,
            #"{"id":"a","schema":"LegalEntity","properties":{}}"#,
            #"{"id":"b","schema":"Company","properties":{}}"#)
    }

    private func claim(_ file: Case) throws -> Claim {
        try #require(file.claims.first { $0.relation != nil })
    }

    @Test(
        "percentages are read as files write them",
        arguments: [
            ("50", "50"), ("50%", "50"), ("50.00 %", "50"), ("25–50%", "[25,50]"),
            ("25-50", "[25,50]"), ("(25,50]", "(25,50]"), ("49,99", "49.99"),
            ("more than 25% but not more than 50%", "(25,50]"), ("75 to 100%", "[75,100]"),
            ("at least 50%", "[50,100]"), ("over 50", "(50,100]"), ("up to 10%", "(0,10]"),
            ("75% or more", "[75,100]"), ("33.333333333", "(33.333333,33.333334)"),
            ("less than 5%", "(0,5)"), ("0", "0"), ("null", "(0,100]"), ("", "(0,100]"),
            ("unknown", "(0,100]"),
        ])
    func percentages(text: String, expected: String) throws {
        let file = try ownership(#","percentage":["\#(text)"]"#)
        #expect(try claim(file).relation?.share?.description == expected)
        #expect(!file.notices.contains { $0.code == "unreadable-percentage" })
    }

    @Test("an ownership without a percentage is a stake of unknown size")
    func noPercentage() throws {
        #expect(try claim(ownership("")).relation?.share == .someStake)
        #expect(try claim(ownership(#","percentage":[null]"#)).relation?.share == .someStake)
        #expect(try claim(ownership(#","percentage":[50]"#)).relation?.share == Share("50"))
    }

    @Test("a percentage that cannot be read is kept and counted", arguments: ["half", "101", "-5"])
    func unreadable(text: String) throws {
        let file = try ownership(#","percentage":["\#(text)"]"#)
        let relation = try #require(try claim(file).relation)
        #expect(relation.share == .someStake)
        #expect(relation.properties == [PropertyValue("percentage", text)])
        #expect(file.notices.contains { $0.code == "unreadable-percentage" && $0.count == 1 })
    }

    @Test("several percentages are their hull, and all stay")
    func several() throws {
        let relation = try #require(try claim(ownership(#","percentage":["25","40"]"#)).relation)
        #expect(relation.share == Share("25-40"))
        #expect(relation.properties.count == 2)
    }

    @Test("the standing follows the datasets")
    func standings() throws {
        #expect(try claim(ownership("")).standing == .registered)
        for (dataset, standing) in [
            ("gb_coh_psc", Standing.registered), ("us_ofac_sdn", .official),
            ("icij_offshoreleaks", .reported), ("nobody_knows", .reported),
        ] {
            let file = try ownership("", datasets: #","datasets":["\#(dataset)"]"#)
            #expect(try claim(file).standing == standing)
            #expect(try claim(file).evidence.citations.map(\.source) == [dataset])
            #expect(
                file.notices.contains { $0.code == "unknown-dataset" }
                    == (dataset == "nobody_knows"))
        }
    }

    @Test("days are windows and an end is the last day")
    func days() throws {
        let period = try claim(
            ownership(#","startDate":["2019-05","2018"],"endDate":["2024-06-30"]"#)
        ).period
        #expect(period.from == DayWindow("2018") && period.before == DayWindow("2024-07-01"))
        let seen = try claim(ownership(#","date":["2020-02-03"]"#)).period
        #expect(seen.observed == Day("2020-02-03"))
        let over = try claim(ownership(#","status":["ceased"]"#)).period
        #expect(over.before == .unknown)
        let turned = try ownership(#","startDate":["2024"],"endDate":["2020"]"#)
        #expect(turned.notices.contains { $0.code == "ends-before-it-begins" })
        // Such an end can be read no more than one that is no day: it holds possibly.
        let read = try claim(ownership(#","startDate":["2024"],"endDate":["2020"]"#)).period
        #expect(read.holds(on: try #require(Day("2025-01-01"))) == .possible)
    }

    @Test("'owned or controlled by' leaves open which, unless a percentage says")
    func either() throws {
        let role = #","role":["Owned or Controlled By"]"#
        #expect(try claim(ownership(role)).relation?.kind == .ownedOrControlled)
        #expect(
            try claim(ownership(role + #","percentage":["60"]"#)).relation?.kind == .ownership)
    }

    @Test(
        "ways of control are the criteria that regimes name",
        arguments: [
            ("voting", ControlCriterion.votes), ("appointment", .board),
            ("contractual", .dominance), ("trust", .trustee), ("nominee", .nominee),
            ("management", nil), ("state", nil), ("indirect", nil),
        ])
    func control(type: String, criterion: ControlCriterion?) throws {
        let file = try read(
            #"{"id":"a","schema":"Person","properties":{}}"#,
            #"{"id":"b","schema":"Company","properties":{}}"#,
            #"{"id":"k","schema":"Control","properties":{"controller":["a"],"controlled":["b"],"controlType":["\#(type)"]}}"#
        )
        let relation = try #require(try claim(file).relation)
        #expect(relation.kind == .control && relation.criterion == criterion)
        #expect(relation.assertsControl)
        #expect(relation.properties == [PropertyValue("controlType", type)])
    }

    @Test("several ends give a relation for each pair")
    func pairs() throws {
        let file = try read(
            #"{"id":"o","schema":"Membership","properties":{"member":["a","b"],"organization":["c","d"]}}"#
        )
        #expect(file.claims.count == 4)
        #expect(Set(file.claims.map { $0.relation?.recordID }) == ["o"])
        #expect(file.entities.map(\.id) == ["a", "b", "c", "d"])
        #expect(file.notices.contains { $0.code == "missing-entity" && $0.count == 4 })
    }

    @Test("an edge without an end stays an entity")
    func endless() throws {
        let file = try read(
            #"{"id":"o","schema":"Ownership","properties":{"owner":["a"],"percentage":["5"]}}"#)
        #expect(file.entities.map(\.id) == ["o"])
        #expect(file.notices.contains { $0.code == "edge-without-end" })
    }

    @Test("counts equal those of the file, whatever the schema")
    func counts() throws {
        var lines: [String] = []
        var random = Random(seed: 7)
        for number in 0..<200 {
            lines.append(#"{"id":"n\#(number)","schema":"Company","properties":{"name":["N"]}}"#)
        }
        for (number, schema) in Schema.edges.enumerated() {
            guard let edge = schema.edge else { continue }
            for copy in 0..<9 {
                let one = Int.random(in: 0..<200, using: &random)
                let other = Int.random(in: 0..<200, using: &random)
                lines.append(
                    #"{"id":"e\#(number)-\#(copy)","schema":"\#(schema.name)","properties":{"#
                        + #""\#(edge.source)":["n\#(one)"],"\#(edge.target)":["n\#(other)"]}}"#)
            }
        }
        let file = try withFile(Array(lines.joined(separator: "\n").utf8)) {
            try FollowTheMoney.read($0)
        }
        #expect(file.entities.count == 200)
        #expect(file.claims.count { $0.relation != nil } == 17 * 9)
        #expect(file.claims.count { $0.relation?.share != nil } == 9)
        let graph = EntityGraph(file, Projection(asOf: Day(number: 20_000)))
        #expect(graph.relations.count == 17 * 9)
        #expect(graph.entityCount == 200)
    }
}

@Suite("Sanctions in FollowTheMoney")
struct SanctionTests {
    private func listing(_ properties: String, datasets: [String] = []) throws -> Claim {
        let names = datasets.map { "\"\($0)\"" }.joined(separator: ",")
        let lines = [
            #"{"id":"a","schema":"Company","properties":{"topics":["sanction"]}}"#,
            #"{"id":"s","schema":"Sanction","properties":{"entity":["a"],\#(properties)},"datasets":[\#(names)]}"#,
        ]
        let file = try withFile(Array(lines.joined(separator: "\n").utf8)) {
            try FollowTheMoney.read($0)
        }
        let claims = file.claims.filter { $0.listing != nil }
        #expect(claims.count == 1)
        return try #require(claims.first)
    }

    @Test(
        "authorities, lists and measures are told from the words",
        arguments: [
            (#""authority":["Office of Foreign Assets Control"]"#, "us-ofac/SDN/blocking"),
            (#""authority":["OFAC"],"program":["SSI"]"#, "us-ofac/SSI/sectoral"),
            (#""authority":["us-ofac"],"programId":["US-SSI"]"#, "us-ofac/SSI/sectoral"),
            (#""authority":["Council of the European Union"]"#, "eu//blocking"),
            (
                #""authority":["European Union"],"program":["Council Regulation (EU) No 833/2014"]"#,
                "eu/833/2014/sectoral"
            ),
            (#""programId":["EU-UKR"]"#, "eu//blocking"), (#""programId":["EU-RUS"]"#, "eu//"),
            (#""authority":["Office of Financial Sanctions Implementation"]"#, "uk//blocking"),
            (
                #""authority":["FCDO"],"provisions":["Travel Ban"]"#, "uk//travel-ban"
            ),
            (
                #""authority":["FCDO"],"provisions":["Asset freeze","Travel Ban"]"#,
                "uk//blocking+travel-ban"
            ),
            (#""authority":["United Nations Security Council"]"#, "un//blocking"),
            (
                #""authority":["Department of Foreign Affairs and Trade"],"programId":["UN-SC1718"]"#,
                "au//blocking"
            ),
            (#""authority":["State Secretariat for Economic Affairs"]"#, "ch//blocking"),
            (#""authority":["Global Affairs Canada"]"#, "ca//blocking"),
            (#""authority":["Ministry of Foreign Affairs and Trade"]"#, "nz//blocking"),
            (
                #""authority":["Bureau of Industry and Security"],"program":["Entity List (EL)"]"#,
                "us-bis/EL/export-control"
            ),
            (
                #""authority":["BIS"],"program":["Military End User (MEU) List"]"#,
                "us-bis/MEU/export-control"
            ),
            (#""authority":["BIS"],"programId":["US-BIS-DPL"]"#, "us-bis/DPL/export-control"),
            (#""authority":["The Moon"]"#, "other:the moon//other"),
            (#""program":["Sour grapes"]"#, "other:sour grapes//other"),
        ])
    func words(properties: String, expected: String) throws {
        let claim = try listing(properties)
        #expect(Self.text(claim) == expected)
        #expect((claim.standing == .official) == !expected.hasPrefix("other"))
    }

    @Test(
        "a known dataset says more than the words",
        arguments: [
            (
                "us_ofac_cons", #""authority":["Office of Foreign Assets Control"]"#,
                "us-ofac/CONS/sectoral"
            ),
            ("us_ofac_sdn", #""program":["RUSSIA-EO14024"]"#, "us-ofac/SDN/blocking"),
            ("eu_fsf", #""programId":["EU-RUS"]"#, "eu/FSF/blocking"),
            ("gb_hmt_invbans", #""authority":["OFSI"]"#, "uk/INVBAN/sectoral"),
            ("us_trade_csl", #""program":["Unverified List (UVL)"]"#, "us-bis/UVL/other"),
        ])
    func datasets(name: String, properties: String, expected: String) throws {
        #expect(Self.text(try listing(properties, datasets: [name])) == expected)
    }

    static func text(_ claim: Claim) -> String {
        guard let listing = claim.listing else { return "" }
        let measures = listing.measures.map(\.rawValue).sorted().joined(separator: "+")
        return "\(listing.authority)/\(listing.list ?? "")/\(measures)"
    }

    @Test("dates decide what is in force, and a status without a day leaves it open")
    func dates() throws {
        let authority = #""authority":["OFAC"]"#
        let day = try #require(Day("2024-01-01"))
        func holds(_ dates: String) throws -> Certainty {
            try listing(authority + dates).period.holds(on: day)
        }
        #expect(try holds(#","listingDate":["2022-03-01"]"#) == .yes)
        #expect(try holds(#","startDate":["2024-03-01"]"#) == .no)
        #expect(try holds(#","startDate":["2020"],"endDate":["2023-12-31"]"#) == .no)
        #expect(try holds(#","startDate":["2020"],"endDate":["2024-01-01"]"#) == .yes)
        #expect(try holds(#","listingDate":["2024"]"#) == .possible)
        #expect(try holds(#","listingDate":["2022"],"status":["inactive"]"#) == .possible)
    }

    @Test("a bare topic is a listing that seeds no regime but any-stake")
    func topic() throws {
        let line = #"{"id":"a","schema":"Company","properties":{"topics":["sanction","gov"]}}"#
        let file = try withFile(Array(line.utf8)) { try FollowTheMoney.read($0) }
        let claim = try #require(file.claims.first { $0.listing != nil })
        #expect(Self.text(claim) == "topic//other")
    }

    @Test("numbers and programmes of the entry are kept")
    func details() throws {
        let claim = try listing(
            #""authority":["un"],"unscId":["QDi.1"],"program":["P"],"programId":["UN-SC1988"]"#)
        #expect(claim.listing?.recordID == "QDi.1")
        #expect(claim.listing?.programmes == ["UN-SC1988", "P"])
        #expect(claim.evidence.recordIDs == ["s"])
    }
}
