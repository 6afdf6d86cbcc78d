import CordonMatch
import CordonModel

/// A way of scoring, by the name that clients of yente send.
struct Algorithm: Sendable {
    let name: String
    let preset: MatchPreset
    /// Whether birth dates, countries, genders and numbers are left out.
    let isNamesOnly: Bool
    let about: String

    static let best = "best"

    /// All names that are understood.
    static let all: [Algorithm] = [
        Algorithm(
            name: "cordon", preset: .screening, isNamesOnly: false,
            about: "Cordon's preset screening: finds names however written."),
        Algorithm(
            name: "cordon-strict", preset: .strict, isNamesOnly: false,
            about: "Cordon's preset strict: every word must agree."),
        Algorithm(
            name: "logic-v2", preset: .screening, isNamesOnly: false,
            about: "An alias of cordon; no scores of nomenklatura's are computed."),
        Algorithm(
            name: "logic-v1", preset: .screening, isNamesOnly: false, about: "An alias of cordon."),
        Algorithm(
            name: "regression-v1", preset: .screening, isNamesOnly: false,
            about: "An alias of cordon."),
        Algorithm(
            name: "name-qualified", preset: .screening, isNamesOnly: false,
            about: "An alias of cordon."),
        Algorithm(
            name: "name-based", preset: .screening, isNamesOnly: true,
            about: "Cordon's preset screening, over names alone."),
        Algorithm(
            name: "ofac", preset: .ofacPortal, isNamesOnly: false,
            about: "Cordon's preset ofac-portal: the scores of OFAC's Sanctions List Search."),
    ]

    /// The algorithm that a client names.
    static func named(_ name: String) throws(Fault) -> Algorithm {
        if name == best { return all[0] }
        guard let known = all.first(where: { $0.name == name }) else {
            throw Fault(
                400, "Unknown algorithm: \(name)",
                hint: "use best or one of \(all.map(\.name).joined(separator: ", "))")
        }
        return known
    }

    /// What results are explained by.
    static let features: [(name: String, about: String)] = [
        ("name_match", "How alike the two best names are, 0 to 1."),
        ("evidence", "How much the agreement narrows the world, in bits."),
    ]

    var json: JSONText {
        let features = JSONText.object(
            Self.features.map { feature in
                .init(
                    feature.name,
                    [
                        "description": .string(feature.about), "coefficient": 1,
                        "url": .null,
                    ])
            })
        return [
            "name": .string(name), "description": .string(about), "features": features,
            "docs": ["features": features, "config": .object([])],
        ]
    }

    /// The document of `/algorithms`.
    static var document: JSONText {
        [
            "algorithms": .array(all.map(\.json)), "default": .string(best),
            "best": .string(all[0].name),
        ]
    }
}
