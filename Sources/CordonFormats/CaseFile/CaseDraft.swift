import CordonModel
import Yams

/// A case in the making: sections are gathered from every file first, then tied together, so that
/// a claim may name an entity of a later file.
final class CaseDraft {
    let log: ProblemLog
    var file = Case()
    /// The files that the head names, each with the line that names it.
    private(set) var files: [(name: String, line: Int?)] = []

    /// What people know of a dossier, as the head says it.
    private(set) var dossier: DossierNotes?
    /// The questions that stay with the case, as the head says them.
    private(set) var watch: [WatchQuestion] = []
    private var answers: [(key: String, fields: Fields)] = []

    private var sources: [(id: String, fields: Fields)] = []
    private var entities: [(id: String, fields: Fields)] = []
    private var lists: [String: [Fields]] = [:]
    private var places: [String: String] = [:]
    private var keyPlaces: [String: String] = [:]

    init(log: ProblemLog) { self.log = log }

    /// The sections and keys of a file.
    static let keys = [
        "cordon", "title", "about", "files", "sources", "entities", "claims", "listings", "lists",
        "joint", "reliefs", "dossier", "watch",
    ]
    private static let items = [
        "claims": "the claim", "listings": "the listing", "lists": "the list",
        "joint": "the joint holding", "reliefs": "the relief",
    ]

    /// Takes in the sections of one file.
    func take(_ text: YAMLText, isHead: Bool) {
        file.inputs.append(InputFile(path: text.file, sha256: text.sha256))
        guard let top = Fields(text.root, "the file", in: text.file, log: log) else { return }
        top.allow(only: Self.keys)
        takeHead(top, isHead: isHead)
        gather(top, "sources", "the source", into: &sources)
        gather(top, "entities", "the entity", into: &entities)
        for (section, what) in Self.items {
            lists[section, default: []] += top.items(section).compactMap { node in
                let key = node.mapping?["key"]?.scalar?.string
                return Fields(
                    node, key.map { "\(what) `\(Fields.brief($0))`" } ?? what, in: text.file,
                    log: log)
            }
        }
    }

    private func takeHead(_ top: Fields, isHead: Bool) {
        switch top.text("cordon") {
        case CaseFile.version?: break
        case nil:
            if top.node("cordon")?.scalar != nil || top.node("cordon") == nil {
                top.problem(.missing, nil, "`cordon` is missing", "begin it with `cordon: 1`")
            }
        case let other?:
            top.problem(
                .badValue, "cordon", "version `\(Fields.brief(other))` is not known",
                "write `cordon: 1`")
        }
        if let title = top.text("title"), file.title == nil { file.title = title }
        if let about = top.text("about"), file.about == nil { file.about = about }
        takeDossier(top, isHead: isHead)
        takeWatch(top, isHead: isHead)
        if isHead {
            files = top.lines("files").map { ($0.text, $0.line) }
        } else if top.has("files") {
            top.problem(
                .forbidden, "files", "it names further files", "name every file in `case.yaml`")
        }
    }

    private func takeDossier(_ top: Fields, isHead: Bool) {
        guard let fields = top.mapping("dossier", "`dossier`") else { return }
        guard isHead else {
            return top.problem(
                .forbidden, "dossier", "a dossier is told here", "tell of it in `case.yaml`")
        }
        let notes = DossierReading.notes(fields)
        dossier = notes
        answers = notes.contacts.compactMap { contact in
            contact.answerClaim.map { (key: $0, fields: fields) }
        }
    }

    private func takeWatch(_ top: Fields, isHead: Bool) {
        guard top.has("watch") else { return }
        guard isHead else {
            return top.problem(
                .forbidden, "watch", "questions are kept here", "keep them in `case.yaml`")
        }
        watch = WatchReading.questions(top)
    }

    private func gather(
        _ top: Fields, _ section: String, _ what: String,
        into gathered: inout [(id: String, fields: Fields)]
    ) {
        guard let items = top.mapping(section, "`\(section)`") else { return }
        for id in items.keys {
            guard let node = items.node(id) else { continue }
            let line = items.line(id)
            let fields = Fields(
                node, "\(what) `\(Fields.brief(id))`", line: line, in: top.file, log: log)
            guard let fields else { continue }
            if let place = places["\(section) \(id)"] {
                fields.problem(
                    .duplicate, nil, "the id stands twice, first at \(place)",
                    "give it another id, or merge the two entries")
                continue
            }
            places["\(section) \(id)"] = "\(top.file):\(line ?? 1)"
            gathered.append((id, fields))
        }
    }

    /// Notes a claim's key; a key that stands twice is a problem.
    func register(key: String?, _ fields: Fields) {
        guard let key else { return }
        if let place = keyPlaces[key] {
            return fields.problem(
                .duplicate, "key", "the key stands twice, first at \(place)", "give it another key")
        }
        keyPlaces[key] = "\(fields.file):\(fields.line("key") ?? 1)"
    }

    /// Ties the sections together.
    func finished() -> Case {
        file.inputs.sort { $0.path < $1.path }
        for (id, fields) in sources { file.add(SourceSection.source(id, fields)) }
        for (id, fields) in entities {
            file.add(
                Entity(
                    id: id, schema: EntitySection.schema(fields),
                    fields: EntitySection.foreignFields(fields)))
        }
        for (id, fields) in entities { EntitySection.read(id, fields, into: self) }
        for fields in lists["claims"] ?? [] { ClaimSection.read(fields, into: self) }
        for fields in lists["listings"] ?? [] { ListingSection.read(fields, into: self) }
        for fields in lists["lists"] ?? [] { ListingSection.readCoverage(fields, into: self) }
        for fields in lists["joint"] ?? [] { JointSection.read(fields, into: self) }
        for fields in lists["reliefs"] ?? [] { JointSection.readRelief(fields, into: self) }
        for section in ["claims", "listings", "joint", "reliefs"] {
            for fields in lists[section] ?? [] { checkContradictions(fields) }
        }
        for (key, fields) in answers where keyPlaces[key] == nil {
            unresolved(
                key, "claim with the key", at: "contacts", nil, fields, Array(keyPlaces.keys))
        }
        return file
    }

    private func checkContradictions(_ fields: Fields) {
        for (key, line) in fields.lines("contradicts") where keyPlaces[key] == nil {
            unresolved(
                key, "claim with the key", at: "contradicts", line, fields, Array(keyPlaces.keys))
        }
    }

    // MARK: - References

    /// The entity called `id`, or a problem.
    func entity(_ id: String, at key: String, _ line: Int?, _ fields: Fields) -> EntityID? {
        if file.entity(id) != nil { return id }
        unresolved(id, "entity", at: key, line, fields, file.entities.map(\.id))
        return nil
    }

    /// The source called `id`, or a problem.
    func source(_ id: String, at key: String, _ line: Int?, _ fields: Fields) -> String? {
        if file.source(id) != nil { return id }
        unresolved(id, "source", at: key, line, fields, file.sources.map(\.id))
        return nil
    }

    /// Reports a reference to something that is not there; silent where a file is missing that may
    /// hold it.
    private func unresolved(
        _ id: String, _ what: String, at key: String, _ line: Int?, _ fields: Fields,
        _ known: @autoclosure () -> [String]
    ) {
        guard !log.lacksFile else { return }
        fields.problem(
            .unresolved, key, line: line, "there is no \(what) `\(Fields.brief(id))`",
            Nearest.advice(for: id, amongMany: known()))
    }
}
