import CordonAnalysis
import CordonGraph
import CordonMatch
import CordonModel
import CordonRules

/// The least sure hits that a screening shows.
struct HitFloor {
    private static let bands = ["weak", "possible", "strong"]
    private let band: Int?
    private let similarity: Double?

    /// Reads `strong`, `possible`, `weak` or a similarity; nil for anything else.
    init?(_ word: String) {
        band = Self.bands.firstIndex(of: word)
        similarity = Double(word)
        if band == nil, !(similarity.map { (0...1).contains($0) } ?? false) { return nil }
    }

    /// Whether a hit is sure enough.
    func admits(_ hit: ScreenedHit) -> Bool {
        if let similarity { return hit.hit.similarity >= similarity }
        return Self.bands.firstIndex(of: hit.hit.band) ?? 0 >= band ?? 0
    }
}

/// One run of a screening: rows for programs, a sheet for people, and what it came to.
final class ScreenRun {
    /// What it came to so far.
    private(set) var tally: ScreenTally
    private let asked: Screen
    private let investigation: Investigation
    private let cut: String?
    private let rows: ScreenSheet?
    private let sheet: AlertSheetFile?
    private let floor: HitFloor?
    private let warnings: [String]
    private var written = 0
    private var overLimit = 0
    private var underFloor = 0

    init(
        _ asked: Screen, _ investigation: Investigation, _ screening: Screening, own: [String],
        verdicts: Set<Verdict>, isChanged: Bool
    ) throws {
        self.asked = asked
        self.investigation = investigation
        cut = screening.cut?.rawValue
        warnings = investigation.listWarnings()
        floor = asked.least.flatMap { HitFloor($0) }
        tally = ScreenTally(failOn: verdicts, isCut: cut != nil)
        let output = asked.output
        let isPlain = output.isForMachines || output.output != nil
        let isShown = !isPlain && !isChanged && asked.sheet == nil && Sink.isTerminal
        let preset = MatchPreset(rawValue: asked.preset) ?? .screening
        sheet =
            asked.sheet == nil && !isShown
            ? nil
            : try AlertSheetFile(
                asked.sheet, own: own,
                .init(
                    names: asked.names, preset: preset.rawValue, threshold: preset.threshold,
                    hits: asked.most, least: asked.least, onlyMatches: asked.onlyMatches),
                warnings: warnings)
        // Where only a sheet is asked for, no rows go to the standard output.
        rows =
            sheet != nil && !isPlain
            ? nil
            : try ScreenSheet(
                ScreenRows(own: own, isChanged: isChanged), output, investigation, cut: cut,
                isGated: !verdicts.isEmpty)
    }

    /// Takes in what was found for a subject.
    func add(_ subject: Subject, _ hits: [ScreenedHit]) throws {
        tally.add(hits)
        let shown = hits.filter { hit in
            guard asked.decided || !hit.isSilenced else { return false }
            return (floor?.admits(hit) ?? true) && (!asked.onlyMatches || hit.isMatch)
        }
        let silenced = hits.filter(\.isSilenced)
        underFloor += hits.count - shown.count - (asked.decided ? 0 : silenced.count)
        if shown.isEmpty, asked.onlyMatches { return }
        guard asked.output.limit.map({ $0 == 0 || written < $0 }) ?? true else {
            overLimit += 1
            return
        }
        written += max(1, shown.count)
        let reason =
            shown.isEmpty && hits.count > silenced.count
            ? "nothing as sure as --least asks; not clearance"
            : ScreenRows.reason(subject, silenced: silenced.count, warnings: warnings)
        let word = silenced.first?.decision?.word ?? ""
        try rows?.add(subject, shown, reason: reason, decision: word)
        sheet?.add(subject, shown, reason: reason)
    }

    /// Takes in what changed for a subject.
    func add(_ subject: Subject, changed hits: [ChangedHit]) throws {
        try rows?.add(subject, changed: hits)
        if subject.fault != nil {
            let reason = ScreenRows.reason(subject, silenced: 0, warnings: warnings)
            try rows?.add(subject, [], reason: reason, decision: "")
        }
        tally.add(hits.filter { $0.change.kind != .gone }.map(\.hit))
    }

    /// Writes what is left to write, and says what it came to.
    func finish() throws {
        try rows?.finish()
        try sheet?.finish(
            AnswerDocument(
                investigation, cut: cut ?? (overLimit > 0 ? "limit" : nil),
                limits: AnswerDocument.findingLimits))
        let output = asked.output
        output.say(tally.sentence(showsDecided: asked.decided))
        if underFloor > 0 {
            output.say("cordon: \(underFloor) hits left out by --least or --only-matches")
        }
        if overLimit > 0 { output.say("cordon: \(overLimit) subjects left out by --limit") }
        if let cut {
            output.say("cordon: cut by its \(cut): a verdict that is missing was not evaluated")
        }
    }

    /// Ends with the exit status that a gate asks for.
    func end() throws {
        if tally.isMet { throw Failure([], status: .findingMet) }
        guard tally.isOpen else { return }
        throw Failure(
            "--fail-on: the run was cut, and a party that matches may meet it; give it more time",
            status: .findingMet)
    }
}
