import CordonModel

/// What a run takes at its best: each factor is one reason why a verdict may be open.
struct Factors: OptionSet, Hashable {
    let rawValue: UInt16

    static let share = Factors(rawValue: 1)
    static let rule = Factors(rawValue: 2)
    static let conflict = Factors(rawValue: 4)
    static let standing = Factors(rawValue: 8)
    static let control = Factors(rawValue: 16)
    static let measure = Factors(rawValue: 32)
    static let date = Factors(rawValue: 64)
    static let joint = Factors(rawValue: 128)
    static let identity = Factors(rawValue: 1024)
    static let arrangement = Factors(rawValue: 256)
    static let instrument = Factors(rawValue: 512)

    /// The lower run.
    static let least: Factors = []
    /// The upper run.
    static let most = reasons.reduce(into: Factors()) { $0.formUnion($1.factor) }

    /// Each factor with the reason that it stands for, in the order of reasons.
    static let reasons: [(factor: Factors, reason: Reason)] = [
        (.share, .share), (.rule, .rule), (.conflict, .conflict), (.standing, .standing),
        (.control, .control), (.measure, .measure), (.date, .date), (.joint, .joint),
        (.identity, .identity),
        (.arrangement, .arrangement), (.instrument, .instrument),
    ]
}
