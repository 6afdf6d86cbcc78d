/// What a file of JSON records holds, counted in one pass that keeps nothing.
///
/// ```swift
/// try JSONSurvey("entities.ftm.json").records  // 400000
/// ```
public struct JSONSurvey: Sendable, Hashable {
    /// Records: lines, or items of an array.
    public private(set) var records = 0
    /// Texts among the values of the records, at any depth; names of members are not counted.
    public private(set) var texts = 0

    /// Counts a file, gzip or not.
    ///
    /// - Throws: The first record that is no JSON, with its place.
    /// - Complexity: O(bytes) time, memory for one record.
    public init(_ path: String, limits: ReadingLimits = ReadingLimits()) throws(ReadingProblem) {
        var source = try JSONRecords(try ByteSource(path: path, limits: limits))
        while let record = try source.next() {
            records += 1
            texts += record.value.document.textCount
        }
    }
}

extension JSONDocument {
    /// How many texts the values of the text parsed last hold.
    ///
    /// The tape's words are told by their first byte; the first word says where it ends, that of an
    /// object how many names are among its texts.
    fileprivate var textCount: Int {
        let end = unsafe Int(tape[0] & 0x00FF_FFFF_FFFF_FFFF)
        var count = 0
        var place = 1
        while place < end {
            let word = unsafe tape[place]
            place += 1
            switch UInt8(word >> 56) {
            case UInt8(ascii: "\""): count += 1
            case UInt8(ascii: "{"): count -= Int(word >> 32 & 0xFF_FFFF)
            case UInt8(ascii: "l"), UInt8(ascii: "u"), UInt8(ascii: "d"): place += 1
            default: break
            }
        }
        return count
    }
}
