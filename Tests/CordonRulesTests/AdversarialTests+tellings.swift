import CordonModel
import CordonRules
import Testing

// Whose a stake is and when: tellings of several days, holders of several sorts, words that settle
// nothing.

extension AdversarialTests {
    private static func later() throws -> Period { .observed(try Table.day("2025-06-01")) }

    static let tellings: [Trap] = [
        Trap(
            "a later word on an earlier day", "what was seen since is not replaced by it",
            "us-ofac", "a", .undetermined, [.conflict]
        ) {
            try listed {
                $0.owns(
                    "x", "a", "60", stated: "2024-02",
                    period: .observed(try Table.day("2024-01-01")))
                $0.owns(
                    "x", "a", "20", stated: "2024-06",
                    period: .observed(try Table.day("2023-01-01")))
            }
        },
        Trap(
            "a larger record of one register that begins later",
            "it may have replaced the earlier one, never the earlier it", "us-ofac", "a", .captured
        ) {
            try listed {
                $0.owns("x", "a", "20", period: try starting("2019-01-01"), record: "r1")
                $0.owns("x", "a", "60", period: try starting("2022-01-01"), record: "r2")
            }
        },
        Trap(
            "two records of one period, of which one is firmer", "they are held at once",
            "us-ofac", "a", .captured
        ) {
            try listed {
                let period = try starting("2020-01-01")
                $0.owns("x", "a", "30", period: period, record: "r1")
                $0.owns("x", "a", "30", standing: .official, period: period, record: "r2")
            }
        },
        Trap(
            "a larger version seen later", "30 now, and 60 perhaps", "us-ofac", "a", .undetermined,
            [.date]
        ) {
            try listed {
                $0.owns("x", "a", "30")
                $0.owns("x", "a", "60", period: try later(), source: "other")
            }
        },
        Trap(
            "two versions and a smaller one seen later", "the day adds nothing to the conflict",
            "us-ofac", "a", .undetermined, [.share, .conflict]
        ) {
            try listed {
                $0.owns("x", "a", "10-60", source: "one")
                $0.owns("x", "a", "30", source: "two")
                $0.owns("x", "a", "20", period: try later(), source: "three")
            }
        },
        Trap("one block seen later", "it may be none yet", "us-ofac", "a", .captured) {
            try listed {
                $0.list("y", "us-ofac", "SDN")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "30")
                $0.joint(["x", "y"], over: "a", block: true, period: try later())
            }
        },
        Trap(
            "one member of a block in Britain", "each holds what all hold", "uk", "a", .captured
        ) {
            try listed {
                $0.owns("x", "a", "60")
                $0.owns("q", "a", "60")
                $0.joint(["x", "q"], over: "a", block: true)
            }
        },
        Trap(
            "a nominee's option", "whose it is, is not said, and it is no ownership yet",
            "us-ofac", "a", .undetermined, [.share, .instrument]
        ) {
            try listed { $0.owns("x", "a", "60", capacity: "nominee", shareClass: "option") }
        },
        Trap(
            "what a company has of itself as member of a firm", "the firm's, and not its own",
            "us-ofac", "a", .exposed
        ) {
            try listed {
                $0.owns("x", "a", "45")
                $0.owns("a", "a", "20", capacity: "firm")
            }
        },
        Trap(
            "own shares that rumour says are another's", "it takes nothing from the register",
            "us-ofac", "a", .undetermined, [.rule]
        ) {
            try listed {
                $0.owns("x", "a", "45")
                $0.owns("a", "a", "10")
                $0.relates("a", .nominee, "q", standing: .alleged)
            }
        },
        Trap(
            "own shares that are another's later", "not yet perhaps", "us-ofac", "a",
            .undetermined, [.rule]
        ) {
            try listed {
                $0.owns("x", "a", "45")
                $0.owns("a", "a", "10")
                $0.relates("a", .nominee, "q", period: try later())
            }
        },
        Trap(
            "owned or controlled, where any stake counts", "it may be no stake", "any-stake", "a",
            .undetermined, [.share]
        ) {
            try listed { $0.relates("x", .ownedOrControlled, "a") }
        },
        Trap("two of one name", "a source that says no more joins nobody", "us-ofac", "a", .none) {
            try listed {
                $0.file.add(
                    Claim(
                        subject: "x",
                        .relation(RelationAssertion(.possiblySame, to: "a", role: "same_name_as")),
                        standing: .registered, citations: [Citation(source: "s")], key: "names"))
            }
        },
        Trap(
            "a branch of what is held directly", "the same legal person", "jp", "b", .captured
        ) {
            try table {
                $0.list("x", "jp", "MOF")
                $0.owns("x", "a", "60")
                $0.relates("b", .branch, "a")
            }
        },
    ]

    private static func starting(_ day: String) throws -> Period {
        try #require(Period(from: DayWindow(day)))
    }
}
