import Testing

@testable import CordonModel

@Suite("A day")
struct DayTests {
    /// The day after, by the rules one learns at school.
    private func next(_ year: Int, _ month: Int, _ day: Int) -> (Int, Int, Int) {
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if day < lengths[month - 1] { return (year, month, day + 1) }
        return month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
    }

    @Test("counts on as a calendar does, from the year 1 to the year 2500")
    func calendar() throws {
        var (year, month, day) = (1, 1, 1)
        var number = try #require(Day(year: 1, month: 1, day: 1)).number
        while year < 2500 {
            let made = Day(year: year, month: month, day: day)
            guard made?.number == number,
                made?.components == Day.Components(year: year, month: month, day: day)
            else {
                Issue.record("\(year)-\(month)-\(day) is day \(String(describing: made))")
                return
            }
            (year, month, day) = next(year, month, day)
            number += 1
        }
    }

    @Test("of 1970-01-01 is day 0, and 2000-03-01 is day 11017")
    func known() {
        #expect(Day("1970-01-01")?.number == 0)
        #expect(Day("2000-03-01")?.number == 11_017)
        #expect(Day("1969-12-31")?.number == -1)
    }

    @Test(
        "is not read from a day that no calendar has",
        arguments: [
            "2023-02-29", "2023-02-30", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-10",
            "2023-01-00", "0000-01-01", "+023-01-01", "2023-+1-01", "2023-01-+1", "2023-1-01",
            "20230101", "2023-01-01x", "2023-01-01 or so", "2023-01-01T", "", "2023-01",
            "２０２３-01-01", "2023/01/01", "-023-01-01",
        ])
    func refused(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(
        "drops the time of day and the zone behind it",
        arguments: [
            "2024-02-29T10:30:00Z", "2024-02-29 10:30", "2024-02-29Z", "2024-02-29+02:00",
            "2024-02-29t23:59:59.999z", "2024-02-29T10:30:00+02:00",
        ])
    func time(text: String) {
        #expect(Day(text) == Day(year: 2024, month: 2, day: 29))
    }

    @Test("is read beside the ends of the calendar, where open periods begin and end")
    func edges() throws {
        let last = try #require(Day("9999-12-31")).advanced(by: 1)
        #expect(Day(last.description) == last)
        let first = try #require(Day("0001-01-01")).advanced(by: -1)
        #expect(Day(first.description) == first)
        #expect(Day("10000-01-02") == nil && Day("0000-01-01") == nil)
        #expect(DayWindow("after 0000-12-31")?.notBefore == Day("0001-01-01"))
    }

    @Test("is read from the text that it writes")
    func roundTrip() {
        var random = Random(seed: 1)
        for _ in 0..<2000 {
            let day = Day(number: Int32.random(in: -719_162...2_932_896, using: &random))
            #expect(Day(day.description) == day)
        }
    }

    @Test("stays at the ends of the range where a step would leave it")
    func ends() {
        #expect(Day(number: 5).advanced(by: .max).number == .max)
        #expect(Day(number: -5).advanced(by: .min).number == .min)
        #expect(Day(number: .max).advanced(by: 1).number == .max)
    }
}
