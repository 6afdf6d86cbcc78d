public import CordonModel

extension FetchRecord {
    /// The day of the version: the server's, else the day on which it was fetched.
    public var day: Day? { lastModified.flatMap(Self.day) ?? Day(fetched) }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The day of a date as HTTP writes it (RFC 9110, 5.6.7): `Wed, 13 Dec 2023 10:00:00 GMT`.
    static func day(_ text: String) -> Day? {
        let words = text.split(separator: " ")
        guard words.count >= 4, let day = Int(words[1]), let year = Int(words[3]),
            let month = months.firstIndex(of: String(words[2]))
        else { return nil }
        return Day(year: year, month: month + 1, day: day)
    }
}
