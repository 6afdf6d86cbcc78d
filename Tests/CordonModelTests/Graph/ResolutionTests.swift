import Testing

@testable import CordonModel

@Suite("A resolution of versions")
struct ResolutionTests {
    private func version(
        _ share: Share?, _ standing: Standing = .official, _ stated: Int32? = nil,
        _ source: String? = "S", _ recordID: String? = nil
    ) -> StakeVersion {
        StakeVersion(
            claim: 0, share: share, standing: standing, stated: stated, source: source,
            recordID: recordID)
    }

    // MARK: - The rule in its own words, step by step

    private struct Version: Equatable {
        var share: Share
        var standing: Standing
        var day: Int32?
        var isSized: Bool { share != .someStake && share != .unknown }
    }

    // "Distinct records of one register and day add."
    private func filings(_ claimed: [StakeVersion]) -> [Version] {
        var rest = claimed
        var versions: [Version] = []
        while let first = rest.first {
            guard let source = first.source, first.recordID != nil else {
                versions.append(
                    Version(
                        share: first.share ?? .someStake, standing: first.standing,
                        day: first.stated))
                rest.removeFirst()
                continue
            }
            let filing = rest.filter {
                $0.source == source && $0.stated == first.stated && $0.recordID != nil
            }
            rest.removeAll {
                $0.source == source && $0.stated == first.stated && $0.recordID != nil
            }
            let records = Set(filing.compactMap(\.recordID)).sorted()
            if records.count == 1 {
                versions += filing.map {
                    Version(
                        share: $0.share ?? .someStake, standing: $0.standing, day: $0.stated)
                }
                continue
            }
            let parts = records.map { id in
                hull(filing.filter { $0.recordID == id }.map { $0.share ?? .someStake })
            }
            var sum = parts[0]
            for part in parts.dropFirst() { sum = sum.sum(part) }
            if first.stated == nil {
                // Unclear: at least the largest and at most the sum.
                let low = parts.max { left, right in
                    left.lower != right.lower
                        ? left.lower < right.lower : !left.lowerOpen && right.lowerOpen
                }
                if let low {
                    sum =
                        Share(
                            low.lower, sum.upper, lowerOpen: low.lowerOpen,
                            upperOpen: sum.upperOpen) ?? sum
                }
            }
            let weakest = filing.map(\.standing).min() ?? .alleged
            versions.append(Version(share: sum, standing: weakest, day: first.stated))
        }
        return versions
    }

    private func hull(_ shares: [Share]) -> Share {
        var hull = shares[0]
        for share in shares { hull = hull.hull(share) }
        return hull
    }

    // "One with a share outranks one without; then the firmest standing; then the latest stated;
    // then the hull of what is left."
    private func literal(_ claimed: [StakeVersion]) -> (Share, Bool)? {
        if claimed.isEmpty { return nil }
        let all = filings(claimed)
        var left = all
        if left.contains(where: \.isSized) { left.removeAll { !$0.isSized } }
        var shares: [Share] = []
        for version in left where !shares.contains(version.share) { shares.append(version.share) }
        let isConflicting = shares.count > 1 && left[0].isSized
        for version in left { left.removeAll { $0.standing < version.standing } }
        for version in left {
            guard let day = version.day else { continue }
            left.removeAll { $0.day.map { $0 < day } ?? false }
        }
        return (hull(left.map(\.share)), isConflicting)
    }

    private func versions(_ random: inout Random) -> [StakeVersion] {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
            let share: Share? =
                random.oneIn(4) ? nil : random.oneIn(5) ? .someStake : random.share()
            return version(
                share, random.pick(Standing.allCases), random.pick([nil, 1, 1, 2]),
                random.pick([nil, "A", "A", "B"]), random.pick([nil, "r1", "r2", "r3"]))
        }
    }

    @Test("by firmness says what the rule says step by step")
    func oracle() {
        var random = Random(seed: 20)
        for _ in 0..<20_000 {
            let claimed = versions(&random)
            let made = Resolution.firmest.resolve(claimed)
            let expected = literal(claimed)
            #expect(made?.share == expected?.0, "\(claimed)")
            #expect(made?.isConflicting == expected?.1, "\(claimed)")
        }
    }

    @Test("does not depend on the order of versions", arguments: Resolution.allCases)
    func order(resolution: Resolution) {
        var random = Random(seed: 21)
        for _ in 0..<3000 {
            let claimed = versions(&random)
            let one = resolution.resolve(claimed)
            let other = resolution.resolve(claimed.shuffled(using: &random))
            #expect(one?.share == other?.share)
            #expect(one?.isConflicting == other?.isConflicting)
        }
    }

    @Test("adds the records of one filing and never a pair that is repeated")
    func adding() {
        let tranches = [
            version(Share("30"), .registered, 5, "PSC", "a"),
            version(Share("25"), .registered, 5, "PSC", "b"),
        ]
        #expect(Resolution.firmest.resolve(tranches)?.share == Share("55"))
        #expect(Resolution.firmest.resolve(tranches)?.isConflicting == false)
        let repeated = [version(Share("30")), version(Share("30")), version(Share("40"))]
        #expect(Resolution.firmest.resolve(repeated)?.share == Share("30-40"))
        #expect(Resolution.firmest.resolve(repeated)?.isConflicting == true)
    }

    @Test(
        "takes a printed share before a bare \"owner\", however firm, and says the conflict of two")
    func sized() {
        let claims = [version(nil, .official, 9), version(Share("60"), .reported, 1)]
        #expect(Resolution.firmest.resolve(claims)?.share == Share("60"))
        #expect(Resolution.firmest.resolve(claims)?.isConflicting == false)
        let two = claims + [version(Share("40"), .registered, 1)]
        #expect(Resolution.firmest.resolve(two)?.share == Share("40"))
        #expect(Resolution.latest.resolve(two)?.share == Share("40"))
        #expect(Resolution.union.resolve(two)?.share == .someStake)
        #expect(Resolution.intersection.resolve(two)?.share == Share("40-60"))
        #expect(Resolution.firmest.resolve(two)?.isConflicting == true)
    }

    @Test("of undated records that may add is at least the largest and at most the sum")
    func unclear() {
        let records = [
            version(Share("30"), .registered, nil, "R", "a"),
            version(Share("40"), .registered, nil, "R", "b"),
        ]
        #expect(Resolution.firmest.resolve(records)?.share == Share("40-70"))
    }
}
