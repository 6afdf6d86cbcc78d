import CordonModel

/// Writes the relations of a graph as an edge list, one row for each claim that asserts one.
///
/// An edge list has no place for denials, for days on which something was merely seen, for the roles of
/// relations that have a kind, nor for more than one source a row: the first is named.
struct EdgeListWriter {
    let outgoing: Outgoing

    init(_ outgoing: Outgoing) { self.outgoing = outgoing }

    func write<Failure: Error>(_ put: (String) throws(Failure) -> Void) throws(Failure) {
        try put("source,target,kind,percent,from,until,standing,source_id\n")
        let graph = outgoing.graph
        for (_, claims) in outgoing.relations {
            for place in claims {
                let claim = graph.file.claims[place]
                guard let said = claim.relation else { continue }
                let cells = [
                    outgoing.id(claim.subject), outgoing.id(said.target),
                    Self.kind(of: said),
                    said.share.map { $0.isUnknown ? "" : $0.description } ?? "",
                    claim.period.from?.description ?? "",
                    claim.period.before?.advanced(by: -1).description ?? "", claim.standing.word,
                    outgoing.citations(of: claim).first?.source ?? "",
                ]
                try put(cells.map(Self.cell).joined(separator: ",") + "\n")
            }
        }
    }

    /// The word of the column `kind`: a way of control, the word of a link that is none of ours, else
    /// the name of the kind.
    private static func kind(of said: RelationAssertion) -> String {
        freeWord(of: said) ?? said.criterion?.rawValue ?? said.kind.name
    }

    /// The role of an unspecific link, where a reader takes it for one again.
    static func freeWord(of said: RelationAssertion) -> String? {
        guard said.kind == .unknownLink, let role = said.role, !role.isEmpty, role == role.trimmed,
            EdgeKind.spoken(role) == nil, EdgeKind.slip(role) == nil
        else { return nil }
        return role
    }

    /// A cell, in quotation marks where it must be (RFC 4180, section 2).
    static func cell(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
        guard !isPlain || text.first?.isWhitespace == true || text.last?.isWhitespace == true else {
            return text
        }
        return quoted(text)
    }

    /// A cell in quotation marks, with those inside it doubled.
    ///
    /// It goes by bytes: a mark that a combining sign follows is one character with it, and ends a
    /// cell all the same.
    static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 2)
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
        return String(decoding: bytes, as: UTF8.self)
    }
}
