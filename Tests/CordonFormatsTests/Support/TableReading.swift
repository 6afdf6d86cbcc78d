import CordonFormats
import CordonModel

/// A table that was looked at and read by what was guessed of it.
struct TableReading {
    let guess: TableGuess
    let file: Case

    /// Reads a table of these bytes.
    init(
        _ name: String, _ bytes: [UInt8], named: [String] = [],
        change: (inout TableGuess) -> Void = { _ in }
    ) throws {
        (guess, file) = try withFile(named: name, bytes) { path in
            var guess = try TableGuess(path, named: named)
            change(&guess)
            return (guess, try guess.mapping.read(table: path))
        }
    }

    /// Reads a table of this text.
    init(_ text: String) throws { try self.init("t.csv", Array(text.utf8)) }

    /// The message of a notice; nil where there is none.
    func says(_ code: String) -> String? { file.notices.first { $0.code == code }?.message }

    /// Owner, company and share of each holding.
    var holdings: [String] { Self.holdings(file) }

    /// Owner, company and share of each holding of a case.
    static func holdings(_ file: Case) -> [String] {
        var names: [EntityID: String] = [:]
        for claim in file.claims where claim.value?.property == "name" {
            names[claim.subject] = claim.value?.text
        }
        return file.claims.compactMap { claim in
            guard let relation = claim.relation else { return nil }
            let owner = names[claim.subject] ?? claim.subject
            let owned = names[relation.target] ?? relation.target
            return "\(owner)>\(owned) \(relation.share?.description ?? "-")"
        }
    }
}
