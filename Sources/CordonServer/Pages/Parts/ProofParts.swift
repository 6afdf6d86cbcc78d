import CordonAnalysis
import CordonModel

/// The proof of a finding, ground by ground and step by step, down to claims and their sources.
struct ProofParts {
    private let finding: JSONText
    private let visit: Visit
    private let known: [String: JSONText]

    /// Takes the claims that the finding names out of what the question looked at.
    init(_ finding: JSONText, _ visit: Visit) throws(Fault) {
        self.finding = finding
        self.visit = visit
        let id = finding.word("entity") ?? ""
        let graph = try visit.asked.inquiry(about: [id], .above, without: []).investigation.graph
        var known: [String: JSONText] = [:]
        for place in graph.file.claims.indices {
            known[graph.file.claims[place].name(in: graph.file)] = .claim(place, in: graph)
        }
        self.known = known
    }

    /// The claims of these names, as documents write them.
    func claims(_ names: [String]) -> [JSONText] { names.compactMap { known[$0] } }

    var html: HTML {
        let grounds = finding.list("grounds")
        let listings = finding.list("listings")
        return HTML(.section, .labelled(by: "proof")) {
            HTML(.h2, .id("proof")) { "The proof" }
            if grounds.isEmpty, listings.isEmpty {
                HTML(.p, .class("none")) { "No rule fired, so that there is nothing to prove." }
            }
            HTML(.ol, .class("proof")) {
                for listing in listings { self.listing(listing) }
                for ground in grounds { self.ground(ground) }
            }
            notes
        }
    }

    private func listing(_ listing: JSONText) -> HTML {
        HTML(.li) {
            HTML(.details) {
                HTML(.summary) {
                    "Listed by "
                    Marks.list(listing)
                    if let number = listing.word("recordId") { ", entry \(number)" }
                    if let day = listing.word("day") { ", " + FindingWords.beginning(day) }
                }
                told([listing.word("claim") ?? ""])
            }
        }
    }

    private func ground(_ ground: JSONText) -> HTML {
        let steps = ground.list("proof")
        return HTML(.li) {
            HTML(.details, .open) {
                HTML(.summary) {
                    FindingWords.ground(ground, visit)
                    if let bar = bar(ground) { HTML(.small, .class("beside")) { bar } }
                    if let since = ground.word("since") {
                        HTML(.small, .class("beside")) { "since \(since)" }
                    }
                }
                HTML(.ol) { for step in steps { self.step(step) } }
                if ground["proofIsWhole"] == false {
                    HTML(.p, .class("cut")) { "Shown are the steps nearest to the party." }
                }
            }
        }
    }

    /// What the share is compared with.
    private func bar(_ json: JSONText) -> String? {
        guard let threshold = json.word("threshold").flatMap({ Percent($0) }),
            let comparison = json.word("comparison").flatMap(Comparison.init(rawValue:))
        else { return nil }
        return "the rule asks for \(comparison.phrase(threshold))"
    }

    private func step(_ step: JSONText) -> HTML {
        let counts = step.list("counts")
        return HTML(.li) {
            "In "
            Parts.party(step.word("entity") ?? "", visit)
            counts.isEmpty ? " nobody counts" : " these count"
            if let sum = ShareWords.phrase(step["sum"]), counts.count > 1 { ", together \(sum)" }
            ":"
            HTML(.ul) { for holding in counts { self.holding(holding) } }
        }
    }

    private func holding(_ holding: JSONText) -> HTML {
        let owner = holding.word("owner") ?? ""
        return HTML(.li) {
            HTML(.details) {
                HTML(.summary) {
                    Parts.said(visit.caption(owner))
                    if let share = ShareWords.phrase(holding["share"]) { ", \(share)" }
                    if let criterion = holding.word("criterion") { ", \(Self.way(criterion))" }
                    HTML(.small, .class("beside")) { Self.because(holding.word("because")) }
                }
                HTML(.p) {
                    "All about "
                    Parts.party(owner, visit)
                }
                told(holding.texts("claims"))
            }
        }
    }

    /// How control is said to work.
    private static func way(_ criterion: String) -> String {
        criterion == "asserted" ? "control is asserted, not described" : "by \(criterion)"
    }

    private static func because(_ word: String?) -> String {
        switch word {
        case "listed": "counts because it is listed"
        case "captured": "counts because the rule reaches it already"
        case "undetermined": "counts in some readings only"
        case "identity": "joined with a listed or captured record"
        case "joint": "acts together with a listed or captured party"
        default: word ?? ""
        }
    }

    private func told(_ names: [String]) -> HTML {
        let claims = claims(names)
        guard !claims.isEmpty else { return HTML(.p) { names.joined(separator: " ") } }
        return HTML(.ul, .class("told")) {
            for claim in claims {
                HTML(.li) {
                    HTML(.code) { claim.word("key") ?? String((claim.word("id") ?? "").prefix(10)) }
                    " "
                    ClaimWords.sentence(claim, visit)
                    " "
                    Marks.standing(claim.word("standing"))
                    HTML(.small, .class("line")) { ClaimWords.sources(claim, visit) }
                    if let quote = claim.word("quote") {
                        HTML(.blockquote) { HTML(.bdi) { quote } }
                    }
                }
            }
        }
    }

    private var notes: HTML {
        let notes = finding.list("notes").compactMap { $0.word("text") } + finding.texts("missing")
        guard !notes.isEmpty else { return .nothing }
        return HTML(.ul, .class("notes")) {
            for text in notes { HTML(.li) { Parts.said(text) } }
        }
    }
}
