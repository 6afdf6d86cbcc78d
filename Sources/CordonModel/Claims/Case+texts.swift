/// Looking through every text of a case, by bytes.
extension Case {
    /// Says of a text in UTF-8 whether it is asked for.
    package typealias TextQuestion = (UnsafeRawBufferPointer) -> Bool

    /// The places of the claims that say a value with a text that is asked for, in order.
    ///
    /// - Parameters:
    ///   - properties: The properties whose values count; nil for all.
    ///   - isAsked: Called once with each text of an image, however many claims say it.
    /// - Returns: The places.
    /// - Complexity: O(claims) numbers, and the letters of their texts.
    package func places(
        ofValues properties: Set<String>? = nil, withText isAsked: TextQuestion
    ) -> [Int] {
        var places: [Int] = []
        for (page, start) in pagesInPassing {
            places += unsafe page.places(ofValues: properties, withText: isAsked)
                .map { $0 + start }
        }
        return places
            + placesHeld.filter { place in
                guard let value = claims[place].value, properties?.contains(value.property) ?? true
                else { return false }
                return unsafe Self.asks(value.text, isAsked)
            }
    }

    /// The ids of entities that are asked for.
    package func ids(withText isAsked: TextQuestion) -> [EntityID] {
        var ids: [EntityID] = []
        for (page, _) in pagesInPassing {
            for place in 0..<page.entityCount where unsafe isAsked(page.idBytes(place)) {
                ids.append(page.heading(place).id)
            }
        }
        return ids
            + placesOfEntitiesHeld.map { heading(at: $0).id }
            .filter { unsafe Self.asks($0, isAsked) }
    }

    private static func asks(_ text: String, _ isAsked: TextQuestion) -> Bool {
        var text = text
        return text.withUTF8 { unsafe isAsked(UnsafeRawBufferPointer($0)) }
    }
}

extension CaseImage {
    /// Whether some of the texts may be among those of the image; it is wrong once in 2^64.
    func hasText(among wanted: Set<String>) -> Bool {
        let hashes = Set(
            wanted.map { text in
                var text = text
                return text.withUTF8 { unsafe TextHash.of(UnsafeRawBufferPointer($0)) }
            })
        let lengths = Set(wanted.map(\.utf8.count))
        return (0..<UInt32(textCount)).contains { number in
            let bytes = unsafe textBytes(number)
            guard lengths.contains(bytes.count) else { return false }
            return unsafe hashes.contains(TextHash.of(bytes))
        }
    }

    fileprivate func places(
        ofValues properties: Set<String>?, withText isAsked: Case.TextQuestion
    ) -> [Int] {
        var isText = TextMemo<Bool?>(self, unknown: nil)
        var isProperty = TextMemo<Bool?>(self, unknown: nil)
        return (0..<claimCount).filter { place in
            let (property, text): (UInt32, UInt32)
            switch mark(place).sort {
            case .value: (property, text) = (firstText(place), secondText(place))
            case .spokenValue:
                // A value in a language is a record: the property, then the text.
                let record = Int(secondText(place))
                (property, text) = (words[record], words[record + 1])
            case .relation, .listing, .identity, .relief, .joint: return false
            }
            let isMeant = properties.map { properties in
                isProperty.value(of: property) { properties.contains(self.text(property)) } == true
            }
            guard isMeant ?? true else { return false }
            return isText.value(of: text) { unsafe isAsked(textBytes(text)) } == true
        }
    }
}
