/// Texts in the making: each is kept once if it is asked for by `number(of:)`.
struct TextDraft {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [UInt32] = [0]
    private var numbers: [String: UInt32] = [:]

    /// The number of a text that stands in many places.
    mutating func number(of text: String) throws(ImageDraft.TooLarge) -> UInt32 {
        // Texts that differ only in how their accents are encoded are equal, yet other bytes.
        if let known = numbers[text], isWritten(known, text) { return known }
        let number = try add(text)
        numbers[text] = number
        return number
    }

    private func isWritten(_ number: UInt32, _ text: String) -> Bool {
        let part = bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
        return part.elementsEqual(text.utf8)
    }

    /// Adds a text that hardly any other equals.
    mutating func add(_ text: String) throws(ImageDraft.TooLarge) -> UInt32 {
        bytes.append(contentsOf: text.utf8)
        guard let end = UInt32(exactly: bytes.count) else { throw ImageDraft.TooLarge() }
        starts.append(end)
        return UInt32(starts.count - 2)
    }
}

/// The texts of an image.
struct ImageTexts: Sendable {
    private let starts: ImageColumn<UInt32>
    private let bytes: ImageColumn<UInt8>

    init(_ image: ImageReading) {
        starts = image.column(.textStarts)
        bytes = image.column(.textBytes)
    }

    func utf8(_ number: UInt32) -> UnsafeBufferPointer<UInt8> {
        let start = Int(starts[Int(number)])
        let end = Int(starts[Int(number) + 1])
        precondition(start <= end && end <= bytes.count, "an image is read outside its bounds")
        return unsafe UnsafeBufferPointer(start: bytes.base + start, count: end - start)
    }

    subscript(number: UInt32) -> String {
        unsafe String(decoding: utf8(number), as: UTF8.self)
    }
}
