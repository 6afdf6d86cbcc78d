extension Double {
    /// The number in decimal digits with at most so many places, without an exponent.
    ///
    /// The same on every machine and in every locale: `1.50` at two places is `1.5`.
    func decimal(places: Int = 2) -> String {
        guard isFinite else { return "0" }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let scaled = (magnitude * scale).rounded()
        guard scaled < 9e15 else { return "0" }
        let whole = Int(scaled) / Int(scale)
        let rest = Int(scaled) % Int(scale)
        let sign = self < 0 && scaled > 0 ? "-" : ""
        guard rest > 0 else { return sign + String(whole) }
        let digits = String(rest)
        var fraction = String(repeating: "0", count: places - digits.count) + digits
        while fraction.last == "0" { fraction.removeLast() }
        return sign + String(whole) + "." + fraction
    }
}
