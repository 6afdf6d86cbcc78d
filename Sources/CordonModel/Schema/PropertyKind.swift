/// What the values of a property are: the value types of the FollowTheMoney vocabulary.
///
/// The raw value is the word that FollowTheMoney files use (`PropertyKind.mimeType` is `mimetype`).
/// Source: https://followthemoney.tech/explorer/types/.
public enum PropertyKind: String, CaseIterable, Hashable, Sendable {
    /// A postal address in one line.
    case address
    /// A digest of a file, SHA-1 in hexadecimal.
    case checksum
    /// A country or territory code.
    case country
    /// A day, month, year or moment, possibly incomplete.
    case date
    /// A mail address.
    case email
    /// The id of another entity.
    case entity
    /// A gender word.
    case gender
    /// A page of markup.
    case html
    /// A number given by an authority or register.
    case identifier
    /// An internet address of a machine.
    case ip
    /// A piece of JSON.
    case json
    /// A language code.
    case language
    /// A media type.
    case mimeType = "mimetype"
    /// A name of a person, company, ship or thing.
    case name
    /// A number, possibly with a unit.
    case number
    /// A telephone number.
    case phone
    /// A short text without a narrower type.
    case string
    /// A long text.
    case text
    /// A code of the ``Topic`` table.
    case topic
    /// A web address.
    case url

    /// Whether equal values of this kind speak for two entities being the same.
    public var isMatchable: Bool {
        switch self {
        case .gender, .html, .json, .language, .mimeType, .number, .string, .text, .topic: false
        case .address, .checksum, .country, .date, .email, .entity, .identifier, .ip, .name, .phone,
            .url:
            true
        }
    }

    /// Whether a value of this kind is a node of its own in the FollowTheMoney graph, so that two
    /// entities that share it are joined.
    public var isPivot: Bool {
        switch self {
        case .address, .checksum, .email, .entity, .identifier, .ip, .name, .phone, .url: true
        case .country, .date, .gender, .html, .json, .language, .mimeType, .number, .string, .text,
            .topic:
            false
        }
    }
}
