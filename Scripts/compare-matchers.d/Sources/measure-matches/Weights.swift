import CordonMatch
import Foundation

/// The weights of a preset, changed by `MATCH_WEIGHTS=conflict=1.6,excess=0.2` of the environment.
func weightsAsked(of preset: MatchPreset) -> MatchWeights {
    var weights = preset.weights
    for setting in (ProcessInfo.processInfo.environment["MATCH_WEIGHTS"] ?? "").split(
        separator: ",")
    {
        let sides = setting.split(separator: "=")
        guard sides.count == 2, let value = Double(sides[1]) else {
            print("no weight \(setting)")
            continue
        }
        if let path = paths[String(sides[0])] {
            weights[keyPath: path] = value
        } else {
            print("no weight \(sides[0])")
        }
    }
    return weights
}

private let paths: [String: WritableKeyPath<MatchWeights, Double> & Sendable] = [
    "floor": \.floor, "shortFloor": \.shortFloor, "conflict": \.conflict, "excess": \.excess,
    "sharedExcess": \.sharedExcess, "oneMisspelt": \.oneMisspelt, "steepness": \.steepness,
    "ending": \.ending, "rarity": \.rarity, "knownSlip": \.knownSlip, "otherForm": \.otherForm,
    "nothingOwn": \.nothingOwn, "otherUnit": \.otherUnit, "otherSerial": \.otherSerial,
    "enough": \.enough, "subjectExcess": \.subjectExcess, "misspeltExcess": \.misspeltExcess,
    "allMisspelt": \.allMisspelt, "thin": \.thin, "thinBits": \.thinBits, "against": \.against,
    "subjectLast": \.subjectLast, "givenOnly": \.givenOnly, "weakFamily": \.weakFamily,
    "weakLikeness": \.weakLikeness, "weakWord": \.weakWord, "part": \.part,
    "partBits": \.partBits, "listedPart": \.listedPart, "listedBits": \.listedBits,
    "otherPlace": \.otherPlace, "fatherForSon": \.fatherForSon, "gluedFloor": \.gluedFloor,
    "initialOnly": \.initialOnly, "consonantFloor": \.consonantFloor,
    "otherThinForm": \.otherThinForm, "listedExcess": \.listedExcess, "personForm": \.personForm, "inverted": \.inverted, "fathers": \.fathers,
    "number": \.masses[4],
    "business": \.masses[5], "place": \.masses[6], "initial": \.masses[3],
]
