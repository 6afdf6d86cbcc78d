import CordonModel

/// Takes FollowTheMoney entities into a case, one after another, whatever they are read from.
final class EntityReader {
    /// The file that is being read.
    var path: String
    let index: DatasetIndex?
    var names = NameTable()
    var datasets: Datasets
    /// Ends of relations and of sanctions that were named, with the schema that they must have.
    var ends: [EntityID: NamedRanges] = [:]
    /// Entities that a `Sanction` names.
    var sanctioned: Set<EntityID> = []
    /// The lists that sanctions of the file name.
    var heard: Set<ListingFact> = []
    /// Entities whose topics say that they are sanctioned, in the order of the file.
    var topical: [Topical] = []
    /// Whether lines must be read in order: an entity was nested in another, or a line is one of ours.
    var needsOrder = false
    /// The ids of edges and of nested entities that were read, against reading them twice; where
    /// entities are nested only far into a file of lines, not those of the edges before.
    var seen: Set<EntityID> = []
    /// What was met and is said once at the end, with how often.
    var counts: [Remark: Int] = [:]
    /// How many records were read, and how many could not be.
    var records = 0
    var rejected = 0
    /// The line of the record that is being read.
    var line = 0

    /// Something that many records may have.
    struct Remark: Hashable {
        let code: String
        let message: String

        static func unknownProperty(_ property: String, of schema: String) -> Remark {
            Remark(
                code: "unknown-property",
                message: "`\(schema)` has no property `\(property)` in FollowTheMoney 4.11; it is "
                    + "kept")
        }
    }

    init(path: String, index: DatasetIndex? = nil) {
        self.path = path
        self.index = index
        datasets = Datasets(file: path, index: index)
    }

    /// Adds what only the whole file can tell.
    func finish(into file: inout Case) {
        addMissingEnds(to: &file)
        addTopics(to: &file)
        addCoverage(to: &file)
        addHeardLists(to: &file)
        for (remark, count) in counts.sorted(by: { Self.precedes($0.key, $1.key) }) {
            file.notices.append(Notice(code: remark.code, message: remark.message, count: count))
        }
    }

    func remark(_ code: String, _ message: String) {
        remark(Remark(code: code, message: message))
    }

    func remark(_ remark: Remark) { counts[remark, default: 0] += 1 }

    private static func precedes(_ left: Remark, _ right: Remark) -> Bool {
        (left.code, left.message) < (right.code, right.message)
    }

    /// Notes that an entity's topics say that it is sanctioned.
    func noteTopic(of id: EntityID, voice: Int, firstSeen: String?) {
        topical.append(
            Topical(
                id: id, standing: datasets[voice].standing,
                period: firstSeen.flatMap { Day($0) }.map { .observed($0) } ?? .always,
                evidence: datasets.evidence(of: voice, firstSeen: firstSeen)))
    }

    // MARK: - Entities

    /// Reads an entity, and those nested in it; its id is returned.
    @discardableResult
    func take(
        _ value: JSONValue, into file: inout Case, isNested: Bool, pointingBack: BackLink? = nil
    ) throws(ReadingProblem) -> EntityID {
        let record = try EntityRecord(value, names: &names, file: path, line: line)
        needsOrder = needsOrder || isNested || record.cordon?.kind == .object
        let names = names.texts(record.datasets)
        let voice =
            names.isEmpty && record.cordon?.kind == .object
            ? datasets.ownVoice : datasets.voice(of: names, in: &file)
        let isEdgeOrNested = isNested || Schema.named(record.schema)?.isEdge == true
        if isEdgeOrNested, !seen.insert(record.id).inserted, isNested { return record.id }
        let draft = try EntityDraft(record, voice: voice, reader: self, file: &file, pointingBack)
        draft.add(to: &file, reader: self)
        return record.id
    }

    /// An entity whose topics say that it is sanctioned.
    struct Topical {
        let id: EntityID
        let standing: Standing
        let period: Period
        let evidence: Evidence
    }

    /// A relation, or a listing, that an entity's own record leaves to the one that holds it.
    struct BackLink {
        let property: String
        let id: EntityID
    }

    private func addMissingEnds(to file: inout Case) {
        let missing = ends.filter { !file.hasEntity($0.key) }.sorted { $0.key < $1.key }
        guard !missing.isEmpty else { return }
        for (id, ranges) in missing { file.add(Entity(id: id, schema: ranges.schema)) }
        let named = missing.prefix(5).map { "`\($0.key)`" }.joined(separator: ", ")
        file.notices.append(
            Notice(
                code: "missing-entity",
                message: "entities that a relation or a sanction names are not in the file: "
                    + named + (missing.count > 5 ? " and others" : ""), count: missing.count))
    }

    private func addTopics(to file: inout Case) {
        for topical in topical where !sanctioned.contains(topical.id) {
            let listing = Listing(authority: "topic", list: nil, measures: [.other])
            file.add(
                Claim(
                    subject: topical.id, .listing(listing), standing: topical.standing,
                    period: topical.period, evidence: topical.evidence))
        }
    }
}

extension NameTable {
    /// The texts of an array of strings, or of one string.
    mutating func texts(_ value: JSONValue?) -> [String] {
        guard let value else { return [] }
        if value.kind == .string { return [text(value)] }
        var texts: [String] = []
        for item in value.items where item.kind == .string { texts.append(text(item)) }
        return texts
    }
}
