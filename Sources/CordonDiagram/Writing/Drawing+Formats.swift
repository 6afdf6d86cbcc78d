extension Drawing {
    /// A format that a drawing can be written in.
    public enum Format: String, Sendable, CaseIterable {
        /// Scalable, accessible, light and dark.
        case svg
        /// The SVG in a page with the equivalent tables.
        case html
        /// For print.
        case pdf
        /// Pixels, 144 to the inch.
        case png
        /// The language of Graphviz, to be laid out again.
        case dot
        /// Everything as data, with places.
        case json

        /// The format that a file name's ending asks for; nil for any other ending.
        public init?(fileName: String) {
            guard let ending = fileName.split(separator: ".").last else { return nil }
            switch ending.lowercased() {
            case "gv": self = .dot
            case "htm": self = .html
            case let name: self.init(rawValue: name)
            }
        }
    }

    /// The drawing in a format, as the bytes of a file.
    ///
    /// - Throws: ``DrawingError`` for `pdf` and `png`, which Graphviz renders; never for the others.
    public func bytes(_ format: Format) throws(DrawingError) -> [UInt8] {
        switch format {
        case .svg: Array(svg().utf8)
        case .html: Array(html().utf8)
        case .pdf: try pdf()
        case .png: try png()
        case .dot: Array(dot().utf8)
        case .json: Array(json().utf8)
        }
    }
}
