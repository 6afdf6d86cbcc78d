import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// What the regimes say of every party today, as far as it is not `none`.
struct VerdictTable: Sendable {
    private let findings: [Vertex: [Finding]]

    init(_ investigation: Investigation) {
        var findings: [Vertex: [Finding]] = [:]
        for finding in investigation.findings() {
            guard let vertex = investigation.graph.vertex(finding.entity) else { continue }
            findings[vertex, default: []].append(finding)
        }
        self.findings = findings
    }

    func findings(of vertex: Vertex) -> [Finding] { findings[vertex] ?? [] }
}
