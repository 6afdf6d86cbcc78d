extension Source {
    /// The day of the copy, where the source is one dated copy of a series, such as a sanctions
    /// list: its id is that of the series (its origin) and the day, as in `ofac-sdn-2023-12-13`.
    ///
    /// Copies of one series say the same things on different days. Whatever the newer complete
    /// copy no longer says has ended between the two.
    public var copyDay: Day? {
        guard let day = date?.exact, id == "\(origin)-\(day)" else { return nil }
        return day
    }
}
