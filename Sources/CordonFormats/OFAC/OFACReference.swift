/// The reference values, locations and documents that SDN_ADVANCED.XML puts before its parties.
struct OFACReference {
    /// The elements that hold one reference value each.
    static let elements: Set<String> = [
        "AliasType", "Country", "DetailReference", "FeatureType", "IDRegDocType", "List",
        "NamePartType", "PartySubType", "PartyType", "RelationQuality", "RelationType",
        "SanctionsType",
    ]

    private var values: [String: [String: String]] = [:]
    private var partyTypes: [String: String] = [:]
    private var locations: [String: (text: String, country: String?)] = [:]
    private var documents: [String: [String]] = [:]

    /// Takes in a reference value, a location or a document; false if the element is none.
    mutating func take(_ element: XMLElement) -> Bool {
        switch element.name {
        case "Location": addLocation(element)
        case "IDRegDocument": addDocument(element)
        case let name where Self.elements.contains(name):
            guard let id = element.attribute("ID") else { return true }
            values[name, default: [:]][id] = element.text
            if name == "PartySubType" { partyTypes[id] = element.attribute("PartyTypeID") }
        default: return false
        }
        return true
    }

    /// The value of a kind that an attribute of an element refers to.
    func value(_ kind: String, _ id: String?) -> String? {
        guard let id, let text = values[kind]?[id], !text.isEmpty else { return nil }
        return text
    }

    /// What a profile is: `Individual`, `Entity`, `Vessel` or `Aircraft`.
    func type(ofProfile profile: XMLElement) -> String? {
        let id = profile.attribute("PartySubTypeID")
        let narrow = value("PartySubType", id)
        if let narrow, narrow != "Unknown" { return narrow }
        return value("PartyType", id.flatMap { partyTypes[$0] })
    }

    /// The text and the country of a location.
    func location(_ id: String?) -> (text: String, country: String?)? {
        id.flatMap { locations[$0] }
    }

    /// The documents of an identity, each in the form of a clause of the remarks.
    func documents(ofIdentity id: String?) -> [String] { id.flatMap { documents[$0] } ?? [] }

    private mutating func addLocation(_ element: XMLElement) {
        guard let id = element.attribute("ID") else { return }
        var parts = element.all("LocationPart").flatMap { $0.all("LocationPartValue") }
            .compactMap { $0.text("Value") }
        let country = value("Country", element.first("LocationCountry")?.attribute("CountryID"))
        if let country { parts.append(country) }
        locations[id] = (parts.joined(separator: ", "), country)
    }

    private mutating func addDocument(_ element: XMLElement) {
        guard let identity = element.attribute("IdentityID"),
            let number = element.text("IDRegistrationNo"),
            let type = value("IDRegDocType", element.attribute("IDRegDocTypeID"))
        else { return }
        var text = "\(type) \(number)"
        if let country = value("Country", element.attribute("IssuedBy-CountryID")) {
            text += " (\(country))"
        }
        documents[identity, default: []].append(text)
    }
}
