import CordonModel
import CordonRules
import Testing

// Facts that must capture nobody.

extension AdversarialTests {
    static let wrongCaptures: [Trap] = [
        Trap(
            "a stale owner beside a new one", "both cannot hold: the table is above 100",
            "us-ofac", "a", .undetermined, [.conflict]
        ) {
            try listed {
                $0.owns("x", "a", "60", period: .observed(try Table.day("2015-01-01")))
                $0.owns("q", "a", "100", period: .observed(try Table.day("2023-01-01")))
            }
        },
        Trap(
            "a rumour alone", "a verdict never rests on it", "us-ofac", "a", .undetermined,
            [.standing]
        ) {
            try listed { $0.owns("x", "a", "80", standing: .alleged) }
        },
        Trap("press alone", "reported is not firm", "uk", "a", .undetermined, [.standing]) {
            try listed { $0.owns("x", "a", "80", standing: .reported) }
        },
        Trap(
            "a press report against the register", "20 and 60 contradict", "us-ofac", "a",
            .undetermined,
            [.conflict, .standing]
        ) {
            try listed {
                $0.owns("x", "a", "20", source: "register")
                $0.owns("x", "a", "60", standing: .reported, source: "press")
            }
        },
        Trap(
            "an older press report", "another source's later word ends no version", "us-ofac", "a",
            .undetermined, [.conflict, .standing]
        ) {
            try listed {
                $0.owns("x", "a", "20", stated: "2023-01-01", source: "register")
                $0.owns("x", "a", "60", standing: .reported, stated: "2019-01-01", source: "press")
            }
        },
        Trap("part of, between bodies", "structure is no stake", "us-ofac", "a", .none) {
            try listed { $0.relates("a", .partOf, "x", standing: .official) }
        },
        Trap("a joint block told twice", "two members hold one block", "us-ofac", "a", .exposed) {
            try listed {
                $0.list("y", "us-ofac", "SDN")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "30")
                $0.joint(["x", "y"], over: "a", block: true)
            }
        },
        Trap("an ended listing", "delisted before the day", "us-ofac", "a", .none) {
            try table {
                let period = Period(
                    from: DayWindow("2015-01-01"), before: DayWindow("2020-01-01"))
                $0.list("x", "us-ofac", "SDN", period: try #require(period))
                $0.owns("x", "a", "100")
            }
        },
        Trap("a shortcut beside its chain", "it sums up the chain", "us-ofac", "b", .exposed) {
            try listed {
                $0.owns("x", "a", "30")
                $0.owns("a", "b", "100")
                $0.owns("x", "b", "30")
                $0.owns("x", "b", "30", record: "indirect", source: "other", shortcut: true)
            }
        },
        Trap("a person as target", "nobody owns a person", "us-ofac", "someone", .none) {
            try listed {
                $0.add("someone", schema: "Person")
                $0.owns("x", "someone", "100")
            }
        },
        Trap("a state as target", "nobody owns a state", "eu", "state", .none) {
            try listed {
                $0.add("state", schema: "PublicBody")
                $0.owns("x", "state", "100")
                $0.relates("x", .control, "state", criterion: .board)
            }
        },
        Trap("a cross-holding", "a circle proves nothing of itself", "us-ofac", "a", .exposed) {
            try listed {
                $0.owns("x", "a", "30")
                $0.owns("b", "a", "30")
                $0.owns("a", "b", "100")
            }
        },
        Trap("one stake from two sources", "claims, not a sum", "us-ofac", "a", .exposed) {
            try listed {
                $0.owns("x", "a", "30", source: "one")
                $0.owns("x", "a", "30", source: "two")
            }
        },
        Trap(
            "a firm criterion told by rumour", "the criterion is alleged, the control official",
            "uk", "a",
            .undetermined, [.standing, .control]
        ) {
            try listed {
                $0.relates("x", .control, "a", standing: .official)
                $0.relates("x", .control, "a", criterion: .board, standing: .alleged)
            }
        },
        Trap(
            "thirds that are rounded", "33.33 and 16.67 may be 50 and may not", "us-ofac", "a",
            .undetermined, [.share]
        ) {
            try listed {
                $0.owns("x", "a", "1/3")
                $0.list("y", "us-ofac", "SDN")
                $0.owns("y", "a", "1/6")
            }
        },
    ]
}
