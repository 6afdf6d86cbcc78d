import Yams

/// The one form in which rules are written: the project's own and those of users.
///
/// Every key must be there, so that a reader of a file sees what the rule says of each matter and
/// no default speaks for the law. `cordon regimes uk --yaml` prints one to begin with.
public enum RegimeText {
    /// The number of the form.
    public static let form = "2"

    /// Reads the regimes of a text.
    ///
    /// - Parameters:
    ///   - text: The YAML.
    ///   - words: What authorities, lists and countries are called; anything where left out.
    /// - Returns: The regimes, in the order of the text.
    /// - Throws: Every fault of the text.
    public static func read(
        _ text: String, words: RuleWords = .unchecked
    ) throws(RuleFaults) -> [Regime] {
        let log = FaultLog(words)
        var regimes: [Regime] = []
        if let root = root(of: text, log), let file = RuleFields(root, "the file", log) {
            file.expect(["cordon-regimes", "regimes"])
            if let said = file.text("cordon-regimes"), said != form {
                file.fault(
                    "cordon-regimes", "`cordon-regimes` is \(said); this is form \(form)",
                    "begin the file with `cordon-regimes: \(form)` and say every key")
            }
            if let section = file.section("regimes", "`regimes`") {
                regimes = section.keys.compactMap { regime($0, section) }
                if section.keys.isEmpty {
                    file.fault("regimes", "there is no regime in it", "name one and say every key")
                }
            }
        }
        try log.check()
        return regimes
    }

    private static func root(of text: String, _ log: FaultLog) -> Node? {
        do {
            // The plain resolver leaves every scalar the text that it is: `NO` is Norway.
            let padded = text + "\n#" + String(repeating: " ", count: 64)
            let parser = try Parser(yaml: padded, resolver: .basic, encoding: .utf8)
            defer { withExtendedLifetime(parser) {} }
            if let root = try parser.singleRoot() { return root }
            log.add(nil, "there is no YAML in it", "begin it with `cordon-regimes: \(form)`")
        } catch {
            switch error as? YamlError {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                log.add(mark.line, problem, "mend the YAML")
            case .duplicatedKeysInMapping(let keys, let context):
                let key = keys.first ?? ""
                log.add(
                    context.mark.line, "the key `\(key.prefix(60))` stands twice",
                    "keep one of them")
            default: log.add(nil, "the YAML is malformed", "mend the YAML")
            }
        }
        return nil
    }

    private static func regime(_ id: String, _ section: RuleFields) -> Regime? {
        guard let fields = section.section(id, "`\(id)`") else { return nil }
        let before = fields.log.count
        fields.expect(["title", "kind", "run", "versions"])
        let lines = fields.sections("versions") { "version \($0) of `\(id)`" }
        let versions = lines.compactMap { RegimeVersion($0) }
        guard let title = fields.text("title"), let kind = fields.choice("kind", Regime.Kind.self),
            let running = fields.choice("run", Regime.Running.self), versions.count == lines.count
        else { return nil }
        // What cannot be read would look like a contradiction of the rest.
        guard fields.log.count == before else { return nil }
        do throws(RegimeProblem) {
            return try Regime(
                id: id, title: title, kind: kind, running: running, versions: versions)
        } catch {
            let place = versions.firstIndex { $0.label == error.version }
            (place.map { lines[$0] } ?? fields).fault(
                nil, "\(id): \(error.description)", "mend the one or the other")
            return nil
        }
    }
}
