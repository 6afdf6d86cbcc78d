import Testing

@testable import CordonDiagram

@Suite("Text for a drawing")
struct TextTests {
    @Test("is broken into lines that fit and lose nothing", arguments: 0..<40 as Range<UInt64>)
    func wrapping(seed: UInt64) {
        var numbers = SeededNumbers(seed)
        let letters: [Character] = ["a", "Ж", "語", "m", "i", " ", "-", "/", "é", "W", ".", "1"]
        let text = String((0..<200).compactMap { _ in letters.randomElement(using: &numbers) })
            .drawable(limit: 300)
        let width = Double.random(in: 4...30, using: &numbers)
        let lines = text.wrapped(width: width)
        #expect(lines.allSatisfy { $0.roughWidth <= width + 0.001 })
        let spaceless = { (text: String) in text.filter { $0 != " " } }
        #expect(spaceless(lines.joined()) == spaceless(text))
        #expect(lines.allSatisfy { $0.first != " " && $0.last != " " && !$0.isEmpty })
    }

    @Test("ends in an ellipsis where lines are cut off")
    func cut() {
        let lines = "one two three four five six".wrapped(width: 6, lines: 2)
        #expect(lines.count == 2)
        #expect(lines[1].hasSuffix("…"))
        #expect("one".wrapped(width: 6, lines: 2) == ["one"])
        #expect("".wrapped(width: 6, lines: 2).isEmpty)
    }

    @Test("keeps only what can be drawn")
    func drawable() {
        #expect("a\u{0}b\u{1F}c".drawable(limit: 10) == "a b c")
        #expect("  a \n\t b  ".drawable(limit: 10) == "a b")
        #expect("x\u{202E}y\u{2066}z\u{200F}".drawable(limit: 10) == "xyz")
        #expect("abcdef".drawable(limit: 3) == "abc…")
        #expect("АО «Купол» 厦门".drawable(limit: 50) == "АО «Купол» 厦门")
    }

    @Test("has ids that differ where texts differ")
    func identifiers() {
        let texts = [
            "a", "A", "a b", "a_b", "a_20b", "ofac:46431", "ofac_46431", "ü", "", ".", "-",
            String(repeating: "x", count: 80), String(repeating: "x", count: 81),
            String(repeating: "x", count: 82),
        ]
        let ids = Set(texts.map(\.identifier))
        #expect(ids.count == texts.count)
        let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.")
        #expect(ids.allSatisfy { allowed.isSuperset(of: $0) })
    }

    @Test(
        "has numbers without an exponent",
        arguments: [
            (0.0, "0"), (1, "1"), (-1, "-1"), (1.5, "1.5"), (1.05, "1.05"), (0.004, "0"),
            (-0.004, "0"), (12345.678, "12345.68"), (.infinity, "0"), (.nan, "0"),
            (1e12, "1000000000000"),
            (0.1 + 0.2, "0.3"), (99.995, "100"), (-2.25, "-2.25"),
        ])
    func decimals(number: Double, text: String) {
        #expect(number.decimal() == text)
    }
}

@Suite("The orientation of a layout")
struct OrientationTests {
    /// Whether no circle is left, by taking away parties without predecessors again and again.
    private func isAcyclic(_ count: Int, _ lines: [(from: Int, to: Int)]) -> Bool {
        var rest = lines.filter { $0.from != $0.to }
        var left = Set(0..<count)
        while true {
            let free = left.filter { vertex in !rest.contains { $0.to == vertex } }
            guard !free.isEmpty else { return left.isEmpty }
            left.subtract(free)
            rest.removeAll { free.contains($0.from) }
        }
    }

    /// The longest walk from anywhere to a vertex, by trying them all.
    private func depth(_ vertex: Int, _ lines: [(from: Int, to: Int)]) -> Int {
        lines.filter { $0.to == vertex }.map { depth($0.from, lines) + 1 }.max() ?? 0
    }

    @Test("counts the ranks that lines pass", arguments: 0..<30 as Range<UInt64>)
    func span(seed: UInt64) {
        var numbers = SeededNumbers(seed)
        let count = Int.random(in: 2...9, using: &numbers)
        let lines = (0..<Int.random(in: 0...14, using: &numbers)).map { _ in
            let to = Int.random(in: 1..<count, using: &numbers)
            return (from: Int.random(in: 0..<to, using: &numbers), to: to)
        }
        let slow = lines.reduce(0) { $0 + depth($1.to, lines) - depth($1.from, lines) }
        #expect(totalSpan(vertexCount: count, lines: lines) == slow)
    }

    @Test("leaves no circle", arguments: 0..<60 as Range<UInt64>)
    func circles(seed: UInt64) {
        var numbers = SeededNumbers(seed)
        let count = Int.random(in: 1...20, using: &numbers)
        let lines = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
            (
                from: Int.random(in: 0..<count, using: &numbers),
                to: Int.random(in: 0..<count, using: &numbers)
            )
        }
        let rank = lines.map { _ in Int.random(in: 0...2, using: &numbers) }
        let turned = turnedLines(vertexCount: count, lines: lines, rank: rank)
        let oriented = zip(lines, turned).map { $1 ? (from: $0.to, to: $0.from) : $0 }
        #expect(isAcyclic(count, oriented))
        // Lines of the first rank alone are turned only if they close a circle among themselves.
        let first = lines.indices.filter { rank[$0] == 0 }
        if isAcyclic(count, first.map { lines[$0] }) {
            #expect(first.allSatisfy { !turned[$0] })
        }
    }
}
