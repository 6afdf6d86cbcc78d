import CordonModel
import Yams

/// A case in the making: sections are gathered from every file first, then tied together, so that
/// a claim may name an entity of a later file.
final class CaseDraft {
    let log: ProblemLog
    var file = Case()
    private(set) var files: [String] = []

    private var sources: [Fields] = []
    private var entities: [(id: String, fields: Fields)] = []
    private var claims: [Fields] = []
    private var listings: [Fields] = []
    private var lists: [Fields] = []
    private var joints: [Fields] = []
    private var reliefs: [Fields] = []
    private var entityLines: [String: String] = [:]
    private var keyPlaces: [String: String] = [:]

    init(log: ProblemLog) { self.log = log }

    static let sections = [
        "cordon", "title", "about", "files", "sources", "entities", "claims", "listings", "lists",
        "joint", "reliefs",
    ]

    /// Takes in the sections of one file.
    func take(_ text: YAMLText, isHead: Bool) {
        file.inputs.append(InputFile(path: text.file, sha256: text.sha256))
        guard let top = Fields(text.root, "the file", in: text.file, log: log) else { return }
        top.allow(only: Self.sections)
        switch top.text("cordon") {
        case CaseFile.version?: break
        case nil:
            top.problem(.missing, nil, "`cordon` is missing", "begin it with `cordon: 1`")
        case let other?:
            top.problem(
                .badValue, "cordon", "version `\(other)` is not known", "write `cordon: 1`")
        }
        if let title = top.text("title"), file.title == nil { file.title = title }
        if let about = top.text("about"), file.about == nil { file.about = about }
        if isHead { files = top.texts("files") }
        gather(top, named: "sources", "the source") { self.sources.append($1) }
        gather(top, named: "entities", "the entity") { self.add(entity: $0, $1) }
        claims += list(top, "claims", "a claim")
        listings += list(top, "listings", "a listing")
        lists += list(top, "lists", "a list")
        joints += list(top, "joint", "a joint holding")
        reliefs += list(top, "reliefs", "a relief")
    }

    private func gather(
        _ top: Fields, named section: String, _ what: String, _ take: (String, Fields) -> Void
    ) {
        guard let node = top.node(section) else { return }
        if case .scalar(let scalar) = node, scalar.string.isEmpty { return }
        guard let items = Fields(node, "`\(section)`", in: top.file, log: log) else { return }
        for id in items.keys {
            guard let node = items.node(id),
                let fields = Fields(node, "\(what) `\(id)`", in: top.file, log: log)
            else { continue }
            if section == "sources" {
                add(source: id, fields)
            } else {
                take(id, fields)
            }
        }
    }

    private func list(_ top: Fields, _ section: String, _ what: String) -> [Fields] {
        top.items(section).compactMap { node in
            let key = node.mapping?["key"]?.string
            return Fields(node, key.map { "\(what) `\($0)`" } ?? what, in: top.file, log: log)
        }
    }

    private func add(source id: String, _ fields: Fields) {
        guard file.source(id) == nil else {
            return fields.problem(.duplicate, nil, "the id stands twice", "give each source one id")
        }
        file.add(SourceSection.source(id, fields))
    }

    private func add(entity id: String, _ fields: Fields) {
        if let place = entityLines[id] {
            return fields.problem(
                .duplicate, nil, "the id stands twice, first at \(place)", "merge the two entries")
        }
        entityLines[id] = "\(fields.file):\(fields.line ?? 1)"
        entities.append((id, fields))
        file.add(Entity(id: id, schema: EntitySection.schema(fields)))
    }

    /// Notes a claim's key; a key that stands twice is a problem.
    func register(key: String?, _ fields: Fields) {
        guard let key else { return }
        if let place = keyPlaces[key] {
            fields.problem(
                .duplicate, "key", "the key stands twice, first at \(place)", "give it another key")
        }
        keyPlaces[key] = "\(fields.file):\(fields.line ?? 1)"
    }

    /// Ties the sections together.
    func finished() -> Case {
        file.inputs.sort { $0.path < $1.path }
        for (id, fields) in entities { EntitySection.read(id, fields, into: self) }
        for fields in claims { ClaimSection.read(fields, into: self) }
        for fields in listings { ListingSection.read(fields, into: self) }
        for fields in lists { ListingSection.readCoverage(fields, into: self) }
        for fields in joints { JointSection.read(fields, into: self) }
        for fields in reliefs { JointSection.readRelief(fields, into: self) }
        for fields in claims + listings { checkContradictions(fields) }
        return file
    }

    private func checkContradictions(_ fields: Fields) {
        for key in fields.texts("contradicts") where keyPlaces[key] == nil {
            fields.problem(
                .unresolved, "contradicts", "there is no claim with the key `\(key)`",
                Nearest.advice(for: key, among: Array(keyPlaces.keys)))
        }
    }
}
