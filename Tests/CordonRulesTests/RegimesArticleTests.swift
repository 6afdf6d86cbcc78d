import CordonModel
import CordonRules
import Foundation
import Testing

/// The article `Regimes` and the files of the rules say the same.
///
/// `CORDON_WRITE_DOCS=1` writes what was read into the article anew.
@Suite("The article on the rules") struct RegimesArticleTests {
    private static let begin = "<!-- what was read, from the files of the rules -->\n"
    private static let end = "<!-- end of what was read -->\n"

    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/CordonRules/CordonRules.docc/Regimes.md").standardized

    private func article() throws -> String { try String(contentsOf: Self.file, encoding: .utf8) }

    @Test("says of each rule what was read, where and when, and what is not decided")
    func read() throws {
        let article = try article()
        let from = try #require(article.range(of: Self.begin)).upperBound
        let to = try #require(article.range(of: Self.end)).lowerBound
        let own = Regime.all.map(Self.section).joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["CORDON_WRITE_DOCS"] != nil {
            let written = article[..<from] + own + article[to...]
            return try written.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        #expect(article[from..<to] == own, "CORDON_WRITE_DOCS=1 writes it anew")
    }

    @Test("has a row for each version that counts otherwise than the one before it")
    func table() throws {
        let rows = try article().split(separator: "\n").filter { $0.hasPrefix("| `") }
        for regime in Regime.all {
            let own = rows.map { $0.split(separator: "|").first ?? "" }
                .filter { $0.contains("`\(regime.id)`") }
            #expect(!own.isEmpty, "\(regime.id)")
            for (earlier, later) in zip(regime.versions, regime.versions.dropFirst())
            where Self.countsOtherwise(earlier, later) {
                let first = later.from?.description ?? "always"
                let last = later.from?.advanced(by: -1).description ?? ""
                #expect(
                    own.contains { $0.contains(first) || $0.contains(last) },
                    "\(regime.id) \(first)")
            }
        }
    }

    @Test("says that a nominee's share is his principal's where a rule says so")
    func nominees() throws {
        let says = try article().contains("what a nominee holds is his principal's |")
        #expect(says == Regime.all.contains { $0.versions.contains(where: \.countsHeldForAnother) })
    }

    private static func countsOtherwise(_ one: RegimeVersion, _ other: RegimeVersion) -> Bool {
        one.tests != other.tests || one.aggregation != other.aggregation
            || one.criteria != other.criteria || one.listTests != other.listTests
            || one.directOwnersOnly != other.directOwnersOnly
    }

    // MARK: - What was read

    private static func section(_ regime: Regime) -> String {
        var seen: [LegalCitation] = []
        for citation in regime.versions.flatMap(\.citations) where !seen.contains(citation) {
            seen.append(citation)
        }
        var lines = seen.map { line($0, regime) }
        for text in Set(regime.versions.flatMap { $0.notAssessed.map(\.text) }).sorted() {
            lines.append("- *Not decided.* \(text)")
        }
        for text in Set(regime.versions.flatMap { $0.readings.map(\.text) }).sorted() {
            lines.append("- *Read in more than one way.* \(text)")
        }
        return "### \(regime.id)\n\n" + lines.map { wrapped($0) }.joined(separator: "\n") + "\n"
    }

    private static func line(_ citation: LegalCitation, _ regime: Regime) -> String {
        let versions = regime.versions.filter { $0.citations.contains(citation) }
        let which =
            versions.count == regime.versions.count
            ? "" : " (version \(versions.map(\.label).joined(separator: ", ")))"
        var read = citation.certainty.rawValue
        if let day = citation.read, let place = citation.place {
            read += "; read on \(day) at \(place)"
        }
        let about = citation.about.hasSuffix(".") ? citation.about : citation.about + "."
        return "- **\(citation.text)**\(which): \(about) \(read.prefix(1).uppercased())"
            + "\(read.dropFirst())."
    }

    /// The line in lines of 116 letters at the most, as the article is written.
    private static func wrapped(_ line: String) -> String {
        var lines: [String] = []
        var current = ""
        for word in line.split(separator: " ") {
            let next = current.isEmpty ? String(word) : "\(current) \(word)"
            if next.count > 116, !current.isEmpty {
                lines.append(current)
                current = "  \(word)"
            } else {
                current = next
            }
        }
        return (lines + [current]).joined(separator: "\n")
    }
}
