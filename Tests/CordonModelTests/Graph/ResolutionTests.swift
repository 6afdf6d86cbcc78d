import Testing

@testable import CordonModel

@Suite("A resolution of versions")
struct ResolutionTests {
    private func version(
        _ share: String?, _ standing: Standing = .official, _ stated: Int32? = nil,
        _ source: String? = "S", _ recordID: String? = nil, from: String? = nil,
        before: String? = nil, holder: EntityID = "a"
    ) -> StakeVersion {
        StakeVersion(
            said: [0], share: share.flatMap { Share($0) }, standing: standing, stated: stated,
            source: source, recordID: recordID, holder: holder,
            period: Period(
                from: from.flatMap { DayWindow($0) }, before: before.flatMap { DayWindow($0) })
                ?? .always)
    }

    private func read(
        _ versions: [StakeVersion], _ resolution: Resolution = .firmest
    ) -> StakeReading? {
        resolution.read(versions)
    }

    private func shares(_ reading: StakeReading?) -> [String] {
        reading?.choices.map(\.share.description).sorted() ?? []
    }

    private func random(_ random: inout Random) -> [StakeVersion] {
        (0..<Int.random(in: 0...5, using: &random)).map { number in
            var one = version(
                nil, random.pick(Standing.allCases), random.pick([nil, 1, 1, 2]),
                random.pick([nil, "A", "A", "B"]), random.pick([nil, "r1", "r2", "r3"]),
                from: random.pick([nil, "2020", "2022-03-01"]),
                before: random.pick([nil, nil, "2025"]), holder: random.pick(["a", "a", "b"]))
            one.share = random.oneIn(4) ? nil : random.oneIn(5) ? .someStake : random.share()
            one.said = [number]
            return one
        }
    }

    @Test("does not depend on the order of versions", arguments: Resolution.allCases)
    func order(resolution: Resolution) {
        var dice = Random(seed: 21)
        for _ in 0..<3000 {
            let claimed = random(&dice)
            let one = read(claimed, resolution)
            let other = read(claimed.shuffled(using: &dice), resolution)
            #expect(one?.share == other?.share)
            #expect(one?.settled == other?.settled)
            #expect(one?.isConflicting == other?.isConflicting)
            #expect(Set(one?.choices.map(\.share) ?? []) == Set(other?.choices.map(\.share) ?? []))
        }
    }

    @Test("leaves out of nobody's least what the upper run may choose")
    func bounds() {
        var dice = Random(seed: 22)
        for _ in 0..<3000 {
            let claimed = random(&dice)
            guard let reading = read(claimed) else { continue }
            let highest = reading.choices.map(\.share.upper).max()
            #expect(reading.share.upper <= highest ?? .zero)
            #expect(reading.choices.contains { $0.share.lower >= reading.share.lower })
        }
    }

    // MARK: - Claims

    @Test("takes the firmest, then the latest, and leaves every version to choose")
    func versions() {
        let claims = [
            version("20", .registered, 1), version("40", .registered, 2),
            version("75", .reported, 9),
        ]
        #expect(read(claims)?.share == Share("40"))
        #expect(read(claims, .latest)?.share == Share("75"))
        #expect(shares(read(claims)) == ["20", "40", "75"])
        #expect(read(claims)?.isConflicting == true)
        #expect(read(claims)?.settled == Share("40"))
    }

    @Test("never adds a pair that is repeated")
    func repeated() {
        let repeated = [version("30"), version("30"), version("40")]
        #expect(read(repeated)?.share == Share("30-40"))
        #expect(read(repeated)?.settled == Share("30"))
        #expect(shares(read(repeated)) == ["30", "40"])
    }

    @Test(
        "takes a printed share before a bare \"owner\", however firm, and says the conflict of two")
    func sized() {
        let claims = [version(nil, .official, 9), version("60", .reported, 1)]
        #expect(read(claims)?.share == Share("60"))
        #expect(read(claims)?.isConflicting == false)
        #expect(shares(read(claims)) == ["(0,100]", "60"])
        let two = claims + [version("40", .registered, 1)]
        #expect(read(two)?.share == Share("40"))
        #expect(read(two, .union)?.share == .someStake)
        #expect(read(two, .intersection)?.share == Share("40-60"))
        #expect(read(two)?.isConflicting == true)
    }

    @Test("counts for nothing what its own source has replaced")
    func replaced() {
        func left(_ versions: [StakeVersion]) -> [String] {
            Replacement.left(versions, on: Day(number: 0)).map(\.told.description)
        }
        #expect(left([version("60", .registered, 1), version("20", .registered, 2)]) == ["20"])
        // Another source, another standing, a period of its own, another record: a version.
        #expect(
            left([version("60", .registered, 1), version("20", .registered, 2, "T")]).count == 2)
        #expect(left([version("60", .registered, 1), version("20", .official, 2)]).count == 2)
        #expect(
            left([version("60", .registered, 1), version("20", .registered, 2, from: "2020")]).count
                == 2)
        #expect(
            left([
                version("60", .registered, 1, "S", "r1"), version("20", .registered, 2, "S", "r2"),
            ]).count == 2)
        // What gives no size takes none away.
        #expect(left([version("60", .registered, 1), version(nil, .registered, 2)]).count == 2)
    }

    // MARK: - Records

    @Test("adds the records of one register where their periods agree at both ends")
    func adding() {
        let tranches = [
            version("30", .registered, 5, "PSC", "a", from: "2020"),
            version("25", .registered, 6, "PSC", "b", from: "2020"),
        ]
        #expect(read(tranches)?.share == Share("55"))
        #expect(shares(read(tranches)) == ["55"])
        #expect(read(tranches)?.isConflicting == false)
    }

    @Test("takes records with one start and different ends as successive")
    func successive() {
        let records = [
            version("30", .registered, nil, "R", "a", from: "2015", before: "2023"),
            version("25", .registered, nil, "R", "b", from: "2015", before: "2024"),
        ]
        #expect(read(records)?.share == Share("25-30"))
        #expect(read(records)?.isConflicting == true)
        #expect(shares(read(records)) == ["[25,30]"])
    }

    @Test("lets a later record have replaced an earlier one, never the earlier the later")
    func starts() {
        let falling = [
            version("60", .registered, nil, "R", "a", from: "2019"),
            version("20", .registered, nil, "R", "b", from: "2022"),
        ]
        #expect(read(falling)?.share == Share("20-80"))
        #expect(shares(read(falling)) == ["20", "[60,80]"])
        #expect(read(falling)?.isConflicting == true)
        let rising = [
            version("20", .registered, nil, "R", "a", from: "2019"),
            version("60", .registered, nil, "R", "b", from: "2022"),
        ]
        #expect(read(rising)?.share == Share("60-80"))
    }

    @Test("of undated records that may add is at least the least and at most the sum")
    func unclear() {
        let records = [
            version("30", .registered, nil, "R", "a"), version("40", .registered, nil, "R", "b"),
        ]
        #expect(read(records)?.share == Share("30-70"))
        #expect(shares(read(records)) == ["30", "[40,70]"])
    }

    @Test("adds two holders of one register who were joined, and counts the largest at the least")
    func holders() {
        let joined = [
            version("30", .registered, 1, "R", "a", holder: "x1"),
            version("25", .registered, 1, "R", "b", holder: "x2"),
        ]
        #expect(read(joined)?.share == Share("30-55"))
        #expect(shares(read(joined)) == ["30", "[30,55]"])
    }
}
