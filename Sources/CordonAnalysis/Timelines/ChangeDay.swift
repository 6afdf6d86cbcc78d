public import CordonModel

/// A day on which something that is said of some parties comes or goes.
public struct ChangeDay: Sendable {
    /// The turn that a spell takes.
    public enum Turn: String, Sendable {
        /// From this day on it holds.
        case begins
        /// From this day on it may hold.
        case mayBegin = "may begin"
        /// From this day on it no longer holds.
        case ends
        /// From this day on it may no longer hold.
        case mayEnd = "may end"
        /// By this day it was public.
        case known = "becomes known"

        init(from old: Certainty, to new: Certainty) {
            self =
                new > old
                ? (new == .yes ? .begins : .mayBegin) : (new == .no ? .ends : .mayEnd)
        }
    }

    /// The day.
    public let day: Day
    /// The spells that come and go, in their order.
    public internal(set) var turns: [(turn: Turn, spell: Spell)]
}

extension Investigation {
    /// The days on which what some spells say changes, by the day asked about.
    public func changeDays(of spells: [Spell]) -> [ChangeDay] {
        Self.gathered(
            spells.flatMap { spell in
                spell.period.turns.map { turn in
                    (turn.day, ChangeDay.Turn(from: turn.before, to: turn.after), spell)
                }
            })
    }

    /// The days on which some spells became known, by what was public.
    public func knownDays(of spells: [Spell]) -> [ChangeDay] {
        let file = graph.file
        return Self.gathered(
            spells.flatMap { spell in
                Set(spell.claims.compactMap { file.claims[$0].statedDay(in: file)?.notAfter })
                    .sorted().map { ($0, .known, spell) }
            })
    }

    private static func gathered(
        _ turns: [(Day, ChangeDay.Turn, Spell)]
    ) -> [ChangeDay] {
        var days: [Day: ChangeDay] = [:]
        for (day, turn, spell) in turns {
            days[day, default: ChangeDay(day: day, turns: [])].turns.append((turn, spell))
        }
        return days.values.sorted { $0.day < $1.day }
    }

    /// The days as an answer: by the day asked about, and by what was public.
    ///
    /// - Parameters:
    ///   - asOf: What changes by the day asked about.
    ///   - knownAt: What changes by the day of knowledge.
    /// - Returns: The document, to which nothing needs to be added.
    public func document(ofDays asOf: [ChangeDay], knownAt: [ChangeDay]) -> AnswerDocument {
        var document = AnswerDocument(self)
        document.add("asOfDays", .array(asOf.map(json)))
        document.add("knownAtDays", .array(knownAt.map(json)))
        return document
    }

    /// The most turns of a day that are told; the others are counted.
    private static let mostTurns = 12

    private func json(_ day: ChangeDay) -> JSONText {
        [
            "day": .string(day.day.description), "count": .int(day.turns.count),
            "changes": .array(
                day.turns.prefix(Self.mostTurns).map { turn, spell in
                    [
                        "what": .string(turn.rawValue), "text": .string(words(of: spell)),
                        "claims": .strings(graph.claimNames(spell.claims)),
                    ]
                }),
        ]
    }
}
