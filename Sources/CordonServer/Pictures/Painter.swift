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
    /// The picture.
    public let picture: Picture
    /// The format, as the ending of a file: `svg`; or `svg-element`, to be put into a page.
    public let format: String
    /// Dots an inch of a PNG.
    public let dpi: Double

    /// Creates an order.
    public init(_ picture: Picture, format: String, dpi: Double = 144) {
        self.picture = picture
        self.format = format
        self.dpi = dpi
    }

    /// The order as bytes.
    public func encoded() throws -> Data { try JSONEncoder().encode(self) }

    /// Draws it here and now: what the child does.
    ///
    /// - Throws: ``DrawingError``, or what is wrong with the bytes.
    public static func drawing(_ bytes: Data) throws -> [UInt8] {
        let order = try JSONDecoder().decode(PictureOrder.self, from: bytes)
        if order.format == "svg-element" {
            return Array(try Drawing(order.picture).svgElement().utf8)
        }
        guard let format = Drawing.Format(fileName: "picture." + order.format) else {
            throw CocoaError(.featureUnsupported)
        }
        let drawing = try Drawing(order.picture)
        return format == .png ? try drawing.png(dpi: order.dpi) : try drawing.bytes(format)
    }
}
