import Testing

@testable import CordonModel

@Suite("A day window")
struct DayWindowTests {
    @Test(
        "holds the days that its words say",
        arguments: [
            ("2023", "2023-01-01", "2023-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-12-12", "2023-12-12", "2023-12-12"),
            ("2023-12-12T08:00:00Z", "2023-12-12", "2023-12-12"),
            ("before 2021-08-18", "", "2021-08-17"),
            ("before 2023", "", "2022-12-31"),
            ("by 2024-05-01", "", "2024-05-01"),
            ("by 2024-09", "", "2024-09-30"),
            ("after 2024-04-26", "2024-04-27", ""),
            ("after 2023", "2024-01-01", ""),
            ("since 2023", "2023-01-01", ""),
            ("after 2024-04-26 by 2024-05-01", "2024-04-27", "2024-05-01"),
            ("after 2024-04-26 before 2024-05-01", "2024-04-27", "2024-04-30"),
            ("unknown", "", ""),
        ])
    func words(text: String, first: String, last: String) throws {
        let window = try #require(DayWindow(text))
        #expect(window.notBefore == Day(first))
        #expect(window.notAfter == Day(last))
    }

    @Test(
        "is not read from other words",
        arguments: [
            "", "soon", "2023-13", "2023-02-30", "by", "before soon", "after 2024 by 2023",
            "2023 2024", "by 2023 by 2024", "after 2023 after 2024", "since 2023 since 2022", "23",
            "+023", "by unknown", "before by 2023", "20233", "2023-2",
        ])
    func refused(text: String) {
        #expect(DayWindow(text) == nil)
    }

    @Test("is read from the text that it writes")
    func roundTrip() {
        var random = Random(seed: 2)
        for _ in 0..<3000 {
            let first = Day(number: Int32.random(in: 0...30_000, using: &random))
            let last = first.advanced(by: random.pick([0, 1, 27, 28, 29, 30, 364, 365, 4000]))
            let window = DayWindow(
                notBefore: random.oneIn(4) ? nil : first, notAfter: random.oneIn(4) ? nil : last)
            #expect(window.flatMap { DayWindow($0.description) } == window)
        }
    }

    @Test(
        "says since when, and how surely",
        arguments: [
            ("2023-12-12", "since 2023-12-12"), ("2023", "since 2023"),
            ("by 2024-05-01", "since 2024-05-01 at the latest"),
            ("since 2023-02-24", "since 2023-02-24 at the earliest"),
            ("after 2024-04-26 by 2024-05-01", "since a day from 2024-04-27 to 2024-05-01"),
            ("unknown", "since a day that is not told"),
        ])
    func beginnings(text: String, words: String) throws {
        #expect(try #require(DayWindow(text)).asBeginning == words)
    }

    @Test("of whole months and years is written as a month and a year")
    func short() {
        #expect(DayWindow("2023")?.description == "2023")
        #expect(DayWindow("2024-02")?.description == "2024-02")
        #expect(
            DayWindow("after 2022-12-31 by 2023-11-30")?.description
                == "after 2022-12-31 by 2023-11-30")
    }

    @Test("lies before a day for certain only where all of its days do")
    func comparison() throws {
        let days = (0..<8).map { Day(number: $0) }
        for low in days {
            for high in days where low <= high {
                let window = try #require(DayWindow(notBefore: low, notAfter: high))
                for asked in days {
                    let worlds = days.filter { low <= $0 && $0 <= high }.map { $0 <= asked }
                    let truth: Certainty =
                        !worlds.contains(false) ? .yes : worlds.contains(true) ? .possible : .no
                    #expect(window.isOnOrBefore(asked) == truth)
                }
            }
        }
    }

    @Test("whose ends are out of order cannot be built")
    func order() {
        #expect(DayWindow(notBefore: Day(number: 2), notAfter: Day(number: 1)) == nil)
    }
}
