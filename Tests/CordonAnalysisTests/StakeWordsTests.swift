import CordonAnalysis
import CordonModel
import Testing

@Suite("A word for the class or the capacity of a stake") struct StakeWordsTests {
    /// A case with one stake of 60 % of each kind.
    private func issues(
        _ kinds: [StakeKind], period: Period = .always
    ) throws -> [DataIssue] {
        var small = SmallCase(["x", "a"])
        for (place, kind) in kinds.enumerated() {
            small.file.add(
                Claim(
                    subject: "x",
                    .relation(
                        RelationAssertion(.ownership, to: "a", share: Share("60"), stake: kind)),
                    standing: .official, period: period, citations: [Citation(source: "s")],
                    key: "stake-\(place)"))
        }
        return try small.investigation().issues().filter { $0.code.hasPrefix("unknown-") }
    }

    @Test("that nobody knows is reported with its claims") func unknown() throws {
        let class_ = try issues([StakeKind(.shares, shareClass: "participation notes")])
        #expect(class_.map(\.code) == ["unknown-class"])
        #expect(class_.map(\.severity) == [.note])
        #expect(class_.map(\.claims) == [["stake-0"]])
        #expect(class_.first?.message.contains("`participation notes`") == true)
        let capacity = try issues([StakeKind(.shares, capacity: "custodian")])
        #expect(capacity.map(\.code) == ["unknown-capacity"])
        #expect(capacity.map(\.severity) == [.warning])
        #expect(capacity.map(\.claims) == [["stake-0"]])
        #expect(capacity.first?.message.contains("`custodian`") == true)
        #expect(capacity.first?.message.contains("beneficial") == true)
    }

    @Test("is reported once for all its stakes, and each word apart") func several() throws {
        let found = try issues([
            StakeKind(.shares, shareClass: "notes", capacity: "custodian"),
            StakeKind(.votes, capacity: "custodian"), StakeKind(.profit, capacity: "agent"),
        ])
        #expect(found.map(\.code) == ["unknown-capacity", "unknown-capacity", "unknown-class"])
        #expect(found.map(\.claims) == [["stake-0", "stake-1"], ["stake-2"], ["stake-0"]])
    }

    @Test("is reported of a stake that only perhaps holds on the day") func perhaps() throws {
        let later = Period.observed(try #require(Day("2027-01-01")))
        let found = try issues([StakeKind(.shares, capacity: "custodian")], period: later)
        #expect(found.map(\.claims) == [["stake-0"]])
    }

    @Test("that is known is not reported") func known() throws {
        let words = StakeKind.capacities.sorted().map { StakeKind(.shares, capacity: $0) }
        let classes = ["A", "B 2", "ordinary", "Class C non-voting shares"].map {
            StakeKind(.shares, shareClass: $0)
        }
        let instruments = ["pledge", "option", "convertible", "escrow"].flatMap {
            [StakeKind(.shares, shareClass: $0), StakeKind(.shares, capacity: $0)]
        }
        #expect(try issues(words + classes + instruments).isEmpty)
    }
}
