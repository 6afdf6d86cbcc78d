import Testing

@testable import CordonModel

/// The order of ids is that of strings, however it is found.
@Suite("The order of entity ids")
struct EntityOrderTests {
    @Test("is the order of strings", arguments: [1, 2, 3] as [UInt64])
    func order(seed: UInt64) {
        var random = Random(seed: seed)
        let letters = Array(seed == 3 ? "ab\u{e9}e\u{301}红0" : "ab0-\u{0}")
        let ids = (0..<400).map { _ in
            let length = Int.random(in: 0..<14, using: &random)
            return String((0..<length).map { _ in random.pick(letters) })
        }
        let places = EntityOrder.places(of: ids)
        #expect(places.sorted() == Array(ids.indices))
        #expect(places.map { ids[$0] } == ids.sorted())
    }
}
