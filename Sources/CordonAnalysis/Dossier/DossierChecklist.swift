import CordonFormats
import CordonGraph
import CordonModel

/// What an auditor asks of a dossier, and the section that answers it.
///
/// Compiled from OFSI's guidance on enforcement (ownership and control), OFAC's questions 398 to 401,
/// the European Union's best practices of 3 July 2024, the Wolfsberg guidance on screening and the
/// rules of newsrooms. The article on dossiers tells it too; a test holds both together.
public struct DossierChecklist: Sendable {
    /// One question.
    public struct Item: Sendable {
        /// The question.
        public let question: String
        /// The section that answers it.
        public let part: DossierPart
        /// The indicator that it asks for, of the section on control.
        let indicator: ControlIndicator?
        /// Whether the claims say something of it; nil where the section says so itself.
        let isOnRecord: (@Sendable (DossierDraft) -> Bool)?

        init(
            _ question: String, _ part: DossierPart, _ indicator: ControlIndicator? = nil,
            isOnRecord: (@Sendable (DossierDraft) -> Bool)? = nil
        ) {
            self.question = question
            self.part = part
            self.indicator = indicator
            self.isOnRecord = isOnRecord
        }
    }

    /// All questions, in order.
    public static let items: [Item] = ownership + control + law + listings + evidence + record

    private static let ownership = [
        Item("Who owns the party directly?", .ownership),
        Item("Who owns it through others, and by which chain?", .ownership) {
            $0.above().count > $0.directOwners().count
        },
        Item("How are the shares distributed, and do they add up?", .ownership),
        Item("What part has no holder on record?", .ownership),
        Item("Since when does each stake hold, and until when?", .ownership),
        Item("Who says so, and how firmly does it stand?", .ownership),
        Item("Are holdings circular?", .ownership) { !$0.circles().isEmpty },
        Item("Are there classes of shares, votes apart from capital, instruments?", .ownership) {
            $0.hasSpecialStakes
        },
        Item("What does the party hold itself?", .ownership) { $0.holdsSomething },
        Item("What changed of late: which stakes ended, on which days?", .changes) {
            !$0.endedStakes().isEmpty
        },
        Item("How do stakes that ended lie to the days of listings?", .changes) {
            !$0.endedStakes().isEmpty
        },
        Item("Do shareholders act together, by agreement or jointly?", .control, .agreements),
    ]

    private static let control: [Item] =
        ControlIndicator.allCases.filter { $0 != .adverse && $0 != .agreements }.map {
            Item("Is it looked for: \($0.phrase.lowercased())?", .control, $0)
        }

    private static let law = [
        Item("What does each rule say of the party?", .summary),
        Item("Which rules were applied, in which version?", .findings),
        Item("Where is each rule written, and how was it read?", .findings),
        Item("What was compared with which threshold, by what margin?", .findings),
        Item("Does the verdict stand on firm claims alone?", .findings),
        Item("By which steps does the verdict follow?", .proof),
        Item("With which claims does it stand or fall?", .proof),
        Item("On which days did the verdict change?", .changes),
        Item("Which missing fact would settle what is open?", .missing),
    ]

    private static let listings = [
        Item("Is the party listed itself: by whom, under what, since when?", .listings) {
            $0.isAnyListed([$0.vertex])
        },
        Item("Are its owners or controllers listed?", .listings) { $0.isAnyListed($0.above()) },
        Item("Does a listed person hold an office in it, and may he sign?", .listings) {
            $0.isAnyListed($0.officeHolders())
        },
        Item("Do licences or other relief bear on it?", .listings) { !$0.reliefs().isEmpty },
        Item("Which lists were read, of which day, whole or in part?", .lists),
        Item("Which lists were not read?", .lists),
    ]

    private static let evidence = [
        Item("Is it the right party: names, numbers and their check?", .subject),
        Item("Which records were taken for one, and why?", .subject),
        Item("Which parties look alike and are others?", .subject) { !$0.lookAlikes.isEmpty },
        Item("What is the evidence for each sentence?", .evidence),
        Item("How many independent origins does a claim have?", .evidence),
        Item("Which documents were read: publisher, day, licence, digest?", .sources),
        Item("What speaks against it?", .against),
        Item("With whom does it deal, and what does it make?", .relations),
        Item("Is it accused of something, and by whom?", .adverse, .adverse),
    ]

    private static let record = [
        Item("Which hits were reviewed, and why were they discounted?", .screening),
        Item("Who was asked, and what was answered?", .missing),
        Item("Who decided, on what grounds, until when?", .decision),
        Item("How was it made, and what does it not say?", .method),
        Item("Is the file whole, and from which inputs was it made?", .manifest),
    ]
}

extension DossierDraft {
    /// The checklist with where each question is answered, or that it was not looked for.
    func checklist() -> (table: DossierTable, json: JSONText) {
        var table = DossierTable(
            "Checklist", ["Question", "Section", "State"], empty: "")
        var rows: [JSONText] = []
        for item in DossierChecklist.items {
            let isThere = question.reader.parts.contains(item.part)
            let state = isThere ? state(of: item) : "left out for this reader"
            table.add([item.question, "\(item.part.number)", state])
            rows.append([
                "question": .string(item.question), "section": .string(item.part.rawValue),
                "state": .string(state),
            ])
        }
        return (table, .array(rows))
    }

    /// Those directly above the subject by stakes.
    fileprivate func directOwners() -> Set<Vertex> {
        Set(graph.stakes.filter { $0.owned == vertex }.map(\.owner))
    }

    fileprivate var holdsSomething: Bool { graph.stakes.contains { $0.owner == vertex } }

    fileprivate func isAnyListed(_ parties: [Vertex]) -> Bool {
        parties.contains { !graph.listings(of: $0).isEmpty }
    }

    private func state(of item: DossierChecklist.Item) -> String {
        if let indicator = item.indicator {
            let searches = question.notes.searches.filter { $0.indicator == indicator }
            return Self.state(claims(showing: indicator), searches).phrase
        }
        switch item.part {
        case .screening:
            return question.screening == nil || omissions.isApplied ? "not searched" : "told"
        case .decision: return "left blank to sign"
        case .missing where item.question.hasPrefix("Who was asked"):
            return question.notes.contacts.isEmpty ? "no request recorded" : "told"
        default: return item.isOnRecord?(self) ?? true ? "told" : "nothing on record"
        }
    }
}
