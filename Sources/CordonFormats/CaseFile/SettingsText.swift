import Foundation

/// The text of a settings file that another module understands, such as a user's rules: checked
/// for everything that a YAML file here may not be.
package enum SettingsText {
    /// Reads a file.
    ///
    /// - Throws: What makes it no readable YAML.
    package static func read(_ path: String) throws(ReadingProblems) -> String {
        do throws(ReadingProblem) {
            return try YAMLText.read(path, shownAs: path).text
        } catch {
            throw ReadingProblems([error])
        }
    }
}
