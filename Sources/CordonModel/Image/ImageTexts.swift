/// The texts of an image.
struct ImageTexts: Sendable {
    private let starts: ImageColumn<UInt32>
    private let bytes: ImageColumn<UInt8>

    init(_ image: ImageReading) {
        starts = image.column(.textStarts)
        bytes = image.column(.textBytes)
    }

    var count: Int { max(0, starts.count - 1) }

    func utf8(_ number: UInt32) -> UnsafeBufferPointer<UInt8> {
        let start = Int(starts[Int(number)])
        let end = Int(starts[Int(number) + 1])
        precondition(start <= end && end <= bytes.count, "an image is read outside its bounds")
        return unsafe UnsafeBufferPointer(start: bytes.base + start, count: end - start)
    }

    subscript(number: UInt32) -> String {
        unsafe String(decoding: utf8(number), as: UTF8.self)
    }

    /// The text of a number; nil of none.
    subscript(number: UInt32?) -> String? { number.map { self[$0] } }
}
