extension Case {
    /// An image of the case, to be read back by ``init(image:)``.
    ///
    /// - Parameter key: What the case was read from, in 32 bytes.
    /// - Returns: The image, to be written.
    /// - Throws: ``ImageDraft/TooLarge`` where 32 bits cannot number its texts.
    /// - Complexity: O(claims) time; memory for the whole image.
    package func image(key: [UInt8]) throws(ImageDraft.TooLarge) -> ImageDraft {
        var columns = CaseColumns()
        for entity in entities { try columns.add(entity) }
        for claim in claims { try columns.add(claim) }
        return try columns.image(about: self, key: key)
    }

    /// A case that reads its entities and claims out of an image as they are asked for.
    ///
    /// - Complexity: O(sources and lists).
    package init(image: ImageReading) {
        self.init()
        let image = CaseImage(image)
        image.readAbout(into: &self)
        read(from: CasePages(image: image))
    }
}
