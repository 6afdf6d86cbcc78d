import CordonModel
import CordonRules

extension DossierDraft {
    /// The lists that were read, each with its day, and those that a rule needs and that were not.
    mutating func lists() -> DossierSection {
        var read = DossierTable(
            "Lists read",
            ["No", "Authority and list", "Day", "Extent", "On the day asked about", "Copy"],
            empty: "No list was read: nobody here can be found listed or cleared.")
        var rows: [JSONText] = []
        for (place, list) in footnotes.lists.enumerated() {
            let source = list.source.flatMap { file.source($0) }
            let days = [list.from, list.day].compactMap { $0?.description }.joined(
                separator: " to ")
            read.add(
                [
                    DossierText("L\(place + 1)"),
                    DossierText(
                        [list.authority, list.list].compactMap(\.self).joined(separator: " ")),
                    DossierText(days.isEmpty ? "not told" : days),
                    DossierText(list.isComplete ? "whole" : "in part"),
                    DossierText(list.covers(day) ? "current" : "says nothing of who is not on it"),
                    DossierText(copy(source)),
                ], to: .list(place + 1))
            rows.append(json(list, source, number: place + 1))
        }
        var unread = DossierTable(
            "Lists that a rule needs and that were not read, or not for this day",
            ["Regime", "It needs"],
            empty: "Every rule that was run has its list for the day.")
        let wanting = notRead()
        for want in wanting { unread.add([want.regime, want.needs]) }
        return DossierSection(
            .lists,
            members: [
                .init("lists", .array(rows)),
                .init(
                    "listsNotRead",
                    .array(
                        wanting.map {
                            ["regime": .string($0.regime), "needs": .string($0.needs)]
                        })),
            ],
            [.table(read), .table(unread)])
    }

    private func notRead() -> [(regime: String, needs: String)] {
        regimes.compactMap { regime in
            guard let version = regime.version(on: day), !version.isCovered(in: graph) else {
                return nil
            }
            return (regime.id, version.seeds.map(\.phrase).joined(separator: "; "))
        }
    }

    private func copy(_ source: Source?) -> String {
        guard let source else { return "" }
        return [
            source.publisher, source.retrieved.map { "retrieved \($0)" },
            source.licence.map { "licence: \($0)" },
            source.sha256.map { "SHA-256 \($0.prefix(16))..." },
        ].compactMap(\.self).joined(separator: "; ")
    }

    private func json(_ list: ListCoverage, _ source: Source?, number: Int) -> JSONText {
        [
            "no": .int(number), "authority": .string(list.authority), "list": .optional(list.list),
            "from": .optional(list.from?.description), "day": .optional(list.day?.description),
            "complete": .bool(list.isComplete), "covers": .bool(list.covers(day)),
            "records": .null, "source": .optional(list.source),
            "sha256": .optional(source?.sha256),
            "retrieved": .optional(source?.retrieved?.description),
            "licence": .optional(source?.licence),
        ]
    }
}
