import CordonModel
import CordonRules
import Testing

// Thresholds and what is added up, by the day and the list.

extension AdversarialTests {
    static let thresholds: [Trap] = [
        Trap(
            "exactly half under disputed law",
            law: "CJEU C-84/24 EM System, 12 March 2026, press release No 32/26", "by analogy only",
            "eu", "a", .undetermined, [.rule]
        ) {
            try listed("2024-07-02") { $0.owns("x", "a", "50") }
        },
        Trap(
            "exactly half in Switzerland", law: "SECO FAQ of 13 June 2024", "not verified", "ch",
            "a", .undetermined, [.rule]
        ) {
            try listed { $0.owns("x", "a", "50") }
        },
        Trap(
            "an arrangement in Canada", law: "SEMA section 2.1(2)(a)",
            "joint: the text does not say", "ca", "a", .undetermined,
            [.joint]
        ) {
            try listed {
                $0.list("y", "ca", "SEMA")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "25")
                $0.joint(["x", "y"])
            }
        },
        Trap(
            "an arrangement with an unlisted partner",
            law: "SI 2019/855 Schedule 1 paragraphs 2 and 3", "each holds what both hold", "uk",
            "a",
            .captured
        ) {
            try listed {
                $0.owns("x", "a", "30")
                $0.owns("q", "a", "25")
                $0.joint(["x", "q"], over: "a")
            }
        },
        Trap(
            "the affiliates rule after its suspension",
            law: "BIS final rule of 12 November 2025, 90 FR No. 216", "not verified",
            "us-bis-affiliates", "a",
            .undetermined, [.rule]
        ) {
            try table("2026-12-01") {
                $0.list("x", "us-bis", "EL", measures: [.exportControl])
                $0.owns("x", "a", "60")
            }
        },
        Trap(
            "two owners before 2014", law: "OFAC guidance of 14 February 2008, aggregation",
            "it does not say", "us-ofac", "a",
            .undetermined, [.rule]
        ) {
            try listed("2014-08-12") {
                $0.list("y", "us-ofac", "SDN")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "30")
            }
        },
        Trap(
            "two owners since 2014", law: "OFAC revised guidance of 13 August 2014",
            "they are added", "us-ofac", "a", .captured
        ) {
            try listed("2014-08-13") {
                $0.list("y", "us-ofac", "SDN")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "30")
            }
        },
        Trap(
            "a list without a threshold",
            law: "UN Security Council resolution 1970 (2011), paragraph 17",
            "the United Nations have none", "un", "a", .undetermined,
            [.rule]
        ) {
            try table {
                $0.list("x", "un", "UNSC")
                $0.owns("x", "a", "100")
            }
        },
        Trap(
            "Belarus, half", law: "CJEU C-84/24 EM System, 12 March 2026, press release No 32/26",
            "a presumption of control", "eu", "a", .captured
        ) {
            try table("2020-12-18") {
                $0.list("x", "eu", "765/2006-I")
                $0.owns("x", "a", "50")
            }
        },
        Trap(
            "half of two lists", law: "EU Best Practices (Council), before 3 July 2024",
            "the strictest threshold holds", "eu", "a", .undetermined, [.rule]
        ) {
            try table("2023-06-01") {
                $0.list("x", "eu", "765/2006-I")
                $0.list("y", "eu", "269/2014-I")
                $0.owns("x", "a", "25")
                $0.owns("y", "a", "25")
            }
        },
        Trap(
            "more than half of two lists", law: "EU Best Practices (Council), before 3 July 2024",
            "the strictest threshold is met", "eu", "a", .captured
        ) {
            try table("2023-06-01") {
                $0.list("x", "eu", "765/2006-I")
                $0.list("y", "eu", "269/2014-I")
                $0.owns("x", "a", "25")
                $0.owns("y", "a", "26")
            }
        },
        Trap(
            "terrorism, half", law: "Regulation 2580/2001, Article 1", "half or more since 2001",
            "eu", "a", .captured
        ) {
            try table("2010-06-01") {
                $0.list("x", "eu", "2580/2001")
                $0.owns("x", "a", "50")
            }
        },
        Trap(
            "two listed before FAQ 8", law: "Commission FAQ 8, 8 April 2022",
            "no text of the time says so", "eu", "a", .undetermined,
            [.rule]
        ) {
            try listed("2021-06-01") {
                $0.list("y", "eu", "269/2014-I")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "30")
            }
        },
        Trap(
            "half in Switzerland", law: "SECO's text of 27 August 2024", "more than half", "ch",
            "a", .exposed
        ) {
            try listed("2024-08-27") { $0.owns("x", "a", "50") }
        },
        Trap(
            "half in Switzerland since", law: "SECO FAQ of 13 June 2024",
            "not verified since 28 August 2024", "ch", "a",
            .undetermined, [.rule]
        ) {
            try listed("2024-08-28") { $0.owns("x", "a", "50") }
        },
        Trap(
            "Japan, the second step",
            law:
                "Ministry of Finance notices under the Foreign Exchange and Foreign Trade Act, Article 16",
            "directly held", "jp", "b", .exposed
        ) {
            try table {
                $0.list("x", "jp", "MOF")
                $0.owns("x", "a", "50")
                $0.owns("a", "b", "100")
            }
        },
        Trap(
            "Japan, a listed person",
            law:
                "Ministry of Finance notices under the Foreign Exchange and Foreign Trade Act, Article 16",
            "listed entities", "jp", "a", .exposed
        ) {
            try table {
                $0.add("z", schema: "Person")
                $0.list("z", "jp", "MOF")
                $0.owns("z", "a", "100")
            }
        },
        Trap(
            "exactly half of the votes",
            law: "EU Best Practices (Council), control, letters a to h", "more than half", "eu",
            "a", .exposed
        ) {
            try listed { $0.owns("x", "a", "50", interest: .votes) }
        },
        Trap(
            "half of the votes in Britain", law: "SI 2019/855 regulation 7(2)", "more than half",
            "uk", "a", .exposed
        ) {
            try listed { $0.owns("x", "a", "50", interest: .votes) }
        },
        Trap(
            "half of the votes in Canada", law: "SEMA section 2.1(2)(a)", "half or more", "ca", "a",
            .captured
        ) {
            try listed { $0.owns("x", "a", "50", interest: .votes) }
        },
        Trap(
            "a suspended rule that is asked for",
            law: "BIS final rule of 12 November 2025, 90 FR No. 216", "it is run all the same",
            "us-bis-affiliates",
            "a",
            .captured
        ) {
            try table("2026-06-01") {
                $0.list("x", "us-bis", "EL", measures: [.exportControl])
                $0.owns("x", "a", "60")
            }
        },
    ]
}
