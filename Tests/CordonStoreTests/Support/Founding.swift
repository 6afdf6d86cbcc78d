import CordonModel
import Foundation
import Testing

/// The founding case of the project.
enum Founding {
    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Graphs/garpiya").standardizedFileURL.path

    static let day = Day(number: 20_000)
}

/// A folder that goes when the test ends.
final class TemporaryFolder {
    private let url: URL

    init() {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            Issue.record("no temporary folder: \(error)")
        }
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: url)
        } catch {
            print("\(url.path) stays: \(error)")
        }
    }
}

extension Claim {
    /// Everything that a claim says, but when the case took it in.
    var everything: [String] {
        [
            subject, "\(standing)", polarity.rawValue, period.description, key ?? "-",
            contradicts.joined(separator: ","), detail,
            evidence.citations.map { "\($0.source)#\($0.locator ?? "-")" }.joined(separator: ","),
            evidence.assertedBy.joined(separator: ","), evidence.quotation ?? "-",
            evidence.stated?.description ?? "-", evidence.retrieved?.description ?? "-",
            evidence.recordIDs.joined(separator: ","), evidence.publish?.rawValue ?? "-",
            evidence.unverified ?? "-", evidence.reason ?? "-", evidence.note ?? "-",
        ]
    }

    private var detail: String {
        switch assertion {
        case .value(let value): "\(value)"
        case .relation(let it):
            "\(it.kind.name) \(it.target) \(it.share?.description ?? "-") \(it.stake) "
                + "\(it.role ?? "-") \(it.criterion?.rawValue ?? "-") \(it.assertsControl) "
                + "\(it.isShortcut) \(it.via) \(it.recordID ?? "-") \(it.properties)"
        case .listing(let it):
            "\(it.authority) \(it.list ?? "-") \(it.programmes) "
                + "\(it.measures.map(\.rawValue).sorted()) \(it.recordID ?? "-")"
        case .identity(let other): "= \(other)"
        case .relief(let it): "\(it)"
        case .joint(let it): "\(it)"
        }
    }
}
