import CordonModel

/// Claims of documents in words.
enum ClaimWords {
    /// What a claim says.
    static func sentence(_ claim: JSONText, _ visit: Visit) -> HTML {
        let predicate = claim.word("predicate") ?? ""
        let object = claim.word("object") ?? ""
        if let kind = RelationKind.named(predicate) {
            return relation(claim, kind, to: object, visit)
        }
        if predicate == "listing" { return listing(claim, object, visit) }
        let property = visit.entry(claim.word("subject") ?? "").flatMap {
            Schema.named($0.schema)?.property(predicate)
        }
        return .pieces {
            Parts.party(claim.word("subject") ?? "", visit)
            ": \(property?.label.lowercased() ?? predicate) "
            HTML(.q) { object }
        }
    }

    private static func relation(
        _ claim: JSONText, _ kind: RelationKind, to object: String, _ visit: Visit
    ) -> HTML {
        let share = claim.share("share").map { $0.isUnknown ? "" : " (\(ShareWords.phrase($0)))" }
        return .pieces {
            Parts.party(claim.word("subject") ?? "", visit)
            " \(negation(claim))\(kind.verb)\(share ?? "") "
            Parts.party(object, visit)
            if let role = claim.word("role") {
                ": "
                Parts.said(role)
            }
        }
    }

    private static func listing(_ claim: JSONText, _ object: String, _ visit: Visit) -> HTML {
        let programmes = claim.texts("programmes").joined(separator: ", ")
        return .pieces {
            Parts.party(claim.word("subject") ?? "", visit)
            " \(negation(claim))is listed by \(object)"
            if let list = claim.word("list") { ", \(list)" }
            if let number = claim.word("recordId") { " \(number)" }
            if !programmes.isEmpty { " [\(programmes)]" }
        }
    }

    private static func negation(_ claim: JSONText) -> String {
        switch claim.word("polarity").flatMap(Polarity.init(rawValue:)) {
        case .denies: "(denied:) "
        case .doubts: "(doubted:) "
        case .declaresAbsent: "(declared to be none:) "
        case .asserts, nil: ""
        }
    }

    /// When it holds, as far as it is said.
    static func days(_ claim: JSONText) -> String {
        var parts: [String] = []
        if let from = claim.word("from") { parts.append("from \(from)") }
        if let before = claim.word("before") { parts.append("before \(before)") }
        if let day = claim.word("observed") { parts.append("seen \(day)") }
        return parts.joined(separator: ", ")
    }

    /// Where it is said: each source and the place in it.
    static func sources(_ claim: JSONText, _ visit: Visit) -> HTML {
        let several = claim.list("sources")
        let cited = several.isEmpty ? [claim] : several
        return HTML.joined(
            cited.compactMap { one in
                guard let id = one.word("source") else { return nil }
                return .pieces {
                    HTML(.a, .href(visit.to("sources", id))) { title(id, visit) }
                    if let place = one.word("locator") {
                        ", "
                        Parts.said(place)
                    }
                }
            }, by: "; ")
    }

    private static func title(_ id: String, _ visit: Visit) -> HTML {
        guard let source = visit.file.source(id) else { return .text(id) }
        return Parts.said(source.title)
    }

    /// Claims as a table, each at a place of its own.
    static func table(
        _ caption: String, _ claims: [JSONText], _ visit: Visit, of total: Int? = nil,
        whole: Address? = nil, action: (String) -> HTML? = { _ in nil }
    ) -> HTML {
        var table = Table(
            caption, ["Claim", "What it says", "When", "Standing", "Source"], of: total,
            whole: whole)
        for claim in claims {
            let name = claim.word("key") ?? claim.word("id") ?? ""
            table.add(
                id: Parts.place(ofClaim: name),
                .pieces {
                    HTML(.code) { name.count > 12 ? "\(name.prefix(10))…" : name }
                    action(name)
                },
                text(claim, visit), .text(days(claim)), Marks.standing(claim.word("standing")),
                sources(claim, visit))
        }
        return table.html
    }

    private static func text(_ claim: JSONText, _ visit: Visit) -> HTML {
        let against = claim.texts("contradicts")
        return .pieces {
            sentence(claim, visit)
            if let by = claim.texts("by").first {
                HTML(.small, .class("line")) {
                    "said by "
                    Parts.party(by, visit)
                }
            }
            if let quote = claim.word("quote") {
                HTML(.blockquote) { HTML(.bdi) { quote } }
            }
            if let doubt = claim.word("unverified") {
                HTML(.small, .class("line")) { "Not verified: \(doubt)" }
            }
            if !against.isEmpty {
                HTML(.small, .class("line")) {
                    "Contradicts \(against.joined(separator: ", "))"
                }
            }
        }
    }
}
