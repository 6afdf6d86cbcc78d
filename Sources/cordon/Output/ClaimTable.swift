import CordonModel

extension TextTable {
    /// Claims as rows: a denial or doubt says so, and every source is named with its place.
    static func claims(_ places: [Int], in file: Case) -> TextTable {
        var table = TextTable(["claim", "subject", "what", "object", "standing", "when", "source"])
        for place in places {
            let claim = file.claims[place]
            let cited = claim.evidence.citations.map { citation in
                citation.source + (citation.locator.map { " \($0)" } ?? "")
            }
            let negative = claim.polarity == .asserts ? "" : "\(claim.polarity.rawValue): "
            table.add([
                claim.name(in: file), claim.subject,
                negative + (claim.relation?.kind.verb ?? claim.predicate), claim.object,
                claim.standing.word, claim.period.description, cited.joined(separator: "; "),
            ])
        }
        return table
    }
}
