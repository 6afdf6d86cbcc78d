import CordonModel

/// The schemata that an entity must have by what names it, in whatever order it is named: an
/// owner is a `LegalEntity`, what it owns an `Asset`.
struct NamedRanges: OptionSet, Hashable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The range of a property that names an entity.
    init(_ property: SchemaProperty?) {
        let name = property?.range ?? Self.widest
        self.init(rawValue: 1 << UInt64(Self.names.firstIndex(of: name) ?? 0))
    }

    /// The schema that fits them best: what is all of them, where something can be.
    var schema: String {
        Self.names.indices.filter { rawValue >> UInt64($0) & 1 == 1 }.map { Self.names[$0] }
            .reduce(Self.widest) { Schema.moreTelling($0, $1) }
    }

    private static let widest = "Thing"

    /// Every schema that a property of the vocabulary can demand, by name, after the widest.
    private static let names: [String] = {
        let ranges = Set(Schema.all.flatMap(\.properties).compactMap(\.range))
        return [widest] + ranges.subtracting([widest]).sorted().prefix(63)
    }()
}
