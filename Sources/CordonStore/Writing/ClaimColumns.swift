import CordonModel

/// The columns of a claim's row that depend on what sort of claim it is.
struct ClaimColumns {
    var kind: String
    var object: String?
    var target: EntityID?
    var share: String?
    var role: String?
    var record: String?

    init(_ claim: Claim) {
        switch claim.assertion {
        case .value(let value):
            kind = "value"
            object = value.text
        case .relation(let relation):
            kind = "relation"
            target = relation.target
            share = relation.share?.description
            role = relation.role
            record = relation.recordID
        case .listing(let listing):
            kind = "listing"
            object = listing.authority
            record = listing.recordID
        case .identity(let other):
            kind = "identity"
            target = other
        case .relief(let relief):
            kind = "relief"
            object = relief.title
        case .joint: kind = "joint"
        }
    }
}

/// The properties whose values are names, for full text.
enum NameProperties {
    static let all: Set<String> = Set(
        Schema.all.flatMap(\.properties).filter { $0.kind == .name }.map(\.name))
}
