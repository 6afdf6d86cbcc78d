import CordonModel

/// One copy of GLEIF's data.
enum GLEIF {
    static func copy(_ part: String, _ title: String, day: Day?) -> ListCopy {
        ListCopy(
            series: "gleif-\(part)", title: "GLEIF \(title)",
            publisher: "Global Legal Entity Identifier Foundation", kind: .register, day: day,
            address: "https://www.gleif.org/en/lei-data/gleif-golden-copy",
            licence: "CC0 1.0")
    }

    /// A day of a GLEIF time such as `2017-06-01T00:00:00.000Z`.
    static func day(_ text: String?) -> Day? { text.flatMap { Day($0) } }

    /// The schema of an entity category.
    static func schema(_ category: String?) -> String {
        switch category {
        case "RESIDENT_GOVERNMENT_ENTITY"?: "PublicBody"
        case "INTERNATIONAL_ORGANIZATION"?: "Organization"
        case "SOLE_PROPRIETOR"?: "LegalEntity"
        default: "Company"
        }
    }
}
