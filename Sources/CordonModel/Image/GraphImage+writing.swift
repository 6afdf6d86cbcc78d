package import CordonGraph

extension EntityGraph {
    /// An image of the projection, to be read back by ``init(_:_:image:digraph:)``.
    ///
    /// It holds for a stretch of days: as long as no claim begins or ends.
    ///
    /// - Parameter key: What case was projected, and how, in 32 bytes.
    /// - Returns: The image, to be written.
    /// - Throws: ``ImageDraft/TooLarge`` where 32 bits cannot number its texts.
    /// - Complexity: O(claims) time; memory for the whole image.
    package func image(key: [UInt8]) throws(ImageDraft.TooLarge) -> ImageDraft {
        var draft = WordDraft()
        var image = ImageDraft(.view, key: key)
        image.days = file.unchangedDays(around: projection.asOf)
        image.add(
            .about, [claimCount, undatedCount, undatedRelations, seenLater].map { UInt32($0) })
        var numbers: [UInt32] = []
        for id in ids { numbers.append(try draft.texts.number(of: id)) }
        image.add(.ids, numbers)
        numbers = []
        for caption in captions { numbers.append(try draft.texts.add(caption)) }
        image.add(.captions, numbers)
        numbers = []
        for schema in schemata { numbers.append(try draft.texts.number(of: schema)) }
        image.add(.schemata, numbers)
        numbers = []
        for alias in index.aliases(besides: ids) {
            numbers += [try draft.texts.number(of: alias.id), alias.vertex]
        }
        image.add(.aliases, numbers)
        try addRecords(to: &image, &draft)
        addValues(to: &image)
        image.add(.opened, openedClaims.map { UInt32($0) })
        image.add(.textStarts, draft.texts.starts)
        image.add(.textBytes, draft.texts.bytes)
        image.add(.words, draft.words)
        return image
    }

    private func addRecords(
        to image: inout ImageDraft, _ draft: inout WordDraft
    ) throws(ImageDraft.TooLarge) {
        var starts: [UInt32] = []
        for relation in relations {
            starts.append(try draft.place)
            try draft.put(relation)
        }
        image.add(.relationStarts, starts)
        starts = []
        for stake in stakes {
            starts.append(try draft.place)
            try draft.put(stake)
        }
        image.add(.stakeStarts, starts)
        starts = []
        for listed in listings {
            starts.append(try draft.place)
            try draft.put(listed)
        }
        image.add(.listingStarts, starts)
        image.add(.listingsOf, listingStarts.map { UInt32($0) })
        starts = []
        for joint in joints {
            starts.append(try draft.place)
            try draft.put(joint)
        }
        image.add(.jointStarts, starts)
    }

    private func addValues(to image: inout ImageDraft) {
        var starts: [UInt32] = [0]
        var places: [UInt32] = []
        for values in valueClaims {
            places += values.map { UInt32(bitPattern: $0) }
            starts.append(UInt32(places.count))
        }
        image.add(.valueStarts, starts)
        image.add(.valuePlaces, places)
    }

    /// A projection that is read out of an image as it is asked for; nil where the image and the
    /// topology do not fit.
    ///
    /// - Parameters:
    ///   - file: The case that was projected.
    ///   - projection: How; its day is one for which the image holds.
    ///   - image: The image.
    ///   - digraph: The topology that was written with it.
    /// - Complexity: O(1).
    package init?(_ file: Case, _ projection: Projection, image: ImageReading, digraph: Digraph) {
        let view = GraphImage(image)
        guard view.vertexCount == digraph.vertexCount, view.relationCount == digraph.edgeCount
        else {
            return nil
        }
        self.file = file
        self.projection = projection
        self.digraph = digraph
        ids = view.idRows
        captions = view.captionRows
        schemata = view.schemaRows
        relations = view.relationRows
        listings = view.listingRows
        listingStarts = view.listingStartRows
        stakes = view.stakeRows
        joints = view.jointRows
        valueClaims = view.valueRows
        openedClaims = view.openedRows
        claimCount = view.claimCount
        undatedCount = view.undatedCount
        undatedRelations = view.undatedRelations
        seenLater = view.seenLater
        index = .image(view)
        seal = image.seal
    }
}

extension Case {
    /// The days around one on which no claim begins or ends, so that every projection is the same
    /// but for the day itself.
    ///
    /// Two days to either side of a day that some period names are left out with it: whether an
    /// end is meant to include its day is not asked here.
    func unchangedDays(around day: Day) -> Range<Int32> {
        var first = Int32.min
        var end = Int32.max
        func note(_ named: Day?) {
            guard let named else { return }
            for turn in (named.number - 1)...(named.number + 2) {
                if turn <= day.number { first = max(first, turn) } else { end = min(end, turn) }
            }
        }
        for period in periods {
            for window in [period.from, period.before] {
                note(window?.notBefore)
                note(window?.notAfter)
            }
            note(period.observed)
        }
        return first..<end
    }

    /// The periods of all claims.
    private var periods: Set<Period> {
        var periods: Set<Period> = []
        for (page, _) in pagesWithStarts {
            for number in 0..<page.periodCount { periods.insert(page.period(numbered: number)) }
        }
        for place in placesHeld { periods.insert(claims[place].period) }
        return periods
    }
}
