import CordonModel
import Foundation

/// The entities that a file tells of and names, by their ids as bytes.
///
/// It takes an id and nine bytes for each, and no object: files name millions.
struct NamedEntities {
    private var ids = TextDraft()
    private var isTold: [Bool] = []
    private var ranges: [NamedRanges] = []

    /// Notes all entities of a page, and the ends that its relations name.
    mutating func take(
        _ page: CaseImage, ends: NamedEnds
    ) throws(ImageDraft.TooLarge) {
        for place in 0..<page.entityCount {
            let number = unsafe try number(of: page.idBytes(place))
            isTold[number] = true
        }
        try ends.forEach { text, range throws(ImageDraft.TooLarge) in
            let number = unsafe try number(of: page.textBytes(text))
            ranges[number].formUnion(range)
        }
    }

    /// Notes ends by their ids.
    mutating func take(_ ends: [EntityID: NamedRanges]) throws(ImageDraft.TooLarge) {
        for (id, range) in ends {
            let number = try number(of: id)
            ranges[number].formUnion(range)
        }
    }

    /// What is named and not told of, with the schemata that it must have.
    var missing: [EntityID: NamedRanges] {
        var missing: [EntityID: NamedRanges] = [:]
        for place in isTold.indices where !isTold[place] {
            missing[ids[UInt32(place)]] = ranges[place]
        }
        return missing
    }

    private mutating func number(
        of id: UnsafeRawBufferPointer
    ) throws(ImageDraft.TooLarge) -> Int {
        guard unsafe TextHash.isASCII(id) else {
            return try number(of: unsafe String(decoding: id, as: UTF8.self))
        }
        return widen(Int(unsafe try ids.number(of: id)))
    }

    /// Texts that differ only in how their accents are encoded are equal.
    private mutating func number(of id: EntityID) throws(ImageDraft.TooLarge) -> Int {
        widen(Int(try ids.number(of: id.precomposedStringWithCanonicalMapping)))
    }

    private mutating func widen(_ number: Int) -> Int {
        if number == isTold.count {
            isTold.append(false)
            ranges.append([])
        }
        return number
    }
}
