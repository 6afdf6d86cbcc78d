/// A picture of parties in time: bars for what lasts, signs for the days on which it was said.
///
/// Days are whole numbers, counted from 1970-01-01. ``TimelineDrawing`` lays it out and writes it.
///
/// ```swift
/// let timeline = Timeline(
///     title: "IEMZ Kupol in time", asOf: "2023-12-31", day: 19_722,
///     lanes: [
///         Timeline.Lane(
///             id: "iemz-kupol", caption: "JSC IEMZ Kupol",
///             rows: [
///                 Timeline.Row(
///                     id: "1", label: "on the list of us-ofac", look: .listing,
///                     standing: .official, spans: [.init(from: 19_703, until: nil)])
///             ])
///     ])
/// let svg = try TimelineDrawing(timeline).svg()
/// ```
public struct Timeline: Codable, Sendable, Equatable {
    /// The title, drawn above and read out first.
    public var title: String
    /// A second line under the title; empty for none.
    public var subtitle: String
    /// The day asked about, as an ISO date.
    public var asOf: String
    /// The same day as a number; a line is drawn there.
    public var day: Int
    /// The day up to which claims were public; nil for all of them.
    public var knownAt: Int?
    /// The parties, in the order in which they are drawn.
    public var lanes: [Lane]
    /// The footer under the timeline.
    public var footer: Picture.Footer

    /// Creates a timeline.
    public init(
        title: String, subtitle: String = "", asOf: String, day: Int, knownAt: Int? = nil,
        lanes: [Lane], footer: Picture.Footer = Picture.Footer()
    ) {
        self.title = title
        self.subtitle = subtitle
        self.asOf = asOf
        self.day = day
        self.knownAt = knownAt
        self.lanes = lanes
        self.footer = footer
    }

    /// The rows of one party.
    public struct Lane: Codable, Sendable, Equatable, Identifiable {
        /// The entity's id.
        public var id: String
        /// Its name.
        public var caption: String
        /// The verdicts and listings of the day asked about.
        public var badges: [Picture.Badge]
        /// The rows, in the order in which they are drawn.
        public var rows: [Row]

        /// Creates a lane.
        public init(id: String, caption: String, badges: [Picture.Badge] = [], rows: [Row]) {
            self.id = id
            self.caption = caption
            self.badges = badges
            self.rows = rows
        }
    }

    /// One thing that is said, and when it holds.
    public struct Row: Codable, Sendable, Equatable, Identifiable {
        /// An id, unique in the timeline.
        public var id: String
        /// The words: `owned by JSC Almaz-Antey 51%`.
        public var label: String
        /// The time in words, and what else a reader must know: `from 2023-12-12`.
        public var detail: String
        /// The look of the row.
        public var look: Look
        /// The standing of what is said.
        public var standing: Picture.Standing
        /// Whether some source denies or doubts it, or it is itself a denial.
        public var isDisputed: Bool
        /// The spans in which it holds, in order, without overlaps.
        public var spans: [Span]
        /// The days on which it was said, in order.
        public var said: [Int]
        /// The numbers of its sources in the footer.
        public var sources: [Int]

        /// Creates a row.
        public init(
            id: String, label: String, detail: String = "", look: Look,
            standing: Picture.Standing, isDisputed: Bool = false, spans: [Span], said: [Int] = [],
            sources: [Int] = []
        ) {
            self.id = id
            self.label = label
            self.detail = detail
            self.look = look
            self.standing = standing
            self.isDisputed = isDisputed
            self.spans = spans
            self.said = said
            self.sources = sources
        }
    }

    /// The look of a row.
    public enum Look: Codable, Sendable, Hashable {
        /// An entry of a list: a red bar.
        case listing
        /// A relation: a bar in the colour of its family.
        case relation(Picture.Family)
        /// A name, an address or another property, or a relief: a grey bar.
        case fact
    }

    /// Some days, from one on and before another.
    public struct Span: Codable, Sendable, Hashable {
        /// The first day; nil where it reaches back without a known beginning.
        public var from: Int?
        /// The first day after it; nil where it goes on.
        public var until: Int?
        /// Whether it certainly holds on these days; else it may.
        public var isCertain: Bool

        /// Creates a span.
        public init(from: Int?, until: Int?, isCertain: Bool = true) {
            self.from = from
            self.until = until
            self.isCertain = isCertain
        }
    }
}
