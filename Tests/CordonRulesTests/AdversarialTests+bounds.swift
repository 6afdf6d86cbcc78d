import CordonModel
import CordonRules
import Testing

// What is held at the most: what the others leave over in the same world, and what sums up a chain.

extension AdversarialTests {
    /// A chain beside somebody's own stake, too small to matter: such a table is not added up row by
    /// row.
    private static func tangle(_ table: inout Table) {
        table.owns("y", "a", "3")
        table.owns("y", "a", "5", record: "indirect", source: "other", shortcut: true)
    }

    static let bounds: [Trap] = [
        Trap("a band that ends below half", "less than 50 is not 50", "us-ofac", "a", .exposed) {
            try listed { $0.owns("x", "a", "[10,50)") }
        },
        Trap(
            "a table of exactly 100", "50 beside 50 is no conflict, and not more than half", "uk",
            "a", .exposed
        ) {
            try listed {
                $0.owns("x", "a", "50-100")
                $0.owns("q", "a", "50")
            }
        },
        Trap(
            "a version that fills its world exactly",
            "10 beside 90 is no conflict: 80 is held in no world", "us-ofac", "a", .exposed
        ) {
            try listed {
                $0.owns("x", "a", "10-80", source: "one")
                $0.owns("x", "a", "40", source: "two")
                $0.owns("q", "a", "90")
            }
        },
        Trap(
            "another's two versions", "in the world of the smaller one there is room", "us-ofac",
            "a", .undetermined, [.share]
        ) {
            try listed {
                $0.owns("x", "a", "10-70")
                $0.owns("q", "a", "20", source: "one")
                $0.owns("q", "a", "60", source: "two")
            }
        },
        Trap(
            "another's two versions beside a chain",
            "in the world of the smaller one there is room",
            "us-ofac", "a", .undetermined, [.share]
        ) {
            try listed {
                tangle(&$0)
                $0.owns("x", "a", "10-70")
                $0.owns("q", "a", "20", source: "one")
                $0.owns("q", "a", "60", source: "two")
            }
        },
        Trap(
            "an option beside a chain", "exercised it is taken from the others", "us-ofac", "a",
            .undetermined, [.instrument]
        ) {
            try listed {
                tangle(&$0)
                $0.owns("x", "a", "25")
                $0.owns("x", "a", "30", capacity: "option")
                $0.owns("q", "a", "60")
            }
        },
        Trap(
            "another's stake that was seen later", "it may not have been held yet, and caps nobody",
            "us-ofac", "a", .undetermined, [.share]
        ) {
            try listed {
                $0.owns("x", "a", "10-70")
                $0.owns("q", "a", "60", period: .observed(try Table.day("2025-06-01")))
            }
        },
        Trap(
            "two sums of one chain", "whoever stands above holds through the other, not beside it",
            "us-ofac", "b", .exposed
        ) {
            try listed {
                $0.owns("x", "p", "60")
                $0.owns("p", "b", "5")
                $0.owns("p", "b", "30", record: "indirect", source: "other", shortcut: true)
                $0.owns("x", "b", "30", record: "indirect", source: "other", shortcut: true)
            }
        },
        Trap(
            "a chain that comes to half", "exactly half is no majority: the record says more", "uk",
            "b", .captured
        ) {
            try listed {
                $0.owns("x", "a", "50")
                $0.owns("a", "b", "100")
                $0.owns("x", "b", "(50,100]", source: "other", shortcut: true)
            }
        },
        Trap(
            "an authority against a register", "by its word alone there is room", "us-ofac", "a",
            .undetermined, [.share, .conflict]
        ) {
            try listed {
                $0.owns("x", "a", "60", standing: .official)
                $0.owns("q", "a", "70")
            }
        },
    ]
}
