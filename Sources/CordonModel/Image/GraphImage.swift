import CordonGraph

/// A projection as an image holds it: columns of vertices, and a record for each relation, stake
/// and listing.
final class GraphImage: Sendable {
    private let texts: ImageTexts
    private let words: ImageColumn<UInt32>
    private let about: ImageColumn<UInt32>
    private let ids: ImageColumn<UInt32>
    private let captions: ImageColumn<UInt32>
    private let schemata: ImageColumn<UInt32>
    private let aliases: ImageColumn<UInt32>
    private let relationStarts: ImageColumn<UInt32>
    private let listingStarts: ImageColumn<UInt32>
    private let listingsOf: ImageColumn<UInt32>
    private let stakeStarts: ImageColumn<UInt32>
    private let jointStarts: ImageColumn<UInt32>
    private let valueStarts: ImageColumn<UInt32>
    private let valuePlaces: ImageColumn<UInt32>
    private let opened: ImageColumn<UInt32>

    init(_ image: ImageReading) {
        texts = ImageTexts(image)
        words = image.column(.words)
        about = image.column(.about)
        ids = image.column(.ids)
        captions = image.column(.captions)
        schemata = image.column(.schemata)
        aliases = image.column(.aliases)
        relationStarts = image.column(.relationStarts)
        listingStarts = image.column(.listingStarts)
        listingsOf = image.column(.listingsOf)
        stakeStarts = image.column(.stakeStarts)
        jointStarts = image.column(.jointStarts)
        valueStarts = image.column(.valueStarts)
        valuePlaces = image.column(.valuePlaces)
        opened = image.column(.opened)
    }

    var vertexCount: Int { ids.count }
    var aliasCount: Int { aliases.count / 2 }
    var relationCount: Int { relationStarts.count }
    var claimCount: Int { Int(about[0]) }
    var undatedCount: Int { Int(about[1]) }
    var undatedRelations: Int { Int(about[2]) }
    var seenLater: Int { Int(about[3]) }

    private func record<Value>(_ start: UInt32, _ read: (inout WordReader) -> Value) -> Value {
        var reader = WordReader(words, texts, at: start)
        return read(&reader)
    }
}

// MARK: - Vertices

extension GraphImage {
    /// The vertex of an id; ids and aliases are each sorted.
    func vertex(_ id: EntityID) -> Vertex? {
        if let place = Self.search(ids.count, for: id, { texts[ids[$0]] }) { return Vertex(place) }
        let place = Self.search(aliasCount, for: id) { texts[aliases[$0 * 2]] }
        return place.map { aliases[$0 * 2 + 1] }
    }

    private static func search(
        _ count: Int, for id: EntityID, _ text: (Int) -> EntityID
    ) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if text(middle) < id { low = middle + 1 } else { high = middle }
        }
        return low < count && text(low) == id ? low : nil
    }

    func alias(_ place: Int) -> (id: EntityID, vertex: Vertex) {
        (texts[aliases[place * 2]], aliases[place * 2 + 1])
    }

    var idRows: Rows<EntityID> { Rows(count: ids.count) { [self] in texts[ids[$0]] } }
    var captionRows: Rows<String> {
        Rows(count: captions.count) { [self] in texts[captions[$0]] }
    }
    var schemaRows: Rows<String> {
        Rows(count: schemata.count) { [self] in texts[schemata[$0]] }
    }
    var valueRows: Rows<[Int32]> { Self.lists(valueStarts, valuePlaces) }
    var openedRows: Rows<Int> { Rows(count: opened.count) { [self] in Int(opened[$0]) } }

    private static func lists(
        _ starts: ImageColumn<UInt32>, _ places: ImageColumn<UInt32>
    ) -> Rows<[Int32]> {
        Rows(count: Swift.max(0, starts.count - 1)) { vertex in
            (Int(starts[vertex])..<Int(starts[vertex + 1])).map { Int32(bitPattern: places[$0]) }
        }
    }
}

// MARK: - What ties them

extension GraphImage {
    var relationRows: Rows<Relation> {
        Rows(count: relationStarts.count) { [self] place in
            record(relationStarts[place]) { $0.relation() }
        }
    }

    var listingRows: Rows<ListedParty> {
        Rows(count: listingStarts.count) { [self] place in
            record(listingStarts[place]) { $0.listedParty() }
        }
    }

    var listingStartRows: Rows<Int> {
        Rows(count: listingsOf.count) { [self] in Int(listingsOf[$0]) }
    }

    var stakeRows: Rows<Stake> {
        Rows(count: stakeStarts.count) { [self] place in
            record(stakeStarts[place]) { $0.stake() }
        }
    }

    var jointRows: Rows<JointGroup> {
        Rows(count: jointStarts.count) { [self] place in
            record(jointStarts[place]) { $0.jointGroup() }
        }
    }
}
