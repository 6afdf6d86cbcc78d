extension Picture {
    /// What a party is; it decides the shape.
    public enum Kind: Codable, Sendable, Hashable {
        /// A company or other organisation: a box.
        case company
        /// A person: a box with round ends.
        case person
        /// A party of which it is not said whether it is a person or a company: a box with small round
        /// corners.
        case party
        /// A government, ministry or other public body: a house.
        case state
        /// An alliance, bloc or treaty body: a hexagon.
        case alliance
        /// A weapon programme, product or component: a box with two tabs at its left.
        case programme
        /// A vessel, aircraft, facility, account or other asset: a folder.
        case asset
        /// A trust or other arrangement that is no legal person: a trapezium.
        case arrangement
        /// A sanctions programme or list entry: a sheet with a folded corner.
        case listEntry
        /// A party nobody has named: a dashed box with a question mark.
        case unknown
        /// So many parties drawn as one: boxes behind each other.
        case stack(Int)
    }

    /// How strongly a party or relation is drawn.
    public enum Emphasis: String, Codable, Sendable, CaseIterable {
        /// Drawn as usual.
        case normal
        /// The subject or a step of the route: the name is underlined by a heavier frame.
        case strong
        /// Context beside the route: drawn pale.
        case dimmed
    }

    /// One party of a picture.
    public struct Node: Codable, Sendable, Equatable, Identifiable {
        /// The entity's id, unique in the picture; it is written into the file as data.
        public var id: String
        /// The name, transliterated where the original is in another script.
        public var caption: String
        /// The name in its original script, drawn below the caption; empty for none.
        public var original: String
        /// What the party is.
        public var kind: Kind
        /// The word for the kind, such as `think tank`; nil for the usual word.
        public var kindWord: String?
        /// The ISO 3166 code of the country, such as `RU`; nil where it is not known.
        public var country: String?
        /// The jurisdiction box the party is drawn in, such as `Russia (RU)`; nil for none.
        public var cluster: String?
        /// What the regimes and lists say of it, in any order.
        public var badges: [Badge]
        /// How strongly it is drawn.
        public var emphasis: Emphasis
        /// Text shown on hovering and read aloud after the name; empty for none.
        public var tooltip: String
        /// A line in the box about what is said of the party; empty for none.
        public var note = ""
        /// The parties that the box stands for, where it is drawn for several that it names.
        public var members: [String] = []
        /// The lines that name them.
        public var listing: [String] = []
        /// Where a click leads: `http`, `https`, relative or `#fragment`; anything else is dropped.
        public var url: String?

        /// Creates a party.
        public init(
            id: String, caption: String, original: String = "", kind: Kind = .company,
            kindWord: String? = nil, country: String? = nil, cluster: String? = nil,
            badges: [Badge] = [], emphasis: Emphasis = .normal, tooltip: String = "",
            url: String? = nil
        ) {
            self.id = id
            self.caption = caption
            self.original = original
            self.kind = kind
            self.kindWord = kindWord
            self.country = country
            self.cluster = cluster
            self.badges = badges
            self.emphasis = emphasis
            self.tooltip = tooltip
            self.url = url
        }
    }
}
