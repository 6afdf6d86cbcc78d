import CordonModel

/// Tells from a number's form which register gave it, where a list says only "tax" or
/// "registration number".
enum IdentifierProperty {
    /// The property of a number that a list files under `general`.
    ///
    /// - Parameters:
    ///   - general: `taxNumber`, `registrationNumber` or another property.
    ///   - number: The number as it is written.
    ///   - country: The country that gave it, as a code in lower case; nil if nobody says.
    /// - Returns: `innCode`, `ogrnCode`, `uscCode` and so on where the form agrees, else `general`.
    static func property(_ general: String, _ number: String, country: String?) -> String {
        switch general {
        case "taxNumber":
            if country == "ru", IdentifierKind.inn.isValid(number) == true { return "innCode" }
            if isChinese(number, country) { return "uscCode" }
        case "registrationNumber":
            let isTrader = IdentifierKind.ogrnip.isValid(number) == true
            let isCompany = IdentifierKind.ogrn.isValid(number) == true
            if country == "ru", isTrader || isCompany { return "ogrnCode" }
            if isChinese(number, country) { return "uscCode" }
        case "leiCode": return IdentifierKind.lei.isValid(number) == true ? general : "idNumber"
        case "okpoCode":
            return IdentifierKind.okpo.isValid(number) == true ? general : "registrationNumber"
        default: break
        }
        return general
    }

    /// A unified social credit code has a check character of 31 and 18 places, so it shows its
    /// country by itself where none is said.
    private static func isChinese(_ number: String, _ country: String?) -> Bool {
        (country == nil || country == "cn" || country == "hk")
            && IdentifierKind.uscc.isValid(number) == true
    }
}
