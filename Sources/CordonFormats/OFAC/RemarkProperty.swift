extension RemarkIdentifier {
    /// The property that holds the number: the type says most, country and check digits the rest.
    ///
    /// OFAC calls a Russian INN `Tax ID No.` and an OGRN now `Registration Number`, now `Business
    /// Registration Number`; a number counts as one of these only if it has its form.
    var property: String {
        IdentifierProperty.property(
            RemarkTable.identifiers[type] ?? "idNumber", number,
            country: country.flatMap(CountryTable.code(of:)))
    }
}
