public import CordonModel

extension Dossier {
    /// The dossier as a JSON document: the head of every document, what it is, its sections and its
    /// manifest.
    public func json() -> JSONText {
        var document = head
        document.replace("dossier", cover.json)
        for member in sections.flatMap(\.members) { document.replace(member.key, member.value) }
        let frame = Self.frame(
            document.json, without: Set(sections.flatMap(\.members).map(\.key)))
        let manifest = DossierManifest(self, form: "json", written: [:], frame: frame)
        document.replace("manifest", manifest.json)
        return document.json
    }

    /// The digest of what stands in a document beside its sections and its manifest.
    package static func frame(_ document: JSONText, without keys: Set<String>) -> String {
        guard case .object(let members) = document else { return document.canonicalDigest }
        return JSONText.object(
            members.filter { !keys.contains($0.key) && $0.key != "manifest" }
        ).canonicalDigest
    }
}
