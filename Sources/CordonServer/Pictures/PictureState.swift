import CordonDiagram
import CordonGraph
import CordonModel

/// The work of a reader on a picture, as addresses carry it: where parties were put, which of them
/// are drawn as one, and beside which of them the rest is.
///
/// `places` has one pair of numbers for each `entity` in its order, and then for each `group` and each
/// `rest`: `120_40..333_-5`; nothing stands for a party that was not moved. `pin` names one party:
/// `ID:120,40`. `group` has a name and the places of its members in that order: `Banks:0.3.5`. `rest`
/// has the id of a party.
struct PictureState: Sendable {
    static let parameters: [Parameter] = [
        Parameter(
            "about", repeated: true,
            "Those of the parties, by id, whom the picture is about; all that are named by default."
        ),
        Parameter(
            "places",
            "Where each `entity`, and then each `group` and `rest`, was put: `x_y` in points, with "
                + "full stops between."),
        Parameter("pin", repeated: true, "Where a party was put: `ID:x,y`."),
        Parameter(
            "group", repeated: true,
            "Parties that are drawn as one: `NAME:0.3.5`, by their places among `entity`."),
        Parameter(
            "rest", repeated: true,
            "A party, by id: those beside it that are left out are drawn as one, with their number."
        ),
    ]

    let places: [EntityID: Picture.Place]
    let groups: [Picture.Group]
    /// The parties beside which what is left out is drawn as one.
    let rests: [EntityID]

    /// Reads the state of a picture.
    ///
    /// - Parameters:
    ///   - asked: The request.
    ///   - entities: The ids of its parties, in the order in which they are named.
    /// - Throws: 422 where a place or a group cannot be read.
    init(_ asked: Asked, _ entities: [EntityID]) throws(Fault) {
        var groups: [Picture.Group] = []
        for text in asked.texts("group") { groups.append(try Self.group(text, entities)) }
        self.groups = groups
        rests = asked.texts("rest")
        var places: [EntityID: Picture.Place] = [:]
        let ids = entities + groups.map(\.id) + rests.map { "rest:" + $0 }
        let corners = (asked.text("places") ?? "")
            .split(separator: ".", omittingEmptySubsequences: false)
        for (id, text) in zip(ids, corners) where !text.isEmpty {
            places[id] = try Self.place(text, separator: "_", of: "places")
        }
        for text in asked.texts("pin") {
            guard let colon = text.lastIndex(of: ":") else { throw Self.fault("pin", text) }
            places[String(text[..<colon])] = try Self.place(
                text[text.index(after: colon)...], separator: ",", of: "pin")
        }
        self.places = places
    }

    private static func place(
        _ text: Substring, separator: Character, of name: String
    ) throws(Fault) -> Picture.Place {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 2, let x = Double(parts[0]), let y = Double(parts[1]), x.isFinite,
            y.isFinite
        else { throw fault(name, String(text)) }
        return Picture.Place(x: x, y: y)
    }

    private static func group(
        _ text: String, _ entities: [EntityID]
    ) throws(Fault) -> Picture.Group {
        guard let colon = text.lastIndex(of: ":") else { throw fault("group", text) }
        let name = String(text[..<colon])
        var members: Set<EntityID> = []
        for part in text[text.index(after: colon)...].split(separator: ".") {
            guard let place = Int(part), entities.indices.contains(place) else {
                throw fault("group", text)
            }
            members.insert(entities[place])
        }
        guard !name.isEmpty, !members.isEmpty else { throw fault("group", text) }
        return Picture.Group(name, members)
    }

    private static func fault(_ name: String, _ text: String) -> Fault {
        let form =
            switch name {
            case "pin": "write ID:120,40"
            case "group": "write NAME:0.3.5, the places of its members among the parties"
            default: "write 120_40.333_25, a pair for each party"
            }
        return .invalid(["query", name], "value_error", form, input: .string(text))
    }
}
