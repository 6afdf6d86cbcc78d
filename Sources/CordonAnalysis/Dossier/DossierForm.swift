/// A form in which a dossier is written.
public enum DossierForm: String, CaseIterable, Sendable {
    /// One page that needs nothing else, to be read and printed.
    case html
    /// Pages, to be printed and signed.
    case pdf
    /// Text that other programs turn into what they like.
    case md
    /// Data.
    case json

    /// The form that a file name's ending asks for; nil for any other ending.
    public init?(fileName: String) {
        guard let ending = fileName.split(separator: ".").last?.lowercased() else { return nil }
        switch ending {
        case "htm": self = .html
        case "markdown": self = .md
        default: self.init(rawValue: ending)
        }
    }
}
