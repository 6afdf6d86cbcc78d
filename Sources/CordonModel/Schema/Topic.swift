/// One of the 75 words that qualify an entity in FollowTheMoney files, such as `sanction.linked`.
///
/// A file may use words outside of the table: ``named(_:)`` then returns nil and the text stays.
/// Source: https://followthemoney.tech/explorer/types/topic/ (codes and risk marks;
/// labels are ours).
public struct Topic: Hashable, Sendable {
    /// The word in files, in the vocabulary's own spelling (`fin.adivsor`).
    public let code: String
    /// The meaning in a few words.
    public let label: String
    /// Whether it speaks of a risk in dealing with the entity; 30 topics do.
    public let isRisk: Bool

    init(_ code: String, _ label: String, isRisk: Bool = false) {
        self.code = code
        self.label = label
        self.isRisk = isRisk
    }
}

extension Topic {
    /// The topic of that code, or nil where the vocabulary has none.
    ///
    /// Cost: one dictionary lookup.
    public static func named(_ code: String) -> Topic? { byCode[code] }

    /// The wider topic that the code names by its dots: `crime` for `crime.fraud`.
    public var parent: Topic? {
        guard let dot = code.lastIndex(of: ".") else { return nil }
        return Topic.named(String(code[..<dot]))
    }

    private static let byCode: [String: Topic] = Dictionary(
        all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// All topics, in the order of the vocabulary.
    public static let all: [Topic] = [
        Topic("crime", "Crime", isRisk: true),
        Topic("crime.fraud", "Fraud", isRisk: true),
        Topic("crime.cyber", "Cybercrime"),
        Topic("crime.fin", "Financial crime", isRisk: true),
        Topic("crime.env", "Environmental crime"),
        Topic("crime.theft", "Theft", isRisk: true),
        Topic("crime.war", "War crimes", isRisk: true),
        Topic("crime.boss", "Criminal leadership", isRisk: true),
        Topic("crime.terror", "Terrorism", isRisk: true),
        Topic("crime.traffick", "Trafficking", isRisk: true),
        Topic("crime.traffick.drug", "Drug trafficking"),
        Topic("crime.traffick.human", "Human trafficking"),
        Topic("forced.labor", "Forced labour"),
        Topic("asset.frozen", "Frozen asset"),
        Topic("wanted", "Wanted", isRisk: true),
        Topic("corp.offshore", "Offshore"),
        Topic("corp.shell", "Shell company"),
        Topic("corp.public", "Listed on an exchange"),
        Topic("corp.disqual", "Disqualified", isRisk: true),
        Topic("corp.clone", "Impostor of a real company", isRisk: true),
        Topic("gov", "Government"),
        Topic("gov.national", "National government"),
        Topic("gov.state", "State government"),
        Topic("gov.muni", "Municipal government"),
        Topic("gov.soe", "State-owned enterprise"),
        Topic("gov.igo", "Intergovernmental organization"),
        Topic("gov.head", "Head of government or state"),
        Topic("gov.admin", "Civil service"),
        Topic("gov.executive", "Executive"),
        Topic("gov.legislative", "Legislature"),
        Topic("gov.judicial", "Judiciary"),
        Topic("gov.security", "Security services"),
        Topic("gov.financial", "Central bank or financial supervision"),
        Topic("gov.religion", "Religious leadership"),
        Topic("fin", "Financial services"),
        Topic("fin.bank", "Bank"),
        Topic("fin.fund", "Fund"),
        Topic("fin.adivsor", "Financial advisor"),
        Topic("mare.detained", "Maritime detention", isRisk: true),
        Topic("mare.shadow", "Shadow fleet", isRisk: true),
        Topic("mare.sts", "Ship-to-ship transfer"),
        Topic("reg.action", "Regulator action", isRisk: true),
        Topic("reg.warn", "Regulator warning", isRisk: true),
        Topic("role.pep", "Politically exposed person", isRisk: true),
        Topic("role.pep.frmr", "Former PEP"),
        Topic("role.pep.intl", "International PEP"),
        Topic("role.pep.natl", "National PEP"),
        Topic("role.pol", "Politician"),
        Topic("role.rca", "Close associate of a PEP", isRisk: true),
        Topic("role.judge", "Judge"),
        Topic("role.civil", "Civil servant"),
        Topic("role.diplo", "Diplomat"),
        Topic("role.lawyer", "Lawyer"),
        Topic("role.acct", "Accountant"),
        Topic("role.spy", "Spy"),
        Topic("role.oligarch", "Oligarch", isRisk: true),
        Topic("role.journo", "Journalist"),
        Topic("role.act", "Activist"),
        Topic("role.lobby", "Lobbyist"),
        Topic("pol.party", "Political party"),
        Topic("pol.union", "Union"),
        Topic("rel", "Religion"),
        Topic("mil", "Military"),
        Topic("sanction", "Sanctioned", isRisk: true),
        Topic("sanction.linked", "Linked to a sanctioned party", isRisk: true),
        Topic("sanction.control", "Owned or controlled by a sanctioned party", isRisk: true),
        Topic("sanction.counter", "Counter-sanctioned", isRisk: true),
        Topic("export.control", "Export controlled", isRisk: true),
        Topic("export.control.linked", "Linked to an export-controlled party", isRisk: true),
        Topic("export.risk", "Trade risk", isRisk: true),
        Topic("invest.risk", "Investment risk", isRisk: true),
        Topic("invest.ban", "Investment ban", isRisk: true),
        Topic("geo.risk", "High-risk area", isRisk: true),
        Topic("debarment", "Debarred", isRisk: true),
        Topic("poi", "Person of interest", isRisk: true),
    ]
}
