import CordonModel
import Foundation

/// What an image was made from and how; anything else is another image.
struct ImageKey: Hashable {
    /// The word of the store.
    let revision: String
    let recordedBy: Day?
    let knownAt: Day?

    /// The name of the case's image.
    var name: String { "\(revision.prefix(16))-\(Self.short(bytes))" }

    /// The key of the case's image.
    var bytes: [UInt8] { Self.hash(fields) }

    /// The key of the image of a projection; the day that is asked about is none of it.
    func bytes(_ projection: Projection) -> [UInt8] {
        Self.hash(
            fields + [
                "view", projection.today?.description, projection.knownAt?.description,
                projection.least.word,
                projection.resolution.rawValue, projection.sources == nil ? nil : "sources",
            ] + (projection.sources?.sorted() ?? []) + ["without"] + projection.without.sorted())
    }

    /// The name that images of a projection begin with.
    func name(_ projection: Projection) -> String { "\(name)-\(Self.short(bytes(projection)))" }

    private var fields: [String?] {
        [
            "case", "\(ImageForm.version)", Program.text, revision, recordedBy?.description,
            knownAt?.description,
        ]
    }

    private static func hash(_ fields: [String?]) -> [UInt8] {
        var hash = Fingerprint()
        for field in fields { hash.add(field) }
        return Array(hash.full)
    }

    private static func short(_ bytes: [UInt8]) -> String { Hexadecimal.text(bytes.prefix(8)) }
}

/// The program that runs: another one may read, join or project otherwise.
private enum Program {
    static let text: String? = {
        guard let path = Bundle.main.executablePath, let state = FileState(path) else { return nil }
        return state.contentText
    }()
}
