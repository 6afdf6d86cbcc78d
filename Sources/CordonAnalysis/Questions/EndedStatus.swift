import CordonModel

/// Words with which registers mark a company that is no more.
///
/// Gathered from the registers of the United Kingdom (`company_status`), Russia, China, Germany,
/// France, Spain, Poland, Ukraine, Brazil and from GLEIF (`EntityStatus`). A company in liquidation,
/// or one that is only proposed to be struck off, still stands.
enum EndedStatus {
    /// Whether a status says that its bearer is no more.
    static func isSaid(by status: String) -> Bool {
        let text = status.lowercased()
        guard !standing.contains(where: text.contains) else { return false }
        let words = text.split { !$0.isLetter }.map(String.init)
        return words.contains { word in ended.contains { word.hasPrefix($0) } }
            || phrases.contains(where: text.contains)
    }

    /// Words that say that the bearer stands, whatever else is said.
    private static let standing = ["proposal", "not dissolved", "never", "pending", "applied"]

    /// The beginnings of words; those of other scripts lose their endings.
    private static let ended = [
        "dissolved", "closed", "liquidated", "ceased", "defunct", "inactive", "deregistered",
        "removed", "cancelled", "canceled", "terminated", "merged", "extinct", "abolished",
        "retired", "ликвидирован", "прекращ", "прекрат", "исключ", "припинен", "ліквідован",
        "radié", "dissoute", "gelöscht", "erloschen", "aufgelöst", "disuelta", "extinguida",
        "baixada", "wykreślon", "zrušen", "注销", "註銷", "吊销",
    ]

    private static let phrases = ["struck off", "struck-off", "wound up", "no longer exists"]
}
