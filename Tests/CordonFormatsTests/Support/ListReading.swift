import CordonModel

@testable import CordonFormats

/// Reads bytes as a list, whatever its format, and gathers the rejects.
enum ListReading {
    static func read(
        _ bytes: [UInt8], name: String
    ) throws -> (file: Case, rejects: [ReadingProblem]) {
        var file = Case()
        let source = try ByteSource(name: name, bytes: bytes)
        let format = try FormatSniffer.format(of: source)
        let reader = try RecordReaders.reader(format, source, day: ListDay.inName(of: name))
        var rejects: [ReadingProblem] = []
        while true {
            do {
                guard try reader.next(into: &file) else { break }
            } catch {
                rejects.append(error)
                if error.isFatal { break }
            }
        }
        reader.finish(into: &file)
        return (file, rejects)
    }
}

extension Case {
    /// The values of a property that the case claims for an entity, in order.
    func values(_ id: EntityID, _ property: String) -> [String] {
        claims.compactMap { claim in
            guard claim.subject == id, let value = claim.value, value.property == property else {
                return nil
            }
            return value.text
        }
    }
}
