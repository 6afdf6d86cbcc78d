/// A picture laid out, ready to be written in several formats.
///
/// Every format carries title, day, legend of what occurs, sources and disclaimer. Equal pictures
/// give equal bytes on one machine, in whatever order their parts are given; on another machine
/// other fonts may move things by a little.
///
/// ```swift
/// let drawing = try Drawing(picture)
/// let svg = drawing.svg()
/// let pdf = try drawing.pdf()
/// ```
public struct Drawing: Sendable {
    let page: Page

    /// Lays a picture out with Graphviz.
    ///
    /// The call blocks until Graphviz is done, and only one runs at a time in a process. Graphviz
    /// can neither be cancelled nor be trusted not to crash: a server calls this in a child process.
    ///
    /// - Parameter picture: What to draw. The caller decides how much: pictures of up to about 150
    ///   parties can be read, and more than 1,500 should not be asked for.
    /// - Throws: ``DrawingError``.
    /// - Complexity: A second or less for 100 parties, some seconds for 300.
    public init(_ picture: Picture) throws(DrawingError) {
        var subject = try Subject(picture)
        try subject.measure()
        let arrangement = try Arrangement.arrange(subject)
        page = try Page(subject, arrangement)
    }

    /// The places that a layout gives the parties of a picture, by id: upper left corners, in points.
    ///
    /// Nothing is drawn. Of 5,000 parties it takes some seconds, of 20,000 half a minute.
    ///
    /// - Throws: ``DrawingError``.
    public static func places(of picture: Picture) throws(DrawingError) -> [String: Picture.Place] {
        var plain = picture
        plain.isPlain = false
        var subject = try Subject(plain)
        try subject.measure()
        let arrangement = try Arrangement.arrange(subject)
        return Dictionary(
            uniqueKeysWithValues: zip(subject.parties, arrangement.boxes).map { party, box in
                let corner = Point(x: box.x, y: box.y) + arrangement.origin
                return (party.node.id, Picture.Place(x: corner.x, y: corner.y))
            })
    }

    /// The size of the page in points of 1/72 inch.
    public var size: (width: Double, height: Double) {
        (page.scene.size.width, page.scene.size.height)
    }

    /// What the layout had to give up, in sentences for the reader; usually empty.
    public var notes: [String] { Page.notes(page.subject, page.arrangement) }

    /// The engine that placed the parties: `dot`, `sfdp`, or `reader` where they were put by hand, or
    /// `components` where they stand in blocks.
    public var engine: String { page.arrangement.engine }
}
