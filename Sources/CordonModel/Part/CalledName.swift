/// A name as it is typed to call an entity: letters and digits only, in lower case.
///
/// Case, punctuation and spacing do not count; this is for calling what one knows, not for matching.
package struct CalledName: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text =
            PlainLetters(text).map { String(decoding: $0.bytes, as: UTF8.self) }
            ?? String(
                text.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }.map(Character.init))
    }

    /// Whether nothing is left of it.
    package var isEmpty: Bool { text.isEmpty }

    /// A number by which images find it; two names may share one.
    var hash: UInt32 {
        var text = text
        return text.withUTF8 {
            unsafe UInt32(truncatingIfNeeded: TextHash.of(UnsafeRawBufferPointer($0)))
        }
    }

    /// The properties that name a party.
    package static let properties: Set<String> = [
        "name", "alias", "weakAlias", "previousName", "abbreviation", "title",
    ]
}

/// The claims that name somebody, in the order of the names' hashes.
struct NamesCalled: Sendable {
    let hashes: ImageColumn<UInt32>
    let claims: ImageColumn<UInt32>

    /// The places of the claims whose names have a hash.
    func claims(of hash: UInt32) -> [Int] {
        var (low, high) = (0, hashes.count)
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return (low..<hashes.count).prefix { hashes[$0] == hash }.map { Int(claims[$0]) }
    }

    /// The hashes of every name that a case's pages say, with the places of the claims.
    static func rows(of file: Case) -> (hashes: [UInt32], claims: [UInt32]) {
        let places = file.places(ofValues: CalledName.properties, listings: false)
        let rows = places.map { place in
            (hash: CalledName(file.value(at: place)?.text ?? "").hash, claim: UInt32(place))
        }.sorted { ($0.hash, $0.claim) < ($1.hash, $1.claim) }
        return (rows.map(\.hash), rows.map(\.claim))
    }
}
