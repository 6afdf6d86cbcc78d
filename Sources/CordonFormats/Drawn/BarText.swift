/// Fields in one text, parted by bars, and such texts after one another, parted by semicolons: what
/// an attribute of a node or an edge holds where it holds several things.
enum BarText {
    /// The signs that part, and what stands for them within a field.
    private static let signs = [("%", "%25"), ("|", "%7C"), (";", "%3B"), (",", "%2C")]

    /// A field, with the signs that part written out.
    static func field(_ text: String) -> String {
        signs.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// The text of a field.
    static func text(of field: String) -> String {
        // The sign that writes the others out comes last, so that it makes none of them.
        signs.reversed().reduce(field) { $0.replacing($1.1, with: $1.0) }
    }

    /// Fields as one text; empty ones at its end are left out.
    static func joined(_ fields: [String?]) -> String {
        var texts = fields.map { $0.map(field) ?? "" }
        while texts.last?.isEmpty == true { texts.removeLast() }
        return texts.joined(separator: "|")
    }

    /// The fields of a text, of which those that are empty say nothing.
    static func fields(_ text: String) -> [String?] {
        text.split(separator: "|", omittingEmptySubsequences: false).map {
            $0.isEmpty ? nil : Self.text(of: String($0))
        }
    }

    /// Several texts as one field, which ``list(_:)`` reads.
    static func field(of texts: [String]) -> String {
        texts.map(field).joined(separator: ",")
    }

    /// The texts of a field that was written by ``field(of:)``.
    static func list(_ field: String?) -> [String] {
        (field ?? "").split(separator: ",").map { text(of: String($0)) }
    }
}
