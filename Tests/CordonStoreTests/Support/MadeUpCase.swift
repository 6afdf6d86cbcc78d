import CordonModel

/// A case of everything that claims can say, drawn by lot.
enum MadeUpCase {
    static let day = Day(number: 19_800)

    static func draw(seed: UInt64, entities: Int = 40, claims: Int = 400) -> Case {
        var dice = Dice(seed: seed)
        var file = Case(title: "Made up \(seed)")
        file.about = "Ünïcode, 中文, and \"quotes\""
        let sources = (0..<4).map { number in
            Source(
                id: "S\(number)", title: "Source \(number)",
                date: number == 0 ? nil : DayWindow(day.advanced(by: -100 * number)),
                kind: Source.Kind.allCases[number], origin: number > 2 ? "S1" : nil,
                publish: Publication.allCases[number % 3], note: number == 1 ? "a note" : nil)
        }
        for source in sources { file.add(source) }
        for number in 0..<entities {
            file.add(
                Entity(
                    id: id(number), schema: ["Company", "Person", "Vessel"][number % 3],
                    fields: number % 5 == 0 ? ["caption": ["C\(number)"], "tag": ["a", "b"]] : [:]))
        }
        for place in 0..<claims {
            file.add(claim(place, entities, sources, &dice))
        }
        file.lists = [ListCoverage(authority: "eu", list: nil, day: day, isComplete: true)]
        file.inputs = [InputFile(path: "a.json", sha256: "00")]
        file.notices = [Notice(code: "c", message: "m", count: 3)]
        return file
    }

    private static func id(_ number: Int) -> EntityID { "e-\(number * 7919 % 1000)-\(number)" }

    private static func claim(
        _ place: Int, _ entities: Int, _ sources: [Source], _ dice: inout Dice
    ) -> Claim {
        let subject = id(Int.random(in: 0..<entities, using: &dice))
        let evidence = Evidence(
            citations: [
                Citation(
                    source: sources[Int.random(in: 0..<4, using: &dice)].id,
                    locator: Bool.random(using: &dice) ? "row \(place)" : nil)
            ],
            assertedBy: place % 17 == 0 ? ["someone"] : [],
            quotation: place % 13 == 0 ? "quoted \(place)" : nil,
            stated: place % 11 == 0 ? DayWindow("2023-\(10 + place % 3)") : nil,
            recordIDs: place % 3 == 0 ? ["r\(place % 50)"] : [],
            unverified: place % 19 == 0 ? "unread" : nil)
        return Claim(
            subject: subject, assertion(place, entities, &dice),
            standing: Standing.allCases[Int.random(in: 0..<5, using: &dice)],
            polarity: place % 9 == 0 ? .denies : .asserts, period: period(&dice),
            evidence: evidence, key: place % 10 == 0 ? "k\(place)" : nil,
            contradicts: place % 20 == 0 ? ["k\(place / 2)"] : [])
    }

    private static func assertion(
        _ place: Int, _ entities: Int, _ dice: inout Dice
    ) -> Assertion {
        let other = id(Int.random(in: 0..<entities, using: &dice))
        switch Int.random(in: 0..<12, using: &dice) {
        case 0...2:
            let language = place % 4 == 0 ? "ru" : nil
            return .value(PropertyValue("name", "Имя \(place % 60)", language: language))
        case 3: return .value(PropertyValue("country", ["ru", "us"][place % 2]))
        case 4:
            return .listing(
                Listing(
                    authority: "eu", list: place % 2 == 0 ? "FSF" : nil, programmes: ["P", "Q"],
                    measures: [.blocking, .other], recordID: "L\(place % 9)"))
        case 5 where place % 3 == 0: return .identity(other)
        case 5: return .relief(Relief(regime: "eu", kind: "licence", title: "GL \(place)"))
        case 6: return .joint(JointHolding(partners: [other], isOneBlock: place % 2 == 0))
        case 7: return .relation(RelationAssertion(.directorship, to: other, role: "chair"))
        default: return .relation(stake(other, place, &dice))
        }
    }

    private static func stake(
        _ other: EntityID, _ place: Int, _ dice: inout Dice
    ) -> RelationAssertion {
        let low = Int64.random(in: 0...50, using: &dice) * 1_000_000
        let share = Share(
            Percent(clamping: low), Percent(clamping: low + 25_000_000),
            lowerOpen: place % 2 == 0)
        return RelationAssertion(
            .ownership, to: other, share: place % 5 == 0 ? nil : share,
            stake: StakeKind(
                place % 7 == 0 ? .votes : .shares, shareClass: place % 8 == 0 ? "A" : nil),
            assertsControl: place % 6 == 0, isShortcut: place % 23 == 0,
            via: place % 29 == 0 ? [other] : [], recordID: place % 3 == 0 ? "r\(place)" : nil,
            properties: place % 4 == 0 ? [PropertyValue("summary", "s\(place)")] : [])
    }

    private static func period(_ dice: inout Dice) -> Period {
        let start = day.advanced(by: Int.random(in: -400...100, using: &dice))
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: return .always
        case 1: return .observed(start)
        case 2: return Period(from: DayWindow(start)) ?? .always
        case 3:
            let end = start.advanced(by: Int.random(in: 2...300, using: &dice))
            return Period(from: DayWindow(start), before: DayWindow(end)) ?? .always
        default: return Period(before: DayWindow(notBefore: start, notAfter: nil)) ?? .always
        }
    }
}
