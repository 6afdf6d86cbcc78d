/// A score on the scale of OFAC's Sanctions List Search.
enum PortalScore {
    static func score(_ query: String, _ listed: String) -> Double { 0 }
}
