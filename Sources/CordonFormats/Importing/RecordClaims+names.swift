import CordonModel

extension RecordClaims {
    /// Claims each of the names that one field of a list holds, the first as `property` and those
    /// beside it as aliases.
    ///
    /// Where the field holds more than one name, each claim quotes it whole.
    ///
    /// - Returns: The names.
    @discardableResult
    func addNames(
        _ property: String, _ text: String?, language: String? = nil, to file: inout Case
    ) -> [String] {
        guard let text, !text.isEmpty else { return [] }
        let found = ListedNames(text)
        let names = found.names.filter {
            property == "name" || !ListedNames.isPlaceholder($0.text)
        }
        for (place, name) in names.enumerated() {
            let own = property == "name" && place > 0 ? "alias" : property
            add(
                name.isAbbreviation ? "abbreviation" : name.isFormer ? "previousName" : own,
                name.text, language: language,
                quotation: name.text == text ? nil : text, to: &file)
        }
        add("notes", found.notes, to: &file)
        return names.map(\.text)
    }
}
