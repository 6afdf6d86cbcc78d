import CordonModel

extension Trial {
    /// How many unknown shares are tried two by two.
    private static let most = 12

    /// The first two unknown shares that settle the verdict only together; none where no two do.
    func decidingPair() -> [DecidingUnknown] {
        guard finding.verdict == .undetermined else { return [] }
        let unknowns = Array(unknowns.prefix(Self.most))
        for (place, one) in unknowns.enumerated() {
            for other in unknowns.dropFirst(place + 1) {
                if let pair = pair(one, other) { return pair }
            }
        }
        return []
    }

    private func pair(_ one: AssumedStake, _ other: AssumedStake) -> [DecidingUnknown]? {
        guard verdict([one.told(one.share.most), other.told(other.share.most)]) == .captured,
            let first = least(of: one, beside: other.told(other.share.most)),
            let second = least(of: other, beside: first)
        else { return nil }
        return [
            DecidingUnknown(
                owner: first.owner, owned: first.owned, atLeast: first.share.lower,
                verdict: .captured, otherwise: below(first, beside: second), with: second)
        ]
    }

    /// The least share at which one decides beside another.
    private func least(of one: AssumedStake, beside other: AssumedStake) -> AssumedStake? {
        var low = one.share.least
        var high = one.share.most
        guard low <= high else { return nil }
        while low < high {
            let middle = low + (high - low) / 2
            if verdict([one.told(middle), other]) == .captured {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return one.told(high)
    }

    private func below(_ one: AssumedStake, beside other: AssumedStake) -> Verdict {
        verdict([one.told(max(0, one.share.lower.millionths - 1)), other])
    }
}

extension Share {
    /// The least and the most value inside, in millionths of a percent.
    fileprivate var least: Int64 { lower.millionths + (lowerOpen ? 1 : 0) }
    fileprivate var most: Int64 { upper.millionths - (upperOpen ? 1 : 0) }
}

extension AssumedStake {
    /// The same stake, told to be just so large.
    fileprivate func told(_ millionths: Int64) -> AssumedStake {
        AssumedStake(
            owner: owner, owned: owned, share: Share(exactly: Percent(clamping: millionths)),
            interest: interest)
    }
}
