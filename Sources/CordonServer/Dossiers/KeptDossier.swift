import CordonAnalysis
import CordonDiagram
import CordonModel

/// A dossier as its receiver kept it, in whatever form: what it says of itself, and which of its parts
/// are no more as they were written.
public struct KeptDossier: Sendable {
    /// What the file says of itself.
    let manifest: JSONText
    /// The parts that are not as they were written, a sentence each; none where the file is whole.
    public private(set) var faults: [String] = []

    /// Reads a dossier; nil where the bytes are something else.
    ///
    /// - Throws: 422 where it is one, or may be, that was cut short, damaged or saved anew.
    public init?(_ bytes: [UInt8]) throws(Fault) {
        if let parts = PrintedParts(bytes) {
            try self.init(parts)
            return
        }
        if bytes.starts(with: Array("%PDF-".utf8)) { throw Self.foreignPages(bytes) }
        let text = String(decoding: bytes, as: UTF8.self)
        if text.contains(DossierMarks.manifest) {
            try self.init(marked: text)
            return
        }
        if text.contains(DossierMarks.opening(DossierPart.summary.rawValue)) {
            throw Self.damaged("its end with the manifest is missing")
        }
        let document: JSONText
        do throws(JSONReading.Problem) { document = try JSONReading.value(bytes) } catch {
            guard Self.beginsAsDossier(text) else { return nil }
            throw Self.damaged("it is no JSON any more: \(error)")
        }
        guard let manifest = document["manifest"], manifest["sections"] != nil else {
            guard document["dossier"] != nil else { return nil }
            throw Self.damaged("its manifest is missing")
        }
        self.init(document, manifest)
    }

    // MARK: - Damage

    /// The fault of a dossier that cannot be read any more.
    private static func damaged(_ what: String) -> Fault {
        Fault(
            422, "the dossier is damaged, cut short or was saved anew by another program: \(what)",
            hint: "ask for the file as it was written, or make the dossier again")
    }

    /// The fault of a PDF in which no manifest is found.
    private static func foreignPages(_ bytes: [UInt8]) -> Fault {
        let isOurs = String(decoding: bytes, as: UTF8.self).contains("Cordon")
        return isOurs
            ? damaged("the end of the PDF, or what is attached to it, cannot be read")
            : Fault(
                422,
                "no manifest of a dossier is found in this PDF: it is another document, or was cut short or "
                    + "saved anew by another program",
                hint: "ask for the file as it was written, or make the dossier again")
    }

    /// Whether a text that is no JSON begins as a dossier does.
    private static func beginsAsDossier(_ text: String) -> Bool {
        guard text.first(where: { !$0.isWhitespace }) == "{" else { return false }
        return text.contains("\"dossier\"") && text.contains("\"cordon\"")
    }

    /// The names of its sections, in order.
    var sections: [String] { rows("sections").compactMap { $0["name"]?.text } }

    /// The rows of a list of the manifest.
    func rows(_ key: String) -> [JSONText] { manifest[key]?.items ?? [] }

    /// What it is, in one line.
    public var summary: String {
        let request = manifest["request"]
        return "dossier \(manifest["document"]?.text ?? "?"), \(manifest["form"]?.text ?? "?"), of "
            + "\(request?["entity"]?.text ?? "?") as of \(request?["asOf"]?.text ?? "?"), "
            + "\(sections.count) sections, \(rows("claims").count) claims"
    }

    // MARK: - The manifest

    private mutating func checkManifest() {
        let rest = (manifest.members ?? []).filter { $0.key != "sha256" }
        if JSONText.object(rest).canonicalDigest != manifest["sha256"]?.text {
            faults.append("the manifest is not as it was written")
        }
    }

    private static func manifest(_ data: [UInt8]) throws(Fault) -> JSONText {
        do throws(JSONReading.Problem) {
            return try JSONReading.value(data)
        } catch {
            throw damaged("its manifest cannot be read: \(error)")
        }
    }

    // MARK: - Pages

    private init(_ parts: PrintedParts) throws(Fault) {
        manifest = try Self.manifest(parts.attachment)
        checkManifest()
        let pages = rows("pages")
        let digests = PrintedDigests(parts)
        if pages.count != parts.pages.count {
            faults.append("it has \(parts.pages.count) pages and was written with \(pages.count)")
        }
        for (page, digest) in zip(pages, digests.pages) where page["sha256"]?.text != digest {
            let number = page["no"]?.whole(in: 1...Int.max / 2) ?? 0
            let told = (page["sections"]?.items ?? []).compactMap(\.text).joined(separator: ", ")
            faults.append("page \(number) (\(told)) is not as it was written")
        }
        if manifest["frame"]?.text != digests.frame {
            faults.append("what holds the pages together is not as it was written")
        }
        if parts.added > 0 {
            faults.append(
                "\(parts.added) bytes stand behind its end, as a signature does: they may show other pages"
            )
        }
    }

    // MARK: - JSON

    private init(_ document: JSONText, _ manifest: JSONText) {
        self.manifest = manifest
        checkManifest()
        checkMembers(document)
    }

    private mutating func checkMembers(_ document: JSONText) {
        var keys: Set<String> = []
        for section in rows("sections") {
            let own = (section["keys"]?.items ?? []).compactMap(\.text)
            keys.formUnion(own)
            let members = own.compactMap { key in
                document[key].map { JSONText.Member(key, $0) }
            }
            compare(section, JSONText.object(members).canonicalDigest)
        }
        compareFrame(Dossier.frame(document, without: keys))
    }

    private mutating func compare(_ section: JSONText, _ digest: String?) {
        guard section["written"]?.text != digest else { return }
        let name = section["name"]?.text ?? "?"
        faults.append(
            digest == nil
                ? "section \(name) is missing" : "section \(name) is not as it was written")
    }

    private mutating func compareFrame(_ digest: String) {
        if manifest["frame"]?.text != digest {
            faults.append("what stands between the sections is not as it was written")
        }
    }

    // MARK: - HTML and Markdown

    private init(marked text: String) throws(Fault) {
        let parts = MarkedText(text)
        guard let data = parts.manifest else {
            throw Self.damaged("its manifest is cut off or changed")
        }
        manifest = try Self.manifest(Array(data.utf8))
        checkManifest()
        for section in rows("sections") {
            let name = section["name"]?.text ?? ""
            compare(section, parts.sections[name].map { ContentHash.plain(Array($0.utf8)) })
        }
        compareFrame(ContentHash.plain(Array(parts.frame.utf8)))
    }
}

/// A written dossier taken apart at its marks.
private struct MarkedText {
    private(set) var sections: [String: String] = [:]
    /// The manifest's data, as it was before it was put into the page.
    private(set) var manifest: String?
    /// What is left where the sections and the data are taken out.
    private(set) var frame = ""

    init(_ text: String) {
        var rest = text[...]
        let begin = "<!--section "
        while let open = rest.firstRange(of: begin) {
            guard let end = rest[open.upperBound...].firstRange(of: "-->"),
                let close = rest[end.upperBound...].firstRange(of: DossierMarks.closing)
            else { break }
            sections[String(rest[open.upperBound..<end.lowerBound])] = String(
                rest[end.upperBound..<close.lowerBound])
            frame += rest[..<end.upperBound] + DossierMarks.closing
            rest = rest[close.upperBound...]
        }
        guard let open = rest.firstRange(of: DossierMarks.manifest),
            let close = rest[open.upperBound...].firstRange(of: DossierMarks.manifestEnd)
        else { return }
        frame += rest[..<open.upperBound] + rest[close.lowerBound...]
        manifest = Self.data(String(rest[open.upperBound..<close.lowerBound]))
    }

    /// The data without what stands around it; nil where that is not what was written.
    private static func data(_ text: String) -> String? {
        for (around, isEscaped) in [
            (DossierMarks.htmlData, true), (DossierMarks.markdownData, false),
        ] where text.hasPrefix(around.open) && text.hasSuffix(around.close) {
            let data = String(text.dropFirst(around.open.count).dropLast(around.close.count))
            return isEscaped ? unescaped(data) : data
        }
        return nil
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}
