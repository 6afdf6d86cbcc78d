import CordonModel

/// A document as it leaves the server: inputs are named without their folders, which are nobody
/// else's business, and it says where claims were left out that may not be passed on.
enum ServedDocument {
    static func of(_ document: JSONText, _ served: ServedGraph) -> JSONText {
        guard case .object(let members) = document else { return document }
        return .object(
            members.map { member in
                switch member.key {
                case "graph", "old", "new": .init(member.key, inputs(member.value))
                case "limits" where served.silenced > 0:
                    .init(
                        "limits", .array((member.value.items ?? []) + [.string(sentence(served))]))
                default: member
                }
            })
    }

    private static func sentence(_ served: ServedGraph) -> String {
        let count = served.silenced == 1 ? "1 claim" : "\(served.silenced) claims"
        return "\(count) that may not be passed on were left out of everything here"
    }

    private static func inputs(_ side: JSONText) -> JSONText {
        guard case .object(let members) = side else { return side }
        return .object(
            members.map { member in
                guard member.key == "inputs", let items = member.value.items else { return member }
                return .init("inputs", .array(items.map(named)))
            })
    }

    private static func named(_ input: JSONText) -> JSONText {
        guard case .object(let members) = input else { return input }
        return .object(
            members.map { member in
                guard member.key == "path", let path = member.value.text else { return member }
                let name = path.split(separator: "/").last.map(String.init) ?? path
                return .init("path", .string(name))
            })
    }
}
