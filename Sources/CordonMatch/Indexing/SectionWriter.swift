import Foundation

/// Writes flat arrays one after another, each at a multiple of eight bytes.
struct SectionWriter {
    private var body = Data()
    private var table = [UInt64](repeating: 0, count: 2 * IndexSection.allCases.count)
    private let nameCount: Int
    private let stamp: UInt64

    init(nameCount: Int, stamp: UInt64) {
        self.nameCount = nameCount
        self.stamp = stamp
    }

    /// Appends one section; `Element` is a plain value without references.
    mutating func append<Element: BitwiseCopyable>(_ section: IndexSection, _ elements: [Element]) {
        while body.count % 8 != 0 { body.append(0) }
        table[2 * section.rawValue] = UInt64(IndexLayout.headerLength + body.count)
        table[2 * section.rawValue + 1] = UInt64(
            elements.count * MemoryLayout<Element>.stride)
        unsafe elements.withUnsafeBytes { raw in unsafe body.append(contentsOf: raw) }
    }

    /// The header and all sections.
    func finished() -> Data {
        var checked = Data(capacity: IndexLayout.headerLength + body.count)
        for number in [UInt64(nameCount), stamp] + table { Self.append(number, to: &checked) }
        checked.append(body)
        let checksum = unsafe checked.withUnsafeBytes { raw in unsafe BlockHash.of(raw) }
        var bytes = Data(capacity: checked.count + 8 * IndexLayout.unchecked)
        for number in [IndexLayout.magic, IndexLayout.version, checksum] {
            Self.append(number, to: &bytes)
        }
        bytes.append(checked)
        return bytes
    }

    private static func append(_ number: UInt64, to bytes: inout Data) {
        unsafe withUnsafeBytes(of: number.littleEndian) { raw in
            unsafe bytes.append(contentsOf: raw)
        }
    }
}
