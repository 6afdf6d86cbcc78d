import CordonModel

/// What a written dossier says of itself: what it was made from, and the digest of every part.
///
/// `sha256` of a section is over its data in canonical JSON and the same in every form; `written` is
/// over its text in this form. `frame` is over everything between the sections. On paper sections
/// share pages, and `pages` has a digest for each.
struct DossierManifest {
    let json: JSONText

    init(
        _ dossier: Dossier, form: String, written: [DossierPart: String] = [:],
        pages: [DossierPage] = [], frame: String
    ) {
        let members: [JSONText.Member] =
            [
                .init("schema", 1), .init("cordon", .string(Investigation.version)),
                .init("document", .string(dossier.cover.id)), .init("form", .string(form)),
                .init("request", dossier.request),
                .init(
                    "inputs",
                    .array(
                        dossier.inputs.map {
                            ["path": .string($0.path), "sha256": .string($0.sha256)]
                        })),
                .init("case", .string(dossier.caseDigest)),
                .init(
                    "claims",
                    .array(
                        dossier.claims.map {
                            [
                                "no": .int($0.number), "id": .string($0.id),
                                "sha256": .string($0.digest),
                            ]
                        })),
                .init(
                    "sections",
                    .array(
                        dossier.sections.map { section in
                            [
                                "name": .string(section.part.rawValue),
                                "keys": .strings(section.members.map(\.key)),
                                "claims": .array(section.claims.map { .int($0) }),
                                "sha256": .string(section.digest),
                                "written": .string(written[section.part] ?? section.digest),
                            ]
                        })),
                .init("frame", .string(frame)),
            ] + (pages.isEmpty ? [] : [.init("pages", .array(pages.map(\.json)))])
        let whole = JSONText.object(members).canonicalDigest
        json = .object(members + [.init("sha256", .string(whole))])
    }
}

/// The marks between which a section and the manifest stand in HTML and Markdown alike: no text of a
/// case can hold one, as every `<` of a text is written otherwise.
package enum DossierMarks {
    package static func opening(_ name: String) -> String { "<!--section \(name)-->" }
    package static let closing = "<!--/section-->"
    package static let manifest = "<!--manifest-->"
    package static let manifestEnd = "<!--/manifest-->"
    /// What stands around the manifest's data.
    package static let htmlData = (open: "<pre id=\"manifest-data\">", close: "</pre>")
    package static let markdownData = (open: "\n```json\n", close: "\n```\n")
}

/// A document of sections in the making, of which each part is digested as it is written.
struct MarkedDocument {
    let opening: String
    let sections: [(part: DossierPart, text: String)]
    /// The manifest's section up to its data, and what follows behind.
    let manifest: (before: String, after: String)

    /// The document, with the manifest's data in its place.
    func text(
        of dossier: Dossier, form: String, around data: (open: String, close: String),
        escape: (String) -> String
    ) -> String {
        var written: [DossierPart: String] = [:]
        for (part, text) in sections { written[part] = ContentHash.plain(Array(text.utf8)) }
        let marked = { (isWhole: Bool) in
            sections.map { part, text in
                DossierMarks.opening(part.rawValue) + (isWhole ? text : "") + DossierMarks.closing
                    + "\n"
            }.joined()
        }
        let frame =
            opening + marked(false) + manifest.before + DossierMarks.manifest
            + DossierMarks.manifestEnd + manifest.after
        let json = DossierManifest(
            dossier, form: form, written: written,
            frame: ContentHash.plain(Array(frame.utf8))
        ).json
        return opening + marked(true) + manifest.before + DossierMarks.manifest + data.open
            + escape(json.canonical) + data.close + DossierMarks.manifestEnd + manifest.after
    }
}
