public import CordonFormats
public import CordonRules

/// A user's own regimes, as a YAML file: the form of the project's own, with every problem reported
/// at its line.
///
/// `cordon regimes uk --yaml` prints one to begin with.
public enum RegimeFile {
    /// Reads the regimes of a file.
    ///
    /// - Throws: Every problem of the file.
    public static func read(_ path: String) throws(ReadingProblems) -> [Regime] {
        let text = try SettingsText.read(path)
        let regimes: [Regime]
        do throws(RuleFaults) {
            regimes = try RegimeText.read(text, words: .ofLists)
        } catch {
            throw ReadingProblems(error.faults.map { problem($0, in: path) })
        }
        let taken = regimes.map(\.id).filter { Regime.ids.contains($0) }
        guard taken.isEmpty else {
            throw ReadingProblems(
                taken.map { id in
                    let fault = RuleFault(
                        line: line(of: id, in: text),
                        "`\(id)` is one of the regimes that are built in", "choose another id")
                    return problem(fault, in: path)
                })
        }
        return regimes
    }

    private static func problem(_ fault: RuleFault, in path: String) -> ReadingProblem {
        ReadingProblem(
            .badValue, file: path, line: fault.line, what: fault.what, remedy: fault.remedy)
    }

    private static func line(of id: String, in text: String) -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { $0.drop { $0 == " " }.hasPrefix("\(id):") }.map { $0 + 1 }
    }
}

extension RuleWords {
    /// The words that case files and the readers of lists know.
    static let ofLists = RuleWords(
        authority: {
            ListingWords.isAuthority($0) ? nil : ListingWords.advice(forAuthority: $0)
        },
        list: {
            ListingWords.isList($0, of: $1) ? nil : ListingWords.advice(forList: $0, of: $1)
        },
        country: { ListingWords.isCountry($0) ? nil : ListingWords.advice(forCountry: $0) },
        nearest: { Nearest.nearest(to: $0, among: $1) })
}
