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
        let said = said(in: block, reader)
        let isWallet = schema?.isA("CryptoWallet") == true
        for (value, context) in said {
            file.add(context.claim(record.id, .value(value)))
            noteTopic(value, reader)
            guard isWallet, value.property == "holder" else { continue }
            reader.note(end: value.text, schema?.property("holder"))
            file.add(context.claim(value.text, .relation(.holder(value.text, of: record.id))))
        }
        let grouped = Set(said.map { PropertyValue($0.value.property, $0.value.text) })
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
            let first = block.value["values"].flatMap { Array($0.items).first }
            let context = first.map { BlockReading(value: $0).context() }
            addListings(to: &file, reader: reader, as: context?.evidence)
        }
    }

    /// The values of an entity with who says them, in the order in which its properties have them.
    private func said(
        in block: BlockReading, _ reader: EntityReader
    ) -> [(value: PropertyValue, context: ClaimContext)] {
        var said: [(value: PropertyValue, context: ClaimContext)] = []
        for item in block.value["values"].map({ Array($0.items) }) ?? [] {
            let group = BlockReading(value: item)
            let context = group.context()
            for member in item["properties"].map({ Array($0.members) }) ?? [] {
                let name = reader.names.text(member.name)
                for text in member.value.strings {
                    let value = PropertyValue(name, text, language: group.text("lang"))
                    said.append((value, context))
                }
            }
        }
        let places = Dictionary(
            values.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let order = said.indices.map { index in
            let value = said[index].value
            return (places[PropertyValue(value.property, value.text)] ?? values.count, index)
        }
        return order.sorted(by: <).map { said[$0.1] }
    }

    private func noteTopic(_ value: PropertyValue, _ reader: EntityReader) {
        guard value.property == "topics", value.text == "sanction" else { return }
        reader.noteTopic(of: record.id, voice: voice, firstSeen: record.firstSeen)
    }
}
