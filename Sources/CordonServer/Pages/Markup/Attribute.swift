/// An attribute of an element: its name is one of ours, its value is escaped where it is written.
struct Attribute: Sendable {
    let name: String
    let value: String?

    private init(_ name: StaticString, _ value: String?) {
        self.name = name.description
        self.value = value
    }

    /// An attribute without a value: `checked`.
    private static func mark(_ name: StaticString) -> Attribute { Attribute(name, nil) }

    // MARK: - Addresses

    /// Leads to an address of this server.
    static func href(_ address: Address) -> Attribute { Attribute("href", address.text) }

    /// Leads to a place in the same page.
    static func href(place: String) -> Attribute { Attribute("href", "#" + place) }

    /// Leads to another site.
    static func href(outside link: OutsideLink) -> Attribute { Attribute("href", link.text) }

    /// Takes a picture or script of this server.
    static func src(_ address: Address) -> Attribute { Attribute("src", address.text) }

    /// Sends a form to a page of this server.
    static func action(_ address: Address) -> Attribute { Attribute("action", address.text) }

    /// The small picture of a window, which is ours.
    static let icon = Attribute("href", Asset.icon)

    // MARK: - The rest

    static func id(_ text: String) -> Attribute { Attribute("id", text) }
    static func `class`(_ text: StaticString) -> Attribute {
        Attribute("class", text.description)
    }
    static func name(_ text: String) -> Attribute { Attribute("name", text) }
    static func value(_ text: String) -> Attribute { Attribute("value", text) }
    static func type(_ text: StaticString) -> Attribute { Attribute("type", text.description) }
    static func rel(_ text: StaticString) -> Attribute { Attribute("rel", text.description) }
    static func lang(_ text: String) -> Attribute { Attribute("lang", text) }
    static func content(_ text: String) -> Attribute { Attribute("content", text) }
    static func charset(_ text: StaticString) -> Attribute {
        Attribute("charset", text.description)
    }
    static func alt(_ text: String) -> Attribute { Attribute("alt", text) }
    static func title(_ text: String) -> Attribute { Attribute("title", text) }
    static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
    static func labelled(by id: String) -> Attribute { Attribute("aria-labelledby", id) }
    static func described(by id: String) -> Attribute { Attribute("aria-describedby", id) }
    static func live(_ text: StaticString) -> Attribute {
        Attribute("aria-live", text.description)
    }
    static func scope(_ text: StaticString) -> Attribute { Attribute("scope", text.description) }
    static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    static func role(_ text: StaticString) -> Attribute { Attribute("role", text.description) }
    static func placeholder(_ text: StaticString) -> Attribute {
        Attribute("placeholder", text.description)
    }
    static func rows(_ count: Int) -> Attribute { Attribute("rows", "\(count)") }
    static func tabindex(_ number: Int) -> Attribute { Attribute("tabindex", "\(number)") }
    static func least(_ number: Int) -> Attribute { Attribute("min", "\(number)") }
    static func most(_ number: Int) -> Attribute { Attribute("max", "\(number)") }
    static func data(_ name: StaticString, _ text: String) -> Attribute {
        Attribute(name, text)
    }

    /// What a browser fetches before anybody asks for it, to be read by a script.
    static let isFetched = Attribute("as", "fetch")
    /// Fetched in the way in which scripts fetch, so that it is fetched once.
    static let asScripts = Attribute("crossorigin", "anonymous")
    static let get = Attribute("method", "get")
    static let post = Attribute("method", "post")
    static let checked = mark("checked")
    static let selected = mark("selected")
    static let open = mark("open")
    static let hidden = mark("hidden")
    static let required = mark("required")
    static let isCurrent = Attribute("aria-current", "page")
    static let lazy = Attribute("loading", "lazy")
    static let noAutocomplete = Attribute("autocomplete", "off")
}
