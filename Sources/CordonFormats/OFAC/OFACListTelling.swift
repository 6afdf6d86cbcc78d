/// Tells from the entries of a file whether it copies the SDN list or the consolidated list beside it.
///
/// Both come in the same columns and elements, and neither file names itself. An entry of the
/// consolidated list that were read as one of the SDN list would block what is not blocked, so a
/// file that does not show which it is, or that holds both, is refused.
struct OFACListTelling {
    /// One of OFAC's two lists.
    enum List: String {
        case designated = "the SDN list"
        case beside = "the consolidated list"
    }

    /// Records that are read ahead at most; both lists show themselves within a few dozen.
    static let reach = 10_000

    /// The list that the entries seen so far show; nil while they could stand on either.
    private(set) var list: List?
    private var first: (uid: String, line: Int)?
    private let file: String

    /// Begins with nothing told.
    init(file: String) { self.file = file }

    /// Looks at an entry.
    ///
    /// - Throws: A fatal problem where it stands on the other list than an entry before.
    mutating func take(
        _ uid: String, line: Int, programmes: [String], _ text: String
    ) throws(ReadingProblem) {
        guard let shown = Self.list(programmes, text) else { return }
        guard let list, let first else {
            list = shown
            first = (uid, line)
            return
        }
        guard list != shown else { return }
        throw ReadingProblem(
            .badValue, file: file, line: line, record: uid,
            what: "entry \(uid) shows \(shown.rawValue) of OFAC by its programmes, entry "
                + "\(first.uid) on line \(first.line) shows \(list.rawValue)",
            remedy:
                "keep OFAC's two lists in files of their own, as they are published; entries of "
                + "the consolidated list block nothing",
            isFatal: true)
    }

    /// The problem of a file that ends with nothing told.
    var untold: ReadingProblem {
        ReadingProblem(
            .missing, file: file,
            what: "its entries could stand on OFAC's SDN list or on the consolidated list, which "
                + "blocks nothing",
            remedy: "give the whole list", isFatal: true)
    }

    /// Characters of remarks from which on the rest may stand in the comments file.
    private static let longRemarks = 900

    /// The list that an entry shows; nil where it could stand on either.
    ///
    /// An entry that a directive is said to bind can stand on both, as Sberbank did, unless
    /// Executive Order 13662 is its only programme.
    private static func list(_ programmes: [String], _ text: String) -> List? {
        guard !programmes.isEmpty else { return nil }
        let beside = programmes.count(where: { OFACProgramme.listBeside($0) != nil })
        if beside == programmes.count { return .beside }
        guard beside == 0 else { return nil }
        if text.contains("Directive") {
            return programmes == ["UKRAINE-EO13662"] ? .beside : nil
        }
        guard programmes.allSatisfy(OFACProgramme.isShared) else { return .designated }
        let isSectoral = programmes.contains("UKRAINE-EO13662")
        let isOpen = isSectoral || programmes == ["CAATSA - RUSSIA"] || text.count > longRemarks
        return isOpen ? nil : .designated
    }
}
