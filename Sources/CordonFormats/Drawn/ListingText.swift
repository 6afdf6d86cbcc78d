import CordonModel

/// A listing as one attribute of a node: authority, list, programmes, measures, record, day and standing,
/// parted by bars: `us-ofac|SDN|RUSSIA-EO14024|blocking|46431|2023-12-12|official`.
struct ListingText {
    let listing: Listing
    let day: DayWindow?
    let standing: Standing

    /// Reads the text; an authority by itself is a blocking listing.
    init(_ text: String) {
        var parts = text.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0).trimmed
        }
        parts += Array(repeating: "", count: max(0, 7 - parts.count))
        let words = { (text: String) in text.split(separator: ",").map(String.init) }
        let measures = Set(words(parts[3]).compactMap(Measure.init))
        listing = Listing(
            authority: parts[0], list: parts[1].isEmpty ? nil : parts[1],
            programmes: words(parts[2]), measures: measures.isEmpty ? [.blocking] : measures,
            recordID: parts[4].isEmpty ? nil : parts[4])
        day = DayWindow(parts[5])
        standing = Standing(word: parts[6]) ?? .official
    }

    /// Writes a listing.
    static func text(of listing: Listing, in claim: Claim) -> String {
        let plain = { (text: String) in
            String(text.map { ["|", ";", ","].contains($0) ? " " : $0 })
        }
        return [
            plain(listing.authority), plain(listing.list ?? ""),
            listing.programmes.map(plain).joined(separator: ","),
            listing.measures.map(\.rawValue).sorted().joined(separator: ","),
            plain(listing.recordID ?? ""), claim.period.from?.description ?? "",
            claim.standing.word,
        ].joined(separator: "|")
    }
}
