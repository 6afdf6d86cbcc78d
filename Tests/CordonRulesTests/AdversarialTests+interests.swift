import CordonModel
import CordonRules
import Testing

// What the law counts as a share, and what as property.

extension AdversarialTests {
    static let interests: [Trap] = [
        Trap(
            "shares and votes", law: "SI 2019/855 regulation 7(2)", "they are never added", "uk",
            "a", .exposed
        ) {
            try listed {
                $0.owns("x", "a", "30")
                $0.owns("x", "a", "30", interest: .votes)
            }
        },
        Trap(
            "a vessel's minority interest", law: "31 CFR 589.201(a), 525.313 and 553.307",
            "any interest blocks property", "us-ofac", "ship",
            .captured
        ) {
            try listed {
                $0.add("ship", schema: "Vessel")
                $0.owns("x", "ship", "5")
            }
        },
        Trap(
            "a vessel's unknown interest", law: "31 CFR 589.201(a), 525.313 and 553.307",
            "some interest is certain", "us-ofac", "ship", .captured
        ) {
            try listed {
                $0.add("ship", schema: "Vessel")
                $0.owns("x", "ship", nil)
            }
        },
        Trap(
            "a vessel elsewhere", law: "EU Best Practices (Council), 3 July 2024, ownership",
            "the share rule", "eu", "ship", .exposed
        ) {
            try listed {
                $0.add("ship", schema: "Vessel")
                $0.owns("x", "ship", "5")
            }
        },
        Trap(
            "profits of a partnership", law: "SI 2019/855 Schedule 1 paragraph 4(2)",
            "profits where there is no share capital", "uk", "a",
            .captured
        ) {
            try listed {
                known(&$0, "a", "legalForm", "Limited Liability Partnership")
                $0.owns("x", "a", "60", interest: .profit)
            }
        },
        Trap(
            "profits of a company with shares", law: "SI 2019/855 Schedule 1 paragraph 4(1)",
            "shares where there is share capital", "uk", "a",
            .exposed
        ) {
            try listed {
                known(&$0, "a", "legalForm", "Private limited company")
                $0.owns("x", "a", "60", interest: .profit)
            }
        },
        Trap(
            "half of the profits", law: "SI 2019/855 Schedule 1 paragraph 4(2)", "more than half",
            "uk", "a", .exposed
        ) {
            try listed {
                known(&$0, "a", "legalForm", "Limited Liability Partnership")
                $0.owns("x", "a", "50", interest: .profit)
            }
        },
        Trap(
            "the only member", law: "SI 2019/855 Schedule 1 paragraph 5", "votes of members", "uk",
            "a",
            .captured
        ) {
            try listed { $0.owns("x", "a", "100", interest: .votes, capacity: "member") }
        },
        Trap(
            "the only member under OFAC", law: "OFAC FAQ 398", "ownership; a body without shares",
            "us-ofac",
            "a", .undetermined, [.measure]
        ) {
            try listed { $0.owns("x", "a", "100", interest: .votes, capacity: "member") }
        },
        Trap(
            "own shares", law: "31 CFR 587.406",
            "45 of 100 issued, 45 of 90 outstanding: it does not say which", "us-ofac", "a",
            .undetermined,
            [.rule]
        ) {
            try listed {
                $0.owns("x", "a", "45")
                $0.owns("a", "a", "10")
                $0.owns("p", "a", "45")
            }
        },
        Trap(
            "own shares in Britain", law: "SI 2019/855 Schedule 1 paragraph 4(1)",
            "the issued share capital", "uk", "a",
            .exposed
        ) {
            try listed {
                $0.owns("x", "a", "46")
                $0.owns("a", "a", "10")
            }
        },
        Trap(
            "an option", law: "31 CFR 587.406", "no ownership yet", "us-ofac", "a", .undetermined,
            [.instrument]
        ) {
            try listed {
                $0.owns("x", "a", "60", capacity: "option")
                $0.owns("p", "a", "100")
            }
        },
        Trap(
            "a pledge", law: "31 CFR 587.406", "the pledgor's stake stays his", "us-ofac", "a",
            .undetermined,
            [.instrument]
        ) {
            try listed {
                $0.owns("x", "a", "60", shareClass: "pledge")
                $0.owns("p", "a", "60")
            }
        },
        Trap(
            "a pledgor", law: "31 CFR 587.406", "the pledgor's stake stays his", "us-ofac", "a",
            .captured
        ) {
            try listed {
                $0.owns("x", "a", "60")
                $0.owns("p", "a", "60", shareClass: "pledge")
            }
        },
        Trap(
            "a small option", law: "31 CFR 587.406", "30 and an option on 10", "us-ofac", "a",
            .exposed
        ) {
            try listed {
                $0.owns("x", "a", "30")
                $0.owns("x", "a", "10", capacity: "option")
                $0.owns("p", "a", "70")
            }
        },
        Trap(
            "a wallet", law: "31 CFR 589.201(a), 525.313 and 553.307", "any interest in property",
            "us-ofac", "w", .captured
        ) {
            try listed {
                $0.add("w", schema: "CryptoWallet")
                $0.owns("x", "w", "(0,100]")
            }
        },
        Trap(
            "profit rights", law: "EU Best Practices (Council), 3 July 2024, ownership",
            "may be ownership where nothing says", "eu", "a", .undetermined,
            [.measure]
        ) {
            try listed { $0.owns("x", "a", "80", interest: .profit) }
        },
        Trap(
            "a stake in liquidation surplus", law: "SI 2019/855 Schedule 1 paragraph 4(2)",
            "shares unless there are shares", "uk", "a",
            .undetermined, [.measure]
        ) {
            try listed { $0.owns("x", "a", "80", interest: .assets) }
        },
        Trap(
            "votes under OFAC", law: "31 CFR 587.406", "ownership interests, not votes", "us-ofac",
            "a", .exposed
        ) {
            try listed { $0.owns("x", "a", "80", interest: .votes) }
        },
        Trap(
            "own votes in Britain", law: "SI 2019/855 Schedule 1 paragraph 6", "46 of 90",
            "uk", "a", .captured
        ) {
            try listed {
                $0.owns("x", "a", "46", interest: .votes)
                $0.owns("a", "a", "10", interest: .votes)
            }
        },
        Trap(
            "an option of another", law: "31 CFR 587.406", "taken from those who do not count",
            "us-ofac", "a", .undetermined, [.instrument]
        ) {
            try listed {
                $0.list("y", "us-ofac", "SDN")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "30", capacity: "option")
                $0.owns("p", "a", "70")
            }
        },
        Trap(
            "an option beside an unknown share", law: "31 CFR 587.406",
            "80 are others': 20 and an option on 20 are not half", "us-ofac", "a", .exposed
        ) {
            try listed {
                $0.owns("x", "a", "(0,100]")
                $0.owns("x", "a", "20", capacity: "option")
                $0.owns("p", "a", "40")
                $0.owns("q", "a", "40")
            }
        },
        Trap(
            "an option seen later", law: "31 CFR 587.406", "no ownership yet, and the day",
            "us-ofac", "a", .undetermined, [.date, .instrument]
        ) {
            try listed {
                $0.owns(
                    "x", "a", "60", capacity: "option",
                    period: .observed(try Table.day("2025-06-01")))
            }
        },
    ]
}
