package import CordonModel
import Foundation
import Yams

/// A YAML mapping read strictly: what is not asked for is an unknown key.
///
/// Every problem of the file is kept. Users' regime files are read through it.
package final class SettingsFile {
    private let log = ProblemLog()
    private let file: String
    private var top: Fields?

    /// Reads a file.
    package init(path: String) throws(ReadingProblems) {
        file = path
        do throws(ReadingProblem) {
            let text = try YAMLText.read(path, shownAs: path)
            top = Fields(text.root, "the file", in: path, log: log)
        } catch {
            throw ReadingProblems([error])
        }
        try log.check()
    }

    /// The top of the file.
    package var root: SettingsSection? { top.map { SettingsSection($0) } }

    /// Throws everything that was found wrong.
    package func check() throws(ReadingProblems) { try log.check() }
}

/// A mapping inside a settings file.
package struct SettingsSection {
    private let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    /// The keys, in the order of the file.
    package var keys: [String] { fields.keys }

    /// Reports every key that is not among `known`.
    package func allow(only known: [String]) { fields.allow(only: known) }

    /// Reports what is wrong with a key.
    package func problem(_ key: String?, _ message: String, _ remedy: String) {
        fields.problem(.badValue, key, message, remedy)
    }

    /// The text of a key.
    package func text(_ key: String) -> String? { fields.text(key) }

    /// The text of a key that must be there.
    package func required(_ key: String, like example: String) -> String? {
        fields.required(key, like: example)
    }

    /// The texts of a key that takes one or a list.
    package func texts(_ key: String) -> [String] { fields.texts(key) }

    /// The day of a key.
    package func day(_ key: String) -> Day? { fields.day(key) }

    /// The word of a key, out of a fixed choice.
    package func choice<Value: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Value.Type
    ) -> Value? where Value.RawValue == String { fields.choice(key, type) }

    /// The mapping under a key.
    package func section(_ key: String) -> SettingsSection? {
        guard let node = fields.node(key) else { return nil }
        return Fields(node, "`\(key)`", line: fields.line(key), in: fields.file, log: fields.log)
            .map { SettingsSection($0) }
    }

    /// The mappings of a list.
    package func sections(_ key: String, _ what: String) -> [SettingsSection] {
        fields.items(key).compactMap { node in
            Fields(node, what, in: fields.file, log: fields.log).map { SettingsSection($0) }
        }
    }
}
