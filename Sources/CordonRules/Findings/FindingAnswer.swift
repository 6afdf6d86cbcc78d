public import CordonGraph
public import CordonModel

/// Findings, and what cut them short where something did.
public struct FindingAnswer: Sendable {
    /// The findings, in the order of regimes and then of entity ids.
    public var findings: [Finding]
    /// What stopped the work before its end; nil where the answer is complete.
    public var cut: Cut?
    /// How many of the verdicts asked for, told or not, a cut run left open.
    public var unevaluated: Int

    /// Creates an answer.
    public init(findings: [Finding], cut: Cut?, unevaluated: Int = 0) {
        self.findings = findings
        self.cut = cut
        self.unevaluated = unevaluated
    }
}
