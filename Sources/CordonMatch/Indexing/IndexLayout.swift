import Foundation

/// The parts of an index of names, each a flat array of one plain type.
enum IndexSection: Int, CaseIterable {
    /// UInt32 × names + 1: where a name's letters start in `nameLetters`.
    case letterStarts
    /// UInt8: the folded letters of all names, end to end.
    case nameLetters
    /// UInt32 × names + 1: where a name's words start in `occurrences`.
    case wordStarts
    /// ``Occurrence``: the words of all names.
    case occurrences
    /// ``Word`` × vocabulary: every distinct word with its role.
    case vocabulary
    /// UInt32 × vocabulary + 1: where a distinct word's letters start in `wordLetters`.
    case wordLetterStarts
    /// UInt8: the letters of the distinct words.
    case wordLetters
    /// UInt32: open hash table from letters to vocabulary number plus one.
    case hashTable
    /// UInt32 × vocabulary + 1: where a word's names start in `postings`.
    case postingStarts
    /// UInt32: the names that bear a word, ascending.
    case postings
    /// UInt64: symbol << 32 | vocabulary number, ascending.
    case symbols
    /// UInt64: sound key << 32 | vocabulary number, ascending; with keys lacking one sound.
    case sounds
    /// UInt64: sound of two adjacent words << 32 | name, ascending.
    case pairs
    /// UInt64: hash of an acronym << 32 | name, ascending.
    case acronyms
    /// UInt32 × names: the entities.
    case entities
    /// UInt8 × names: kind, and 128 for a weak alias.
    case flags
    /// Float × names: the mass of all words.
    case masses
    /// UInt32 × names + 1: where a name's text starts in `texts`.
    case textStarts
    /// UInt8: the texts as written, UTF-8.
    case texts
    /// UInt32 × names + 1: where a name's signs start in `signs`.
    case signStarts
    /// UInt32: Chinese characters and Korean syllables.
    case signs
    /// UInt64: key of a whole name as written << 32 | name, ascending.
    case wholes
    /// UInt64: hash of a number << 32 | entity, ascending.
    case numbers
}

/// One word of one indexed name.
struct Occurrence: Sendable {
    /// The number of the word in the vocabulary.
    var word: UInt32
    /// Where its letters start in the name's letters.
    var start: UInt16
    /// What the writing said, ``WordMarks``.
    var marks: UInt8
    var unused: UInt8 = 0
}

/// Where the sections of an index lie in its bytes.
///
/// The bytes start with eight letters, the version, a checksum of all that follows it, the number
/// of names, the stamp, and for every section its offset and length in bytes; all numbers are
/// little-endian 64-bit.
struct IndexLayout: Sendable {
    static let magic: UInt64 = 0x3158_444E_4E44_5243
    static let tableStart = 5
    /// How many numbers stand before those that the checksum covers.
    static let unchecked = 3
    static let headerLength = 8 * (tableStart + 2 * IndexSection.allCases.count)

    let nameCount: Int
    /// What the names were, in one number; see ``NameIndex/stamp(of:)``.
    let stamp: UInt64
    private(set) var offsets: [Int] = []
    private(set) var lengths: [Int] = []

    /// Changes whenever the layout or a word table changes, because words are kept by number.
    static let version: UInt64 = {
        var hash = WordHash.of("layout 7".utf8)
        let tables =
            [
                CompanyFormTable.lines, CompanyWordTable.lines, PlaceTable.lines,
                NumberWordTable.lines,
                GivenNameTable.lines, PersonWordTable.titles, PersonWordTable.particles,
            ] + LetterTables.all
        for table in tables {
            for byte in table.utf8 { hash = WordHash.adding(byte, to: hash) }
        }
        return hash ^ UInt64(MemoryLayout<Word>.stride)
    }()

    init(_ bytes: Data) throws(NameIndexError) {
        guard bytes.count >= Self.headerLength else { throw .damaged(section: "header") }
        let header: [UInt64] = unsafe bytes.withUnsafeBytes { raw in
            (0..<Self.headerLength / 8).map { place in
                unsafe UInt64(
                    littleEndian: raw.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
            }
        }
        guard header[0] == Self.magic else { throw .damaged(section: "header") }
        guard header[1] == Self.version else {
            throw .otherVersion(found: header[1], expected: Self.version)
        }
        let checksum = unsafe bytes.withUnsafeBytes { raw in
            unsafe BlockHash.of(UnsafeRawBufferPointer(rebasing: raw[(8 * Self.unchecked)...]))
        }
        guard checksum == header[2] else { throw .damaged(section: "checksum") }
        guard header[3] <= UInt64(UInt32.max) else { throw .damaged(section: "header") }
        nameCount = Int(header[3])
        stamp = header[4]
        for section in IndexSection.allCases {
            let (offset, length) = (
                header[Self.tableStart + 2 * section.rawValue],
                header[Self.tableStart + 1 + 2 * section.rawValue]
            )
            let (end, overflow) = offset.addingReportingOverflow(length)
            guard !overflow, end <= UInt64(bytes.count), offset % 8 == 0 else {
                throw .damaged(section: "\(section)")
            }
            offsets.append(Int(offset))
            lengths.append(Int(length))
        }
    }
}
