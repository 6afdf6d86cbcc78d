import CordonModel
import CordonRules
import Testing

// Control, offices, and what is held for another.

extension AdversarialTests {
    static let control: [Trap] = [
        Trap(
            "an office-holder", law: "SI 2019/855 regulation 7(4)", "an office alone is no control",
            "uk", "a", .none
        ) {
            try listed { $0.relates("x", .directorship, "a", standing: .official) }
        },
        Trap(
            "control in fact", law: "SI 2019/855 regulation 7(4)",
            "able, in most cases, by whatever means", "uk", "a", .captured
        ) {
            try listed { $0.relates("x", .control, "a", criterion: .inFact) }
        },
        Trap(
            "control that is asserted", law: "SI 2019/855 regulation 7(4)", "no criterion is named",
            "uk", "a", .undetermined,
            [.control]
        ) {
            try listed { $0.relates("x", .control, "a", standing: .official) }
        },
        Trap(
            "control that OFAC does not count", law: "OFAC FAQ 398", "ownership, not control",
            "us-ofac", "a", .exposed
        ) {
            try listed { $0.relates("x", .control, "a", criterion: .board) }
        },
        Trap(
            "a nominee of a listed person",
            law: "OFAC, Guidance on Sham Transactions and Sanctions Evasion, 31 March 2026",
            "a formal owner may stand for another",
            "us-ofac", "a", .undetermined, [.arrangement]
        ) {
            try listed {
                $0.relates("p", .nominee, "x")
                $0.owns("p", "a", "60")
            }
        },
        Trap(
            "a nominee in Britain", law: "SI 2019/855 Schedule 1, shares held by a nominee",
            "the paragraph was not read", "uk", "a",
            .undetermined, [.arrangement]
        ) {
            try listed {
                $0.relates("p", .nominee, "x")
                $0.owns("p", "a", "60")
            }
        },
        Trap(
            "a listed nominee in Britain", law: "SI 2019/855 Schedule 1, shares held by a nominee",
            "whose the share is was not read", "uk", "a",
            .undetermined, [.arrangement]
        ) {
            try listed {
                $0.relates("x", .nominee, "p")
                $0.owns("x", "a", "60")
            }
        },
        Trap(
            "the nominee itself",
            law: "OFAC, Guidance on Sham Transactions and Sanctions Evasion, 31 March 2026",
            "what it holds is reached, it is not", "us-ofac", "p", .none
        ) {
            try listed {
                $0.relates("p", .nominee, "x")
                $0.owns("p", "a", "60")
            }
        },
        Trap(
            "a trust whose settlor is listed",
            law: "CJEU C-483/23, 21 May 2026, ECLI:EU:C:2026:408", "the ruling was not read", "eu",
            "a", .undetermined,
            [.arrangement]
        ) {
            try listed {
                $0.add("t", schema: "Organization")
                $0.relates("x", .settlement, "t")
                $0.owns("t", "a", "100")
            }
        },
        Trap(
            "a trust whose beneficiary is listed",
            law: "CJEU C-428/24 and C-476/24, 21 May 2026, ECLI:EU:C:2026:409",
            "the ruling was not read", "eu", "a", .undetermined,
            [.arrangement]
        ) {
            try listed {
                $0.add("t", schema: "Organization")
                $0.relates("x", .benefit, "t")
                $0.owns("t", "a", "100")
            }
        },
        Trap(
            "a fixed beneficiary", law: "31 CFR 589.201(a), 525.313 and 553.307",
            "a property interest of the stated part", "us-ofac", "a",
            .captured
        ) {
            try listed {
                $0.add("t", schema: "Organization")
                $0.owns("x", "t", "60", interest: .benefit)
                $0.owns("t", "a", "100")
            }
        },
        Trap(
            "two of five directors", law: "SEMA section 2.1(2)(b)", "able to change the board",
            "ca", "a", .undetermined, [.control]
        ) {
            try listed {
                $0.owns("x", "a", "30")
                $0.relates("x", .boardRights, "a")
            }
        },
        Trap(
            "two of five directors elsewhere", law: "OFAC FAQ 398", "no such limb", "us-ofac", "a",
            .exposed, [.office]
        ) {
            try listed { $0.relates("x", .boardRights, "a") }
        },
        Trap(
            "a listed chief executive", law: "OFAC FAQ 400", "nothing that he signs", "us-ofac",
            "a", .exposed, [.office]
        ) {
            try listed {
                $0.add("z", schema: "Person")
                $0.list("z", "us-ofac", "SDN")
                $0.relates("z", .directorship, "a", standing: .official)
            }
        },
        Trap(
            "a listed minister", law: "OFAC FAQ 400", "a state organ's officers sign for the state",
            "us-ofac", "m",
            .none
        ) {
            try listed {
                $0.add("z", schema: "Person")
                $0.add("m", schema: "PublicBody")
                $0.list("z", "us-ofac", "SDN")
                $0.relates("z", .directorship, "m", standing: .official)
            }
        },
        Trap(
            "a veto on policy", law: "SI 2019/855 Schedule 1 paragraph 5(2)",
            "votes in a body without general meetings", "uk", "a", .captured
        ) {
            try listed { $0.relates("x", .control, "a", criterion: .policyVeto) }
        },
        Trap(
            "dominance in fact", law: "EU Best Practices (Council), 3 July 2024, control, letter e",
            "letter e", "eu", "a", .captured
        ) {
            try listed { $0.relates("x", .control, "a", criterion: .deFactoDominance) }
        },
        Trap(
            "the direction of activities", law: "SEMA section 2.1(2)(c)",
            "able to direct the activities", "ca", "a", .captured
        ) {
            try listed { $0.relates("x", .control, "a", criterion: .direction) }
        },
        Trap(
            "a voting agreement", law: "EU Best Practices (Council), control, letters a to h",
            "letter c", "eu", "a", .captured
        ) {
            try listed { $0.relates("x", .control, "a", criterion: .agreement) }
        },
        Trap(
            "a trustee under the EU", law: "EU Best Practices (Council), control, letters a to h",
            "an indication, no criterion", "eu", "a", .undetermined,
            [.control]
        ) {
            try listed { $0.relates("x", .control, "a", criterion: .trustee) }
        },
        Trap(
            "an ultimate parent alone", law: "SI 2019/855 regulation 7(4)",
            "control is asserted, though the chain is not recorded",
            "uk", "a", .undetermined, [.control]
        ) {
            try listed { $0.relates("x", .control, "a", shortcut: true) }
        },
        Trap(
            "an ultimate parent under OFAC", law: "OFAC FAQ 398", "control is not counted",
            "us-ofac", "a", .exposed
        ) {
            try listed { $0.relates("x", .control, "a", shortcut: true) }
        },
    ]
}
