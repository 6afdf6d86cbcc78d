import CordonAnalysis
import CordonModel
import CordonStore
import Foundation

/// The fields that somebody sends to keep a view, or a note on one.
struct KeptFields: Sendable {
    let name: String
    let address: String
    let by: String
    let note: String

    init(_ json: JSONText) { self.init { json[$0]?.text } }

    init(form request: WebRequest) {
        let fields = Query(String(decoding: request.body, as: UTF8.self))
        self.init { fields[$0] }
    }

    private init(_ field: (String) -> String?) {
        func text(_ key: String) -> String {
            (field(key) ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        }
        (name, address, by, note) = (text("name"), text("address"), text("by"), text("note"))
    }
}

/// The views of a store.
struct ViewBook: Sendable {
    private let store: Store
    private let today: Day

    private static let mostName = 200
    private static let mostNote = 8_000
    /// The pages that a view can be of.
    private static let pages: Set<String> = [
        "graph", "paths", "findings", "why", "compare", "e", "find",
    ]

    init(_ asked: Asked) throws(Fault) {
        today = asked.served.projection.today ?? asked.served.projection.asOf
        do {
            guard let path = try asked.served.input.store else {
                throw Fault(
                    404, "the graph is no store and keeps no views",
                    hint:
                        "the address of a page is its view; import the graph into a .cordon store to keep it"
                )
            }
            store = try Store.open(path)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(500, "the store cannot be opened")
        }
    }

    /// The number in the path of a request.
    static func number(_ asked: Asked) throws(Fault) -> Int {
        guard let number = Int(asked.part("number")), number > 0 else { throw missing }
        return number
    }

    private static let missing = Fault(404, "there is no view of this number")

    /// The views, oldest first.
    func views() throws(Fault) -> [SavedView] {
        do { return try store.savedViews() } catch {
            throw Fault(500, "the store cannot be read")
        }
    }

    /// One view.
    func view(_ number: Int) throws(Fault) -> SavedView {
        guard let view = try views().first(where: { $0.id == number }) else { throw Self.missing }
        return view
    }

    /// Keeps a view, with its first note where there is one.
    func keep(_ fields: KeptFields) throws(Fault) -> Int {
        guard !fields.name.isEmpty, fields.name.count <= Self.mostName, Self.isSigned(fields) else {
            throw Fault(
                422, "a view needs a name of at most \(Self.mostName) letters and who keeps it")
        }
        let address = try Self.address(fields.address)
        let number = try written { () throws(StoreError) in
            try store.keepView(fields.name, address, by: fields.by, day: today)
        }
        if !fields.note.isEmpty { try note(number, fields) }
        return number
    }

    /// Adds a note.
    func note(_ number: Int, _ fields: KeptFields) throws(Fault) {
        guard !fields.note.isEmpty, fields.note.count <= Self.mostNote, Self.isSigned(fields) else {
            throw Fault(
                422, "a note needs words, at most \(Self.mostNote) letters, and who wrote them")
        }
        let note = SavedView.Note(fields.note, by: fields.by, day: today)
        let isAdded = try written { () throws(StoreError) in
            try store.add(note, toView: number)
        }
        guard isAdded else { throw Self.missing }
    }

    /// Takes a view off the list.
    func drop(_ number: Int) throws(Fault) {
        let isDropped = try written { () throws(StoreError) in
            try store.dropView(number, day: today)
        }
        guard isDropped else { throw Self.missing }
    }

    private func written<Value>(
        _ write: () throws(StoreError) -> Value
    ) throws(Fault) -> Value {
        do throws(StoreError) { return try write() } catch {
            throw Fault(503, "the store cannot be written to now; nothing was changed")
        }
    }

    private static func isSigned(_ fields: KeptFields) -> Bool {
        !fields.by.isEmpty && fields.by.count <= mostName
    }

    /// The address of a page of this server: nothing else is ever led to.
    private static func address(_ text: String) throws(Fault) -> String {
        let isOwn = text.hasPrefix("/") && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        let part = text.dropFirst().prefix { $0 != "/" && $0 != "?" }
        guard isOwn, pages.contains(String(part)), text.utf8.count <= Service.mostTarget else {
            throw Fault(
                422, "address: this is no page of the explorer",
                hint: "write its path and query, such as /graph?nodes=ID")
        }
        return text
    }
}
