extension Drawing {
    /// The drawing as SVG: accessible, light and dark, without scripts or anything from outside.
    ///
    /// Parties are groups of class `node` with `data-entity`, relations groups of class `edge` with
    /// `data-relation`, `data-from` and `data-to`; each has a title and an `aria-label`.
    ///
    /// - Parameter fixesTextLength: Whether each text is pinned to the width it was measured with,
    ///   so that a viewer with other fonts cannot let it overflow its box.
    /// - Returns: A UTF-8 document that is always well-formed XML.
    public func svg(fixesTextLength: Bool = true) -> String {
        SVGWriter(sheet: page.sheet, fixesTextLength: fixesTextLength).document(isStandalone: true)
    }

    /// The drawing as an `svg` element to be put into a page that is light whatever its reader
    /// prefers, as one that is printed is.
    public func svgElement() -> String {
        SVGWriter(sheet: page.sheet, fixesTextLength: true, followsReader: false)
            .document(isStandalone: false)
    }
}
