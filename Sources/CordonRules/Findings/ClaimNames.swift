import CordonModel
import Synchronization

/// The names of claims by place, each worked out once: an id is a hash over all that a claim says,
/// and a claim near the top stands in the proof of everything below it.
final class ClaimNames: Sendable {
    private let file: Case
    private let known = Mutex<[Int: String]>([:])

    init(of file: Case) { self.file = file }

    /// The name of the claim at a place.
    func name(at place: Int) -> String {
        if let name = known.withLock({ $0[place] }) { return name }
        let name = file.claims[place].name(in: file)
        known.withLock { $0[place] = name }
        return name
    }
}
