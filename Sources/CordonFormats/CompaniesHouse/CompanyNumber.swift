/// The number of a company in the registers of the United Kingdom, as Companies House writes it.
///
/// Eight places: eight digits, or one or two letters that name the register (`SC` Scotland, `NI`
/// Northern Ireland, `OC` partnerships) and digits. Source: Companies House, "URI customer guide",
/// section on company numbers and their prefixes.
enum CompanyNumber {
    /// The number that a text writes, with the zeros before it that tables and people lose; nil
    /// where it writes none.
    ///
    /// Blanks, full stops and hyphens between its parts do not count, nor do words such as `No.`
    /// before it. A number of six digits and fewer gets the `letters` of the register that it stands
    /// in, where they are known: Scottish filings leave them out.
    static func read(_ text: String, letters register: String? = nil) -> String? {
        let plain = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let body = withoutWords(plain, written: text.uppercased())
        let letters = body.prefix { $0.isLetter }
        let digits = body.dropFirst(letters.count)
        guard !digits.isEmpty, digits.contains(where: { $0 != "0" }) else { return nil }
        if letters.isEmpty, let register, digits.count <= 6, digits.allSatisfy(\.isNumber) {
            return register + String(repeating: "0", count: 6 - digits.count) + digits
        }
        if letters == "R" || letters.isEmpty || prefixes.contains(String(letters)) {
            let places = 8 - letters.count
            guard digits.count <= places, digits.allSatisfy(\.isNumber) else { return nil }
            return letters + String(repeating: "0", count: places - digits.count) + digits
        }
        return nil
    }

    /// Whether a number names its register by its letters, so that it is no other country's.
    static func namesRegister(_ number: String) -> Bool {
        ["SC", "NI", "OC", "SO", "NC"].contains(String(number.prefix(2)))
    }

    private static let prefixes: Set<String> = [
        "AC", "BR", "CE", "CN", "CS", "CU", "ES", "FC", "FE", "GE", "GN", "GS", "IC", "IP", "LP",
        "NA", "NC", "NF", "NI", "NL", "NO", "NP", "NR", "NV", "NZ", "OC", "OE", "PC", "RC", "RS",
        "SA", "SC", "SE", "SF", "SG", "SI", "SL", "SO", "SP", "SR", "SZ", "ZC",
    ]

    /// Words that people write before a number, the longer first.
    private static let words = [
        "REGISTRATION", "REGISTERED", "COMPANIES", "COMPANY", "NUMBER", "REG", "CRN",
        "NUM", "NR", "CO", "NO",
    ]

    /// `NO` is a prefix too, of Northern Irish societies: it is a word where a full stop or a blank
    /// follows, or where what follows is no six digits.
    private static func withoutWords(_ plain: String, written: String) -> Substring {
        var rest = plain[...]
        while let word = words.first(where: { rest.hasPrefix($0) }) {
            let after = rest.dropFirst(word.count)
            let isPrefix =
                prefixes.contains(word) && after.count == 6 && after.allSatisfy(\.isNumber)
                && written.firstRange(of: word + after) != nil
            if isPrefix { break }
            rest = after
        }
        return rest
    }
}
