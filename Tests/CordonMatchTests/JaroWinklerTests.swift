import CordonMatch
import Testing

@Suite("Jaro-Winkler")
struct JaroWinklerTests {
    @Test(
        "gives the values of Winkler's tables",
        arguments: [
            ("MARTHA", "MARHTA", 0.944, 0.961), ("DWAYNE", "DUANE", 0.822, 0.840),
            ("DIXON", "DICKSONX", 0.767, 0.813), ("ABC", "XYZ", 0, 0),
        ])
    func known(a: String, b: String, jaro: Double, winkler: Double) {
        #expect(abs(JaroWinkler.jaro(Array(a.utf8), Array(b.utf8)) - jaro) < 0.001)
        #expect(abs(JaroWinkler.similarity(Array(a.utf8), Array(b.utf8)) - winkler) < 0.001)
    }

    @Test("agrees with the definition written out slowly", arguments: 0..<200 as Range<UInt64>)
    func slow(seed: UInt64) {
        var random = Seeded(seed)
        let (a, b) = (Array(random.word().utf8), Array(random.word().utf8))
        #expect(abs(JaroWinkler.jaro(a, b) - slowJaro(a, b)) < 1e-12)
    }

    /// Jaro's measure by marking pairs one at a time.
    private func slowJaro(_ a: [UInt8], _ b: [UInt8]) -> Double {
        let reach = max(0, max(a.count, b.count) / 2 - 1)
        var partner = [Int?](repeating: nil, count: a.count)
        for i in a.indices {
            for j in b.indices where abs(i - j) <= reach && a[i] == b[j] && !partner.contains(j) {
                partner[i] = j
                break
            }
        }
        let first = a.indices.filter { partner[$0] != nil }.map { a[$0] }
        let second = partner.compactMap(\.self).sorted().map { b[$0] }
        guard !first.isEmpty else { return 0 }
        let m = Double(first.count)
        var moved = 0.0
        for place in first.indices where first[place] != second[place] { moved += 0.5 }
        return (m / Double(a.count) + m / Double(b.count) + (m - moved) / m) / 3
    }

    @Test(
        "codes sounds as the National Archives do",
        arguments: [
            ("Robert", "R163"), ("Rupert", "R163"), ("Ashcraft", "A261"), ("Tymczak", "T522"),
            ("Pfister", "P236"), ("Honeyman", "H555"), ("Lee", "L000"),
        ])
    func soundex(word: String, code: String) {
        #expect(String(decoding: Soundex.code(Array(word.utf8)), as: UTF8.self) == code)
    }
}
