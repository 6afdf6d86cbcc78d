import CordonModel
import CordonRules
import Testing

@Suite("A regime on a day") struct RegimeDaysTests {
    /// The last day of one version and the first of the next, each with its source.
    static let days: [(regime: String, day: String, version: String?)] = [
        // Guidance of 14 February 2008; revised guidance of 13 August 2014.
        ("us-ofac", "2008-02-13", nil), ("us-ofac", "2014-08-12", "2008-02-14"),
        ("us-ofac", "2014-08-13", "2014-08-13"),
        // Syria's government is blocked by definition until 30 June 2025.
        ("us-ofac", "2025-06-30", "2014-08-13"), ("us-ofac", "2025-07-01", "2025-07-01"),
        // 90 FR 47201, in force on 29 September 2025; suspended for a year on 10 November.
        ("us-bis-affiliates", "2025-09-28", nil),
        ("us-bis-affiliates", "2025-09-29", "2025-09-29"),
        ("us-bis-affiliates", "2025-11-09", "2025-09-29"),
        ("us-bis-affiliates", "2025-11-10", "2025-11-10"),
        ("us-bis-affiliates", "2026-11-09", "2025-11-10"),
        ("us-bis-affiliates", "2026-11-10", "2026-11-10"),
        // Council best practices of 3 July 2024.
        ("eu", "2024-07-02", "2022-04-08"), ("eu", "2024-07-03", "2024-07-03"),
        // Commission FAQ 8 of 8 April 2022.
        ("eu", "2022-04-07", "2013-04-30"), ("eu", "2022-04-08", "2022-04-08"),
        // Regulation 2580/2001; the regulations before the guidelines of 30 April 2013.
        ("eu", "2001-12-27", nil), ("eu", "2013-04-29", "2001-12-28"),
        // SECO's text of 27 August 2024 said more than 50 %.
        ("ch", "2024-08-27", "2003-01-01"), ("ch", "2024-08-28", "2024-08-28"),
        // The end of the transition period.
        ("uk", "2020-12-30", nil), ("uk", "2020-12-31", "2020-12-31"),
        // Section 2.1 of the Special Economic Measures Act.
        ("ca", "2023-06-21", "1992-06-04"), ("ca", "2023-06-22", "2023-06-22"),
        ("any-stake", "1900-01-01", "always"),
    ]

    @Test("has the version that the law had then", arguments: days)
    func version(regime: String, day: String, version: String?) throws {
        let found = try #require(Regime.named(regime)).version(on: try Table.day(day))
        #expect(found?.label == version)
    }

    @Test("is left out where it is suspended, and run where it is asked for")
    func suspension() throws {
        let before = try Table.day("2025-11-09")
        let during = try Table.day("2025-11-10")
        let after = try Table.day("2026-11-10")
        #expect(Regime.defaults(on: before).contains { $0.id == "us-bis-affiliates" })
        #expect(!Regime.defaults(on: during).contains { $0.id == "us-bis-affiliates" })
        #expect(Regime.suspended(on: during).map(\.id) == ["us-bis-affiliates"])
        #expect(Regime.defaults(on: after).contains { $0.id == "us-bis-affiliates" })
        #expect(!Regime.defaults(on: after).contains { $0.id == "any-stake" })
    }

    @Test("cites its sources, and says how well each is known")
    func citations() {
        for regime in Regime.all {
            for version in regime.versions {
                #expect(!version.citations.isEmpty, "\(regime.id) \(version.label)")
                #expect(version.citations.allSatisfy { !$0.about.isEmpty })
                #expect(version.readings.allSatisfy { !$0.text.isEmpty })
            }
        }
    }

    @Test("names the letters a to h of the European control list, dominance in fact since 2024")
    func criteria() throws {
        let named: Set<ControlCriterion> = [
            .votes, .board, .boardAppointed, .agreement, .dominance, .assets, .unified,
            .liabilities,
        ]
        let eu = try #require(Regime.named("eu")).versions
        #expect(eu.dropFirst().dropLast().allSatisfy { $0.criteria == named })
        #expect(eu.last?.criteria == named.union([.deFactoDominance]))
        let ch = try #require(Regime.named("ch")).versions
        #expect(ch.allSatisfy { $0.criteria == named })
    }
}
