import Synchronization

/// The pages from which a case reads its first entities and claims, in their order.
///
/// A file that is read in pieces gives a page for each; an image on disk is one page. An entity of
/// which several pages tell is one entity: the more telling schema and all fields are kept.
final class CasePages: Sendable {
    let pages: [CaseImage]
    /// The place of the first claim of each page.
    let claimStarts: [Int]
    let claimCount: Int
    /// How much was read of them.
    let reads = ReadCount()
    /// Where entities are told of: nil where the one page tells of each once, in its own order.
    private let table: EntityTable?

    /// Reads one image as it is.
    init(image: CaseImage) {
        pages = [image]
        claimStarts = [0]
        claimCount = image.claimCount
        table = nil
    }

    /// Reads pages that may tell of one entity several times.
    init(_ pages: [CaseImage]) {
        self.pages = pages
        var starts: [Int] = []
        var count = 0
        for page in pages {
            starts.append(count)
            count += page.claimCount
        }
        claimStarts = starts
        claimCount = count
        table = EntityTable(pages)
    }

    var entityCount: Int { table?.count ?? pages[0].entityCount }

    /// The claims about each entity, where the one page holds them.
    var claimsAbout: ClaimsAbout? { table == nil ? pages[0].claimsAbout : nil }

    /// The claims that name somebody, where the one page holds them in order.
    var namesCalled: NamesCalled? { table == nil ? pages[0].namesCalled : nil }

    /// The pages with the place of the first claim of each.
    var withStarts: [(page: CaseImage, start: Int)] {
        zip(pages, claimStarts).map { (page: $0.0, start: $0.1) }
    }

    /// Pages of some entities and claims, each by ascending places.
    func part(entities: [Int], claims: [Int]) -> CasePages {
        var told: [[Int]] = Array(repeating: [], count: pages.count)
        for entity in entities {
            guard let table else {
                told[0].append(entity)
                continue
            }
            for telling in table.tellings(entity) {
                told[Int(telling.page)].append(Int(telling.place))
            }
        }
        var rest = claims[...]
        return CasePages(
            pages.indices.map { number in
                let (page, start) = (pages[number], claimStarts[number])
                let own = rest.prefix { $0 < start + page.claimCount }
                rest = rest.dropFirst(own.count)
                return CaseImage(
                    page, entities: told[number].sorted(), claims: own.map { $0 - start })
            })
    }
}

/// How many claims and entities were read out of pages, so that tests can guard what questions cost.
package final class ReadCount: Sendable {
    private let claimCount = Atomic<Int>(0)
    private let entityCount = Atomic<Int>(0)
    private let passCount = Atomic<Int>(0)

    /// Claims that were read, whole or in part, by their rows or by their ties.
    package var claims: Int { claimCount.load(ordering: .relaxed) }
    /// Entities that were read.
    package var entities: Int { entityCount.load(ordering: .relaxed) }

    /// How often the numbers or bytes of all claims, texts or ids were looked through.
    package var passes: Int { passCount.load(ordering: .relaxed) }

    func notePass() { passCount.add(1, ordering: .relaxed) }

    func note(claims count: Int) { claimCount.add(count, ordering: .relaxed) }

    func note(entities count: Int) { entityCount.add(count, ordering: .relaxed) }
}

// MARK: - Claims

extension CasePages {
    /// The page that holds a claim, and the claim's place in it.
    func spot(_ place: Int) -> (page: CaseImage, place: Int) {
        var (low, high) = (0, claimStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if claimStarts[middle] <= place { low = middle } else { high = middle }
        }
        return (pages[low], place - claimStarts[low])
    }

    func claim(_ place: Int) -> Claim {
        reads.note(claims: 1)
        let spot = spot(place)
        return spot.page.claim(spot.place)
    }

    func value(_ place: Int) -> PropertyValue? {
        reads.note(claims: 1)
        let spot = spot(place)
        return spot.page.value(spot.place)
    }
}

// MARK: - Entities

extension CasePages {
    func entity(_ place: Int) -> Entity {
        reads.note(entities: 1)
        guard let table else { return pages[0].entity(place) }
        let tellings = table.tellings(place)
        var entity = pages[Int(tellings[0].page)].entity(Int(tellings[0].place))
        for telling in tellings.dropFirst() {
            entity.merge(pages[Int(telling.page)].entity(Int(telling.place)))
        }
        return entity
    }

    /// The texts of one field of an entity, as all that tell of it give them.
    func texts(ofField name: String, at place: Int) -> [String] {
        guard let table else { return pages[0].texts(ofField: name, at: place) }
        return table.tellings(place).flatMap {
            pages[Int($0.page)].texts(ofField: name, at: Int($0.place))
        }
    }

    /// The id and the schema of an entity, without its fields.
    func heading(_ place: Int) -> (id: EntityID, schema: String) {
        reads.note(entities: 1)
        guard let table else { return pages[0].heading(place) }
        let tellings = table.tellings(place)
        var heading = pages[Int(tellings[0].page)].heading(Int(tellings[0].place))
        for telling in tellings.dropFirst() {
            let other = pages[Int(telling.page)].heading(Int(telling.place))
            heading.schema = Schema.moreTelling(heading.schema, other.schema)
        }
        return heading
    }

    /// The place of an entity, by its id.
    func place(of id: EntityID) -> Int? {
        guard let table else { return pages[0].place(of: id) }
        return table.place(of: id, in: pages)
    }
}

/// Where pages tell of entities, and the places of entities by their ids.
private struct EntityTable: Sendable {
    /// One telling of an entity: the page and the place in it.
    struct Telling {
        let page: UInt32
        let place: UInt32
    }

    private var firsts: [Telling] = []
    /// Further tellings, by the entity's place.
    private var more: [Int: [Telling]] = [:]
    /// Open addressing with linear probing over the places of entities whose ids are ASCII.
    private var slots: [UInt32]
    /// The places of the others: texts that differ only in how their accents are encoded are equal.
    private var others: [EntityID: UInt32] = [:]

    var count: Int { firsts.count }

    init(_ pages: [CaseImage]) {
        let most = pages.reduce(0) { $0 + $1.entityCount }
        var size = 16
        while size < most * 2 { size *= 2 }
        slots = Array(repeating: .max, count: size)
        firsts.reserveCapacity(most)
        for (number, page) in pages.enumerated() {
            for place in 0..<page.entityCount {
                add(Telling(page: UInt32(number), place: UInt32(place)), pages)
            }
        }
    }

    private mutating func add(_ telling: Telling, _ pages: [CaseImage]) {
        let id = unsafe pages[Int(telling.page)].idBytes(Int(telling.place))
        let known: UInt32
        if unsafe TextHash.isASCII(id) {
            let slot = unsafe slot(of: id, in: pages)
            known = slots[slot]
            if known == .max { slots[slot] = UInt32(firsts.count) }
        } else {
            let text = unsafe String(decoding: id, as: UTF8.self)
            known = others[text] ?? .max
            if known == .max { others[text] = UInt32(firsts.count) }
        }
        if known == .max {
            firsts.append(telling)
        } else {
            more[Int(known), default: []].append(telling)
        }
    }

    /// The slot of an id, or the empty one where it would stand.
    private func slot(of id: UnsafeRawBufferPointer, in pages: [CaseImage]) -> Int {
        var slot = unsafe Int(truncatingIfNeeded: TextHash.of(id)) & (slots.count - 1)
        while slots[slot] != .max {
            let known = firsts[Int(slots[slot])]
            let other = unsafe pages[Int(known.page)].idBytes(Int(known.place))
            if unsafe TextHash.isEqual(id, other) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    func tellings(_ place: Int) -> [Telling] { [firsts[place]] + (more[place] ?? []) }

    func place(of id: EntityID, in pages: [CaseImage]) -> Int? {
        var (id, place) = (id, UInt32.max)
        id.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            guard unsafe TextHash.isASCII(bytes) else { return }
            place = unsafe slots[slot(of: bytes, in: pages)]
        }
        if place == .max { place = others[id] ?? .max }
        return place == .max ? nil : Int(place)
    }
}
