import Foundation
import Testing

/// The questions of the founding case about what is claimed, by whom and when.
@Suite("The claims of the founding case")
struct ClaimQuestionsTests {
    private typealias Row = [String: Any]

    private func claims(_ arguments: String...) throws -> [Row] {
        let outcome = try Program.run(["claims", "Graphs/garpiya"] + arguments + ["--json"])
        try #require(outcome.status == 0, "\(outcome.complaints)")
        return try #require(try outcome.object()["claims"] as? [Row])
    }

    /// The pairs between which nothing firmer than a standing is asserted.
    private func pairs(atMost standing: String) throws -> Set<String> {
        func asserted(_ rows: [Row]) -> Set<String> {
            Set(
                rows.filter { $0["polarity"] as? String == "asserts" }.compactMap { row in
                    guard let object = row["object"] as? String else { return nil }
                    return "\(row["subject"] ?? "") > \(object)"
                })
        }
        let firmer = standing == "alleged" ? "reported" : "registered"
        return asserted(try claims()).subtracting(asserted(try claims("--standing", firmer)))
    }

    @Test("show who was listed when the report came out, and who was not yet")
    func listedAtTheReport() throws {
        let answer = try Program.ask("flag", "--as-of", "2024-09-25", "--all")
        let findings = try #require(answer["findings"] as? [Row])
        let listed = Set(
            findings.filter { $0["verdict"] as? String == "listed" }
                .compactMap { $0["entity"] as? String })
        for early in [
            "almaz-antey", "iemz-kupol", "tsk-vektor", "npk-aerokon", "laggar-pro",
            "juhang-aviation",
        ] {
            #expect(listed.contains(early), "\(early)")
        }
        for late in [
            "xiamen-limbach", "redlepus-vector", "yamshchikov-artem", "trading-house-vector",
        ] {
            #expect(!listed.contains(late), "\(late)")
        }
    }

    @Test("tell the days on which a verdict changes, and the claim that changed it")
    func timeline() throws {
        let arguments = [
            "flag", "Graphs/garpiya", "voskresensk-plant", "iemz-kupol", "--regime", "uk",
            "--regime", "us-ofac", "--from", "2022-01-01", "--until", "2026-11-22",
        ]
        let answer = try Program.run(arguments + ["--json"]).object()
        let rows = try #require(answer["timeline"] as? [Row]).map { row in
            "\(row["day"] ?? "") \(row["regime"] ?? "") \(row["entity"] ?? "") "
                + "\(row["after"] ?? "") \(row["claims"] as? [String] ?? [])"
        }
        #expect(
            rows == [
                "2024-02-23 us-ofac voskresensk-plant listed [\"l102\"]",
                "2023-12-12 us-ofac iemz-kupol listed [\"c289\"]",
                "2025-02-24 uk voskresensk-plant captured [\"c039\"]",
            ])
        #expect(
            try Program.run(["flag", "Graphs/garpiya", "--from", "2022-01-01"]).status == 64)
    }

    @Test("name the links that rest on allegations only")
    func allegedOnly() throws {
        let alleged = try pairs(atMost: "alleged")
        for link in [
            "xiamen-limbach > shahed-136", "gov-china > shahed-like-drone-project",
            "gov-china > gov-russia", "putin-vladimir > china-drone-project",
            "goldman-abram > smp-138", "campbell-kurt > gov-china",
            "gov-us > china-drone-project", "european-intel-sources > china-drone-project",
        ] {
            #expect(alleged.contains(link), "\(link)")
        }
        #expect(!alleged.contains("almaz-antey > iemz-kupol"))
    }

    @Test("name the links that rest on the press only")
    func reportedOnly() throws {
        let reported = try pairs(atMost: "reported")
        for link in [
            "smp-138 > iemz-kupol", "beijing-xichao > libss", "russian-mod > iemz-kupol",
            "garpiya-3 > garpiya-a1", "l550-engine > garpiya-a1", "garpiya > shahed-136",
        ] {
            #expect(reported.contains(link), "\(link)")
        }
        #expect(!reported.contains("xiamen-limbach > iemz-kupol"))
    }

    @Test("rise from reported to official by what was known at a day")
    func rise() throws {
        func known(_ day: String, _ standing: String) throws -> Set<String> {
            let rows = try claims(
                "sichuan-aee", "--standing", standing, "--as-of", day, "--known-at", day)
            return Set(rows.compactMap { $0["object"] as? String })
        }
        #expect(try !known("2025-09-24", "reported").contains("iemz-kupol"))
        #expect(try !known("2026-04-22", "official").contains("iemz-kupol"))
        #expect(try known("2026-04-23", "official").contains("iemz-kupol"))
    }

    @Test("count the companies that officially supply Kupol")
    func suppliers() throws {
        let rows = try claims("iemz-kupol", "--kinds", "Supply", "--standing", "official")
        let suppliers = Set(
            rows.filter { $0["object"] as? String == "iemz-kupol" }
                .compactMap { $0["subject"] as? String })
        #expect(suppliers.count == 23)
        #expect(!suppliers.contains("oborontest") && !suppliers.contains("npf-rotor"))
    }
}
