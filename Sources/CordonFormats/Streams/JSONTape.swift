import CordonModel

/// A parsed text read by the places on its tape.
///
/// Where millions of records are read, this spares counting references for every value; what a
/// place holds is only there until the document is parsed into again.
@unsafe
struct JSONTape {
    /// What keeps the tape alive.
    let document: JSONDocument
    private let words: UnsafePointer<UInt64>
    private let strings: UnsafePointer<UInt8>

    init(_ document: JSONDocument) {
        unsafe self.document = document
        unsafe words = document.tape
        unsafe strings = document.strings
    }

    /// The place of the whole value.
    var root: Int { 1 }

    /// What stands at a place, as the tape marks it: `{`, `[`, `"`, or another first byte.
    @inline(__always)
    func mark(_ place: Int) -> UInt8 { UInt8(unsafe words[place] >> 56) }

    func isText(_ place: Int) -> Bool { unsafe mark(place) == UInt8(ascii: "\"") }
    func isList(_ place: Int) -> Bool { unsafe mark(place) == UInt8(ascii: "[") }
    func isObject(_ place: Int) -> Bool { unsafe mark(place) == UInt8(ascii: "{") }

    /// The place after the value at a place.
    @inline(__always)
    func after(_ place: Int) -> Int {
        switch unsafe mark(place) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): Int(unsafe words[place] & 0xFFFF_FFFF)
        case UInt8(ascii: "l"), UInt8(ascii: "u"), UInt8(ascii: "d"): place + 2
        default: place + 1
        }
    }

    /// The place of a list's first item, or of the value itself where it is none, and the place
    /// after the last.
    @inline(__always)
    func items(_ place: Int) -> (first: Int, end: Int) {
        let after = unsafe after(place)
        return unsafe isList(place) ? (place + 1, after - 1) : (place, after)
    }

    /// The bytes of the text at a place.
    @inline(__always)
    func text(_ place: Int) -> UnsafeRawBufferPointer {
        let offset = Int(unsafe words[place] & 0x00FF_FFFF_FFFF_FFFF)
        let start = unsafe UnsafeRawPointer(strings) + offset
        let count = unsafe start.loadUnaligned(as: UInt32.self)
        return unsafe UnsafeRawBufferPointer(start: start + 4, count: Int(count))
    }

    /// Whether the text at a place is `word`.
    @inline(__always)
    func isText(_ place: Int, _ word: StaticString) -> Bool {
        let bytes = unsafe text(place)
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        return unsafe TextHash.isEqual(
            bytes,
            UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
}
