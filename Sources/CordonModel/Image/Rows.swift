/// Things numbered from zero, held in memory or made when they are asked for.
///
/// What an image on disk holds costs nothing until it is read; an array costs what arrays cost.
/// Things may be added behind either.
///
/// ```swift
/// for relation in graph.relations where relation.isDisputed { print(relation.kind.verb) }
/// ```
///
/// - Complexity: Reading one is O(1); out of an image it is made anew each time.
public struct Rows<Element: Sendable>: RandomAccessCollection, Sendable {
    private let made: Made?
    private var held: [Element]

    /// Elements that are made from their number.
    private struct Made: Sendable {
        let count: Int
        let make: @Sendable (Int) -> Element
    }

    /// Holds an array.
    public init(_ elements: [Element] = []) {
        made = nil
        held = elements
    }

    /// Makes `count` elements when they are asked for; `make` must give the same each time.
    package init(count: Int, _ make: @escaping @Sendable (Int) -> Element) {
        made = Made(count: count, make: make)
        held = []
    }

    /// The first place.
    public var startIndex: Int { 0 }

    /// The place after the last.
    public var endIndex: Int { (made?.count ?? 0) + held.count }

    /// The element at a place.
    public subscript(place: Int) -> Element {
        guard let made else { return held[place] }
        precondition(place >= 0, "places count from zero")
        return place < made.count ? made.make(place) : held[place - made.count]
    }

    /// All of them in memory, for work that reads them many times.
    public var array: [Element] { made == nil ? held : Array(self) }

    mutating func append(_ element: Element) { held.append(element) }

    mutating func reserve(_ count: Int) { held.reserveCapacity(count - (made?.count ?? 0)) }

    /// Changes one in place; whatever was made is held from then on.
    mutating func update(_ place: Int, _ change: (inout Element) -> Void) {
        if made != nil { self = Rows(Array(self)) }
        change(&held[place])
    }
}

extension Rows: Equatable where Element: Equatable {
    /// Whether both hold the same things in the same order, wherever they hold them.
    public static func == (left: Rows, right: Rows) -> Bool { left.elementsEqual(right) }
}

extension Rows: ExpressibleByArrayLiteral {
    /// Holds what is written out.
    public init(arrayLiteral elements: Element...) { self.init(elements) }
}
