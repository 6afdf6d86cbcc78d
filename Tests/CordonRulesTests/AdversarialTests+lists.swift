import CordonModel
import CordonRules
import Testing

// Whom a list makes listed, and whom a rule can reach.

extension AdversarialTests {
    static let lists: [Trap] = [
        Trap(
            "a sectoral entry", law: "31 CFR Part 589, Directives 1 to 4",
            "SSI entries block nothing", "us-ofac", "a", .none
        ) {
            try table {
                $0.list("x", "us-ofac", "SSI", measures: [.sectoral])
                $0.owns("x", "a", "100")
            }
        },
        Trap(
            "an entry of SSI with no measure said", law: "31 CFR Part 589, Directives 1 to 4",
            "by its list", "us-ofac", "a", .none
        ) {
            try table {
                $0.list("x", "us-ofac", "SSI")
                $0.owns("x", "a", "100")
            }
        },
        Trap(
            "an Annex IV entry", law: "Regulation 833/2014, Annex IV", "an annex of export control",
            "eu", "a", .none
        ) {
            try table {
                $0.list("x", "eu", "833/2014-IV", measures: [.exportControl])
                $0.owns("x", "a", "100")
            }
        },
        Trap(
            "a menu-based programme", law: "31 CFR 550.406(a)", "it does not flow down", "us-ofac",
            "a", .exposed
        ) {
            try table {
                $0.list("x", "us-ofac", "SDN", programmes: ["ETHIOPIA-EO14046"])
                $0.owns("x", "a", "100")
            }
        },
        Trap(
            "an American company", law: "15 CFR Part 744, Supplement No. 8",
            "the rule is about foreign affiliates", "us-bis-affiliates", "a",
            .exposed
        ) {
            try table("2025-10-15") {
                $0.list("x", "us-bis", "EL", measures: [.exportControl])
                $0.owns("x", "a", "100")
                $0.file.add(
                    Claim(
                        subject: "a", .value(PropertyValue("country", "us")),
                        standing: .registered, citations: [Citation(source: "s")]))
            }
        },
        Trap(
            "Annex XIX, country unknown", law: "Regulation 833/2014, Article 5aa",
            "whether it lies outside the Union", "eu-833-5aa", "a",
            .undetermined, [.rule]
        ) {
            try table {
                $0.list("x", "eu", "833/2014-XIX", measures: [.sectoral])
                $0.owns("x", "a", "60")
            }
        },
        Trap(
            "Annex XIX, abroad", law: "Regulation 833/2014, Article 5aa",
            "established outside the Union", "eu-833-5aa", "a", .captured
        ) {
            try table {
                $0.list("x", "eu", "833/2014-XIX", measures: [.sectoral])
                known(&$0, "a", "country", "ru")
                $0.owns("x", "a", "60")
            }
        },
        Trap(
            "Annex XIX, in the Union", law: "Regulation 833/2014, Article 5aa",
            "established outside the Union", "eu-833-5aa", "a", .exposed
        ) {
            try table {
                $0.list("x", "eu", "833/2014-XIX", measures: [.sectoral])
                known(&$0, "a", "country", "de")
                $0.owns("x", "a", "60")
            }
        },
        Trap(
            "an Annex IV entry with no measure said", law: "Regulation 833/2014, Annex IV",
            "by its list", "eu", "a", .none
        ) {
            try table {
                $0.list("x", "eu", "833/2014-IV", measures: [])
                $0.owns("x", "a", "100")
            }
        },
        Trap(
            "an entry of the Unverified List", law: "15 CFR Part 744, Supplement No. 8",
            "not among the lists", "us-bis-affiliates", "a",
            .none
        ) {
            try table("2025-10-15") {
                $0.list("x", "us-bis", "UVL", measures: [.exportControl])
                $0.owns("x", "a", "100")
            }
        },
        Trap(
            "an SDN of another programme", law: "15 CFR 744.8(a)(1), 89 FR 20107",
            "it names the programmes",
            "us-bis-affiliates", "a", .none
        ) {
            try table("2025-10-15") {
                $0.list("x", "us-ofac", "SDN", programmes: ["CUBA"])
                $0.owns("x", "a", "100")
            }
        },
        Trap(
            "a military end user", law: "15 CFR Part 744, Supplement No. 8", "the list is named",
            "us-bis-affiliates", "a", .captured
        ) {
            try table("2025-10-15") {
                $0.list("x", "us-bis", "MEU", measures: [.exportControl])
                $0.owns("x", "a", "50")
            }
        },
        Trap(
            "an SDN of a named programme", law: "15 CFR 744.8(a)(1), 89 FR 20107",
            "it names the programmes", "us-bis-affiliates", "a", .captured
        ) {
            try table("2025-10-15") {
                $0.list("x", "us-ofac", "SDN", programmes: ["RUSSIA-EO14024"])
                $0.owns("x", "a", "50")
            }
        },
        Trap(
            "an SDN whose programme is not told", law: "15 CFR 744.8(a)(1), 89 FR 20107",
            "it may be one of those named",
            "us-bis-affiliates", "a", .undetermined, [.measure]
        ) {
            try table("2025-10-15") {
                $0.list("x", "us-ofac", "SDN")
                $0.owns("x", "a", "50")
            }
        },
        Trap(
            "two programmes, of which one flows down", law: "31 CFR 550.406(a)", "the other does",
            "us-ofac", "a", .captured
        ) {
            try table {
                $0.list(
                    "x", "us-ofac", "SDN", programmes: ["ETHIOPIA-EO14046", "RUSSIA-EO14024"])
                $0.owns("x", "a", "100")
            }
        },
    ]
}
