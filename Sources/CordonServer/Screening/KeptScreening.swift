import CordonAnalysis
import CordonFormats
public import CordonModel

/// An answer of `/v1/screenings` as its receiver kept it: its rows and the receipt, or the receipt
/// alone.
public struct KeptScreening: Sendable {
    let receipt: JSONText
    /// The rows as they were written; none where only the receipt was kept.
    let lines: [String]

    /// Reads what was kept.
    ///
    /// - Throws: 422 where there is no receipt in it.
    public init(_ bytes: [UInt8]) throws(Fault) {
        if let whole = Self.receipt(bytes) {
            (receipt, lines) = (whole, [])
            return
        }
        let all = bytes.split(separator: 0x0A).filter { !$0.allSatisfy { $0 <= 0x20 } }
        guard let last = all.last, let receipt = Self.receipt(Array(last)) else {
            throw Fault(
                422, "there is no receipt in it",
                hint: "keep what /v1/screenings?receipt=true answers, or its last line")
        }
        self.receipt = receipt
        lines = all.dropLast().map { String(decoding: $0, as: UTF8.self) }
    }

    private static func receipt(_ bytes: [UInt8]) -> JSONText? {
        do throws(JSONReading.Problem) {
            let value = try JSONReading.value(bytes)
            let receipt = value["receipt"] ?? value
            return receipt["sha256"]?.text != nil && receipt["preset"]?.text != nil ? receipt : nil
        } catch {
            return nil
        }
    }

    /// Whether the rows are those that the receipt was given for; nil where there are none.
    public var isWhole: Bool? {
        guard !lines.isEmpty || receipt["rows"] == 0 else { return nil }
        var digest = ContentHash()
        for line in lines { digest.add(line) }
        return digest.full == receipt["sha256"]?.text
    }

    /// The day that was asked about.
    public var day: Day? { receipt["asOf"]?.text.flatMap { Day($0) } }

    /// What was asked, in one line.
    public var summary: String {
        func number(_ key: String) -> Int { receipt[key]?.whole(in: 0...Int.max / 2) ?? 0 }
        return "\(number("subjects")) subjects, \(number("rows")) rows, preset "
            + "\(receipt["preset"]?.text ?? "?"), as of \(receipt["asOf"]?.text ?? "?")"
    }

    // MARK: - What was screened and found

    /// The subjects, put together from their rows; nil where only the receipt was kept.
    func portfolio() throws(Fault) -> Portfolio? {
        guard !lines.isEmpty else { return nil }
        let columns = (receipt["columns"]?.items ?? []).compactMap(\.text)
        var lists: Set<[Int]> = []
        for place in receipt["several"]?.items ?? [] {
            guard let subject = place["subject"]?.whole(in: 1...Int.max / 2),
                let column = place["column"]?.whole(in: 1...columns.count)
            else { continue }
            lists.insert([subject, column])
        }
        var rows: [RowFile.Row] = []
        for group in try groups() {
            let cells = (group.first?.members ?? []).prefix(columns.count)
                .map { $0.value.text ?? "" }
            rows.append(
                RowFile.Row(
                    line: rows.count + 1,
                    values: cells.enumerated().map { place, cell in
                        guard lists.contains([rows.count + 1, place + 1]) else {
                            return cell.isEmpty ? [] : [cell]
                        }
                        return cell.split(separator: "; ").map(String.init)
                    }))
        }
        return try Portfolio(columns, rows)
    }

    /// The rows of each subject, in order.
    ///
    /// Rows of one subject stand together; where a party comes a second time, the next begins.
    func groups() throws(Fault) -> [[JSONText]] {
        let own = receipt["columns"]?.items?.count ?? 0
        var groups: [[JSONText]] = []
        var last: [JSONText.Member] = []
        for line in lines {
            let row: JSONText
            do throws(JSONReading.Problem) { row = try JSONReading.value(Array(line.utf8)) } catch {
                throw Fault(422, "a row is no JSON: \(error)")
            }
            let head = Array((row.members ?? []).prefix(own))
            let entity = row["entity"] ?? .null
            let isNext =
                groups.isEmpty || head != last || entity == .null
                || groups[groups.count - 1].contains { $0["entity"] ?? .null == entity }
            if isNext { groups.append([row]) } else { groups[groups.count - 1].append(row) }
            last = head
        }
        return groups
    }

    /// The hits of each subject by its number, from 1 on, as the rows or else the receipt tell them.
    func hits() throws(Fault) -> [Int: [JSONText]] {
        var hits: [Int: [JSONText]] = [:]
        if lines.isEmpty {
            for result in receipt["results"]?.items ?? [] {
                guard let number = result["number"]?.whole(in: 1...Int.max / 2) else { continue }
                hits[number, default: []].append(result)
            }
            return hits
        }
        for (place, group) in try groups().enumerated() {
            hits[place + 1] = group.filter { $0["entity"]?.text != nil }
        }
        return hits
    }
}
