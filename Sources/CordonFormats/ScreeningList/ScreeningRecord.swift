/// An entry of the US Consolidated Screening List, from CSV or JSON.
struct ScreeningRecord {
    /// A number of the entry: what it is, the number and the country.
    struct Identifier {
        let type: String
        let number: String
        let country: String?
    }

    /// The single-valued fields by column name.
    var fields: [String: String] = [:]
    /// The fields of several values by column name.
    var lists: [String: [String]] = [:]
    /// The numbers.
    var identifiers: [Identifier] = []

    /// The text of a field; nil if it is empty.
    func text(_ name: String) -> String? {
        guard let text = fields[name]?.trimmed, !text.isEmpty else { return nil }
        return text
    }

    private static let several: Set<String> = [
        "programs", "addresses", "alt_names", "citizenships", "dates_of_birth", "nationalities",
        "places_of_birth",
    ]
}

extension ScreeningRecord {
    /// Reads a row of the CSV form, whose lists are joined by `; `.
    init(_ row: CSVRow, columns: [String]) {
        for (index, name) in columns.enumerated() where !row.isEmpty(index) {
            let text = row[index]
            if name == "ids" {
                identifiers = text.split(separator: "; ").map(Self.identifier)
            } else if Self.several.contains(name) {
                lists[name] = text.split(separator: "; ").map { String($0).trimmed }
            } else {
                fields[name] = text
            }
        }
    }

    /// A number of the form `Type, Number, Country`, the country being left out at times.
    private static func identifier(_ text: Substring) -> Identifier {
        var parts = text.split(separator: ", ", omittingEmptySubsequences: false).map(String.init)
        let type = parts.removeFirst()
        var country: String?
        if parts.count > 1, let last = parts.last, last.utf8.count == 2, last.uppercased() == last {
            country = last
            parts.removeLast()
        }
        return Identifier(type: type, number: parts.joined(separator: ", "), country: country)
    }

    /// Reads an item of the JSON form.
    init(_ item: JSONValue) {
        for member in item.members {
            guard let name = member.name.string else { continue }
            switch name {
            case "ids":
                identifiers = member.value.items.compactMap { id in
                    guard let type = id["type"]?.string, let number = id["number"]?.text else {
                        return nil
                    }
                    return Identifier(type: type, number: number, country: id["country"]?.string)
                }
            case "addresses":
                lists[name] = member.value.items.map { address in
                    let parts: [StaticString] = [
                        "address", "city", "state", "postal_code", "country",
                    ]
                    return parts.compactMap { address[$0]?.text }.joined(separator: ", ")
                }
            default:
                if Self.several.contains(name) {
                    lists[name] = member.value.strings
                } else {
                    fields[name == "id" ? "_id" : name] = member.value.text
                }
            }
        }
    }
}
