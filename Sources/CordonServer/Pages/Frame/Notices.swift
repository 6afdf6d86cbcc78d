import CordonModel

/// What documents say of themselves: that they were cut, and what silence in them does not mean.
enum Notices {
    /// Sentences that stand on every page already.
    private static let usual = [
        "none means that no rule fired on these claims and lists; it is not clearance",
        "undetermined means that a fact, a day, a reading of the law or a firmer claim is missing",
        "this is not legal advice", "a share says nothing without its measure",
    ]

    static func limits(_ documents: [Told]) -> HTML {
        var sentences: [String] = []
        func say(_ text: String) {
            if !sentences.contains(text), !usual.contains(text) { sentences.append(text) }
        }
        for told in documents {
            if told.json["complete"] == false {
                say("cut by its \(told.json.word("cut") ?? "bound"): this is not everything")
            }
            for text in told.json.texts("limits") { say(text) }
        }
        return silence(sentences)
    }

    /// Why silence says little, in sentences.
    static func silence(_ sentences: [String]) -> HTML {
        guard !sentences.isEmpty else { return .nothing }
        return HTML(.details, .class("notice")) {
            HTML(.summary) {
                sentences.count == 1
                    ? Parts.sentence(sentences[0])
                    : "Who is not found here is not cleared: \(sentences.count) reasons"
            }
            if sentences.count > 1 {
                HTML(.ul) { for text in sentences { HTML(.li) { Parts.sentence(text) } } }
            }
        }
    }
}
