public import CordonFormats
import Foundation
import Yams

/// The data sets that a server offers, as yente's own manifest names them.
///
/// ```yaml
/// catalogs:
///   - url: index.json
/// datasets:
///   - {name: house, title: House list, path: house.ftm.json, version: 20240101120000-abc}
///   - {name: all, title: Everything, children: [house]}
/// ```
///
/// Files are read where they lie; nothing is fetched, so that an address on another machine is a
/// fault. Source of the keys: https://www.opensanctions.org/docs/yente/datasets/.
public struct Manifest: Sendable {
    /// One data set.
    struct Entry: Sendable {
        let name: String
        var title: String?
        var path: String?
        var version: String?
        var children: [String] = []
        var isLoaded = true
    }

    let entries: [Entry]

    /// Reads a manifest.
    ///
    /// - Throws: What is wrong with it, a line each.
    public init(_ path: String) throws(ReadingProblems) {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw Self.problem(path, "it cannot be read", "check the path and its permissions")
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw Self.problem(path, "it is no YAML", "see the article Serving for an example")
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        var entries: [Entry] = []
        for node in root?["datasets"]?.sequence.map(Array.init) ?? [] {
            entries.append(try Self.entry(node, in: folder, of: path))
        }
        for node in root?["catalogs"]?.sequence.map(Array.init) ?? [] {
            guard let address = node["url"]?.string else { continue }
            let file = try Self.local(address, in: folder, of: path)
            let scopes =
                (node["scopes"]?.sequence.map { $0.compactMap(\.string) } ?? [])
                + [node["scope"]?.string].compactMap(\.self)
            entries += try Self.catalogue(
                file, scopes: Set(scopes),
                resource: node["resource_name"]?.string ?? "entities.ftm.json")
        }
        guard !entries.isEmpty else {
            throw Self.problem(
                path, "it names no data set", "add `datasets:` with a name and a path each")
        }
        self.entries = entries
    }

    /// The files to be read, in order, each with the name of its data set.
    var files: [(name: String, path: String)] {
        entries.filter(\.isLoaded).compactMap { entry in entry.path.map { (entry.name, $0) } }
    }

    /// The files as the input of a server.
    public var input: GraphInput { GraphInput(files.map(\.path), names: files.map(\.name)) }

    private static func entry(
        _ node: Node, in folder: URL, of path: String
    ) throws(ReadingProblems) -> Entry {
        guard let name = node["name"]?.string, isName(name) else {
            throw problem(
                path, "a data set has no name of small letters, digits and _",
                "write `name: house_list`")
        }
        let address = node["path"]?.string ?? node["entities_url"]?.string
        return Entry(
            name: name, title: node["title"]?.string,
            path: try address.map { address throws(ReadingProblems) in
                try local(address, in: folder, of: path)
            }, version: node["version"]?.string,
            children: (node["children"] ?? node["datasets"])?.sequence?.compactMap(\.string) ?? [],
            isLoaded: node["load"]?.bool ?? true)
    }

    /// The data sets of a catalogue file on this machine.
    private static func catalogue(
        _ path: String, scopes: Set<String>, resource: String
    ) throws(ReadingProblems) -> [Entry] {
        let text: String
        let root: Node?
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
            root = try Yams.compose(yaml: text)
        } catch {
            throw problem(path, "the catalogue cannot be read", "give a copy on this machine")
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        var entries: [Entry] = []
        for node in root?["datasets"]?.sequence.map(Array.init) ?? [] {
            guard let name = node["name"]?.string, isName(name) else { continue }
            let children =
                (node["children"] ?? node["datasets"])?.sequence?.compactMap(\.string) ?? []
            var file: String?
            for one in node["resources"]?.sequence.map(Array.init) ?? []
            where one["name"]?.string == resource {
                if let address = one["path"]?.string ?? one["url"]?.string {
                    file = try local(address, in: folder, of: path)
                }
            }
            let isWanted = scopes.isEmpty || scopes.contains(name)
            entries.append(
                Entry(
                    name: name, title: node["title"]?.string, path: isWanted ? file : nil,
                    version: node["version"]?.string, children: children, isLoaded: isWanted))
        }
        return entries
    }

    /// A path on this machine.
    private static func local(
        _ address: String, in folder: URL, of path: String
    ) throws(ReadingProblems) -> String {
        if address.hasPrefix("file://"), let url = URL(string: address) { return url.path }
        guard !address.contains("://") else {
            throw problem(
                path, "`\(address)` lies on another machine, and a server fetches nothing",
                "fetch it first and name the file")
        }
        return URL(fileURLWithPath: address, relativeTo: folder).path
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
            }
    }

    private static func problem(
        _ path: String, _ what: String, _ remedy: String
    ) -> ReadingProblems {
        ReadingProblems([
            ReadingProblem(.badValue, file: path, what: what, remedy: remedy, isFatal: true)
        ])
    }
}
