public import CordonGraph
public import CordonModel

extension EntityGraph {
    /// The numbers by which a party is known: those of registers after their name, `INN 7703270067`, and
    /// the entries of lists, `us-ofac SDN 46431`; each once, in the order in which they are claimed.
    public func identifiers(of vertex: Vertex) -> [String] {
        let schema = Schema.named(schema(vertex))
        let numbers = valueClaims(of: vertex).compactMap { place -> String? in
            guard let value = file.value(at: place),
                let property = schema?.property(value.property), property.identifierKind != nil
            else { return nil }
            return "\(property.label) \(value.text)"
        }
        let entries = listings(of: vertex).compactMap { listed -> String? in
            listed.listing.recordID == nil ? nil : listed.listing.entry
        }
        var seen: Set<String> = []
        return (numbers + entries).filter { seen.insert($0).inserted }
    }
}

extension Listing {
    /// The entry as people write it, as far as it is told: `us-ofac SDN 46431`.
    var entry: String {
        [authority, list, recordID].compactMap(\.self).joined(separator: " ")
    }
}
