import CordonModel

/// An entity record of GLEIF, from CSV or XML; fields are asked for by their path in the CSV form.
struct GLEIFEntity {
    let lei: String
    let field: (String) -> String?

    init(lei: String, field: @escaping (String) -> String?) {
        self.lei = lei
        self.field = field
    }

    /// Claims what the record says; `addNames` adds its other names.
    func add(
        _ copy: ListCopy, to file: inout Case, addNames: (RecordClaims, inout Case) -> Void
    ) {
        let id = "lei:\(lei)"
        file.add(Entity(id: id, schema: GLEIF.schema(field("Entity.EntityCategory"))))
        let claims = copy.claims(
            about: id, record: lei,
            stated: GLEIF.day(field("Registration.LastUpdateDate")).map { DayWindow($0) })
        claims.add("name", field("Entity.LegalName"), to: &file)
        addNames(claims, &file)
        claims.add("leiCode", lei, to: &file)
        let home = field("Entity.LegalJurisdiction")
        claims.add("jurisdiction", home.map(Self.country), to: &file)
        for kind in ["LegalAddress", "HeadquartersAddress"] {
            var parts = [
                "FirstAddressLine", "AdditionalAddressLine.1", "AdditionalAddressLine.2",
                "AdditionalAddressLine.3", "City", "Region", "PostalCode",
            ]
            .compactMap { field("Entity.\(kind).\($0)") }
            let country = field("Entity.\(kind).Country")
            guard !parts.isEmpty || country != nil else { continue }
            if let country { parts.append(country) }
            if parts.count > 1 {
                claims.add("address", parts.joined(separator: ", "), to: &file)
            }
            claims.add("country", country.map(Self.country), to: &file)
        }
        let authority = "Entity.RegistrationAuthority"
        if let number = field("\(authority).RegistrationAuthorityEntityID") {
            let country = home.map(Self.country)
            claims.add(
                IdentifierProperty.property("registrationNumber", number, country: country),
                number, to: &file)
        }
        claims.add(
            "legalForm",
            field("Entity.LegalForm.OtherLegalForm")
                ?? field("Entity.LegalForm.EntityLegalFormCode"), to: &file)
        claims.add("status", field("Entity.EntityStatus"), to: &file)
        claims.add("classification", field("Entity.EntityCategory"), to: &file)
        let created = GLEIF.day(field("Entity.EntityCreationDate"))
        claims.add("incorporationDate", created?.description, to: &file)
        let expired = GLEIF.day(field("Entity.EntityExpirationDate"))
        claims.add("dissolutionDate", expired?.description, to: &file)
        addSuccessor(claims, copy, to: &file)
    }

    private func addSuccessor(
        _ claims: RecordClaims, _ copy: ListCopy, to file: inout Case
    ) {
        let successor =
            field("Entity.SuccessorEntity.1.SuccessorLEI")
            ?? field("Entity.SuccessorEntity.SuccessorLEI")
        guard let successor, successor != lei else { return }
        file.add(Entity(id: "lei:\(successor)", schema: "LegalEntity"))
        claims.relate(
            RelationAssertion(
                .succession, to: "lei:\(successor)", recordID: "\(lei)-successor-\(successor)"),
            to: &file)
    }

    /// The country of a jurisdiction such as `US-MA`.
    private static func country(_ code: String) -> String {
        CountryTable.codeOrText(String(code.prefix { $0 != "-" }))
    }

    /// The property of another name, by its type.
    static func nameProperty(_ type: String?) -> String {
        type == "PREVIOUS_LEGAL_NAME" ? "previousName" : "alias"
    }
}
