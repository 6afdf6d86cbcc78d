import GRDB

/// The forms that a store has had, in order.
///
/// A form that was once released never changes: what comes later is another migration.
enum Migrations {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001-claims", migrate: claims)
        migrator.registerMigration("0002-names", migrate: names)
        migrator.registerMigration("0003-decisions", migrate: decisions)
        migrator.registerMigration("0004-revision", migrate: revision)
        migrator.registerMigration("0005-index-of-claims", migrate: indexOfClaims)
        migrator.registerMigration("0006-screening-decisions", migrate: screeningDecisions)
        migrator.registerMigration("0007-editions", migrate: editions)
        migrator.registerMigration("0008-seals", migrate: seals)
        migrator.registerMigration("0009-views", migrate: views)
        migrator.registerMigration("0010-reviews", migrate: reviews)
        return migrator
    }()
}
