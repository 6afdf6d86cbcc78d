import CordonGraph

/// The taking of claims out of pages, which need not become values for it.
extension Gathering {
    /// Takes in the claims of a page, the first of which stands at `start` in the case.
    ///
    /// Property values, which are most claims, take part by their subject, standing and period
    /// alone; of a relation its assertion is read. What a projection asks of their sources and days
    /// of saying needs whole claims.
    mutating func take(_ page: CaseImage, from start: Int) {
        let asOf = projection.asOf
        var vertices = PageVertices(page) { [index] in index[$0] }
        var certainties = PageCertainties(page) { $0.withKnownStart.holds(on: asOf) }
        for place in 0..<page.claimCount {
            let mark = page.mark(place)
            guard isByMarkAlone, mark.polarity == .asserts else {
                take(start + place)
                continue
            }
            switch mark.sort {
            case .value, .spokenValue:
                guard let subject = vertices[page.subjectText(place)] else { continue }
                let holds = mark.standing >= projection.least && certainties[place] != .no
                takeValue(at: start + place, of: subject, isIn: holds)
            case .relation:
                guard mark.standing >= projection.least, certainties[place] != .no,
                    let subject = vertices[page.subjectText(place)]
                else { continue }
                let target = vertices[page.targetText(place)]
                // What states its own end is ended by no other claim.
                guard page.hasEnd(place) || hasNoEnding(of: subject, target) else {
                    take(start + place)
                    continue
                }
                takeRelation(
                    page.relation(place), at: start + place, from: subject, to: target,
                    mark.standing, certainties[place], isUndated: page.isUndated(place))
            default: take(start + place)
            }
        }
    }
}

/// The vertices of a page's texts, each looked up once.
struct PageVertices {
    private let page: CaseImage
    private let find: (EntityID) -> Vertex?
    private var known: TextMemo<Vertex>

    /// What stands for a text that names no vertex.
    private static let none = Vertex.max - 1

    init(_ page: CaseImage, _ find: @escaping (EntityID) -> Vertex?) {
        self.page = page
        self.find = find
        known = TextMemo(page, unknown: .max)
    }

    subscript(text: UInt32) -> Vertex? {
        mutating get {
            let vertex = known.value(of: text) { find(page.text(text)) ?? Self.none }
            return vertex == Self.none ? nil : vertex
        }
    }
}

/// What was worked out for the texts of a page.
///
/// A part of a page shares the texts of the whole: of many it asks for few, and keeps those alone.
struct TextMemo<Value: Equatable> {
    private var all: [Value] = []
    private var few: [UInt32: Value] = [:]
    private let unknown: Value

    /// Nothing yet; `unknown` stands for what was not worked out.
    init(_ page: CaseImage, unknown: Value) {
        self.unknown = unknown
        // A claim names three texts at most that are worked out.
        if page.claimCount * 8 > page.textCount {
            all = Array(repeating: unknown, count: page.textCount)
        }
    }

    /// The value of a text, which is made where it is not known.
    @inline(__always)
    mutating func value(of text: UInt32, _ make: () -> Value) -> Value {
        guard !all.isEmpty else {
            if let known = few[text] { return known }
            let new = make()
            few[text] = new
            return new
        }
        let known = all[Int(text)]
        if known != unknown { return known }
        let new = make()
        all[Int(text)] = new
        return new
    }
}

/// How certainly a page's periods hold, each asked once.
private struct PageCertainties {
    private let page: CaseImage
    private let certainty: (Period) -> Certainty
    private var known: [Certainty?]

    init(_ page: CaseImage, _ certainty: @escaping (Period) -> Certainty) {
        self.page = page
        self.certainty = certainty
        known = Array(repeating: nil, count: page.periodCount)
    }

    /// How certainly the period of a claim holds.
    subscript(place: Int) -> Certainty {
        mutating get {
            let number = page.periodNumber(place)
            if let known = known[number] { return known }
            let certainty = certainty(page.period(numbered: number))
            known[number] = certainty
            return certainty
        }
    }
}
