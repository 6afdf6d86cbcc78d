import Testing

@testable import CordonModel

@Suite("A share")
struct ShareTests {
    /// Points in half millionths of a percent: the ends, what lies just inside and the midst.
    private func points(_ share: Share) -> [Int64] {
        let low = share.lower.millionths * 2
        let high = share.upper.millionths * 2
        var points = [(low + high) / 2]
        points.append(share.lowerOpen ? low + 1 : low)
        points.append(share.upperOpen ? high - 1 : high)
        return points
    }

    private func holds(_ share: Share, _ point: Int64) -> Bool {
        let low = share.lower.millionths * 2
        let high = share.upper.millionths * 2
        return (share.lowerOpen ? low < point : low <= point)
            && (share.upperOpen ? point < high : point <= high)
    }

    @Test("together with another holds every sum of their values, and no more")
    func sum() {
        var random = Random(seed: 6)
        for _ in 0..<3000 {
            let left = random.share()
            let right = random.share()
            let sum = left.sum(right)
            for one in points(left) {
                for other in points(right) {
                    #expect(holds(sum, min(one + other, 200_000_000)), "\(left) + \(right)")
                }
            }
            // Its closed ends are sums of closed ends; half a millionth outside is no sum at all.
            let least = left.lower.millionths + right.lower.millionths
            #expect(sum.lower == Percent(clamping: least))
            if least < 100_000_000 {
                #expect(sum.lowerOpen == (left.lowerOpen || right.lowerOpen))
            }
            let most = left.upper.millionths + right.upper.millionths
            #expect(sum.upper == Percent(clamping: most))
            let isReached = most > 100_000_000 || !(left.upperOpen || right.upperOpen)
            #expect(sum.upperOpen == !isReached)
            #expect(sum == right.sum(left))
        }
    }

    @Test("in common with another holds a value exactly where both do")
    func intersection() {
        var random = Random(seed: 7)
        for _ in 0..<3000 {
            let left = random.share()
            let right = random.share()
            let common = left.intersection(right)
            for tenth in Int64(0)...20 {
                for near in [-1, 0, 1] as [Int64] {
                    let point = tenth * 10_000_000 + near
                    let isBoth = holds(left, point) && holds(right, point)
                    #expect(common.map { holds($0, point) } ?? false == isBoth)
                }
            }
        }
    }

    @Test("and another lie in their hull, whose ends are ends of theirs")
    func hull() {
        var random = Random(seed: 8)
        for _ in 0..<3000 {
            let left = random.share()
            let right = random.share()
            let hull = left.hull(right)
            for point in points(left) + points(right) { #expect(holds(hull, point)) }
            let lows = [left, right].map { [$0.lower.millionths, $0.lowerOpen ? 1 : 0] }
            let low = [hull.lower.millionths, hull.lowerOpen ? 1 : 0]
            #expect(lows.contains(low))
            let highs = [left, right].map { [$0.upper.millionths, $0.upperOpen ? 1 : 0] }
            #expect(highs.contains([hull.upper.millionths, hull.upperOpen ? 1 : 0]))
            #expect(hull == right.hull(left))
        }
    }

    @Test(
        "is read as people write it",
        arguments: [
            ("50", "50"), ("50%", "50"), ("33.3 %", "33.3"), ("25-50", "[25,50]"),
            ("25–50%", "[25,50]"), ("(25,50]", "(25,50]"), ("[75, 100]", "[75,100]"),
            ("[75;100)", "[75,100)"), ("(33,3; 50]", "(33.3,50]"), (">50", "(50,100]"),
            (">=50", "[50,100]"), ("<10", "[0,10)"), ("<= 10 %", "[0,10]"),
            ("1/2", "50"), ("1/3", "(33.333333,33.333334)"), ("0/7", "0"), ("7/7", "100"),
            ("unknown", "[0,100]"), ("majority", "(50,100]"), ("sole", "100"),
            ("some", "(0,100]"), ("part", "(0,100)"),
        ])
    func read(text: String, written: String) {
        #expect(Share(text)?.description == written)
    }

    @Test(
        "is not read from what is none",
        arguments: [
            "", " ", "%", "101", "fifty", "50-25", "(50,50]", "(50]", "[1,2,3]", "1/0", "3/2",
            "-1/2", "+1/2", "1/", "/2", "50/50", "40/60", "1/99999999999999999999", ">100", "<0",
            ">", "(,)", "[",
            "50-", "-50", "25-50-75", "50%%x",
        ])
    func refused(text: String) {
        #expect(Share(text) == nil)
    }

    @Test("is read from the text that it writes")
    func roundTrip() {
        var random = Random(seed: 9)
        for _ in 0..<1000 {
            let share = random.share()
            #expect(Share(share.description) == share)
        }
    }

    @Test("of a fraction is the smallest interval around it")
    func fraction() throws {
        var random = Random(seed: 10)
        for _ in 0..<2000 {
            let under = Int64.random(in: 1...999_999_999, using: &random)
            let over = Int64.random(in: 0...under, using: &random)
            let share = try #require(Share(numerator: over, denominator: under))
            let low = share.lower.millionths * under
            let high = share.upper.millionths * under
            let value = over * 100_000_000
            #expect(share.isExact ? low == value : low < value && value < high)
            #expect(share.isExact || high - low == under)
        }
        #expect(Share(numerator: .max, denominator: .max) == nil)
    }

    @Test("that is empty cannot be built")
    func empty() {
        #expect(Share(.fifty, .zero) == nil)
        #expect(Share(.fifty, .fifty, lowerOpen: true) == nil)
        #expect(Share(.fifty, .fifty, upperOpen: true) == nil)
        #expect(Share(.fifty, .fifty) == Share(exactly: .fifty))
    }

    @Test("says its size in words that keep its ends apart")
    func phrase() {
        #expect(Share("50")?.phrase == "50%")
        #expect(Share("25-50")?.phrase == "25-50%")
        #expect(Share("(50,100]")?.phrase == "more than 50%")
        #expect(Share("[75,100]")?.phrase == "75% or more")
        #expect(Share("[0,10)")?.phrase == "less than 10%")
        #expect(Share("(25,50]")?.phrase == "(25,50]%")
        #expect(Share.unknown.phrase == "unknown")
        #expect(Share.someStake.phrase == "some, unknown")
    }
}
