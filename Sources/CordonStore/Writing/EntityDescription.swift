import CordonModel

/// How what several imports say of an entity's schema and fields becomes one row.
enum EntityDescription {
    /// The schema that says more; of two that do not fit, the one that comes first by name, so
    /// that the order of imports does not matter.
    static func moreTelling(_ left: String, _ right: String) -> String {
        guard left != right else { return left }
        guard let one = Schema.named(left), let other = Schema.named(right) else {
            return min(left, right)
        }
        return one.merged(with: other)?.name ?? min(left, right)
    }

    /// Fields of two tellings, as JSON; nil where there are none.
    static func merged(_ known: String?, _ new: String?) throws -> String? {
        guard let new, let known, new != known else { return known ?? new }
        let old = try FieldsText.fields(known)
        let more = try FieldsText.fields(new)
        let merged = old.merging(more) { old, new in old + new.filter { !old.contains($0) } }
        return merged == old ? known : text(merged)
    }

    /// Fields as JSON, by name; nil where there are none.
    static func text(_ fields: [String: [String]]) -> String? {
        guard !fields.isEmpty else { return nil }
        let members = fields.sorted { $0.key < $1.key }
            .map { JSONText.Member($0.key, .strings($0.value)) }
        return JSONText.object(members).compact
    }
}
