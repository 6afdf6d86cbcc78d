import CordonGraph
import Testing

@testable import CordonModel

/// What an end that another claim states makes of a claim without one.
@Suite("An end that another claim states") struct EndingsTests {
    private static func day(_ number: Int32) -> Day { Day(number: number) }

    /// A stake of `a` in `b`; with `told` as a register tells of one of its records on a day.
    private func owns(
        from: Int32? = nil, before: DayWindow? = nil, seen: Int32? = nil, record: String? = nil,
        share: String? = nil, standing: Standing = .registered, told: Int32? = nil
    ) throws -> Claim {
        let period =
            Period(
                from: from.map { DayWindow(Self.day($0)) }, before: before,
                observed: seen.map(Self.day)) ?? .always
        return Claim(
            subject: "a",
            .relation(
                RelationAssertion(
                    .ownership, to: "b", share: share.flatMap { Share($0) }, recordID: record)),
            standing: standing, period: period,
            evidence: Evidence(
                citations: [Citation(source: "S")],
                stated: told.map { DayWindow(Self.day($0)) },
                recordIDs: told == nil ? [] : [record ?? ""]))
    }

    private func ends(on day: Int32) -> DayWindow { DayWindow(Self.day(day)) }

    private func matter(_ claim: Claim) throws -> Endings.Matter {
        .relation(RelationKey(try #require(claim.relation), from: 0, to: 1))
    }

    /// How certainly a claim holds on a day beside ends, which stand at the places 10, 11 and so on.
    private func outcome(
        _ claim: Claim, beside others: [Claim], on day: Int32, presumed: Certainty = .yes
    ) throws -> (certainty: Certainty, disputes: [Int]) {
        var endings = Endings()
        for (place, other) in others.enumerated() {
            endings.add(
                other, at: 10 + place, of: try matter(other), RecordTelling(other, origin: "R"))
        }
        return endings.outcome(
            of: claim, about: try matter(claim), on: Self.day(day), presumed: presumed,
            RecordTelling(claim, origin: "R"))
    }

    @Test("opens a claim that began on the same day, from the day of the end on")
    func sameStart() throws {
        let open = try owns(from: 10)
        let end = try owns(from: 10, before: ends(on: 50))
        #expect(try outcome(open, beside: [end], on: 49) == (.yes, []))
        #expect(try outcome(open, beside: [end], on: 50) == (.possible, [10]))
        #expect(try outcome(open, beside: [end], on: 50, presumed: .no) == (.no, [10]))
        let window = try #require(DayWindow(notBefore: Self.day(40), notAfter: Self.day(60)))
        let vague = try owns(from: 10, before: window)
        #expect(try outcome(open, beside: [vague], on: 39) == (.yes, []))
        #expect(try outcome(open, beside: [vague], on: 41) == (.possible, [10]))
        let other = try owns(from: 11, before: ends(on: 50))
        #expect(try outcome(open, beside: [other], on: 50) == (.yes, []))
    }

    @Test("disputes a firmer claim, and ends it not")
    func firmer() throws {
        let weak = try owns(from: 10, before: ends(on: 50), standing: .reported)
        #expect(try outcome(try owns(from: 10), beside: [weak], on: 60) == (.yes, [10]))
        let equal = try owns(from: 10, before: ends(on: 50))
        #expect(
            try outcome(try owns(from: 10), beside: [weak, equal], on: 60) == (.possible, [10, 11]))
    }

    @Test("concerns the record that it names, one without a name, and one of the same size")
    func records() throws {
        let open = try owns(from: 10, record: "r1", share: "30")
        func opens(_ record: String?, _ share: String?) throws -> Bool {
            let end = try owns(from: 10, before: ends(on: 50), record: record, share: share)
            return try outcome(open, beside: [end], on: 60).certainty == .possible
        }
        #expect(try opens("r1", "40"))
        #expect(try opens(nil, "40"))
        #expect(try opens("r2", "30"))
        #expect(try !opens("r2", "40"))
        #expect(try !opens("r2", nil))
        let bare = try owns(from: 10, record: "r1")
        let end = try owns(from: 10, before: ends(on: 50), record: "r2")
        #expect(try outcome(bare, beside: [end], on: 60) == (.yes, []))
    }

    @Test("is the last word where the register restates its record")
    func restated() throws {
        let first = try owns(from: 10, record: "r", told: 20)
        let closed = try owns(from: 10, before: ends(on: 50), record: "r", told: 55)
        #expect(try outcome(first, beside: [closed], on: 49) == (.yes, []))
        #expect(try outcome(first, beside: [closed], on: 50) == (.no, []))
        let window = try #require(DayWindow(notBefore: Self.day(40), notAfter: Self.day(60)))
        let vague = try owns(from: 10, before: window, record: "r", told: 55)
        #expect(try outcome(first, beside: [vague], on: 45) == (.possible, [10]))
        // Of a stake with another start it says nothing.
        let later = try owns(from: 12, before: ends(on: 50), record: "r", told: 55)
        #expect(try outcome(first, beside: [later], on: 60) == (.yes, []))
        // What has been restated without an end since is not over.
        let again = try owns(from: 10, record: "r", told: 60)
        #expect(try outcome(again, beside: [closed], on: 70) == (.yes, []))
        // Of two tellings of one day neither restates the other.
        let same = try owns(from: 10, record: "r", told: 55)
        #expect(try outcome(same, beside: [closed], on: 70) == (.possible, [10]))
    }

    @Test("ends what was only seen, from the day on which it was seen")
    func seen() throws {
        let seen = try owns(seen: 40)
        func at(_ day: Int32, _ end: DayWindow, _ standing: Standing = .registered) throws -> (
            certainty: Certainty, disputes: [Int]
        ) {
            try outcome(seen, beside: [try owns(before: end, standing: standing)], on: day)
        }
        #expect(try at(60, ends(on: 50)) == (.no, []))
        #expect(try at(49, ends(on: 50)) == (.yes, []))
        #expect(try at(60, ends(on: 50), .reported) == (.yes, [10]))
        #expect(try at(60, ends(on: 50), .official) == (.no, []))
        // What ended by the day on which it was seen is older news.
        #expect(try at(60, ends(on: 40)) == (.yes, []))
        let window = try #require(DayWindow(notBefore: Self.day(35), notAfter: Self.day(45)))
        #expect(try at(60, window) == (.possible, []))
        let open = try #require(DayWindow(notBefore: Self.day(50), notAfter: Self.day(70)))
        #expect(try at(60, open) == (.possible, []))
        #expect(try at(45, open) == (.yes, []))
        // On the day itself it was there.
        #expect(try at(40, window) == (.yes, []))
        let named = try owns(before: ends(on: 50), record: "r")
        #expect(try outcome(seen, beside: [named], on: 60) == (.yes, []))
    }

    @Test("is of the same record, of one register")
    func tellings() throws {
        func telling(_ origin: String, _ record: String, _ day: Int32) throws -> RecordTelling {
            try #require(RecordTelling(try owns(record: record, told: day), origin: origin))
        }
        let first = try telling("R", "r", 10)
        #expect(try telling("R", "r", 11).restates(first))
        #expect(try !telling("R", "r", 10).restates(first))
        #expect(try !telling("R", "r", 9).restates(first))
        #expect(try !telling("R", "q", 11).restates(first))
        #expect(try !telling("Q", "r", 11).restates(first))
        #expect(RecordTelling(try owns(record: "r", told: 10), origin: nil) == nil)
    }
}
