import CordonAnalysis
import CordonModel
import CordonRules

/// What a screening came to.
struct ScreenTally {
    /// Subjects answered.
    private(set) var subjects = 0
    private var matched = 0
    private var silenced = 0
    private var leftOut = 0
    /// Whether a party that matches meets one of the verdicts that end the run with status 2.
    private(set) var isMet = false
    /// Whether a party that matches might meet one of them if the run had not been cut.
    private(set) var isOpen = false
    private let least: Verdict?
    private let isCut: Bool

    init(failOn verdicts: Set<Verdict>, isCut: Bool = false) {
        self.isCut = isCut
        // A party of which nothing is known is no finding.
        least = verdicts.subtracting([.notEvaluated]).min()
    }

    /// Counts one subject.
    mutating func add(_ hits: [ScreenedHit]) {
        subjects += 1
        let matches = hits.filter(\.isMatch)
        if !matches.isEmpty { matched += 1 }
        leftOut += hits.first?.leftOut ?? 0
        silenced += hits.count(where: \.isSilenced)
        guard let least else { return }
        isOpen =
            isOpen
            || isCut
                && matches.contains { hit in
                    hit.verdicts.contains { $0.verdict == .notEvaluated }
                }
        isMet = isMet || matches.contains { hit in hit.verdicts.contains { $0.verdict >= least } }
    }

    /// The result in a line for people; it names nobody.
    func sentence(showsDecided: Bool) -> String {
        let decided =
            silenced == 0 || showsDecided
            ? ""
            : "; \(silenced) decided as false positive before, not shown (--decided shows them)"
        let cut =
            leftOut == 0 ? "" : "; \(leftOut) further hits left out by --hits (see `leftOut`)"
        return "\(subjects) subjects, \(matched) with a match\(decided)\(cut)"
    }
}
