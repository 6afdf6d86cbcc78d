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
            guard let record = listed.listing.recordID else { return nil }
            return [listed.listing.authority, listed.listing.list, record].compactMap(\.self)
                .joined(separator: " ")
        }
        var seen: Set<String> = []
        return (numbers + entries).filter { seen.insert($0).inserted }
    }
}
