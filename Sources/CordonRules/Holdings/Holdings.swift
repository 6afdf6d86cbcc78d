import CordonModel

/// Who holds what, as flat numbers: the form on which every rule runs.
///
/// Nodes are the entities and, after them, *gates*: holders of joint stakes, which count when one
/// or all of their members do. Rows are stakes by owning node; several stakes of one owner in one
/// interest of one company make one row. A *table* is one interest of one company.
struct Holdings: Sendable {
    /// How many nodes are entities.
    let entityCount: Int
    /// Where the rows of each node begin, one more than there are nodes.
    var offsets: [UInt32]
    /// The table of each row.
    var tables: [UInt32]
    /// The company of each table.
    var companies: [UInt32]
    /// The interest of each table, by place in `StakeKind.Interest.allCases`.
    var interests: [UInt8]
    /// What each row is worth.
    var values: RowValues
    /// Where the links of each node begin; empty where there is no link at all.
    var linkOffsets: [UInt32] = []
    /// The node that a link leads to.
    var linkTargets: [UInt32] = []
    /// What a link is.
    var linkCodes: [UInt16] = []
    /// The claim, relation or group behind a link.
    var linkGrounds: [LinkGround] = []
    /// How many members a block has, by gate; 0 for gates that any member opens.
    var blockSizes: [UInt32] = []
    /// What sort of thing each entity is, to rules.
    var traits: [Traits]
    /// The choices of days of the sources that give several stakes for several days.
    var epochs: [Epoch] = [[:]]
    /// The rows by which a company holds a part of itself.
    var ownRows: [Int] = []
    /// What relations say that is neither stake nor control.
    var asides = Asides()

    var nodeCount: Int { offsets.count - 1 }
    var tableCount: Int { companies.count }
    var rowCount: Int { tables.count }
}

/// What sort of thing an entity is, to rules.
struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// A person or a public body: never captured.
    static let free = Traits(rawValue: 1)
    /// An asset that is no legal entity: a vessel, a security.
    static let asset = Traits(rawValue: 2)
    /// A company of the United States, or of whatever country a scope leaves out.
    static let domestic = Traits(rawValue: 4)
    /// One that firm claims place there, while a weaker claim places it elsewhere.
    static let domesticByRegister = Traits(rawValue: 8)
    /// One of which no firm claim says where it is.
    static let placeless = Traits(rawValue: 16)
    /// A body that has no share capital.
    static let withoutShares = Traits(rawValue: 32)
    /// A body that has share capital.
    static let withShares = Traits(rawValue: 64)
    /// A body of which somebody is a member and not a shareholder.
    static let ofMembers = Traits(rawValue: 128)
}

/// What a link rests on.
enum LinkGround: Sendable, Hashable {
    /// A claim, by its place.
    case claim(Int)
    /// The owner's own membership of a gate.
    case membership
}

/// What the rows are worth, bound by bound.
enum RowValues: Sendable {
    /// One certain and firm claim a row: codes of the bounds.
    case plain(lows: [UInt32], highs: [UInt32])
    /// The stakes of each row, with all their versions.
    case stakes(StakeRows)
}
