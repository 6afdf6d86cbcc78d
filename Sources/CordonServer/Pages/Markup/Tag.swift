/// An element of HTML that the pages use.
enum Tag: String, Sendable {
    case a, b, bdi, blockquote, body, br, button, caption, code, dd, details, div, dl, dt, em
    case fieldset, figcaption, figure, footer, form, h1, h2, h3, head, header, html, img, input
    case label, legend, li, link, main, meta, nav, ol, option, p, q, script, section, select, small
    case span, strong, summary, table, tbody, td, textarea, th, thead, time, title, tr, ul

    /// Whether it has no content and no end.
    var isVoid: Bool {
        switch self {
        case .br, .img, .input, .link, .meta: true
        default: false
        }
    }
}
