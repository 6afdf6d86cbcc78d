import CordonAnalysis
import Foundation
import Testing

/// The article on dossiers and the checklist of the code say the same.
///
/// `CORDON_WRITE_DOCS=1` writes the checklist into the article anew.
@Suite("The article on dossiers") struct DossierArticleTests {
    private static let begin = "<!-- the checklist, from the code -->\n"
    private static let end = "<!-- end of the checklist -->\n"

    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/CordonAnalysis/CordonAnalysis.docc/Dossier.md")
        .standardized

    @Test("has the checklist of the code, each question with its section")
    func checklist() throws {
        let article = try String(contentsOf: Self.file, encoding: .utf8)
        let from = try #require(article.range(of: Self.begin)).upperBound
        let to = try #require(article.range(of: Self.end)).lowerBound
        var own = "| Question | Section |\n| --- | --- |\n"
        for item in DossierChecklist.items {
            own += "| \(item.question) | \(item.part.number). \(item.part.title) |\n"
        }
        if ProcessInfo.processInfo.environment["CORDON_WRITE_DOCS"] != nil {
            let written = article[..<from] + own + article[to...]
            return try written.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        #expect(article[from..<to] == own, "CORDON_WRITE_DOCS=1 writes it anew")
    }

    @Test("asks at least forty questions, each once, and every section answers one")
    func questions() {
        let items = DossierChecklist.items
        #expect(items.count >= 40)
        #expect(Set(items.map(\.question)).count == items.count)
        #expect(Set(items.map(\.part)) == Set(DossierPart.allCases))
    }
}
