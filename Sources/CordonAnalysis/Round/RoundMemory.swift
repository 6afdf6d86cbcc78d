import CordonModel
import CordonStore
import Foundation

/// The memory of a round from one run to the next: what it took, what it told, and what the answers
/// were then.
///
/// It is written last and whole: a run that is killed is as if it had not begun, but for what the
/// store took in, and the next run tells what this one would have told.
struct RoundMemory: Codable, Sendable {
    /// The version of this form.
    var version = 1
    /// The last import of the store that was told of.
    var lastImport = 0
    /// The day that was last asked about; nil before the first.
    var asOf: String?
    /// A hash of everything that the last answers depended on.
    var basis = ""
    /// The files that were taken: the SHA-256 of what lay at each path.
    var taken: [String: String] = [:]
    /// The SHA-256 of every list that was taken, sorted.
    var lists: [String] = []
    /// The name of the last report, without its number of the day.
    var reportDay = ""
    /// The number of the last report of that day.
    var reportNumber = 0
    /// Whether something was told that asks for exit status 2, and the run was killed before it ended.
    var owes = false
    /// The answers to watched questions, by question: a key for each line.
    var watched: [String: [String]] = [:]
    /// The regimes that could be answered when they were last asked; nil before the first time.
    var answered: [String]?
    /// The lists that were too old to clear anybody, and told to be so.
    var stale: [String]?
    /// Everything that stays wrong until somebody mends it: old lists, missing editions, questions that
    /// cannot be asked.
    var standing: [String]?
    /// The hits of each customer, by key.
    var found: [String: [RoundHit]] = [:]

    /// The day that was last asked about.
    var day: Day? { asOf.flatMap { Day($0) } }
}

/// A party that a customer is or may be, and what the regimes say of it.
struct RoundHit: Codable, Hashable, Sendable {
    /// The party.
    let entity: EntityID
    /// The name.
    let caption: String
    /// The certainty that the customer is the party: `itself`, `strong` or `possible`.
    let band: String
    /// The reason for which it is taken for the customer.
    let because: String
    /// The facts that are known of the party.
    let facts: ComparedFacts
    /// The lists that name it.
    let lists: [String]
    /// The regimes that say something, with their verdicts.
    let verdicts: [String: String]

    /// The verdict of a regime; `none` where it says nothing.
    func verdict(_ regime: String) -> Verdict {
        verdicts[regime].flatMap(Verdict.init(rawValue:)) ?? .none
    }

    /// The gravest verdict.
    var gravest: Verdict { verdicts.keys.map(verdict).max() ?? .none }
}

extension RoundMemory {
    private static let name = "memory.json"

    /// Reads what a folder of reports remembers; empty where there is none.
    static func read(_ folder: String) throws(RoundFault) -> RoundMemory {
        let path = folder + "/" + name
        guard FileManager.default.fileExists(atPath: path) else { return RoundMemory() }
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            let memory = try JSONDecoder().decode(RoundMemory.self, from: data)
            guard memory.version == 1 else {
                throw RoundFault("\(path): a newer version of Cordon wrote it")
            }
            return memory
        } catch let fault as RoundFault {
            throw fault
        } catch {
            throw RoundFault(
                "\(path): it cannot be read; put an older copy in its place, or take it away and "
                    + "everything is told once more")
        }
    }

    /// Writes it, readable for its owner alone, since it holds who was found.
    func write(_ folder: String) throws(RoundFault) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            let data = try encoder.encode(self)
            try RoundFile.write(data, to: folder + "/" + Self.name, mode: 0o600)
        } catch let fault as RoundFault {
            throw fault
        } catch {
            throw RoundFault("\(folder)/\(Self.name): cannot be written")
        }
    }
}
