import CordonDiagram
import CordonModel
import Synchronization

/// The layouts of large pictures that are known, by what they lay out.
///
/// A picture of more than ``mostAtOnce`` parties is not laid out while somebody waits: its parties
/// stand by component until a job has found better places.
final class LayoutBook: Sendable {
    /// The hash of what a layout depends on.
    typealias Key = String

    private let known = Mutex<[(Key, [EntityID: Picture.Place])]>([])

    /// The most parties that are laid out at once.
    static let mostAtOnce = 1_500
    /// The most layouts that are kept.
    private static let most = 8

    /// Whether a picture is too large to be laid out while somebody waits.
    static func isLarge(_ picture: Picture) -> Bool {
        isKept(picture) && picture.nodes.contains { picture.places[$0.id] == nil }
    }

    /// Whether a picture is so large that it is kept once it was made.
    static func isKept(_ picture: Picture) -> Bool { picture.nodes.count > mostAtOnce }

    /// The key of a picture's layout: its parties, their size in words, its relations.
    static func key(_ picture: Picture) -> Key {
        var hash = ContentHash()
        for node in picture.nodes {
            hash.add(node.id)
            hash.add("\(node.caption.count) \(node.badges.count)")
        }
        for edge in picture.edges {
            hash.add(edge.from)
            hash.add(edge.to)
        }
        return hash.full
    }

    /// The picture with the places that are known for it, or as one that needs none.
    func placed(_ picture: Picture) -> Picture {
        guard Self.isLarge(picture) else { return picture }
        var placed = picture
        if let places = places(Self.key(picture)) {
            placed.places.merge(places) { own, _ in own }
        } else {
            placed.isPlain = true
        }
        return placed
    }

    /// Whether a layout is known.
    func has(_ key: Key) -> Bool { places(key) != nil }

    private func places(_ key: Key) -> [EntityID: Picture.Place]? {
        known.withLock { $0.first { $0.0 == key }?.1 }
    }

    /// Keeps a layout.
    func keep(_ places: [EntityID: Picture.Place], for key: Key) {
        known.withLock { known in
            known.removeAll { $0.0 == key }
            known.append((key, places))
            if known.count > Self.most { known.removeFirst() }
        }
    }
}
