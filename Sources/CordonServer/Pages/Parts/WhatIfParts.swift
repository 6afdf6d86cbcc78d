import CordonModel

/// What would settle a verdict, and what would change it.
enum WhatIfParts {
    /// The missing shares that would settle it, each of which can be supposed.
    static func unknowns(_ why: JSONText, _ visit: Visit) -> HTML {
        let unknowns = why.list("decidingUnknowns")
        guard !unknowns.isEmpty else { return .nothing }
        return HTML(.section, .labelled(by: "unknowns")) {
            HTML(.h2, .id("unknowns")) { "What would settle it" }
            HTML(.ul) { for unknown in unknowns { HTML(.li) { sentence(unknown, visit) } } }
        }
    }

    private static func sentence(_ unknown: JSONText, _ visit: Visit) -> HTML {
        let other = unknown.list("with").first
        return .pieces {
            "The share of "
            stake(unknown, visit)
            if let other {
                ", together with the share of "
                stake(other, visit)
            }
            ": then "
            Marks.verdict(unknown.word("verdict"))
            ", else "
            Marks.verdict(unknown.word("otherwise"))
            ". "
            HTML(.a, .href(supposing([unknown] + (other.map { [$0] } ?? []), visit))) {
                "Suppose it is so"
            }
        }
    }

    private static func stake(_ unknown: JSONText, _ visit: Visit) -> HTML {
        .pieces {
            Parts.party(unknown.word("owner") ?? "", visit)
            " in "
            Parts.party(unknown.word("owned") ?? "", visit)
            ", \(bar(unknown.word("atLeast") ?? ""))"
        }
    }

    /// From what share on: the least step above a whole percent is said as more than it.
    private static func bar(_ least: String) -> String {
        least.hasSuffix(".000001") ? "more than \(least.dropLast(7))%" : "\(least)% or more"
    }

    private static func supposing(_ unknowns: [JSONText], _ visit: Visit) -> Address {
        unknowns.reduce(visit.address.with("assume")) { address, unknown in
            let (owner, owned) = (unknown.word("owner") ?? "", unknown.word("owned") ?? "")
            return address.adding("assume", "\(owner)>\(owned)=\(unknown.word("atLeast") ?? "")%")
        }
    }

    /// The form in which anything can be supposed.
    static func form(_ visit: Visit) -> HTML {
        HTML(.section, .labelled(by: "whatif")) {
            HTML(.h2, .id("whatif")) { "What if" }
            HTML(.form, .class("panel"), .get, .action(Address(path: visit.address.parts))) {
                for name in visit.asked.texts("without") {
                    Parts.tick(.text("claim \(name) falls"), "without", name, isOn: true)
                }
                Parts.field(
                    "Suppose that a claim falls", "without", "", hint: "Its name, such as c001.")
                for stake in visit.asked.texts("assume") {
                    Parts.tick(.text(stake), "assume", stake, isOn: true)
                }
                Parts.field(
                    "Suppose a stake", "assume", "", hint: "Such as owner>owned=51%, by ids.")
                PageFrame.hidden(
                    visit.address.query.filter { !["without", "assume"].contains($0.key) })
                HTML(.button) { "Show what changes" }
            }
        }
    }
}
