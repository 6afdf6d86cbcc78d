extension Case {
    /// An image of the case, to be read back by ``init(image:)``.
    ///
    /// - Parameters:
    ///   - key: What the case was read from, in 32 bytes.
    ///   - page: The columns of the one page that the case was read into, where there is one: what
    ///     the case holds behind it is added, and nothing is written anew.
    /// - Returns: The image, to be written.
    /// - Throws: ``ImageDraft/TooLarge`` where 32 bits cannot number its texts.
    /// - Complexity: O(claims) time; memory for the whole image.
    package func image(
        key: [UInt8], page: CaseColumns? = nil
    ) throws(ImageDraft.TooLarge) -> ImageDraft {
        var columns = CaseColumns()
        if let page, isRead(from: page) {
            columns = page
            for place in placesHeld { try columns.add(claims[place]) }
        } else {
            for entity in entities { try columns.add(entity) }
            for claim in claims { try columns.add(claim) }
        }
        var image = try columns.image(about: self, key: key)
        addWays(to: &image)
        return image
    }

    /// Whether its first claims and all of its entities are those of a page.
    private func isRead(from page: CaseColumns) -> Bool {
        entities.count == page.entityStarts.count && placesHeld.lowerBound == page.claimCount
    }

    /// Adds what finds claims: by the entities that they are about, and by the names that they say.
    private func addWays(to image: inout ImageDraft) {
        guard entities.count < ClaimsAbout.mostEntities else { return }
        let about = ClaimsAboutDraft(self)
        image.add(.aboutStarts, about.starts)
        image.add(.aboutClaims, about.claims)
        image.add(.aboutTies, about.ties)
        image.add(.claimsApart, about.apart)
        let names = NamesCalled.rows(of: self)
        image.add(.nameHashes, names.hashes)
        image.add(.nameClaims, names.claims)
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
