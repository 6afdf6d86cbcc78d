import CordonModel

/// What the tables of the Offshore Leaks database have in common.
///
/// Most of the data is of leaked files of service providers; it stands as reported. That somebody
/// appears there is no allegation, as the publisher says.
enum OffshoreLeaks {
    static func copy(day: Day?) -> ListCopy {
        ListCopy(
            series: "icij-offshore-leaks", title: "ICIJ Offshore Leaks Database",
            publisher: "International Consortium of Investigative Journalists", kind: .report,
            day: day, address: "https://offshoreleaks.icij.org/",
            licence: "Open Database License 1.0, contents CC BY-SA 3.0",
            credit: "ICIJ Offshore Leaks Database. Inclusion does not suggest or imply that "
                + "anybody has broken the law.")
    }

    private static let months = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]

    /// A day such as `23-MAR-2006`, also in ISO order or as `03/23/2006`.
    static func day(_ text: String?) -> Day? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        if let day = Day(text) { return day }
        let parts = text.uppercased().split { "-/ ".contains($0) }
        guard parts.count == 3, let year = Int(parts[2]), year > 31 else { return nil }
        if let month = months.firstIndex(of: String(parts[1].prefix(3))) {
            return Int(parts[0]).flatMap { Day(year: year, month: month + 1, day: $0) }
        }
        guard let first = Int(parts[0]), let second = Int(parts[1]) else { return nil }
        return Day(year: year, month: first, day: second)
    }

    /// A day as ``day(_:)`` reads it, else a year or a month.
    static func window(_ text: String?) -> DayWindow? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        return day(text).map { DayWindow($0) } ?? DayWindow(text)
    }

    /// What the words of an officer's link mean.
    static func relation(
        _ link: String, to company: EntityID, record: String
    ) -> RelationAssertion {
        let words = link.lowercased()
        func has(_ any: String...) -> Bool { any.contains { words.contains($0) } }
        let role = link.isEmpty ? nil : link
        if has("nominee") {
            return RelationAssertion(
                .control, to: company, role: role, criterion: .nominee, assertsControl: true,
                recordID: record)
        }
        if has("shareholder", "beneficial", "owner of", "partner", "founder", "unit holder") {
            let capacity = has("beneficial") ? "beneficial" : nil
            return RelationAssertion(
                .ownership, to: company, share: .someStake,
                stake: StakeKind(.shares, capacity: capacity), role: role, recordID: record)
        }
        if has("beneficiary") {
            return RelationAssertion(
                .ownership, to: company, share: .someStake, stake: StakeKind(.profit),
                role: role, recordID: record)
        }
        if has("trustee") {
            return RelationAssertion(
                .control, to: company, role: role, criterion: .trustee, assertsControl: true,
                recordID: record)
        }
        if has("director", "president", "secretary", "treasurer", "chairman", "officer", "manager")
        {
            return RelationAssertion(.directorship, to: company, role: role, recordID: record)
        }
        if has("power of attorney", "agent", "representative", "signatory", "intermediary") {
            return RelationAssertion(.representation, to: company, role: role, recordID: record)
        }
        return RelationAssertion(.unknownLink, to: company, role: role, recordID: record)
    }
}
