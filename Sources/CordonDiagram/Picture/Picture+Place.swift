extension Picture {
    /// The place where a reader has put a party: the upper left corner of its box, in points, y downwards.
    public struct Place: Codable, Sendable, Hashable {
        /// Rightwards.
        public var x: Double
        /// Downwards.
        public var y: Double

        /// Creates a place.
        public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }

        /// Farther out than this nothing is drawn.
        static let farthest = 200_000.0

        /// The corner as a point; nil where nobody could find it.
        var corner: Point? {
            guard x.isFinite, y.isFinite, max(abs(x), abs(y)) <= Self.farthest else { return nil }
            return Point(x: x, y: y)
        }
    }
}
