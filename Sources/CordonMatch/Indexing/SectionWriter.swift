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
        var bytes = Data(capacity: IndexLayout.headerLength + body.count)
        let checksum = unsafe body.withUnsafeBytes { raw in unsafe BlockHash.of(raw) }
        let head = [IndexLayout.magic, IndexLayout.version, UInt64(nameCount), stamp, checksum]
        for number in head + table {
            unsafe withUnsafeBytes(of: number.littleEndian) { raw in
                unsafe bytes.append(contentsOf: raw)
            }
        }
        bytes.append(body)
        return bytes
    }
}
