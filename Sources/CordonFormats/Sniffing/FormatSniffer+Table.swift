extension FormatSniffer {
    /// The format of a CSV or TSV file, from its first row.
    static func tableFormat(_ head: [UInt8]) -> FileFormat? {
        let rows = firstRows(head)
        // The UK list's CSV form puts the day of the report before the names of its columns.
        if rows.prefix(3).contains(where: { $0.contains("Unique ID") }) { return .ukCSV }
        guard let row = rows.first, row.count > 1 else { return nil }
        if let format = ofacFormat(row) { return format }
        let names = Set(row.map { $0.trimmed })
        if let format = knownTable(names) { return format }
        let lowered = Set(names.map { $0.lowercased() })
        if EdgeColumns.ends(in: lowered, isExact: true) != nil { return .edgeList }
        if lowered.contains("id") || lowered.contains("name") { return .entityTable }
        guard !EdgeColumns.areOfRegister(lowered) else { return nil }
        return EdgeColumns.ends(in: lowered, isExact: false) == nil ? nil : .edgeList
    }

    private static func firstRows(_ head: [UInt8]) -> [[String]] {
        var found: [[String]] = []
        do {
            let source = try ByteSource(name: "", bytes: head)
            var rows = try CSVReader(source, delimiter: TableDelimiter.of(head))
            while found.count < 3, let row = try rows.next() { found.append(row.fields) }
        } catch {
            // What could be read so far is enough to look at.
            return found
        }
        return found
    }

    /// OFAC's files have no header; the number and kind of their fields tells them.
    private static func ofacFormat(_ row: [String]) -> FileFormat? {
        guard Int(row[0]) != nil else { return nil }
        switch row.count {
        case 12: return .ofacPrimaryCSV
        case 6 where Int(row[1]) != nil: return .ofacAddressCSV
        case 5 where ["aka", "fka", "nka"].contains(row[2]): return .ofacAlternateCSV
        case 2 where Int(row[1]) == nil: return .ofacCommentCSV
        default: return nil
        }
    }

    private static func knownTable(_ names: Set<String>) -> FileFormat? {
        func has(_ wanted: String...) -> Bool { wanted.allSatisfy(names.contains) }
        if has("entity_id", "prop", "value") { return .followTheMoneyStatements }
        if has("source", "entity_number", "source_list_url") { return .screeningListCSV }
        if has("Relationship.StartNode.NodeID", "Relationship.EndNode.NodeID") {
            return .gleifRelationCSV
        }
        if has("LEI"), names.contains(where: { $0.hasPrefix("Exception") }) {
            return .gleifExceptionCSV
        }
        if has("LEI", "Entity.LegalName") { return .gleifEntityCSV }
        if has("node_id_start", "node_id_end", "rel_type") { return .offshoreRelationCSV }
        if has("node_id") { return offshoreNodes(names) }
        return nil
    }

    private static func offshoreNodes(_ names: Set<String>) -> FileFormat {
        if names.contains("service_provider") { return .offshoreEntityCSV }
        if names.contains("internal_id") { return .offshoreIntermediaryCSV }
        if names.contains("address") { return .offshoreAddressCSV }
        if names.contains("type") || names.contains("closed_date") { return .offshoreOtherCSV }
        return .offshoreOfficerCSV
    }
}
