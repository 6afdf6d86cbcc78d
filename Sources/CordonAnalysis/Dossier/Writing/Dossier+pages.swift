public import CordonDiagram
import CordonModel

/// A page of a printed dossier: what stands on it, and the digest of that.
struct DossierPage {
    let number: Int
    let sections: [String]
    let digest: String

    var json: JSONText {
        [
            "no": .int(number), "sections": .strings(sections), "sha256": .string(digest),
        ]
    }
}

/// The digests of the parts of a PDF.
package struct PrintedDigests {
    /// Of the pages, in their order; nil where one is not found.
    package let pages: [String?]
    /// Of all else but what is attached.
    package let frame: String

    package init(_ parts: PrintedParts) {
        pages = parts.pages.map { $0.map(ContentHash.plain) }
        frame = ContentHash.plain(parts.frame)
    }

    /// The digits that stand in the places of digests until these are known.
    static let blank = String(repeating: "0", count: 64)
}

extension Dossier {
    /// The PDF of the dossier with its manifest attached, by which the file can be verified.
    public func pdf(_ pages: PrintedPages) -> [UInt8] {
        let told = told(on: pages)
        return pages.attaching("manifest.json") { parts in
            let digests = parts.map(PrintedDigests.init)
            let rows = told.enumerated().map { place, sections in
                let known = digests.flatMap { place < $0.pages.count ? $0.pages[place] : nil }
                return DossierPage(
                    number: place + 1, sections: sections, digest: known ?? PrintedDigests.blank)
            }
            let manifest = DossierManifest(
                self, form: "pdf", pages: rows, frame: digests?.frame ?? PrintedDigests.blank)
            return Array(manifest.json.canonical.utf8)
        }
    }

    /// The sections that stand on each page.
    private func told(on pages: PrintedPages) -> [[String]] {
        var told = [[String]](repeating: [], count: pages.count)
        let names = sections.map(\.part.rawValue) + [DossierPart.manifest.rawValue]
        for (name, next) in zip(names, names.dropFirst() + [""]) {
            guard let first = pages.places[name]?.page else { continue }
            var last = pages.count
            if let end = pages.places[next] { last = end.isAtTop ? end.page - 1 : end.page }
            for page in first...max(first, last) { told[page - 1].append(name) }
        }
        return told
    }
}
