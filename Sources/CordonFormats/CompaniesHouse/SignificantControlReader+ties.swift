import CordonModel

extension SignificantControlReader {
    /// Ties a corporate holder to the company of the register that it is by its own number.
    ///
    /// The filing itself says so where it places the holder in the United Kingdom. Where it places
    /// it nowhere, the number alone makes it possibly the same; where the number is none, the holder
    /// stays untied and says why.
    func tie(_ identification: JSONValue?, _ claims: RecordClaims, to file: inout Case) {
        let country = identification?["country_registered"]?.string?.trimmed
        let written = identification?["registration_number"]?.text?.trimmed ?? ""
        let place = RegisteredPlace.read(
            country: country, register: identification?["place_registered"]?.string,
            authority: identification?["legal_authority"]?.string)
        let code = place == .british ? "gb" : country.flatMap(CountryTable.code(of:))
        claims.add("jurisdiction", code ?? country, to: &file)
        let letters = country.flatMap(RegisteredPlace.registerLetters)
        let number = place == .abroad ? nil : CompanyNumber.read(written, letters: letters)
        guard let number else {
            if !written.isEmpty {
                claims.add(
                    IdentifierProperty.property("registrationNumber", written, country: code),
                    written, to: &file)
            }
            guard place != .abroad else { return }
            return leaveUntied(written, claims, to: &file)
        }
        claims.add("registrationNumber", number, to: &file)
        let company = "psc:\(number)"
        guard company != claims.subject else { return }
        file.add(Entity(id: company, schema: "Company"))
        guard place == .british || CompanyNumber.namesRegister(number) else {
            return claims.relate(
                RelationAssertion(.possiblySame, to: company),
                reason: "the filing gives this number and names no country", to: &file)
        }
        claims.identify(
            company, reason: "the filing gives the holder's number in the same register",
            to: &file)
    }

    private func leaveUntied(
        _ written: String, _ claims: RecordClaims, to file: inout Case
    ) {
        let reason =
            written.isEmpty
            ? "the filing gives no company number"
            : "`\(written.prefix(40))` is no number of the register"
        claims.add(UntiedOwner.property, reason, to: &file)
        file.note(
            "psc-untied-owner",
            "corporate owners that the filings do not tie to a company of the register")
    }
}
