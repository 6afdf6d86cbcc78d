import Foundation

/// Which version of a file a part belongs to, so that only that version is gone on with.
struct PartMark: Codable {
    let address: String
    /// The mark that the server gave the version; a weak one says nothing about bytes.
    let validator: String

    static func path(_ part: String) -> String { part + ".json" }

    static func read(_ part: String) -> PartMark? {
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path(part)))
            return try JSONDecoder().decode(PartMark.self, from: data)
        } catch {
            return nil
        }
    }

    func write(_ part: String) throws {
        try JSONEncoder().encode(self).write(
            to: URL(fileURLWithPath: Self.path(part)), options: .atomic)
    }

    static func remove(_ part: String) throws {
        if FileManager.default.fileExists(atPath: path(part)) {
            try FileManager.default.removeItem(atPath: path(part))
        }
    }
}
