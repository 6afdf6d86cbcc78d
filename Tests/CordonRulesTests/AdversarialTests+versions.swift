import CordonModel
import CordonRules
import Testing

// Versions of one stake, records of one register and shortcuts: what they must not add, and must not
// take away.

extension AdversarialTests {
    private static func from(_ start: String, before end: String? = nil) throws -> Period {
        let period = Period(from: DayWindow(start), before: end.flatMap { DayWindow($0) })
        return try #require(period)
    }

    static let wrongCapturesByVersions: [Trap] = [
        Trap(
            "control of which another claim states the end", "which of the two is right is open",
            "uk", "a", .undetermined, [.date]
        ) {
            try listed {
                $0.relates("x", .control, "a", criterion: .board, period: try from("2019"))
                $0.relates(
                    "x", .control, "a", criterion: .board,
                    period: try from("2019", before: "2022"))
            }
        },
        Trap(
            "a later record of one register", "it may have replaced the earlier one", "us-ofac",
            "a", .undetermined, [.share, .conflict]
        ) {
            try listed {
                $0.owns("x", "a", "60", period: try from("2019"), record: "r1")
                $0.owns("x", "a", "20", period: try from("2022"), record: "r2")
            }
        },
        Trap(
            "records with one start and different ends", "successive versions are no tranches",
            "us-ofac", "a", .exposed
        ) {
            try listed {
                $0.owns("x", "a", "30", period: try from("2015", before: "2025"), record: "r1")
                $0.owns("x", "a", "25", period: try from("2015", before: "2026"), record: "r2")
            }
        },
        Trap("what a register said before", "it has replaced that itself", "us-ofac", "a", .exposed)
        {
            try listed {
                $0.owns("x", "a", "60", stated: "2021")
                $0.owns("x", "a", "20", stated: "2023")
            }
        },
        Trap(
            "an unknown share beside a small one", "no version of them reaches half", "us-ofac",
            "a", .exposed
        ) {
            try listed {
                $0.owns("p", "a", "75")
                $0.owns("x", "a", nil, source: "register")
                $0.owns("x", "a", "39.99", standing: .alleged, source: "press")
            }
        },
        Trap(
            "an indirect stake beside the stake that ends its chain", "never in one sum", "us-ofac",
            "b", .exposed
        ) {
            try listed {
                $0.list("y", "us-ofac", "SDN")
                $0.owns("x", "y", "10")
                $0.owns("y", "b", "30")
                $0.owns("x", "b", "30", record: "indirect", source: "other", shortcut: true)
            }
        },
        Trap(
            "stakes of two days of one source", "its values of one day go together", "ch", "a",
            .exposed
        ) {
            try listed {
                $0.list("y", "ch", "SECO")
                for (start, one, other) in [("2020", "30", "15"), ("2022", "15", "30")] {
                    $0.owns("x", "a", one, period: try from(start))
                    $0.owns("y", "a", other, period: try from(start))
                }
            }
        },
    ]

    static let wrongSilencesByVersions: [Trap] = [
        Trap(
            "a newer press report", "the older register caps it in no world", "us-ofac", "a",
            .undetermined, [.conflict, .standing]
        ) {
            try listed {
                $0.owns("p", "a", "60", stated: "2022")
                $0.owns("x", "a", "40", stated: "2022")
                $0.owns("x", "a", "75", standing: .reported, stated: "2023-06", source: "press")
            }
        },
        Trap(
            "records of one register and one period", "they are held at once", "us-ofac", "a",
            .captured
        ) {
            try listed {
                $0.owns("x", "a", "30", period: try from("2020"), record: "r1")
                $0.owns("x", "a", "30", period: try from("2020"), record: "r2")
            }
        },
        Trap(
            "undated records of one register", "whether they add is not said", "us-ofac", "a",
            .undetermined, [.share]
        ) {
            try listed {
                $0.owns("x", "a", "30", record: "r1")
                $0.owns("x", "a", "25", record: "r2")
            }
        },
        Trap(
            "two holders of one register who are one party", "what each has may be its own",
            "us-ofac", "a", .undetermined, [.share]
        ) {
            try listed {
                $0.same("x", "y")
                $0.owns("x", "a", "30", record: "r1")
                $0.owns("y", "a", "30", record: "r2")
            }
        },
        Trap(
            "an indirect stake beside a smaller one of its owner",
            "whether it holds what the owner holds itself, no record says", "us-ofac", "b",
            .undetermined, [.share]
        ) {
            try listed {
                $0.owns("x", "b", "20")
                $0.owns("x", "b", "40", record: "indirect", source: "other", shortcut: true)
            }
        },
        Trap(
            "an indirect stake alone", "its chain is not recorded", "us-ofac", "a", .captured
        ) {
            try listed { $0.owns("x", "a", "60", shortcut: true) }
        },
        Trap(
            "an indirect stake beside a chain that says less", "the chain does not come to it",
            "us-ofac", "b", .captured
        ) {
            try listed {
                $0.owns("x", "a", "40")
                $0.owns("a", "b", "100")
                $0.owns("x", "b", "60", source: "other", shortcut: true)
            }
        },
        Trap(
            "an indirect stake beside its chain", "it still shows", "us-ofac", "b", .exposed
        ) {
            try listed {
                $0.owns("x", "a", "40")
                $0.owns("a", "b", "100")
                $0.owns("x", "b", "40", source: "other", shortcut: true)
            }
        },
    ]
}
