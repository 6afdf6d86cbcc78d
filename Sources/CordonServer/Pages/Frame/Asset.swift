import CordonModel
import Crypto

/// A file of the pages that the program holds: the stylesheet and the scripts.
///
/// Their names are below a mark of the content of all of them, so that a browser may keep them for
/// ever and scripts import each other by their plain names.
struct Asset: Sendable {
    let name: String
    let bytes: [UInt8]

    private var type: String {
        name.hasSuffix(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8"
    }

    /// The address of a file.
    static func address(_ name: String) -> Address { Address("assets", mark, name) }

    static let mark: String = {
        var hash = SHA256()
        for asset in all {
            hash.update(data: Array(asset.name.utf8))
            hash.update(data: asset.bytes)
        }
        return String(Hexadecimal.text(hash.finalize()).prefix(16))
    }()

    /// The picture of a window: a ring with a gap.
    static let icon =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
        + "%3Ccircle cx='16' cy='16' r='11' fill='none' stroke='%23b3261e' stroke-width='5' "
        + "stroke-dasharray='56 13'/%3E%3C/svg%3E"

    /// All files as routes; they can be had before a graph has been read.
    static var routes: [Route] {
        all.map { asset in
            Route(
                "GET", "/assets/\(mark)/\(asset.name)", "A file of the pages.", [],
                gives: asset.type,
                work: .standing { () throws(Fault) in
                    WebAnswer(
                        type: asset.type,
                        headers: [("cache-control", "public, max-age=31536000, immutable")],
                        .bytes(asset.bytes))
                })
        }
    }
}
