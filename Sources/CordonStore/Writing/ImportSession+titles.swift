import GRDB

/// What a case is called and is about.
extension ImportSession {
    /// Keeps what a case is called or is about; what is said first counts.
    func take(_ text: String?, as name: String) throws {
        guard let text else { return }
        edition.titles.insert(name)
        let known = try Row.fetchOne(
            database,
            sql: "SELECT text, document FROM about WHERE name = ? AND until IS NULL",
            arguments: [name])
        if let known {
            guard known[1] == edition.document, edition.isKnown, known[0] != text else { return }
            try endTitle(name)
        }
        outcome.isChanged = true
        try database.execute(
            sql: "INSERT INTO about (name, text, document, import) VALUES (?, ?, ?, ?)",
            arguments: [name, text, edition.document, number])
    }

    func endTitles() throws {
        for name in ["title", "about"] where !edition.titles.contains(name) {
            try endTitle(name)
        }
    }

    private func endTitle(_ name: String) throws {
        try database.execute(
            sql: """
                UPDATE about SET until = ? WHERE name = ? AND document = ? AND until IS NULL
                """, arguments: [number, name, edition.document])
        if database.changesCount > 0 { outcome.isChanged = true }
    }
}
