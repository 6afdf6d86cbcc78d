import CordonModel
import Yams

/// How sections name their sources.
enum SourceReading {
    /// Keys of one item of `sources`.
    static let keys = ["source", "locator"]

    /// The citations of `source`/`locator` or of `sources`.
    static func citations(_ fields: Fields, in draft: CaseDraft) -> [Citation] {
        let locator = fields.text("locator")
        var citations = fields.lines("source").compactMap { id, line in
            draft.source(id, at: "source", line, fields).map {
                Citation(source: $0, locator: locator)
            }
        }
        for item in fields.items("sources") {
            if let id = item.scalar?.string {
                let known = draft.source(id, at: "sources", item.mark?.line, fields)
                if let known { citations.append(Citation(source: known, locator: locator)) }
                continue
            }
            let part = Fields(
                item, "\(fields.what): a source", in: fields.file, log: fields.log)
            guard let part else { continue }
            part.allow(only: keys)
            guard let id = part.required("source", like: "S-1"),
                let known = draft.source(id, at: "source", nil, part)
            else { continue }
            citations.append(Citation(source: known, locator: part.text("locator")))
        }
        return citations
    }

    /// The standing of what such sources say flatly: the firmest of their kinds.
    static func standing(
        of citations: [Citation], in file: Case, unsourced: Standing = .alleged
    ) -> Standing {
        citations.compactMap { file.source($0.source)?.kind?.standing }.max() ?? unsourced
    }
}
