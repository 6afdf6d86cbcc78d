import CordonMatch
import CordonModel

/// Small pieces that many pages are made of.
enum Parts {
    /// A text as a sentence: with a capital and a full stop.
    static func sentence(_ text: String) -> String {
        let start = text.prefix(1).uppercased() + text.dropFirst()
        return start.last.map { ".!?".contains($0) } ?? true ? start : start + "."
    }

    /// A count with its noun.
    static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
    }

    /// A whole number in groups of three.
    static func grouped(_ number: Int) -> String {
        let digits = Array("\(number.magnitude)")
        let groups = stride(from: digits.count, to: 0, by: -3).reversed().map { end in
            String(digits[max(0, end - 3)..<end])
        }
        return (number < 0 ? "-" : "") + groups.joined(separator: ",")
    }

    /// A text that somebody else wrote, whose direction stays its own: a name, a role, a quotation.
    static func said(_ text: String) -> HTML { HTML(.bdi) { text } }

    /// A party by its caption, leading to its page.
    static func party(_ id: EntityID, _ visit: Visit, caption: String? = nil) -> HTML {
        HTML(.a, .href(visit.party(id))) { said(caption ?? visit.caption(id)) }
    }

    /// A choice of a list.
    static func option(_ value: String, _ label: String, _ chosen: String) -> HTML {
        value == chosen
            ? HTML(.option, .value(value), .selected) { label }
            : HTML(.option, .value(value)) { label }
    }

    /// A field of a form with its label.
    static func field(
        _ label: String, _ name: String, _ value: String, type: StaticString = "text",
        hint: String? = nil
    ) -> HTML {
        HTML(.div, .class("field")) {
            HTML(.label, .for("field-\(name)")) { label }
            HTML(.input, .id("field-\(name)"), .type(type), .name(name), .value(value))
            if let hint { HTML(.small) { hint } }
        }
    }

    /// A field of a form in which one of several words is chosen.
    static func choice(
        _ label: String, _ name: String, _ options: [(value: String, label: String)],
        _ chosen: String
    ) -> HTML {
        HTML(.div, .class("field")) {
            HTML(.label, .for("field-\(name)")) { label }
            HTML(.select, .id("field-\(name)"), .name(name)) {
                for one in options { option(one.value, one.label, chosen) }
            }
        }
    }

    /// The field in which one chooses how names are compared.
    static func presets(_ visit: Visit) -> HTML {
        choice(
            "Compare names", "preset",
            [
                ("", "however written"), (MatchPreset.strict.rawValue, "strictly"),
                (MatchPreset.ofacPortal.rawValue, "as OFAC's search page does"),
            ], visit.asked.text("preset") ?? "")
    }

    /// A box to tick.
    static func tick(_ label: HTML, _ name: String, _ value: String, isOn: Bool) -> HTML {
        HTML(.label, .class("tick")) {
            isOn
                ? HTML(.input, .type("checkbox"), .name(name), .value(value), .checked)
                : HTML(.input, .type("checkbox"), .name(name), .value(value))
            label
        }
    }

    /// Where a claim stands on the page of the party that it is about.
    static func place(ofClaim name: String) -> String { "claim-\(name)" }

    /// Claims by name, leading to where they stand.
    static func claims(_ names: [String], about id: EntityID, _ visit: Visit) -> HTML {
        HTML(.span, .class("claims")) {
            HTML.joined(
                names.prefix(8).map { name in
                    var address = visit.party(id)
                    address.place = place(ofClaim: name)
                    return HTML(.a, .href(address)) { HTML(.code) { name } }
                }, by: " ")
            if names.count > 8 { " and \(names.count - 8) more" }
        }
    }
}
