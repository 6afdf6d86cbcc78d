/// Parties joined step by step, each join checked against all that is known of both sides.
struct Clusters {
    private var parents: [Int]
    private var united: [Party]
    private var members: [[Int]]
    private let refusals: Set<[Int]>

    init(_ parties: [Party], refusals: Set<[Int]>) {
        parents = Array(parties.indices)
        united = parties
        members = parties.indices.map { [$0] }
        self.refusals = refusals
    }

    func root(of place: Int) -> Int {
        var place = place
        while parents[place] != place { place = parents[place] }
        return place
    }

    func areOne(_ left: Int, _ right: Int) -> Bool { root(of: left) == root(of: right) }

    /// Why the parties of the two may not be joined; nil where they may.
    func obstacle(_ left: Int, _ right: Int) -> String? {
        let one = root(of: left)
        let other = root(of: right)
        for member in members[one] {
            for stranger in members[other]
            where refusals.contains([member, stranger].sorted()) {
                return "refused by a decision"
            }
        }
        return united[one].contradiction(united[other])
    }

    /// Joins the parties of the two; false where they are one already.
    @discardableResult
    mutating func unite(_ left: Int, _ right: Int) -> Bool {
        var one = root(of: left)
        var other = root(of: right)
        guard one != other else { return false }
        if members[one].count < members[other].count { swap(&one, &other) }
        parents[other] = one
        members[one] += members[other]
        members[other] = []
        united[one].formUnion(united[other])
        return true
    }
}
