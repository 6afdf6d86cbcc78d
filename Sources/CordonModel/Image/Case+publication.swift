/// What may leave a case, told without making its claims.
extension Case {
    /// Whether some source, or some claim for itself, says that nothing of it may be passed on.
    ///
    /// - Complexity: O(evidence), of which a few words each are read.
    package var holdsBack: Bool {
        sources.contains { $0.publish == .no }
            || pagesWithStarts.contains { $0.page.holdsBack }
            || placesHeld.contains { claims[$0].evidence.publish == .no }
    }

    /// Every text that some entity has under a field.
    ///
    /// - Complexity: O(entities).
    package func texts(ofField name: String) -> Set<String> {
        guard let pages, !hasChangedEntities else {
            return Set(entities.flatMap { $0.fields[name] ?? [] })
        }
        var texts: Set<String> = []
        for page in pages.pages { texts.formUnion(page.texts(ofField: name)) }
        for place in entities.indices.dropFirst(pages.entityCount) {
            texts.formUnion(entities[place].fields[name] ?? [])
        }
        return texts
    }
}

extension CaseImage {
    fileprivate var holdsBack: Bool {
        var isNo = TextMemo<Bool?>(self, unknown: nil)
        return (0..<evidenceCount).contains { number in
            guard let word = publicationText(ofEvidence: number) else { return false }
            return isNo.value(of: word) { text(word) == Publication.no.rawValue } == true
        }
    }

    fileprivate func texts(ofField name: String) -> Set<String> {
        var isAsked = TextMemo<Bool?>(self, unknown: nil)
        var numbers: Set<UInt32> = []
        // Mostly the text is that of the entity before.
        var last: UInt32?
        for entity in 0..<entityCount {
            // The id and the schema stand first, then the number of fields; of each its name, how many
            // texts it has, and those.
            var place = Int(entityStarts[entity]) + 3
            for _ in 0..<words[place - 1] {
                let field = words[place]
                let end = place + 2 + Int(words[place + 1])
                if isAsked.value(of: field, { text(field) == name }) == true {
                    for number in place + 2..<end where words[number] != last {
                        last = words[number]
                        numbers.insert(words[number])
                    }
                }
                place = end
            }
        }
        return Set(numbers.map { text($0) })
    }
}

extension WordReader {
    /// Passes over evidence up to what may be passed on of it: the number of the word for that.
    mutating func publication() -> UInt32? {
        for _ in 0..<2 * number() { _ = word() }
        for _ in 0..<number() { _ = word() }
        // A quotation; when it was stated, in three words; when it was retrieved and recorded.
        for _ in 0..<6 { _ = word() }
        for _ in 0..<number() { _ = word() }
        return optionalWord()
    }
}
