import CordonModel

/// A listing as one attribute of a node, in fields that bars part.
///
/// They are authority, list, programmes, measures, record, day and standing, as in
/// `us-ofac|SDN|RUSSIA-EO14024|blocking|46431|2023-12-12|official`. Behind them may stand the last day,
/// the day on which it was seen, the day on which it was said, and its sources.
struct ListingText {
    let listing: Listing
    let period: Period
    let stated: DayWindow?
    let standing: Standing
    let sources: [String]

    /// Reads the text; an authority by itself is a blocking listing.
    init(_ text: String) {
        var parts = text.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0).trimmed
        }
        parts += Array(repeating: "", count: max(0, 11 - parts.count))
        let words = { (text: String) in text.split(separator: ",").map(String.init) }
        let measures = Set(words(parts[3]).compactMap(Measure.init))
        listing = Listing(
            authority: parts[0], list: parts[1].isEmpty ? nil : parts[1],
            programmes: words(parts[2]), measures: measures.isEmpty ? [.blocking] : measures,
            recordID: parts[4].isEmpty ? nil : parts[4])
        let from = DayWindow(parts[5])
        period =
            Period(
                from: from, before: DayWindow(parts[7])?.advanced(by: 1), observed: Day(parts[8]))
            ?? SaidEnd.period(from: from)
        standing = Standing(word: parts[6]) ?? .official
        stated = DayWindow(parts[9])
        sources = BarText.list(parts[10])
    }

    /// Writes the listing that the claim at a place asserts.
    static func text(of listing: Listing, at place: Int, _ outgoing: Outgoing) -> String {
        let claim = outgoing.graph.file.claims[place]
        let period = outgoing.drawnPeriod(at: place)
        let plain = { (text: String) in
            String(text.map { ["|", ";", ","].contains($0) ? " " : $0 })
        }
        var parts = [
            plain(listing.authority), plain(listing.list ?? ""),
            listing.programmes.map(plain).joined(separator: ","),
            listing.measures.map(\.rawValue).sorted().joined(separator: ","),
            plain(listing.recordID ?? ""), period.from?.description ?? "",
            claim.standing.word, period.lastDay?.description ?? "",
            period.observed?.description ?? "", claim.evidence.stated?.description ?? "",
            BarText.field(of: outgoing.sources(of: claim)),
        ]
        while parts.last?.isEmpty == true { parts.removeLast() }
        return parts.joined(separator: "|")
    }
}
