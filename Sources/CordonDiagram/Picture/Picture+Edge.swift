extension Picture {
    /// What a relation is about; it decides colour and arrowhead.
    public enum Family: String, Codable, Sendable, CaseIterable {
        /// Owns a share.
        case ownership
        /// Controls by votes, board, contract or other named means.
        case control
        /// Supplies, buys, carries, contracts.
        case supply
        /// Holds an office or job, which is never control by itself.
        case role
        /// Is a relative or close associate.
        case family
        /// Is a member or part of.
        case membership
        /// Develops, produces, tests or uses a programme.
        case programme
        /// Says something about, accuses, denies, urges.
        case statement
        /// Is linked in a way the source does not specify.
        case link
        /// Was worked out here, not asserted by any source.
        case computed
    }

    /// How firmly a relation is said; it decides the line.
    public enum Standing: String, Codable, Sendable, CaseIterable {
        /// An authority says it: a solid line.
        case official
        /// A register or the filer itself says it: a solid line.
        case registered
        /// Press or a named analyst says it: dashes.
        case reported
        /// A hedged or unnamed source says it: dots.
        case alleged
        /// Taken for granted by whoever asked: dashes and dots.
        case assumed
    }

    /// One relation of a picture.
    public struct Edge: Codable, Sendable, Equatable, Identifiable {
        /// The relation's id, unique in the picture; it is written into the file as data.
        public var id: String
        /// The id of the party that acts: the owner, the supplier, the office holder.
        public var from: String
        /// The id of the party acted upon.
        public var to: String
        /// What the relation is about.
        public var family: Family
        /// The words on the line, measure included: `owns 51%`, `director`; empty for none.
        ///
        /// Standing, dispute, end and source numbers are added by the drawing.
        public var label: String
        /// How firmly the relation is said.
        public var standing: Standing
        /// Whether some source denies or doubts it.
        public var isDisputed: Bool
        /// Whether it sums up a chain of relations: drawn as a double line.
        public var isIndirect: Bool
        /// When it ended, in words such as `until 2022`; nil while it lasts.
        public var ended: String?
        /// The share of the whole, 0 to 1, lower and upper; nil where none is known.
        ///
        /// It sets the width of the line and nothing else.
        public var share: ClosedRange<Double>?
        /// The numbers of its sources in ``Footer/sources``.
        public var sources: [Int]
        /// Whether the relation points from one party to the other.
        public var isDirected: Bool
        /// How strongly it is drawn.
        public var emphasis: Emphasis
        /// Text shown on hovering, after the label; empty for none.
        public var tooltip: String

        /// Creates a relation.
        public init(
            id: String, from: String, to: String, family: Family, label: String = "",
            standing: Standing, isDisputed: Bool = false, isIndirect: Bool = false,
            ended: String? = nil,
            share: ClosedRange<Double>? = nil, sources: [Int] = [], isDirected: Bool = true,
            emphasis: Emphasis = .normal, tooltip: String = ""
        ) {
            self.id = id
            self.from = from
            self.to = to
            self.family = family
            self.label = label
            self.standing = standing
            self.isDisputed = isDisputed
            self.isIndirect = isIndirect
            self.ended = ended
            self.share = share
            self.sources = sources
            self.isDirected = isDirected
            self.emphasis = emphasis
            self.tooltip = tooltip
        }
    }
}
