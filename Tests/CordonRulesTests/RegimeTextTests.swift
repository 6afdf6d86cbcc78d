import CordonModel
import CordonRules
import Testing

/// The one form of rules, the project's own and those of users.
@Suite("A rule file") struct RegimeTextTests {
    private static func lines(_ id: String) throws -> [Substring] {
        let text = try #require(Regime.text(of: id))
        return text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test("of a user reproduces each of the project's own", arguments: Regime.ids)
    func reproduction(id: String) throws {
        let text = try #require(Regime.text(of: id))
        let own = text.replacing("\n  \(id):\n", with: "\n  mine:\n")
        let regime = try #require(try RegimeText.read(own).first)
        let known = try #require(Regime.named(id))
        #expect(regime.id == "mine")
        #expect(regime.versions == known.versions)
        #expect(regime.kind == known.kind && regime.running == known.running)
        for seed in UInt64(0)..<20 {
            let table = try RandomCase(seed, authorities: ["eu", "us-ofac", "uk"]).table
            let engine = RuleEngine(table.graph)
            #expect(engine.answer(regime).verdicts == engine.answer(known).verdicts)
        }
    }

    /// The place of the key on a line, and whether its value stands on the same line.
    private static func key(of line: Substring) -> (name: Substring, isWhole: Bool)? {
        let bare = line.drop { $0 == " " || $0 == "-" }
        guard let colon = bare.firstIndex(of: ":"), !bare.hasPrefix("#") else { return nil }
        let name = bare[..<colon]
        guard !name.isEmpty, name.allSatisfy({ $0.isLowercase || $0 == "-" }) else { return nil }
        let value = bare[bare.index(after: colon)...]
        return (name, value.count > 1 && !value.hasSuffix(">-"))
    }

    @Test("with a key misspelt or left out is refused at a line", arguments: Regime.ids)
    func refusal(id: String) throws {
        let lines = try Self.lines(id)
        var tried = 0
        for (place, line) in lines.enumerated() {
            guard let key = Self.key(of: line), key.name != "cordon-regimes", key.name != "regimes",
                String(key.name) != id
            else { continue }
            var misspelt = lines
            misspelt[place] = Substring(line.replacing("\(key.name):", with: "\(key.name)z:"))
            expectRefused(misspelt, "\(id), line \(place + 1): `\(key.name)` misspelt")
            // The first key of an item carries its dash; what begins a block takes it along.
            guard key.isWhole, !line.contains("- ") else { continue }
            var left = lines
            left.remove(at: place)
            expectRefused(left, "\(id), line \(place + 1): `\(key.name)` left out")
            tried += 1
        }
        #expect(tried > 10)
    }

    private func expectRefused(_ lines: [Substring], _ note: String) {
        do throws(RuleFaults) {
            let regimes = try RegimeText.read(lines.joined(separator: "\n"))
            Issue.record("\(note): read as \(regimes.map(\.id))")
        } catch {
            #expect(error.faults.contains { $0.line != nil }, "\(note)")
        }
    }

    @Test(
        "that contradicts itself is refused",
        arguments: [
            ("before: none", "before: 1990-01-01"), ("control: none", "control: [dominance]"),
            ("part-of-the-board: false", "part-of-the-board: true"),
            ("threshold: 50", "threshold: 150"), ("comparison: atLeast", "comparison: about"),
            ("applies: true", "applies: maybe"), ("read: never", "read: 2026-11-29"),
            ("kind: blocking", "kind: freezing"),
        ])
    func contradiction(said: String, instead: String) throws {
        let text = try #require(Regime.text(of: "us-ofac"))
        let changed = text.replacing(said, with: instead, maxReplacements: 1)
        #expect(changed != text)
        expectRefused(
            changed.split(separator: "\n", omittingEmptySubsequences: false), "\(instead)")
    }
}
