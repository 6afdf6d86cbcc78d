import GRDB

extension Migrations {
    /// Full text over names; a row's number is that of its claim, where the text itself lies.
    static func names(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE VIRTUAL TABLE name USING fts5(
                    text, content = '', tokenize = "unicode61 remove_diacritics 2"
                );
                """)
    }
}
