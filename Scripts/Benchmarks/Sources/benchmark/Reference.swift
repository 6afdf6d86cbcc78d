import Foundation

/// Vectors of doubles from a NumPy archive without compression.
struct Reference {
    private var vectors: [String: [Double]] = [:]

    /// Reads the archive; without one there are no vectors.
    init(path: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return }
        let bytes = [UInt8](data)
        func number(_ place: Int, _ length: Int) -> Int {
            (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        // Each member: a ZIP header of 30 bytes, its name, extra fields, and a .npy file.
        var place = 0
        while place + 30 < bytes.count, number(place, 4) == 0x0403_4b50 {
            let (nameLength, extraLength) = (number(place + 26, 2), number(place + 28, 2))
            let name = String(decoding: bytes[place + 30..<place + 30 + nameLength], as: UTF8.self)
            let start = place + 30 + nameLength + extraLength
            let headerLength = number(start + 8, 2)
            let header = String(
                decoding: bytes[start + 10..<start + 10 + headerLength], as: UTF8.self)
            guard header.contains("'<f8'"), let shape = header.split(separator: "(").last,
                let count = Int(shape.prefix { $0.isNumber })
            else { return }
            let first = start + 10 + headerLength
            vectors[String(name.dropLast(4))] = (0..<count).map {
                Double(bitPattern: UInt64(truncatingIfNeeded: number(first + 8 * $0, 8)))
            }
            place = first + 8 * count
        }
    }

    /// The distance of a vector from the reference, both scaled to sum one; nil without one.
    func error(of values: [Double], _ name: String) -> Double? {
        guard let reference = vectors[name], reference.count == values.count else { return nil }
        let (sum, whole) = (values.reduce(0, +), reference.reduce(0, +))
        return zip(values, reference).reduce(0) { $0 + abs($1.0 / sum - $1.1 / whole) }
    }
}
