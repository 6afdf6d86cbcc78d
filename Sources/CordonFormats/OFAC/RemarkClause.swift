/// One clause of OFAC's remarks, such as `Tax ID No. 1831083343 (Russia)`.
///
/// The remarks are prose with a grammar that OFAC publishes nowhere; the kinds below cover the
/// clauses of the lists from 2021 on. What none of them fits is a ``Kind/note(_:)``, never lost.
package struct RemarkClause: Hashable, Sendable {
    /// What a clause says.
    package enum Kind: Hashable, Sendable {
        /// `DOB 22 May 1976`, with the date as it is written.
        case birth(String)
        /// `POB Tehran, Iran`
        case birthPlace(String)
        /// `nationality Russia`
        case nationality(String)
        /// `citizen Russia`
        case citizenship(String)
        /// `Gender Male`
        case gender(String)
        /// A number that some register or state gave.
        case identifier(RemarkIdentifier)
        /// `Digital Currency Address - XBT 1Kuf...`
        case wallet(currency: String, address: String)
        /// `Website www.example.org`
        case website(String)
        /// `Email Address info@example.org`
        case email(String)
        /// `Phone Number 98218852630`
        case phone(String)
        /// `Organization Established Date 23 Apr 2002`
        case established(String)
        /// `Organization Type: Activities of holding companies`
        case organizationType(String)
        /// `Target Type State-Owned Enterprise`
        case targetType(String)
        /// Something about a ship or aircraft: `Former Vessel Flag Malta`.
        case craft(property: String, text: String)
        /// What the listing entails: `Secondary sanctions risk: ...`, with its label.
        case measure(label: String, text: String)
        /// `a.k.a. 'BNC'`: a name too broad to search for by itself.
        case weakAlias(String)
        /// `Linked To: TALIBAN`
        case linkedTo(String)
        /// Anything else: an office, a rank, a sentence.
        case note(String)
    }

    /// What the clause says.
    package let kind: Kind
    /// Whether it began with `alt.`: another possibility beside one given before.
    package let isAlternative: Bool
    /// The clause as it is written.
    package let text: String
}

/// A number that a register or state gave, as OFAC writes it.
package struct RemarkIdentifier: Hashable, Sendable {
    /// What OFAC calls it, such as `Tax ID No.`, full stop included.
    package let type: String
    /// The number.
    package let number: String
    /// The country in parentheses.
    package let country: String?
    /// The day of issue, as it is written.
    package let issued: String?
    /// The day of expiry, as it is written.
    package let expires: String?
}
