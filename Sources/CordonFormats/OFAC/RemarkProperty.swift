import CordonModel

extension RemarkIdentifier {
    /// The property that holds the number: the type says most, country and check digits the rest.
    ///
    /// OFAC calls a Russian INN `Tax ID No.` and an OGRN now `Registration Number`, now `Business
    /// Registration Number`; a number counts as one of these only if it has its form.
    var property: String {
        let listed = RemarkTable.identifiers[type] ?? "idNumber"
        switch (listed, country) {
        case ("taxNumber", "Russia"?) where IdentifierKind.inn.isValid(number) == true:
            return "innCode"
        case ("registrationNumber", "Russia"?) where IdentifierKind.ogrn.isValid(number) == true:
            return "ogrnCode"
        case ("registrationNumber", "Russia"?) where IdentifierKind.ogrnip.isValid(number) == true:
            return "ogrnCode"
        case ("registrationNumber", "China"?) where IdentifierKind.uscc.isValid(number) == true:
            return "uscCode"
        case ("leiCode", _) where IdentifierKind.lei.isValid(number) != true:
            return "registrationNumber"
        case ("okpoCode", _) where IdentifierKind.okpo.isValid(number) != true:
            return "registrationNumber"
        default: return listed
        }
    }
}
