import CordonModel
import CordonRules
import Testing

// Facts that must not be passed over.

extension AdversarialTests {
    static let wrongSilences: [Trap] = [
        Trap("no list", "silence is not clearance", "eu", "a", .notEvaluated, [.list]) {
            var table = try Table("2024-12-01")
            table.owns("q", "a", "100")
            return table
        },
        Trap(
            "a stale list", "a copy says nothing of a year later", "eu", "a", .notEvaluated, [.list]
        ) {
            var table = try Table("2024-12-01")
            table.owns("q", "a", "100")
            table.file.lists.append(
                ListCoverage(authority: "eu", day: Day("2023-12-01"), isComplete: true))
            return table
        },
        Trap("a list in part", "not every entry was read", "eu", "a", .notEvaluated, [.list]) {
            var table = try Table("2024-12-01")
            table.owns("q", "a", "100")
            table.file.lists.append(
                ListCoverage(authority: "eu", day: Day("2024-12-01"), isComplete: false))
            return table
        },
        Trap(
            "a missing percentage", "a stake is certain, its size is not", "us-ofac", "a",
            .undetermined,
            [.share]
        ) {
            try listed { $0.owns("x", "a", nil, standing: .official) }
        },
        Trap(
            "two records of one filing", "no period says that they are held at once", "us-ofac",
            "a", .undetermined, [.share]
        ) {
            try listed {
                $0.owns("x", "a", "30", stated: "2024-01-01", record: "r1")
                $0.owns("x", "a", "30", stated: "2024-01-01", record: "r2")
            }
        },
        Trap("a denial of one's own", "it is shown and changes nothing", "us-ofac", "a", .captured)
        {
            try listed {
                $0.owns("x", "a", "60")
                $0.owns("x", "a", nil, standing: .reported, polarity: .denies)
            }
        },
        Trap("an alleged dilution", "a rumour lowers nothing", "us-ofac", "a", .captured) {
            try listed {
                $0.owns("x", "a", "60", stated: "2022-01-01")
                $0.owns("x", "a", "10", standing: .alleged, stated: "2024-01-01", source: "press")
            }
        },
        Trap(
            "another's alleged majority", "it caps nothing that is firmer", "us-ofac", "a",
            .undetermined,
            [.share]
        ) {
            try listed {
                $0.owns("x", "a", nil, standing: .official)
                $0.owns("q", "a", "70", standing: .alleged)
            }
        },
        Trap("one of two listings ended", "the other stands", "us-ofac", "a", .captured) {
            try table {
                let period = Period(
                    from: DayWindow("2015-01-01"), before: DayWindow("2020-01-01"))
                $0.list("x", "us-ofac", "SDN", period: try #require(period))
                $0.list("x", "us-ofac", "SDN", programmes: ["SDGT"])
                $0.owns("x", "a", "50")
            }
        },
        Trap(
            "owned or controlled", "the source leaves open which", "us-ofac", "a", .undetermined,
            [.share]
        ) {
            try listed { $0.relates("x", .ownedOrControlled, "a", standing: .official) }
        },
        Trap(
            "owned or controlled, where control counts", "either is enough", "uk", "a",
            .undetermined,
            [.share, .control]
        ) {
            try listed { $0.relates("x", .ownedOrControlled, "a", standing: .official) }
        },
        Trap("an official unspecific link", "Linked To says no more", "us-ofac", "a", .exposed) {
            try listed { $0.relates("x", .unknownLink, "a", standing: .official) }
        },
        Trap("an unspecific link of the press", "no verdict", "us-ofac", "a", .none) {
            try listed { $0.relates("x", .unknownLink, "a", standing: .reported) }
        },
        Trap(
            "a listing of an unknown day", "its window straddles the day", "us-ofac", "x",
            .undetermined,
            [.date]
        ) {
            try table {
                let period = Period(from: DayWindow("2024"))
                $0.list("x", "us-ofac", "SDN", period: try #require(period))
            }
        },
        Trap(
            "a stake seen later", "it may already have held", "us-ofac", "a", .undetermined, [.date]
        ) {
            try listed { $0.owns("x", "a", "100", period: .observed(try Table.day("2025-02-24"))) }
        },
        Trap(
            "a subsidiary seen later", "share or control, and the day", "uk", "a", .undetermined,
            [.share, .control, .date]
        ) {
            try listed {
                $0.owns(
                    "x", "a", nil, period: .observed(try Table.day("2025-02-24")), control: true)
            }
        },
        Trap(
            "a listing by the press", "reported is not firm", "us-ofac", "x", .undetermined,
            [.standing]
        ) {
            try table { $0.list("x", "us-ofac", "SDN", standing: .reported) }
        },
        Trap(
            "a listing that says nothing of what it does", "no measure", "us-ofac", "x",
            .undetermined,
            [.measure]
        ) {
            try table { $0.list("x", "us-ofac", "SDN", measures: []) }
        },
        Trap("a branch", "the same legal person", "us-ofac", "b", .listed) {
            try listed { $0.relates("b", .branch, "x") }
        },
    ]

    static let others: [Trap] = [
        Trap("what others leave over", "90 and 30: at least 70 are left", "us-ofac", "a", .captured)
        {
            try listed {
                $0.owns("x", "a", "90")
                $0.owns("p", "a", "30")
            }
        },
        Trap("any stake at all", "no law, a tag", "any-stake", "b", .captured) {
            try listed {
                $0.owns("x", "a", "1")
                $0.owns("a", "b", nil)
            }
        },
    ]
}
