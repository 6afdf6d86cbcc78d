import CordonModel
import CordonRules

/// Words with a form of their own, which lead to what they mean.
enum Marks {
    /// A verdict, by its word in documents.
    static func verdict(_ word: String?) -> HTML {
        guard let word, let verdict = Verdict(rawValue: word) else {
            return .text(word ?? "–")
        }
        return HTML(
            .a, form(verdict), .href(Address("help", place: verdict.rawValue)),
            .title(verdict.meaning)
        ) { verdict.title }
    }

    // The form of each verdict, beside which its word always stands.
    private static func form(_ verdict: Verdict) -> Attribute {
        switch verdict {
        case .listed: .class("mark listed")
        case .captured: .class("mark captured")
        case .undetermined: .class("mark undetermined")
        case .exposed: .class("mark exposed")
        case .none: .class("mark none")
        case .notEvaluated: .class("mark unread")
        }
    }

    /// A standing, by its word in documents.
    static func standing(_ word: String?) -> HTML {
        guard let word, let standing = Standing(word: word) else { return .text(word ?? "") }
        return HTML(
            .a, .class("standing"), .href(Address("help", place: word)), .title(standing.meaning)
        ) { word }
    }

    /// A regime, by its id: its title, leading to what is said of it.
    static func regime(_ id: String) -> HTML {
        guard let regime = Regime.named(id) else { return HTML(.code) { id } }
        return HTML(.a, .class("term"), .href(Address("help", place: "regime-\(id)"))) {
            regime.title
        }
    }

    /// The title of a regime; its id where it is not one of ours.
    static func title(ofRegime id: String) -> String { Regime.named(id)?.title ?? id }

    /// Why a verdict is open, by the words of documents.
    static func reasons(_ words: [String]) -> HTML {
        HTML.joined(
            words.map { word in
                guard let reason = Reason(rawValue: word) else { return .text(word) }
                return HTML(
                    .a, .class("term"), .href(Address("help", place: "because-\(word)")),
                    .title(reason.meaning)
                ) { word }
            }, by: ", ")
    }

    /// An authority and its list.
    static func list(_ listing: JSONText) -> HTML {
        .pieces {
            HTML(.b) { listing.word("authority") ?? "" }
            if let list = listing.word("list") { " \(list)" }
        }
    }
}
