extension FormatSniffer {
    /// The format of an XML document, from the local name of its root element.
    static func xmlFormat(_ head: [UInt8]) -> FileFormat? {
        guard let root = rootName(head[...]) else { return nil }
        switch root {
        case "sdnList": return .ofacXML
        case "sanctionsData": return .ofacEnhancedXML
        case "Sanctions": return .ofacAdvancedXML
        case "export": return contains(head, "fpi/fsd/export") ? .euXML : nil
        case "Designations": return .ukXML
        case "CONSOLIDATED_LIST": return .unXML
        case "LEIData": return .gleifEntityXML
        case "RelationshipData": return .gleifRelationXML
        case "ReportingExceptionData": return .gleifExceptionXML
        case "graphml": return .graphML
        case "gexf": return .gexf
        default: return nil
        }
    }

    /// The local name of the first element, past declarations and comments.
    private static func rootName(_ head: ArraySlice<UInt8>) -> String? {
        var rest = head
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            guard let first = rest.first else { return nil }
            guard first == UInt8(ascii: "?") || first == UInt8(ascii: "!") else {
                let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != 0x2F }
                let local = name.split(separator: UInt8(ascii: ":")).last ?? name
                return String(decoding: local, as: UTF8.self)
            }
            let end: [UInt8] = rest.starts(with: "!--".utf8) ? Array("-->".utf8) : [0x3E]
            guard let close = firstRange(of: end, in: rest) else { return nil }
            rest = rest[close...]
        }
        return nil
    }

    /// Where the bytes after the first occurrence of a sequence begin.
    private static func firstRange(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var at = bytes.startIndex
        while let found = bytes[at...].firstIndex(of: wanted[0]) {
            if bytes[found...].starts(with: wanted) { return found + wanted.count }
            at = found + 1
        }
        return nil
    }

    private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        firstRange(of: Array(text.utf8), in: bytes[...]) != nil
    }
}
