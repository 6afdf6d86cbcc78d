import CordonModel
import CordonRules
import Foundation
import Testing
import Yams

/// Every field of every file of the project, left out, misspelt, emptied and made of another sort.
@Suite("A fault in a rule file") struct RuleFileFaultTests {
    /// Whether every field of every version is spoilt; where not, each field of the last version
    /// once, wherever it stands first.
    private static let isFull = ProcessInfo.processInfo.environment["CORDON_EVERY_FIELD"] != nil

    /// A way from the top of a file to a value in it.
    private enum Step: Hashable, CustomStringConvertible {
        case key(String)
        case item(Int)
        var isItem: Bool { if case .item = self { true } else { false } }
        var description: String {
            switch self {
            case .key(let key): ".\(key)"
            case .item(let place): "[\(place)]"
            }
        }
    }

    /// The file as a tree, with one version alone.
    private static func files(_ id: String) throws -> [Node] {
        let text = try #require(Regime.text(of: id))
        let root = try #require(try Yams.compose(yaml: text, .basic))
        let versions = try #require(root["regimes"]?[id]?["versions"]?.sequence)
        let places = isFull ? Array(versions.indices) : [versions.count - 1]
        return places.map { place in
            changed(root, [.key("regimes"), .key(id), .key("versions")]) { _ in
                Node([versions[place]])
            }
        }
    }

    @Test("is refused with its line, whatever the field", arguments: Regime.ids)
    func fields(id: String) throws {
        for file in try Self.files(id) {
            expectRead(file, id)
            var seen: Set<String> = []
            for mapping in Self.mappings(of: file, []) {
                for key in mapping.keys {
                    let sort = mapping.path.map { $0.isItem ? "[]" : "\($0)" }.joined() + key
                    guard Self.isFull || seen.insert(sort).inserted else { continue }
                    let place = "\(mapping.path.map(\.description).joined()).\(key)"
                    expectRefused(
                        Self.changed(file, mapping.path) { Self.without(key, $0) },
                        "\(id) \(place) left out")
                    // The name of a rule is the author's own.
                    if mapping.path == [.key("regimes")] { continue }
                    expectRefused(
                        Self.changed(file, mapping.path) { Self.renamed(key, $0) },
                        "\(id) \(place) misspelt")
                    expectRefused(
                        Self.changed(file, mapping.path + [.key(key)]) { _ in Node("") },
                        "\(id) \(place) emptied")
                    expectRefused(
                        Self.changed(file, mapping.path + [.key(key)]) { _ in
                            Node([(Node("surely"), Node("not"))])
                        }, "\(id) \(place) of another sort")
                }
            }
        }
    }

    /// Contradictions: where they apply, the keys and what they say instead.
    private static var contradictions: [(name: String, said: [(String, Node)])] {
        [
            (
                "ends before it begins",
                [("from", Node("2020-01-02")), ("before", Node("2020-01-02"))]
            ),
            ("no such day", [("from", Node("2023-02-30"))]),
            ("a status that is none", [("status", Node("paused"))]),
            ("a force that is none", [("force", Node("strong"))]),
            ("aggregation that is none", [("aggregation", Node("together"))]),
            ("joint holders otherwise", [("joint-holders", Node("half"))]),
            ("neither yes nor no", [("property-interest", Node("perhaps"))]),
            ("seeded by nothing", [("seeds", Node("none"))]),
            ("citing nothing", [("citations", Node("none"))]),
            (
                "the board's part without control",
                [("control", Node("none")), ("part-of-the-board", Node("true"))]
            ),
            ("a criterion that is none", [("control", Node([Node("charm")]))]),
            (
                "direct owners of nothing",
                [("direct-owners-only", Node("true")), ("tests", Node("none"))]
            ),
            (
                "shares in other words and no test of shares",
                [("shares-without-capital", Node([Node("profit")])), ("tests", Node("none"))]
            ),
            (
                "an interest that is tested and counts as shares",
                [
                    ("shares-without-capital", Node([Node("profit")])),
                    ("tests", Node([test("shares"), test("profit")])),
                ]
            ),
            ("one interest twice", [("tests", Node([test("shares"), test("shares")]))]),
            ("more than the whole", [("tests", Node([test("shares", "moreThan", "100")]))]),
            ("a threshold that is none", [("tests", Node([test("shares", "atLeast", "half")]))]),
            ("own shares otherwise", [("own-shares", Node("outstanding"))]),
            ("held for another otherwise", [("held-for-another", Node("true"))]),
            ("reaching nobody named", [("reach", Node("some"))]),
            (
                "a reading that says nothing",
                [("readings", Node([reading("same", applies: "true", settled: "open")]))]
            ),
            (
                "a settled reading of no rule",
                [("readings", Node([reading("same", applies: "false", settled: "2024-01-01")]))]
            ),
            (
                "two readings of one name",
                [
                    (
                        "readings",
                        Node([
                            reading("pooled", applies: "true", settled: "open"),
                            reading("per-party", applies: "true", settled: "open"),
                        ])
                    )
                ]
            ),
            ("read and no day", [("citations", Node([citation("official", "nowhere", "never")]))]),
            (
                "read and no place",
                [("citations", Node([citation("quoted", "nowhere", "2026-01-01")]))]
            ),
            (
                "unread and a day",
                [("citations", Node([citation("unverified", "nowhere", "2026-01-01")]))]
            ),
            ("unread and a place", [("citations", Node([citation("derived", "a site", "never")]))]),
        ]
    }

    @Test("that contradicts itself is refused with its line", arguments: Regime.ids)
    func contradiction(id: String) throws {
        let file = try #require(try Self.files(id).last)
        let path: [Step] = [.key("regimes"), .key(id), .key("versions"), .item(0)]
        for (name, said) in Self.contradictions {
            let spoilt = said.reduce(file) { file, field in
                Self.changed(file, path + [.key(field.0)]) { _ in field.1 }
            }
            expectRefused(spoilt, "\(id): \(name)")
        }
        // Two versions of one day.
        let twice = Self.changed(file, path.dropLast()) { versions in
            Node(Array(versions.sequence ?? []) + Array(versions.sequence ?? []))
        }
        expectRefused(twice, "\(id): two versions of one day")
        let none = Self.changed(file, path.dropLast()) { _ in Node("none") }
        expectRefused(none, "\(id): no version")
    }

    // MARK: - Expecting

    private func expectRead(_ file: Node, _ id: String) {
        #expect((try? RegimeText.read(Yams.serialize(node: file)))?.map(\.id) == [id])
    }

    private func expectRefused(_ file: Node, _ note: String) {
        do {
            let regimes = try RegimeText.read(Yams.serialize(node: file))
            Issue.record("\(note): read as \(regimes.map(\.id))")
        } catch let faults as RuleFaults {
            let isPlaced = faults.faults.contains { $0.line != nil }
            #expect(isPlaced, "\(note): no line in \(faults)")
        } catch {
            Issue.record("\(note): \(error)")
        }
    }

    // MARK: - Parts

    private static func test(
        _ interest: String, _ comparison: String = "atLeast", _ threshold: String = "50"
    ) -> Node {
        Node([
            (Node("interest"), Node(interest)), (Node("comparison"), Node(comparison)),
            (Node("threshold"), Node(threshold)),
        ])
    }

    private static func reading(_ aggregation: String, applies: String, settled: String) -> Node {
        Node([
            (Node("id"), Node("one")), (Node("text"), Node("Said.")),
            (Node("tests"), Node("same")), (Node("aggregation"), Node(aggregation)),
            (Node("applies"), Node(applies)), (Node("settled"), Node(settled)),
        ])
    }

    private static func citation(_ certainty: String, _ place: String, _ read: String) -> Node {
        Node([
            (Node("text"), Node("an act")), (Node("about"), Node("something")),
            (Node("certainty"), Node(certainty)), (Node("where"), Node(place)),
            (Node("read"), Node(read)),
        ])
    }

    // MARK: - Trees

    /// Every mapping below a node, with its keys.
    private static func mappings(
        of node: Node, _ path: [Step]
    ) -> [(path: [Step], keys: [String])] {
        if let mapping = node.mapping {
            let keys = mapping.compactMap { $0.key.scalar?.string }
            return [(path, keys)]
                + mapping.flatMap { pair in
                    mappings(of: pair.value, path + [.key(pair.key.scalar?.string ?? "")])
                }
        }
        return (node.sequence ?? []).enumerated().flatMap { place, item in
            mappings(of: item, path + [.item(place)])
        }
    }

    private static func changed<Path: Collection>(
        _ node: Node, _ path: Path, _ change: (Node) -> Node
    ) -> Node where Path.Element == Step {
        guard let step = path.first else { return change(node) }
        let rest = path.dropFirst()
        switch step {
        case .key(let key):
            return Node(
                (node.mapping ?? [:]).map { pair in
                    (
                        pair.key,
                        pair.key.scalar?.string == key
                            ? changed(pair.value, rest, change) : pair.value
                    )
                })
        case .item(let place):
            return Node(
                (node.sequence ?? []).enumerated().map {
                    $0.offset == place ? changed($0.element, rest, change) : $0.element
                })
        }
    }

    private static func without(_ key: String, _ node: Node) -> Node {
        Node(
            (node.mapping ?? [:]).filter { $0.key.scalar?.string != key }.map { ($0.key, $0.value) }
        )
    }

    private static func renamed(_ key: String, _ node: Node) -> Node {
        Node(
            (node.mapping ?? [:]).map {
                $0.key.scalar?.string == key ? (Node("\(key)z"), $0.value) : ($0.key, $0.value)
            })
    }
}
