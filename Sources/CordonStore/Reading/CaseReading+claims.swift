import CordonModel
import GRDB

/// Claims: plain ones go from their rows' bytes into columns, the others become values first.
extension CaseReading {
    func readClaims() throws {
        let sayings = try SayingReading(database, imports)
        let rows = unsafe try RowReader(
            database,
            """
            SELECT number, subject, kind, predicate, object, target, share, role, record,
                standing, polarity, validFrom, validBefore, observed, key, evidence, more,
                source, document, import
            FROM claim ORDER BY number
            """)
        while try unsafe rows.next() {
            let first = unsafe Saying(
                source: rows.number(17), document: rows.number(18), number: rows.number(19))
            let seen = try sayings.seen(unsafe rows.number(0), first)
            guard !seen.isEmpty else { continue }
            if unsafe try !takePlain(rows, seen) { unsafe try take(rows, seen) }
        }
    }

    /// Takes a value, or a relation of few words, that asserts, has no key and is no copy's; false
    /// where the claim is none.
    private func takePlain(_ row: RowReader, _ seen: [Seen]) throws -> Bool {
        guard unsafe row.isNull(10), unsafe row.isNull(13), unsafe row.isNull(14) else {
            return false
        }
        let isValue = unsafe row.isText(2, "value")
        let number = unsafe row.number(15)
        guard let parts = evidences[number], !parts.isCopied,
            let subject = entityIDs[unsafe row.number(1)],
            let standing = Standing(word: unsafe row.text(9) ?? "")
        else { return false }
        let evidence = evidence(
            number, parts, source: parts.source,
            recorded: Self.recorded(standing, seen.map(\.recorded).min()))
        let isAlways = unsafe row.isNull(11) && row.isNull(12)
        let period = isAlways ? .always : unsafe try period(row)
        if isValue {
            guard unsafe row.isNull(16), unsafe !row.isNull(4) else { return false }
            unsafe try draft.addValue(
                of: subject, property: row.utf8(3), text: row.utf8(4), standing: standing,
                period: period, evidence: evidence)
            return true
        }
        let control = unsafe row.isText(16, "{\"control\":true}")
        guard unsafe row.isText(2, "relation"), unsafe control || row.isNull(16),
            let target = unsafe row.optionalNumber(5).flatMap({ entityIDs[$0] }),
            let kind = RelationKind.named(unsafe row.text(3) ?? "")
        else { return false }
        unsafe try draft.addRelation(
            kind, from: subject, to: target, share: share(row.text(6)),
            record: row.isNull(8) ? nil : row.utf8(8), role: row.isNull(7) ? nil : row.utf8(7),
            assertsControl: control, standing: standing, period: period, evidence: evidence)
        return true
    }

    private func period(_ row: RowReader) throws -> Period {
        let from = try days.window(unsafe row.text(11))
        return Period(from: from, before: try days.window(unsafe row.text(12))) ?? .always
    }

    private func take(_ row: RowReader, _ seen: [Seen]) throws {
        let number = unsafe row.number(15)
        guard let parts = evidences[number], let subject = entityIDs[unsafe row.number(1)] else {
            throw days.bad("\(number)", "evidence")
        }
        let detail = try detail(unsafe row.text(16))
        let assertion = try unsafe assertion(row, detail)
        let isListing = if case .listing = assertion { true } else { false }
        let observed = unsafe row.text(13)
        let from = try days.window(unsafe row.text(11))
        let before = try days.window(unsafe row.text(12))
        let standing = Standing(word: unsafe row.text(9) ?? "")
        for stretch in stretches(parts, seen) {
            let day = observed == SeenDay.copy ? stretch.run?.first.day : try days.day(observed)
            let said = Period(from: from, before: before, observed: day) ?? .always
            let period =
                stretch.run?.period(said, isListing: isListing, knownAt: knownAt) ?? said
            let source = stretch.run?.first.source ?? parts.source
            try draft.add(
                unsafe claim(
                    row, subject, assertion, period,
                    evidence(
                        number, parts, source: source,
                        recorded: Self.recorded(standing, stretch.recorded)),
                    contradicts: detail.contradicts ?? []))
        }
    }

    /// The day on which the case took a claim in; of an assumption nil, as the day of an import is not
    /// the day on which its author recorded it.
    private static func recorded(_ standing: Standing?, _ imported: Day?) -> Day? {
        standing == .assumed ? nil : imported
    }

    /// Details that many claims share are read once; their number is bounded.
    private func detail(_ text: String?) throws -> ClaimDetail {
        guard let text else { return ClaimDetail() }
        if let known = details[text] { return known }
        let detail = try DetailText.value(ClaimDetail.self, text)
        if details.count < Self.mostDetails { details[text] = detail }
        return detail
    }

    private static let mostDetails = 1 << 14

    /// The stretches of copies that say a claim, each with the day on which the case first held it.
    private func stretches(
        _ parts: EvidenceParts, _ seen: [Seen]
    ) -> [(run: CopyRun?, recorded: Day?)] {
        let series = parts.isCopied ? seen.first.flatMap { seriesOf[$0.source] } : nil
        guard let series, let copies = copies[series] else {
            return [(nil, seen.map(\.recorded).min())]
        }
        return CopyRun.runs(sighted: Set(seen.map(\.source)), copies: copies).map { run in
            let inside = copies.filter { $0.day >= run.first.day && $0.day <= run.last.day }
            let sources = Set(inside.map(\.source))
            return (run, seen.filter { sources.contains($0.source) }.map(\.recorded).min())
        }
    }

    private func claim(
        _ row: RowReader, _ subject: EntityID, _ assertion: Assertion, _ period: Period,
        _ evidence: Evidence, contradicts: [String]
    ) throws -> Claim {
        let word = unsafe row.text(9) ?? ""
        let polarity = unsafe row.text(10)
        guard let standing = Standing(word: word) else { throw days.bad(word, "standing") }
        guard let stance = polarity.map({ Polarity(rawValue: $0) }) ?? .asserts else {
            throw days.bad(polarity ?? "", "polarity")
        }
        return Claim(
            subject: subject, assertion, standing: standing, polarity: stance, period: period,
            evidence: evidence, key: unsafe row.text(14), contradicts: contradicts)
    }

    private func assertion(_ row: RowReader, _ detail: ClaimDetail) throws -> Assertion {
        let kind = unsafe row.text(2) ?? ""
        let object = unsafe row.text(4)
        let target = unsafe row.optionalNumber(5).flatMap { entityIDs[$0] }
        let predicate = unsafe row.text(3) ?? ""
        switch kind {
        case "value":
            return .value(PropertyValue(predicate, object ?? "", language: detail.language))
        case "relation":
            guard let target,
                let relation = detail.relation(
                    predicate, to: target, share: try share(unsafe row.text(6)),
                    role: unsafe row.text(7), record: unsafe row.text(8))
            else { break }
            return .relation(relation)
        case "listing":
            let record = unsafe row.text(8)
            guard let listing = detail.listing(object ?? "", record: record) else { break }
            return .listing(listing)
        case "identity":
            if let target { return .identity(target) }
        case "relief":
            return .relief(
                Relief(
                    regime: detail.regime ?? "", kind: detail.relief ?? "", title: object ?? ""))
        case "joint":
            return .joint(
                JointHolding(
                    partners: detail.partners ?? [], over: detail.over,
                    isOneBlock: detail.oneBlock ?? false))
        default: break
        }
        throw days.bad(kind, "claim")
    }

    private func share(_ text: String?) throws -> Share? {
        guard let text else { return nil }
        guard let share = Share(text) else { throw days.bad(text, "share") }
        return share
    }
}
