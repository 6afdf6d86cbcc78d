import CordonModel

extension EntityDraft {
    /// Adds what a line of Cordon's own says; false where the line is none, or says nothing of its
    /// own about a relation or a listing.
    func addBlock(to file: inout Case, reader: EntityReader) -> Bool {
        guard let block else { return false }
        block.describe(&file)
        switch block.text("claim") {
        case "relation": return addRelation(block, to: &file, reader: reader)
        case "listing":
            for subject in all("entity") {
                reader.sanctioned.insert(subject)
                reader.note(end: subject, schema?.property("entity"))
                file.add(block.context().claim(subject, .listing(block.listing())))
            }
            return true
        default:
            addEntity(block, to: &file, reader: reader)
            return true
        }
    }

    private func addRelation(
        _ block: BlockReading, to file: inout Case, reader: EntityReader
    ) -> Bool {
        guard let schema, let edge = schema.edge, let kind = RelationKind.named(record.schema),
            first(edge.source) != nil, first(edge.target) != nil
        else { return false }
        addRecord(to: &file, reader: reader)
        for source in all(edge.source) {
            reader.note(end: source, schema.sourceProperty)
            for target in all(edge.target) {
                reader.note(end: target, schema.targetProperty)
                let relation = block.relation(
                    to: target, kind: kind, values: values, ends: [edge.source, edge.target])
                file.add(block.context().claim(source, .relation(relation)))
            }
        }
        return true
    }

    private func addEntity(
        _ block: BlockReading, to file: inout Case, reader: EntityReader
    ) {
        file.add(
            Entity(
                id: record.id, schema: block.text("schema") ?? record.schema,
                fields: fields(reader)))
        var grouped: Set<PropertyValue> = []
        var context: ClaimContext?
        for item in block.value["values"].map({ Array($0.items) }) ?? [] {
            let group = BlockReading(value: item)
            let said = group.context()
            context = context ?? said
            for member in item["properties"].map({ Array($0.members) }) ?? [] {
                let name = reader.names.text(member.name)
                for text in member.value.strings {
                    grouped.insert(PropertyValue(name, text))
                    let value = PropertyValue(name, text, language: group.text("lang"))
                    file.add(said.claim(record.id, .value(value)))
                    noteTopic(value, reader)
                }
            }
        }
        for value in values where !grouped.contains(value) {
            // Somebody else's addition to a line of ours: the file itself says it.
            let speaker =
                evidence.citations.isEmpty ? reader.datasets.voice(of: [], in: &file) : voice
            let evidence = reader.datasets.evidence(of: speaker, firstSeen: record.firstSeen)
            file.add(
                Claim(subject: record.id, .value(value), standing: standing, evidence: evidence))
            noteTopic(value, reader)
        }
        for item in block.value["claims"].map({ Array($0.items) }) ?? [] {
            let other = BlockReading(value: item)
            guard let assertion = other.other() else { continue }
            file.add(other.context().claim(record.id, assertion))
        }
        if schema?.isA("Sanction") == true {
            addListings(to: &file, reader: reader, as: context?.evidence)
        }
    }

    private func noteTopic(_ value: PropertyValue, _ reader: EntityReader) {
        guard value.property == "topics", value.text == "sanction" else { return }
        reader.noteTopic(of: record.id, voice: voice, firstSeen: record.firstSeen)
    }
}
