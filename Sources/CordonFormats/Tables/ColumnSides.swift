/// The roles of the columns of a table: what their titles say, and where these do not say of whom,
/// where they stand and what their cells bear out.
struct ColumnSides {
    /// The role of each column; nil where its title has no meaning, or its cells only count rows.
    private(set) var roles: [ColumnRole?] = []
    /// Notes on what the cells or the place settled, a sentence each.
    private(set) var notes: [String] = []

    private let titles: [String]
    private let rows: ArraySlice<LooseTable.Row>
    private var meanings: [HeaderWords.Meaning?] = []

    init(_ header: LooseTable.Row, under rows: ArraySlice<LooseTable.Row>) {
        titles = header.cells
        self.rows = rows
        meanings = titles.indices.map { place in
            let isCount = Self.counts(rows.map { $0[place] })
            return isCount ? nil : HeaderWords.meaning(titles[place])
        }
        nameEnds()
        settleNames()
        for place in meanings.indices { roles.append(role(place)) }
    }

    /// An edge list's `source`, `target` and `kind` are who holds, what is held, and how.
    private mutating func nameEnds() {
        let words = titles.map { $0.lowercased() }
        guard words.contains("source"), words.contains("target") else { return }
        for (place, word) in words.enumerated() {
            switch word {
            case "source": meanings[place] = .init(side: .owner, field: .name)
            case "target": meanings[place] = .init(side: .owned, field: .name)
            case "kind": meanings[place] = .init(field: .relation)
            default: break
            }
        }
    }

    /// Titles that say `name` and not of whom: the owner's, or what another column leaves.
    private mutating func settleNames() {
        let isNamed = Self.names(meanings)
        for place in meanings.indices
        where meanings[place]?.side == nil && meanings[place]?.field == .name {
            let isOwner = !isNamed.contains(.owner) || isNamed.contains(.owned)
            meanings[place]?.side = isOwner ? .owner : .owned
        }
    }

    private static func names(_ meanings: [HeaderWords.Meaning?]) -> Set<ColumnRole.Side> {
        Set(
            meanings.compactMap { meaning in
                [nil, .name].contains(meaning?.field) ? meaning?.side : nil
            })
    }

    /// True where cells are 1, 2, 3 and so on.
    private static func counts(_ cells: [String]) -> Bool {
        let numbers = cells.prefix(20).compactMap { Int($0.filter { $0 != "." }) }
        return numbers.count > 1 && numbers == Array(1...numbers.count)
    }

    // MARK: - Of whom a column speaks

    private mutating func role(_ place: Int) -> ColumnRole? {
        guard let meaning = meanings[place] else { return nil }
        let field = meaning.field ?? .name
        if ColumnRole.ofHolding.contains(field) { return ColumnRole(.holding, field) }
        if let side = meaning.side { return ColumnRole(side, field) }
        let before = anchor(meanings.indices.prefix(upTo: place).reversed())
        let side = borneOut(ownTurn(place) ?? stand(place), field, place)
        if field == .id, let before, let named = meanings[before]?.side, named != side {
            let party = nameColumn(side, by: place).map { "`\(titles[$0])`" } ?? "what is held"
            notes.append("`\(titles[place])` is taken as the number of \(party)")
        }
        return ColumnRole(side, field)
    }

    /// The first of these columns that says of whom it speaks.
    private func anchor(_ places: some Sequence<Int>) -> Int? {
        places.first { meanings[$0]?.side != nil }
    }

    /// The side by the order of columns: as many of one title as there are parties.
    private func ownTurn(_ place: Int) -> ColumnRole.Side? {
        let alike = meanings.indices.filter {
            meanings[$0]?.side == nil && titles[$0] == titles[place] && meanings[$0] != nil
        }
        let parties = meanings.indices.filter { isName($0) }
        guard alike.count > 1, alike.count == parties.count,
            let turn = alike.firstIndex(of: place)
        else { return nil }
        return meanings[parties[turn]]?.side
    }

    /// The side by the place: the party named before, unless a share or a day stands between and none
    /// before the next party.
    private func stand(_ place: Int) -> ColumnRole.Side {
        let earlier = anchor(meanings.indices.prefix(upTo: place).reversed())
        let later = anchor(meanings.indices.suffix(from: place + 1))
        guard let earlier else { return later.flatMap { meanings[$0]?.side } ?? .owner }
        let before = meanings[earlier]?.side ?? .owner
        guard let later, isName(later), let after = meanings[later]?.side else { return before }
        let isParted = hasHolding(earlier + 1..<place) && !hasHolding(place + 1..<later)
        return isParted ? after : before
    }

    private func isName(_ place: Int) -> Bool {
        guard let meaning = meanings[place], meaning.side != nil else { return false }
        return meaning.field == nil || meaning.field == .name
    }

    private func hasHolding(_ places: Range<Int>) -> Bool {
        places.contains { place in
            meanings[place]?.field.map { ColumnRole.ofHolding.contains($0) } ?? false
        }
    }

    // MARK: - What cells bear out

    /// The other side, where the cells contradict this one and not the other: a name has one number,
    /// one country and one day of birth.
    private func borneOut(
        _ side: ColumnRole.Side, _ field: ColumnRole.Field, _ place: Int
    ) -> ColumnRole.Side {
        let other: ColumnRole.Side = side == .owner ? .owned : .owner
        guard let name = nameColumn(side, by: place), let second = nameColumn(other, by: place),
            !agree(name, place, field), agree(second, place, field)
        else { return side }
        return other
    }

    /// The column of names of a side that is nearest to a place, the one before it first.
    private func nameColumn(_ side: ColumnRole.Side, by place: Int) -> Int? {
        let names = meanings.indices.filter { isName($0) && meanings[$0]?.side == side }
        return names.min { left, right in
            let (one, two) = (abs(left - place), abs(right - place))
            return one == two ? left < right : one < two
        }
    }

    /// True where each name has one value here, and each number one name.
    private func agree(_ name: Int, _ place: Int, _ field: ColumnRole.Field) -> Bool {
        var values: [String: String] = [:]
        var names: [String: String] = [:]
        for row in rows.prefix(2_000) where !row[name].isEmpty && !row[place].isEmpty {
            let (party, value) = (row[name].lowercased(), row[place].lowercased())
            if values.updateValue(value, forKey: party) ?? value != value { return false }
            guard field == .id else { continue }
            if names.updateValue(party, forKey: value) ?? party != party { return false }
        }
        return true
    }
}
