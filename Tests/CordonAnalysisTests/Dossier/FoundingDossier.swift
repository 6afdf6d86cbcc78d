import CordonAnalysis
import CordonFormats
import CordonModel
import Foundation
import Testing

/// Dossiers of the founding case under two rules, of which the one on Kupol is made once for all tests.
enum FoundingDossier {
    private static let made = Result { try made() }

    /// The dossier on Kupol.
    static func kupol() throws -> Dossier { try made.get() }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Graphs/garpiya").standardized.path

    static func made(
        _ entity: String = "iemz-kupol", _ change: (inout DossierQuestion) throws -> Void = { _ in }
    ) throws -> Dossier {
        let day = try #require(Day("2026-11-22"))
        var question = DossierQuestion(entity)
        question.regimes = try Investigation.regimes(named: ["us-ofac", "uk"])
        try change(&question)
        return try Dossier(
            question, in: try CaseDoor.read(folder), Projection(asOf: day, today: day))
    }

    /// The names of all parties of the case, but for those that are plain words of a sentence.
    static func captions() throws -> [String] {
        let day = try #require(Day("2026-11-22"))
        let graph = Investigation(try CaseDoor.read(folder), Projection(asOf: day)).graph
        return graph.captions.filter { $0.count > 5 }
    }
}

/// The prose of a page of HTML, taken apart with plain means.
struct Prose {
    struct Sentence {
        let matter: String
        let text: String
        let marks: [String]
    }

    let sentences: [Sentence]
    /// What stands in paragraphs and points outside of sentences.
    private(set) var loose: [String] = []

    init(html: String) {
        var sentences: [Sentence] = []
        for tag in ["p", "li"] {
            for body in Self.bodies(of: tag, in: html) {
                var rest = body
                for matter in ["party", "law", "file"] {
                    for span in Self.spans(matter, in: body) {
                        rest = rest.replacing(span.whole, with: "")
                        sentences.append(
                            Sentence(
                                matter: matter, text: Self.plain(span.inner),
                                marks: Self.marks(span.inner)))
                    }
                }
                let left = rest.trimmingCharacters(in: .whitespacesAndNewlines)
                if !left.isEmpty { loose.append(left) }
            }
        }
        self.sentences = sentences
    }

    private static func bodies(of tag: String, in html: String) -> [String] {
        html.components(separatedBy: "<\(tag)>").dropFirst().compactMap {
            $0.components(separatedBy: "</\(tag)>").first
        }
    }

    /// The sentences of one matter: each may hold spans of references.
    private static func spans(_ matter: String, in body: String) -> [(whole: String, inner: String)]
    {
        let open = "<span class=\"\(matter)\">"
        return body.components(separatedBy: open).dropFirst().map { rest in
            var depth = 1
            var inner = ""
            var text = rest[...]
            while depth > 0, let tag = text.firstRange(of: "span") {
                let isEnd = text[..<tag.lowerBound].hasSuffix("</")
                depth += isEnd ? -1 : 1
                inner += text[..<tag.upperBound]
                text = text[tag.upperBound...]
            }
            let body = String(inner.dropLast("</span".count))
            return (open + body + "</span>", body)
        }
    }

    private static func marks(_ text: String) -> [String] {
        text.components(separatedBy: "href=\"#").dropFirst().compactMap {
            $0.components(separatedBy: "\"").first
        }
    }

    private static func plain(_ text: String) -> String {
        text.replacing(/<[^>]*>/, with: "")
    }
}
