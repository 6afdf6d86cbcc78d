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
            case .relation where hasNoEndings || !page.wasSeen(place):
                guard mark.standing >= projection.least, certainties[place] != .no,
                    let subject = vertices[page.subjectText(place)]
                else { continue }
                takeRelation(
                    page.relation(place), at: start + place, from: subject,
                    to: vertices[page.targetText(place)], mark.standing, certainties[place],
                    isUndated: page.isUndated(place))
            default: take(start + place)
            }
        }
    }
}

/// The vertices of a page's texts, each looked up once.
struct PageVertices {
    private let page: CaseImage
    private let find: (EntityID) -> Vertex?
    private var known: [UInt32]

    /// What stands for a text that was not looked up, and for one that names no vertex.
    private static let (unknown, none) = (UInt32.max, UInt32.max - 1)

    init(_ page: CaseImage, _ find: @escaping (EntityID) -> Vertex?) {
        self.page = page
        self.find = find
        known = Array(repeating: Self.unknown, count: page.textCount)
    }

    subscript(text: UInt32) -> Vertex? {
        mutating get {
            var vertex = known[Int(text)]
            if vertex == Self.unknown {
                vertex = find(page.text(text)) ?? Self.none
                known[Int(text)] = vertex
            }
            return vertex == Self.none ? nil : vertex
        }
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
