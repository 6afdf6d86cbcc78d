/// What a column of a table says: of whom, and what.
public struct ColumnRole: Hashable, Sendable, Comparable {
    /// Of whom a column speaks.
    public enum Side: String, Sendable, CaseIterable {
        /// Who holds.
        case owner
        /// What is held.
        case owned
        /// The holding itself.
        case holding
    }

    /// What a column says.
    public enum Field: String, Sendable, CaseIterable {
        /// A name.
        case name
        /// A number of a register.
        case id
        /// A country.
        case country
        /// A day or year of birth or foundation.
        case birth
        /// Whether it is a person or a company.
        case kind
        /// What it does.
        case activity
        /// A share.
        case percent
        /// The least share.
        case percentMin = "percent.min"
        /// The greatest share.
        case percentMax = "percent.max"
        /// How many shares are held.
        case count
        /// How many shares there are.
        case total
        /// The kind of relation.
        case relation
        /// Since when.
        case from
        /// Until when, the last day.
        case until
    }

    /// Of whom it speaks.
    public let side: Side
    /// What it says.
    public let field: Field

    /// Creates a role.
    public init(_ side: Side, _ field: Field) {
        self.side = side
        self.field = field
    }

    /// The word in a mapping: `owner`, `owned.id`, `percent`.
    public var word: String {
        if side == .holding { return field.rawValue }
        return field == .name ? side.rawValue : "\(side.rawValue).\(field.rawValue)"
    }

    /// Reads the word of a mapping.
    public init?(word: String) {
        if let side = Side(rawValue: word), side != .holding {
            self.init(side, .name)
        } else if let field = Field(rawValue: word), Self.ofHolding.contains(field) {
            self.init(.holding, field)
        } else {
            let parts = word.split(separator: ".", maxSplits: 1).map(String.init)
            guard parts.count == 2, let side = Side(rawValue: parts[0]), side != .holding,
                let field = Field(rawValue: parts[1]), !Self.ofHolding.contains(field)
            else { return nil }
            self.init(side, field)
        }
    }

    /// All words of a mapping.
    public static let words: [String] =
        Side.allCases.flatMap { side in
            Field.allCases.filter { ofHolding.contains($0) == (side == .holding) }
                .map { ColumnRole(side, $0).word }
        }

    /// What is said of a holding and of no party.
    static let ofHolding: Set<Field> = [
        .percent, .percentMin, .percentMax, .count, .total, .relation, .from, .until,
    ]

    /// Orders roles by their words.
    public static func < (left: ColumnRole, right: ColumnRole) -> Bool { left.word < right.word }
}
