extension Drawing {
    /// The size of a printed page.
    public enum Paper: String, Sendable, CaseIterable {
        /// As large as the drawing.
        case natural
        /// 210 by 297 mm, upright or across as suits the drawing, which is shrunk to fit and, where it
        /// could not be read then, cut.
        case a4
        /// 297 by 420 mm, likewise.
        case a3
        /// 420 by 594 mm, likewise.
        case a2

        /// The short and the long side in points; nil for the natural size.
        var sides: (short: Double, long: Double)? {
            switch self {
            case .natural: nil
            case .a4: (595.28, 841.89)
            case .a3: (841.89, 1190.55)
            case .a2: (1190.55, 1683.78)
            }
        }
    }

    /// The drawing as PDF with text that can be searched; its creation date is the picture's day.
    ///
    /// - Parameter paper: The size of the page.
    /// - Returns: The bytes of a PDF: of one page where the drawing can be read on it, else of several
    ///   that overlap, with marks.
    /// - Throws: ``DrawingError``, such as a Graphviz without the plug-in for PDF.
    public func pdf(paper: Paper = .natural) throws(DrawingError) -> [UInt8] {
        try page.sheet.pdf(paper: paper)
    }

    /// The drawing as PNG on white.
    ///
    /// - Parameter dpi: Pixels to the inch, 36 to 1200; fewer are used where the picture would have
    ///   more than 20,000 pixels on a side, which the renderer cannot draw, or more than a hundred
    ///   million in all, which take 400 MB while they are drawn.
    /// - Returns: The bytes of a PNG.
    /// - Throws: ``DrawingError``, such as a Graphviz without the plug-in for PNG.
    public func png(dpi: Double = 144) throws(DrawingError) -> [UInt8] {
        try page.sheet.png(dpi: dpi)
    }
}
