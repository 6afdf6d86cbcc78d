extension Verdict {
    /// The verdict for people.
    package var title: String {
        switch self {
        case .listed: "Listed"
        case .captured: "Captured"
        case .undetermined: "Undetermined"
        case .exposed: "Exposed"
        case .none: "No finding"
        case .notEvaluated: "Not evaluated"
        }
    }

    /// What it says, in a sentence that needs no other term.
    package var meaning: String {
        switch self {
        case .listed: "It is itself named on a list of this authority, and the entry is in force."
        case .captured:
            "It is not named itself, but the rule reaches it through listed owners or control, "
                + "however the firm claims are read."
        case .undetermined:
            "The rule may reach it. A share, a day, a reading of the law or a firmer source is "
                + "missing, and without it nobody can say."
        case .exposed:
            "Listed parties hold a part of it or an office in it, which the rule does not count."
        case .none:
            "No rule fired on these claims and lists. That is not clearance: it says nothing about "
                + "what was not read."
        case .notEvaluated:
            "A list that the rule needs was not read for this day, so that nothing can be said."
        }
    }
}

extension Reason {
    /// Why a verdict is open, in a sentence.
    package var meaning: String {
        switch self {
        case .share: "The size of a stake is not known well enough."
        case .rule: "Opinions differ on how the law is to be read, or it is not verified."
        case .conflict: "Claims contradict each other."
        case .standing: "Only weakly founded claims reach it."
        case .control: "Control is asserted, but by no criterion that the rule names."
        case .measure: "What the listing or the interest does is not known."
        case .date: "A day is not known precisely enough."
        case .joint: "A joint holding, counted for each holder or for none."
        case .identity: "Two records may be one party, and nobody has decided it."
        case .arrangement: "It is held for or through somebody: a nominee, a trust."
        case .instrument: "It is no stake yet, or encumbers one: a pledge, an option."
        case .office: "A listed person holds an office in it; nothing that he signs."
        case .list: "The list of the authority was not read for the day."
        case .cut: "The run was cut short by its time or its bounds."
        }
    }
}

extension Standing {
    /// Who vouches for a claim of this standing.
    package var meaning: String {
        switch self {
        case .alleged: "Hedged, anonymous or suspected, even inside an official text."
        case .reported: "Said by the press, a researcher or another named party."
        case .registered: "An entry of a register or a filing: company registers, PSC, GLEIF."
        case .official: "Asserted by an authority: a list, a legal act, an official statement."
        case .assumed: "Supposed by whoever asks; it counts and is said."
        }
    }
}

extension Force {
    /// How the rule works on those that it reaches.
    package var meaning: String {
        switch self {
        case .automatic: "by operation of law"
        case .presumed: "presumed until rebutted"
        case .inquiryDuty: "whoever deals must inquire"
        }
    }
}
