import CordonModel
import Synchronization

/// Documents about the whole of one state of a graph, by their address: pages show them again and
/// again, and they are dear.
///
/// One that was cut is not kept: the next who asks may have more time.
final class KeptDocuments: Sendable {
    private let kept = Mutex<[(address: String, document: JSONText)]>([])

    /// The most documents that are kept; the oldest goes first.
    private static let most = 12

    /// The document of an address, made where it is not kept.
    func document(
        _ address: String, _ make: () throws(Fault) -> JSONText
    ) throws(Fault) -> JSONText {
        if let known = kept.withLock({ $0.first { $0.address == address }?.document }) {
            return known
        }
        let made = try make()
        guard made["complete"] != false else { return made }
        kept.withLock { kept in
            guard !kept.contains(where: { $0.address == address }) else { return }
            kept.append((address, made))
            if kept.count > Self.most { kept.removeFirst() }
        }
        return made
    }
}
