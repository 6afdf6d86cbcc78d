import CordonModel

/// Cases that are edited.
enum EditionCases {
    static func yaml(owner: String = "a", name: String = "Beta") -> String {
        """
        cordon: 1
        title: Edited case
        sources:
          paper: {title: A paper, date: 2024-01-01, kind: report}
        entities:
          a: {schema: Company, name: Alpha, source: paper}
          b: {schema: Company, name: \(name), source: paper}
          c: {schema: Company, name: Gamma, source: paper}
        claims:
          - {subject: \(owner), relation: owner of, object: b, share: 60, source: paper}
          - {subject: a, relation: owner of, object: c, share: 30, source: paper}

        """
    }

    /// A case of one name for each member.
    static func facts(_ members: Set<Int>) -> Case {
        var file = Case()
        file.add(Source(id: "paper", title: "Paper"))
        let evidence = Evidence(citations: [Citation(source: "paper")])
        for member in members.sorted() {
            file.add(Entity(id: "e\(member)", schema: "Company"))
            file.add(
                Claim(
                    subject: "e\(member)", .value(PropertyValue("name", "Plant \(member)")),
                    standing: .reported, evidence: evidence))
        }
        return file
    }

    static func members(_ file: Case) -> Set<Int> {
        let told = Set(file.entities.compactMap { Int($0.id.dropFirst()) })
        let named = Set(file.claims.compactMap { Int($0.subject.dropFirst()) })
        return told == named ? named : [-1]
    }

    /// What a case says, in an order of its own.
    static func words(_ file: Case) -> String {
        let entities = file.entities.map { entity in
            "\(entity.id) \(entity.schema) \(entity.fields.sorted { $0.key < $1.key })"
        }
        let claims = file.claims.map { "\($0.everything)" }
        return (entities.sorted() + claims.sorted()).joined(separator: "\n")
    }
}

/// Makes FollowTheMoney entities, and changes to them.
struct EntityMaker {
    private var dice: Dice
    private var lines: [String: String] = [:]
    private var next = 0

    init(seed: Int) {
        dice = Dice(seed: UInt64(seed))
        for _ in 0..<30 { add() }
    }

    /// The entities as they are now.
    var text: String { lines.sorted { $0.key < $1.key }.map { $0.value + "\n" }.joined() }

    private mutating func add() {
        let id = "id-\(next)"
        next += 1
        lines[id] = line(id)
    }

    private mutating func line(_ id: String) -> String {
        let other = "id-\(Int.random(in: 0..<max(next, 1), using: &dice))"
        let third = "id-\(Int.random(in: 0..<max(next, 1) + 3, using: &dice))"
        let number = Int.random(in: 1..<100, using: &dice)
        let (schema, properties) =
            switch Int.random(in: 0..<5, using: &dice) {
            case 0:
                (
                    "Ownership",
                    #"{"owner":["\#(other)"],"asset":["\#(third)"],"percentage":["\#(number)"]}"#
                )
            case 1:
                ("Sanction", #"{"entity":["\#(other)"],"authority":["OFAC"],"program":["P"]}"#)
            case 2: ("Person", #"{"name":["Person \#(number)"],"topics":["sanction"]}"#)
            default: ("Company", #"{"name":["Company \#(number)"],"country":["de"]}"#)
            }
        return
            #"{"id":"\#(id)","schema":"\#(schema)","properties":\#(properties),"datasets":["made"]}"#
    }

    /// Changes some entities; the lines of the file that says so.
    mutating func change() -> String {
        var told: [String] = []
        for _ in 0..<8 {
            let id = lines.keys.sorted().randomElement(using: &dice) ?? "id-0"
            switch Int.random(in: 0..<3, using: &dice) {
            case 0:
                add()
                let id = "id-\(next - 1)"
                told.append(#"{"op":"ADD","entity":\#(lines[id] ?? "")}"#)
            case 1:
                lines[id] = line(id)
                told.append(#"{"op":"MOD","entity":\#(lines[id] ?? "")}"#)
            default:
                lines[id] = nil
                told.append(#"{"op":"DEL","entity":{"id":"\#(id)"}}"#)
            }
        }
        return told.joined(separator: "\n") + "\n"
    }
}
