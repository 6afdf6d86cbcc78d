/// A description of what to draw: parties, relations, and what a reader must know about them.
///
/// A picture holds no colours, and no positions but those that a reader has chosen. ``Drawing`` lays
/// it out and writes it. The order of its nodes, edges, sources and lists does not matter: all are
/// sorted before anything is done.
///
/// ```swift
/// let picture = Picture(
///     title: "Who owns Kupol", asOf: "2026-11-22", view: .ownership,
///     nodes: [
///         Picture.Node(id: "almaz-antey", caption: "JSC Almaz-Antey", kind: .company),
///         Picture.Node(id: "iemz-kupol", caption: "JSC IEMZ Kupol", kind: .company),
///     ],
///     edges: [
///         Picture.Edge(
///             id: "r1", from: "almaz-antey", to: "iemz-kupol", family: .ownership,
///             label: "owns ?%", standing: .official, sources: [1])
///     ])
/// let svg = try Drawing(picture).svg()
/// ```
public struct Picture: Codable, Sendable, Equatable {
    /// The way a picture is laid out.
    public enum View: String, Codable, Sendable, CaseIterable {
        /// Owners above what they own.
        case ownership
        /// Everything around some parties, in no order of rank.
        case network
        /// A route from left to right, with what lies beside it dimmed.
        case path
    }

    /// A reason for which parties stand in one box.
    public enum Grouping: String, Codable, Sendable, CaseIterable {
        /// The country.
        case country
        /// The one who holds most of them, directly or through others.
        case owner
        /// More relations among each other than chance would put there.
        case community
        /// Nothing: there are no boxes.
        case none

        /// The words of the legend for such a box.
        var word: String {
            switch self {
            case .country: "jurisdiction"
            case .owner: "held by one owner, each step more than half"
            case .community: "community: more relations inside than chance"
            case .none: ""
            }
        }
    }

    /// The form in which relations of one pair of parties are drawn.
    public enum Lines: String, Codable, Sendable, CaseIterable {
        /// As one line, with the words of each below each other.
        case bundled
        /// As a line each; only those that are alike are one.
        case each
    }

    /// The title, drawn above the picture and read out first.
    public var title: String

    /// A second line under the title; empty for none.
    public var subtitle: String

    /// The day the picture speaks of, as an ISO date such as `2026-11-22`.
    ///
    /// It is also the creation date of a PDF, so that equal pictures are equal bytes.
    public var asOf: String

    /// The way the picture is laid out.
    public var view: View

    /// The parties, each with an id of its own.
    public var nodes: [Node]

    /// The relations, each with an id of its own and two ends among ``nodes``.
    public var edges: [Edge]

    /// What stands under the picture: lists, rules, sources, what is hidden, disclaimer.
    public var footer: Footer

    /// The places where a reader has put parties, by id; the layout places all others.
    public var places: [String: Place]

    /// Whether whoever has no place is put beside the others of its component at once, rather than
    /// laid out: of thousands of parties a layout takes minutes.
    public var isPlain = false

    /// The reason for which parties stand in one box.
    public var grouping = Grouping.country

    /// Whether the boxes of the grouping are drawn even where they tear the picture apart.
    public var keepsBoxes = false

    /// The form in which relations of one pair of parties are drawn.
    public var lines = Lines.bundled

    /// When what is drawn holds, as a strip below the drawing; nil for none.
    ///
    /// ``Timeline/strip(most:)`` makes one.
    public var strip: Timeline?

    /// Whether boxes are small; see ``compact``.
    public var isCompact = false

    /// Creates a picture.
    public init(
        title: String, subtitle: String = "", asOf: String, view: View = .network,
        nodes: [Node], edges: [Edge], footer: Footer = Footer(), places: [String: Place] = [:]
    ) {
        self.title = title
        self.subtitle = subtitle
        self.asOf = asOf
        self.view = view
        self.nodes = nodes
        self.edges = edges
        self.footer = footer
        self.places = places
    }
}
