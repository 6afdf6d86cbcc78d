import CordonAnalysis
import CordonFormats
import CordonModel
import CordonRules

/// A kept dossier beside a graph: which input, section or claim is another now, and why.
public struct DossierCheck: Sendable {
    /// One thing that is another now.
    public struct Change: Sendable, Hashable {
        /// What: `input`, `program`, `claim` or `section`.
        public let what: String
        /// Which one.
        public let of: String
        /// As it was; nil where it was not there.
        public let before: String?
        /// As it is; nil where it is not there any more.
        public let after: String?
        /// Why it is another, of a section.
        public var because: [String] = []
    }

    /// The changes: inputs, then claims, then sections.
    public private(set) var changes: [Change] = []

    /// Makes a kept dossier again in a graph, and compares.
    ///
    /// - Parameters:
    ///   - kept: The kept dossier.
    ///   - path: What holds the case.
    ///   - notes: The case file that tells what people know; nil for the case's own head.
    /// - Throws: `ReadingProblems` where the graph cannot be read, ``Fault`` where the question
    ///   cannot be asked any more.
    public init(_ kept: KeptDossier, against path: String, notes: String? = nil) throws {
        let again = try Self.manifest(kept, path, notes)
        compareInputs(kept, again)
        compareWords(kept, again, "program", "cordon")
        compare("claim", Self.claims(kept.manifest), Self.claims(again))
        compareSections(kept, again)
    }

    // MARK: - Making it again

    private static func manifest(
        _ kept: KeptDossier, _ path: String, _ notes: String?
    ) throws -> JSONText {
        let request = kept.manifest["request"] ?? .null
        func texts(_ key: String) -> [String] { (request[key]?.items ?? []).compactMap(\.text) }
        guard let entity = request["entity"]?.text,
            let day = request["asOf"]?.text.flatMap({ Day($0) })
        else { throw Fault(422, "the manifest does not say what was asked") }
        let known = request["knownAt"]?.text.flatMap { Day($0) }
        let records = try DossierRecords(beside: path, notes: notes)
        let projection = Projection(
            asOf: day, knownAt: known,
            least: request["standing"]?.text.flatMap { Standing(word: $0) } ?? .alleged,
            sources: texts("sources").isEmpty ? nil : Set(texts("sources")),
            resolution: request["resolve"]?.text.flatMap { Resolution(rawValue: $0) } ?? .firmest,
            without: Set(texts("without")),
            today: request["today"]?.text.flatMap { Day($0) })
        let question = DossierQuestion(
            entity, for: request["for"]?.text.flatMap { DossierReader(rawValue: $0) } ?? .auditor,
            isForPublication: request["publish"] == true,
            regimes: Regime.all.filter { texts("regimes").contains($0.id) }, notes: records.notes,
            screening: records.screening, identity: records.identity)
        let file = try CaseDoor.read(path, knownAt: known)
        do throws(QuestionError) {
            return try Dossier(question, in: file, projection).json()["manifest"] ?? .null
        } catch {
            throw Fault(422, error.description)
        }
    }

    // MARK: - Comparing

    /// Files by their names: a case may lie elsewhere now.
    private mutating func compareInputs(_ kept: KeptDossier, _ again: JSONText) {
        func files(_ manifest: JSONText) -> [(String, String)] {
            (manifest["inputs"]?.items ?? []).map { input in
                let path = input["path"]?.text ?? ""
                return (
                    path.split(separator: "/").last.map(String.init) ?? path,
                    input["sha256"]?.text ?? ""
                )
            }
        }
        compare("input", files(kept.manifest), files(again))
    }

    private mutating func compareWords(
        _ kept: KeptDossier, _ again: JSONText, _ what: String, _ key: String
    ) {
        let (before, after) = (kept.manifest[key]?.text, again[key]?.text)
        if before != after {
            changes.append(Change(what: what, of: key, before: before, after: after))
        }
    }

    private static func claims(_ manifest: JSONText) -> [(String, String)] {
        (manifest["claims"]?.items ?? []).map { ($0["id"]?.text ?? "", $0["sha256"]?.text ?? "") }
    }

    private mutating func compare(
        _ what: String, _ before: [(String, String)], _ after: [(String, String)]
    ) {
        for (name, then, now) in ChangedTexts.between(before, after) {
            changes.append(Change(what: what, of: name, before: then, after: now))
        }
    }

    private mutating func compareSections(_ kept: KeptDossier, _ again: JSONText) {
        let other = Set(changes.filter { $0.what == "claim" }.map(\.of))
        let inputs = changes.filter { $0.what == "input" }.map(\.of)
        let (then, now) = (Cited(kept.manifest), Cited(again))
        for row in kept.rows("sections") {
            let name = row["name"]?.text ?? ""
            let (before, after) = (row["sha256"]?.text, now.digests[name])
            guard before != after else { continue }
            let claims = (then.claims[name] ?? []).union(now.claims[name] ?? [])
                .intersection(other).sorted()
            var because = claims.map { "claim \($0)" }
            if claims.isEmpty { because = inputs.map { "input \($0)" } }
            if because.isEmpty { because = ["the program, or what lies beside the claims"] }
            changes.append(
                Change(what: "section", of: name, before: before, after: after, because: because))
        }
    }
}

/// The digests of a manifest's sections, and the claims that each points at.
private struct Cited {
    private(set) var digests: [String: String] = [:]
    private(set) var claims: [String: Set<String>] = [:]

    init(_ manifest: JSONText) {
        var ids: [Int: String] = [:]
        for claim in manifest["claims"]?.items ?? [] {
            guard let number = claim["no"]?.whole(in: 1...Int.max / 2) else { continue }
            ids[number] = claim["id"]?.text
        }
        for section in manifest["sections"]?.items ?? [] {
            let name = section["name"]?.text ?? ""
            digests[name] = section["sha256"]?.text
            claims[name] = Set(
                (section["claims"]?.items ?? []).compactMap { number in
                    number.whole(in: 1...Int.max / 2).flatMap { ids[$0] }
                })
        }
    }
}
