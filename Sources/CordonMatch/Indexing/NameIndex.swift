public import Foundation

/// An index of names that finds candidates for a query without comparing all.
///
/// The whole index is one block of bytes: keep it in a file and map it into memory.
///
/// ```swift
/// let index = try NameIndex(names: [
///     IndexedName(entity: 7, text: "АО «ИЭМЗ «Купол»", kind: .company)
/// ])
/// for hit in index.search("JSC IEMZ Kupol", kind: .company, limit: 5) {
///     print(hit.entity, hit.matchedName, hit.similarity, hit.evidence)
/// }
/// let again = try NameIndex(bytes: index.bytes)
/// ```
///
/// Candidates are names that share a word, a known spelling or translation of it, its
/// sound, its sound but for one, two words written as one, or an acronym. What is missed is
/// measured in the tests, not assumed.
///
/// An index never changes; any number of tasks may search it, and the answer does not
/// depend on how many.
///
/// - Complexity: building is O(L log L) in the letters of all names, about five seconds a
///   million names; about 200 bytes a name.
public struct NameIndex: Sendable {
    /// The bytes of the index, to be written to a file and mapped again.
    public let bytes: Data
    let layout: IndexLayout

    /// The number of names.
    public var count: Int { layout.nameCount }

    /// Builds an index; names are numbered in the order given.
    ///
    /// - Parameters:
    ///   - names: The names.
    ///   - numbers: The numbers of registers that entities bear.
    ///   - stamp: What the index is to bear as its ``stamp``; nil for that of what it is made of.
    /// - Throws: ``NameIndexError/tooLarge(count:)`` beyond four thousand million letters.
    public init(
        names: some Sequence<IndexedName>, numbers: some Sequence<BorneNumber> = [],
        stamp: UInt64? = nil
    ) throws(NameIndexError) {
        var builder = IndexBuilder()
        for name in names { builder.add(name, PreparedName(name.text, kind: name.kind)) }
        for number in numbers { builder.add(number) }
        try self.init(bytes: builder.bytes(stamp: stamp))
    }

    /// Opens the bytes of an index, for instance a file mapped into memory.
    ///
    /// - Throws: ``NameIndexError`` where the bytes are no index or of another version.
    public init(bytes: Data) throws(NameIndexError) {
        let layout = try IndexLayout(bytes)
        let isAligned = unsafe bytes.withUnsafeBytes { raw in
            Int(bitPattern: raw.baseAddress) % 8 == 0
        }
        self.bytes = isAligned ? bytes : Data(Array(bytes))
        self.layout = layout
        if let section = unsafe withView({ view in unsafe view.damagedSection(layout) }) {
            throw .damaged(section: section)
        }
    }

    func withView<Result>(_ body: (IndexView) -> Result) -> Result {
        unsafe bytes.withUnsafeBytes { raw in unsafe body(IndexView(raw, layout)) }
    }

    // MARK: - Reading

    /// The name at a place, as it was indexed.
    public func name(at place: Int) -> IndexedName {
        precondition(place >= 0 && place < count, "no name \(place)")
        return unsafe bytes.withUnsafeBytes { raw in
            let view = unsafe IndexView(raw, layout)
            let start = layout.offsets[IndexSection.texts.rawValue]
            let range = unsafe range(raw, .textStarts, place)
            let text = unsafe String(
                decoding: raw[start + range.lowerBound..<start + range.upperBound], as: UTF8.self)
            let flags = unsafe view.flags[place]
            return unsafe IndexedName(
                entity: view.entities[place], text: text,
                kind: PartyKind(rawValue: flags & 127) ?? .other, isWeak: flags & 128 != 0)
        }
    }

    /// The entities that bear a number, as one of its keys says it; rarely one that bears another.
    ///
    /// - Parameter key: One of ``PartyIdentifier/keys``.
    /// - Returns: The entities, ascending.
    public func entities(bearing key: String) -> [UInt32] {
        unsafe withView { view in
            var found: [UInt32] = []
            unsafe IndexView.forEach(view.numbers, BorneNumber.hash(of: key)) { found.append($0) }
            return found
        }
    }

    /// Chinese characters or Korean syllables of a name.
    func signs(at place: Int) -> [UInt32] {
        unsafe bytes.withUnsafeBytes { raw in
            let start = layout.offsets[IndexSection.signs.rawValue]
            return unsafe range(raw, .signStarts, place).map { sign in
                unsafe raw.loadUnaligned(fromByteOffset: start + 4 * sign, as: UInt32.self)
            }
        }
    }

    private func range(
        _ raw: UnsafeRawBufferPointer, _ section: IndexSection, _ place: Int
    ) -> Range<Int> {
        let offset = layout.offsets[section.rawValue] + 4 * place
        let start = unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        let end = unsafe raw.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
        return Int(start)..<Int(end)
    }
}
