import CordonStore

/// The forms that keep a view and add notes; they are there where something may be written.
enum ViewForms {
    /// The form that keeps the page as it is seen.
    static func keep(_ visit: Visit) -> HTML {
        guard visit.keepsViews else { return .nothing }
        return HTML(.details, .class("keep")) {
            HTML(.summary) { "Keep this view" }
            HTML(.form, .class("panel"), .post, .action(Address("views"))) {
                field("Name of the view", "name", required: true)
                field("Kept by", "by", required: true)
                words("Note", "note", required: false)
                HTML(.input, .type("hidden"), .name("address"), .value(visit.address.text))
                HTML(.button) { "Keep" }
            }
        }
    }

    /// The forms of a view that is kept.
    static func note(_ view: SavedView) -> HTML {
        .pieces {
            HTML(.form, .class("panel"), .post, .action(Address("views", "\(view.id)"))) {
                words("Add a note", "note", required: true)
                field("Written by", "by", required: true)
                HTML(.button) { "Add" }
            }
            HTML(.form, .post, .action(Address("views", "\(view.id)", "drop"))) {
                HTML(.button, .class("tool")) { "Take this view off the list" }
            }
        }
    }

    private static func field(_ label: String, _ name: String, required: Bool) -> HTML {
        HTML(.div, .class("field")) {
            HTML(.label, .for("keep-\(name)")) { label }
            HTML(
                .input,
                all: [.id("keep-\(name)"), .type("text"), .name(name)]
                    + (required ? [.required] : []))
        }
    }

    private static func words(_ label: String, _ name: String, required: Bool) -> HTML {
        HTML(.div, .class("field")) {
            HTML(.label, .for("keep-\(name)")) { label }
            HTML(
                .textarea,
                all: [.id("keep-\(name)"), .name(name), .rows(3)] + (required ? [.required] : []))
        }
    }
}
