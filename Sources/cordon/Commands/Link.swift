import ArgumentParser
import CordonAnalysis
import CordonModel
import CordonStore

/// `cordon link`: two entities are one party.
struct Link: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decide that two entities of a case are one party.",
        discussion: """
            The decision outlives imports and shows in every proof that rests on it, as assumed.

            Example:
              cordon link case.cordon ofac:46431 eu:EU.9370.79 --because "same INN and address"
            """)

    @OptionGroup var pair: PairOptions

    func run() throws { try pair.decide(isSame: true) }
}

/// `cordon unlink`: two entities are not one party.
struct Unlink: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decide that two entities of a case are two parties.",
        discussion: """
            Undoes a join, whether Cordon made it or a person did, and keeps it from coming back.

            Example:
              cordon unlink case.cordon ofac:17258 ofac:43069 --because "two legal persons"
            """)

    @OptionGroup var pair: PairOptions

    func run() throws { try pair.decide(isSame: false) }
}

/// Two entities of a store and a reason.
struct PairOptions: ParsableArguments {
    @Argument(help: "The store.")
    var store: String

    @Argument(help: "The id of one entity.")
    var one: String

    @Argument(help: "The id of the other.")
    var other: String

    @Option(help: "Why; kept with the decision.")
    var because: String

    func validate() throws {
        if one == other { throw ValidationError("name two different entities") }
        if because.allSatisfy(\.isWhitespace) { throw ValidationError("--because says nothing") }
    }

    func decide(isSame: Bool) throws {
        do {
            let kept = try Store.open(store)
            try kept.decide(
                IdentityDecision(one, other, isSame: isSame, because: because),
                recordedAt: try GraphOptions.today())
            try kept.close()
        } catch let error as StoreError {
            throw Failure(error.description)
        }
        let verb = isSame ? "are one party" : "are two parties"
        try Sink.write("\(one) and \(other) \(verb): \(because)\n", to: nil)
    }
}
