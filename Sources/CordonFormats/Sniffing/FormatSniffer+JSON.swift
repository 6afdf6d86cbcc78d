extension FormatSniffer {
    /// The format of a JSON text, from the names in its first object.
    static func jsonFormat(_ outline: JSONOutline) -> FileFormat? {
        let names = outline.names
        func has(_ wanted: String...) -> Bool { wanted.allSatisfy(names.contains) }
        if has("op", "entity") { return .followTheMoneyDelta }
        if has("entity_id", "prop", "value") { return .followTheMoneyStatements }
        if has("id", "schema", "properties") { return .followTheMoney }
        if has("statementId", "recordDetails") || has("statementId", "recordType") { return .bods }
        if has("company_number", "data") { return .significantControl }
        if has("data"), outline.innerNames.isSuperset(of: ["kind", "etag"]) {
            return .significantControl
        }
        if has("results"),
            outline.innerNames.contains("source")
                || outline.innerNames.contains("source_list_url") || names.contains("sources")
        {
            return .screeningListJSON
        }
        if has("source", "source_list_url") { return .screeningListJSON }
        if has("datasets") || has("name", "resources") || has("versions") { return .datasetIndex }
        if has("claims") || has("entities") { return .caseJSON }
        if has("source", "target") || has("owner", "owned") || has("shareholder", "company") {
            return .edgeJSON
        }
        if has("nodes", "edges") || has("nodes", "links") || has("elements") { return .edgeJSON }
        return nil
    }
}
