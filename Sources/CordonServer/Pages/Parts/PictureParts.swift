/// Pictures that the server draws.
enum PictureParts {
    /// A picture in a frame of its own, with the way to a larger one.
    static func figure(
        _ address: Address, alt: String, whole: Address? = nil, isTall: Bool = false
    ) -> HTML {
        HTML(.figure, isTall ? .class("picture tall") : .class("picture")) {
            HTML(.a, .href(whole ?? address)) {
                HTML(.img, .src(address), .alt(alt), .lazy)
            }
            HTML(.figcaption) {
                HTML(.a, .href(address)) { "The picture alone" }
                " · "
                HTML(.a, .href(Address("help", place: "pictures"))) { "How to read it" }
            }
        }
    }

    /// The way to a picture that is not shown, since fetching it would take long and tell nothing.
    static func reference(to address: Address, why: String) -> HTML {
        HTML(.figure, .class("picture")) {
            HTML(.figcaption) {
                why + " "
                HTML(.a, .href(address)) { "The picture alone" }
            }
        }
    }
}
