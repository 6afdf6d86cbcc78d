import CordonModel

/// What the reading of plain records asks of a schema, looked up once for all of a piece.
final class SchemaPlan {
    private let name: String
    private let schema: Schema?
    private var known = TextTable<Bool>()
    /// How its entities join two others, where they do.
    let edge: Edge?

    init(_ name: String, _ columns: inout CaseColumns) throws(ImageDraft.TooLarge) {
        self.name = name
        schema = Schema.named(name)
        guard let schema else {
            edge = nil
            return
        }
        edge = try Edge(schema, &columns)
    }

    /// Whether its entities are parties or things of a schema that is known.
    var isPlain: Bool {
        schema.map { !$0.isEdge && !$0.isA("Sanction") && !$0.isA("CryptoWallet") } ?? false
    }

    /// Whether it has the property of that number; nil where that was not learned yet.
    func knows(_ number: UInt32) -> Bool? { known[number] }

    /// Learns what the property of a number is called.
    func learn(_ number: UInt32, _ name: String) -> Bool {
        let isKnown = schema?.property(name) != nil
        known[number] = isKnown
        return isKnown
    }

    /// What is said of a property that it has not.
    func remark(_ property: String) -> EntityReader.Remark? {
        schema == nil ? nil : EntityReader.Remark.unknownProperty(property, of: name)
    }
}

extension SchemaPlan {
    /// What the reading of relations asks of their schema.
    final class Edge {
        /// What a property of a relation is to it.
        enum Part {
            case source
            case target
            case percentage
            case role
            case start
            case end
            /// Kept with the relation in its own words.
            case kept
            /// It changes what the relation means.
            case meaning
            /// The schema does not have it.
            case unknown
        }

        let kind: RelationKind
        let (sourceRange, targetRange): (NamedRanges, NamedRanges)
        let (percentage, start, end): (UInt32, UInt32, UInt32)
        /// Kinds that a role tells more closely, by role and whether there is a percentage.
        var kinds: [UInt64: RelationKind] = [:]
        private let schema: Schema
        private let ends: SchemaEdge
        private var parts = TextTable<Part>()

        init?(_ schema: Schema, _ columns: inout CaseColumns) throws(ImageDraft.TooLarge) {
            guard let ends = schema.edge, let kind = RelationKind.named(schema.name) else {
                return nil
            }
            self.schema = schema
            self.ends = ends
            self.kind = kind
            sourceRange = NamedRanges(schema.sourceProperty)
            targetRange = NamedRanges(schema.targetProperty)
            percentage = try columns.number(of: "percentage")
            start = try columns.number(of: "startDate")
            end = try columns.number(of: "endDate")
        }

        /// What the property of a number is; nil where that was not learned yet.
        func part(_ number: UInt32) -> Part? { parts[number] }

        /// Learns what the property of a number is called.
        func learn(_ number: UInt32, _ name: String) -> Part {
            let part = part(named: name)
            parts[number] = part
            return part
        }

        private func part(named name: String) -> Part {
            guard schema.property(name) != nil else { return .unknown }
            return switch name {
            case ends.source: .source
            case ends.target: .target
            case "percentage": .percentage
            case "role": .role
            case "startDate": .start
            case "endDate": .end
            case "sharesType", "ownershipType", "controlType", "status", "date": .meaning
            default: .kept
            }
        }
    }
}
