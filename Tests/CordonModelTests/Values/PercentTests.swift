import Testing

@testable import CordonModel

@Suite("A percent")
struct PercentTests {
    @Test(
        "is read exactly",
        arguments: [
            ("0", 0), ("50", 50_000_000), ("0,5", 500_000), ("33.333333", 33_333_333),
            ("100.000000000", 100_000_000), ("007", 7_000_000), ("0.000001", 1),
            ("0000000000000000000000050", 50_000_000),
        ] as [(String, Int64)])
    func read(text: String, millionths: Int64) {
        #expect(Percent(text)?.millionths == millionths)
    }

    @Test(
        "is not read from what is no plain decimal of 0 to 100",
        arguments: [
            "", "101", "100.000001", "-1", "+1", "1e2", "fifty", "0.0000001", "1.", ".5", "1.2.3",
            "1,2,3", " 1", "٣", "9999999999999", "99999999999999999999999999",
            "0.00000000000000000000000000000000000001", "0x10", "NaN",
        ])
    func refused(text: String) {
        #expect(Percent(text) == nil)
    }

    @Test("is read from the text that it writes")
    func roundTrip() throws {
        var random = Random(seed: 5)
        for _ in 0..<2000 {
            let value = Int64.random(in: 0...100_000_000, using: &random)
            let rounded = random.oneIn(2) ? value : value / 1_000_000 * 1_000_000
            let percent = try #require(Percent(millionths: rounded))
            #expect(Percent(percent.description) == percent)
        }
    }

    @Test("outside 0 to 100 cannot be built")
    func range() {
        #expect(Percent(millionths: -1) == nil)
        #expect(Percent(millionths: 100_000_001) == nil)
        #expect(Percent(clamping: .max) == .hundred)
        #expect(Percent(clamping: .min) == .zero)
    }
}
