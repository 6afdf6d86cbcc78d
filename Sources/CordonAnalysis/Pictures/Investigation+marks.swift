public import CordonGraph
public import CordonModel
public import CordonRules

extension Investigation {
    /// The ids of the regimes that mark a picture where none are named.
    static let pictured: Set<String> = ["us-ofac", "eu", "uk"]

    /// The regimes that mark a picture where none are named.
    public static var picturedRegimes: [Regime] { Regime.all.filter { pictured.contains($0.id) } }

    /// The verdicts that mark some parties of a picture, and the rules that gave them.
    ///
    /// - Parameters:
    ///   - vertices: The parties.
    ///   - regimes: The regimes.
    ///   - limits: When to stop.
    /// - Returns: The findings, and a line for each regime.
    public func marks(
        of vertices: [Vertex], by regimes: [Regime], limits: Limits = .none
    ) -> (findings: [Finding], rules: [String]) {
        let question = FindingQuestion(regimes: regimes, vertices: vertices, limits: limits)
        return (answer(question).findings, ruleLabels(regimes))
    }

    /// Each regime with the version that is in force on the day asked: `uk 2020-12-31`.
    func ruleLabels(_ regimes: some Sequence<Regime>) -> [String] {
        regimes.map { regime in
            "\(regime.id) \(regime.version(on: graph.projection.asOf)?.label ?? "not in force")"
        }
    }
}
