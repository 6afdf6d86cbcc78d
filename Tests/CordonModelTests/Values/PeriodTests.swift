import Testing

@testable import CordonModel

@Suite("A period")
struct PeriodTests {
    /// The days of a small world, with a margin for windows that are open.
    private let days = 0...9

    /// What all worlds say that the period allows: a world is a first day and a day after the
    /// last, the first before the other, with the observed day between them.
    private func truth(_ period: Period, on asked: Int) -> Certainty? {
        var held: Set<Bool> = []
        for start in -2...12 {
            for end in -1...13 where start < end && allows(period, start, end) {
                held.insert(start <= asked && asked < end)
            }
        }
        guard !held.isEmpty else { return nil }
        return held == [true] ? .yes : held == [false] ? .no : .possible
    }

    private func allows(_ period: Period, _ start: Int, _ end: Int) -> Bool {
        if let observed = period.observed.map({ Int($0.number) }) {
            guard start <= observed, observed < end else { return false }
            // Seen, it is presumed to go on until an end is stated.
            if period.before == nil, end != 13 { return false }
        }
        // What is silent about its start or end holds from or to all days.
        if period.from == nil, period.observed == nil, start != -2 { return false }
        if period.before == nil, end != 13 { return false }
        return isIn(period.from, start) && isIn(period.before, end)
    }

    private func isIn(_ window: DayWindow?, _ day: Int) -> Bool {
        guard let window else { return true }
        return Int(window.notBefore?.number ?? -100) <= day
            && day <= Int(window.notAfter?.number ?? 100)
    }

    private func window(_ random: inout Random) -> DayWindow? {
        if random.oneIn(3) { return nil }
        let low = Int32.random(in: 0...9, using: &random)
        let high = Int32.random(in: low...9, using: &random)
        return DayWindow(
            notBefore: random.oneIn(5) ? nil : Day(number: low),
            notAfter: random.oneIn(5) ? nil : Day(number: high))
    }

    @Test("holds on a day exactly as all worlds of its windows say")
    func worlds() {
        var random = Random(seed: 3)
        var kept = 0
        for _ in 0..<4000 {
            let from = window(&random)
            let before = window(&random)
            let seen =
                random.oneIn(2) ? nil : Day(number: Int32.random(in: 0...9, using: &random))
            let period = Period(from: from, before: before, observed: seen)
            guard let period else { continue }
            kept += 1
            for asked in days {
                let holds = period.holds(on: Day(number: Int32(asked)))
                #expect(holds == truth(period, on: asked), "\(period) on \(asked)")
            }
        }
        #expect(kept > 1000)
    }

    @Test("cannot be built where no world allows it, and can where one does")
    func empty() {
        var random = Random(seed: 4)
        for _ in 0..<4000 {
            let from = window(&random)
            let before = window(&random)
            let seen =
                random.oneIn(2) ? nil : Day(number: Int32.random(in: 0...9, using: &random))
            let hasWorld = (-2...12).contains { start in
                (start + 1...13).contains { end in
                    isIn(from, start) && isIn(before, end)
                        && seen.map { start <= Int($0.number) && Int($0.number) < end } ?? true
                }
            }
            #expect((Period(from: from, before: before, observed: seen) != nil) == hasWorld)
        }
    }

    @Test("seen on a day held then, may have held before and is presumed to go on")
    func observed() throws {
        let period = Period.observed(try #require(Day("2024-12-16")))
        #expect(period.holds(on: try #require(Day("2024-12-15"))) == .possible)
        #expect(period.holds(on: try #require(Day("2024-12-16"))) == .yes)
        #expect(period.holds(on: try #require(Day("2030-01-01"))) == .yes)
    }

    @Test("no longer holds on the day before which it held")
    func halfOpen() throws {
        let end = try #require(Day("2024-05-01"))
        let period = try #require(Period(before: DayWindow(end)))
        #expect(period.holds(on: end) == .no)
        #expect(period.holds(on: end.advanced(by: -1)) == .yes)
    }

    @Test("about which nothing is said holds on every day")
    func always() {
        #expect(Period.always.holds(on: Day(number: -100_000)) == .yes)
        #expect(Period.always.description.isEmpty)
    }
}
