/// Memory that comparing needs, allocated once and used for any number of comparisons.
///
/// One scratch serves one thread.
@safe struct ComparisonScratch: ~Copyable {
    /// Three rows for the letter distance, and the costs and codes of one word's letters.
    let rows: UnsafeMutablePointer<Int32>
    /// The possible agreements under consideration.
    let links: UnsafeMutablePointer<Link>
    /// The agreements chosen.
    let chosen: UnsafeMutablePointer<Link>
    /// Letter costs, copied here so that the inner loop touches plain memory.
    let substitution: UnsafeMutablePointer<UInt8>
    let omission: UnsafeMutablePointer<UInt8>
    var linkCount = 0
    var chosenCount = 0

    static let rowLength = 160
    static let mostLinks = 512
    static let mostChosen = 64

    /// The one allocation that all the pointers lie in.
    private let memory: UnsafeMutableRawPointer

    init() {
        let link = MemoryLayout<Link>.stride
        let rowBytes = 5 * Self.rowLength * MemoryLayout<Int32>.stride
        let linkBytes = Self.mostLinks * link
        let chosenBytes = Self.mostChosen * link
        let costs = LetterCosts.substitution.count
        unsafe memory = .allocate(
            byteCount: rowBytes + linkBytes + chosenBytes + costs + 36, alignment: 16)
        unsafe rows = memory.bindMemory(to: Int32.self, capacity: 5 * Self.rowLength)
        unsafe links = (memory + rowBytes).bindMemory(to: Link.self, capacity: Self.mostLinks)
        unsafe chosen = (memory + rowBytes + linkBytes)
            .bindMemory(to: Link.self, capacity: Self.mostChosen)
        let tables = unsafe memory + rowBytes + linkBytes + chosenBytes
        unsafe substitution = tables.bindMemory(to: UInt8.self, capacity: costs)
        unsafe omission = (tables + costs).bindMemory(to: UInt8.self, capacity: 36)
        unsafe substitution.initialize(from: LetterCosts.substitution, count: costs)
        unsafe omission.initialize(from: LetterCosts.omission, count: 36)
    }

    deinit { unsafe memory.deallocate() }

    mutating func add(_ link: Link) {
        guard linkCount < Self.mostLinks else { return }
        unsafe (links + linkCount).initialize(to: link)
        linkCount += 1
    }
}

/// One possible agreement: a run of words of one name with a run of words of the other.
struct Link: Sendable {
    var first: UInt8
    var firstCount: UInt8
    var second: UInt8
    var secondCount: UInt8
    var how: Agreement
    /// How alike, 0 to 1.
    var similarity: Float
}

/// In what way two words, or a word and several, agree.
public enum Agreement: UInt8, Sendable, Hashable, CaseIterable {
    /// Letter for letter.
    case same
    /// Known spellings of one name, or one idea in two languages.
    case meaning
    /// A nickname or short form of the other.
    case nickname
    /// Nearly the same letters.
    case spelling
    /// Nearly the same letters, and the same sound.
    case sound
    /// The initial of the other.
    case initial
    /// The same number.
    case number
    /// The first letters of the other's words.
    case acronym
    /// The other's words written as one.
    case glued
    /// Legal forms of one class.
    case form
}
