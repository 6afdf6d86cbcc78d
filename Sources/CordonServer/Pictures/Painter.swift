public import CordonDiagram
public import Foundation

/// Draws pictures in a child process, so that nothing that Graphviz does can hurt the server.
public protocol Painter: Sendable {
    /// The bytes of a picture in a format.
    ///
    /// - Throws: 503 where the picture takes too long or too much memory, 422 where it cannot be
    ///   drawn.
    func draw(_ order: PictureOrder) async throws(Fault) -> [UInt8]
}

/// What a painter is asked for, as it is handed to the child.
public struct PictureOrder: Codable, Sendable {
    /// The picture; nil where a timeline is drawn.
    public let picture: Picture?
    /// The timeline; nil where a picture is drawn.
    public let timeline: Timeline?
    /// The format, as the ending of a file: `svg`; or `svg-element`, to be put into a page; or
    /// ``places``, for a layout of which nothing is drawn.
    public let format: String
    /// Dots an inch of a PNG.
    public let dpi: Double

    /// Creates an order.
    public init(_ picture: Picture, format: String, dpi: Double = 144) {
        self.picture = picture
        timeline = nil
        self.format = format
        self.dpi = dpi
    }

    /// The format of a layout alone.
    public static let places = "places"
    /// The seconds that a layout alone may take.
    public static let patience = 120

    /// Creates an order of a timeline.
    public init(_ timeline: Timeline, format: String, dpi: Double = 144) {
        picture = nil
        self.timeline = timeline
        self.format = format
        self.dpi = dpi
    }

    /// Whether it may take as long as a layout alone: that, or thousands of parties.
    var isLong: Bool {
        format == Self.places || picture?.nodes.count ?? 0 > LayoutBook.mostAtOnce
    }

    /// The order as bytes.
    public func encoded() throws -> Data { try JSONEncoder().encode(self) }

    /// Draws it here and now: what the child does.
    ///
    /// - Throws: ``DrawingError``, or what is wrong with the bytes.
    public static func drawing(_ bytes: Data) throws -> [UInt8] {
        let order = try JSONDecoder().decode(PictureOrder.self, from: bytes)
        let format = Drawing.Format(fileName: "picture." + order.format)
        if let timeline = order.timeline {
            return try written(TimelineDrawing(timeline), format, dpi: order.dpi)
        }
        guard let picture = order.picture else { throw CocoaError(.coderValueNotFound) }
        if order.format == places {
            return [UInt8](try JSONEncoder().encode(try Drawing.places(of: picture)))
        }
        if order.format == "svg-element" {
            return Array(try Drawing(picture).svgElement().utf8)
        }
        guard let format else { throw CocoaError(.featureUnsupported) }
        let drawing = try Drawing(picture)
        return format == .png ? try drawing.png(dpi: order.dpi) : try drawing.bytes(format)
    }

    /// Reads what a layout came to.
    static func read(places bytes: [UInt8]) throws(Fault) -> [String: Picture.Place] {
        do {
            return try JSONDecoder().decode([String: Picture.Place].self, from: Data(bytes))
        } catch {
            throw Fault(503, "the layout could not be read")
        }
    }

    private static func written(
        _ drawing: TimelineDrawing, _ format: Drawing.Format?, dpi: Double
    ) throws -> [UInt8] {
        guard let format else { return Array(drawing.svgElement().utf8) }
        if format == .png { return try drawing.png(dpi: dpi) }
        guard let bytes = try drawing.bytes(format) else {
            throw CocoaError(.featureUnsupported)
        }
        return bytes
    }
}
