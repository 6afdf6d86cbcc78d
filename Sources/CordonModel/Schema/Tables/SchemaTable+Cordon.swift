extension SchemaDraft {
    /// Cordon's own schemata, for what FollowTheMoney has no word for; each is written as its
    /// first parent when it leaves for a FollowTheMoney file.
    static var cordon: [SchemaDraft] {
        [
            SchemaDraft(
                "WeaponProgramme", "Weapon programme", plural: "Weapon programmes",
                parents: ["Project"], caption: ["name"]),
            SchemaDraft(
                "Alliance", "Alliance", plural: "Alliances", traits: .matchable,
                parents: ["Organization"], caption: ["name"]),
        ]
    }
}
