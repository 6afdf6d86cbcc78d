/// The entities of an image, its texts, and what it says beside claims.
extension CaseImage {
    package func entity(_ place: Int) -> Entity {
        record(entityStarts[place]) { reader in
            let id = reader.text()
            let schema = reader.text()
            let count = reader.number()
            var fields: [String: [String]] = [:]
            for _ in 0..<count {
                let name = reader.text()
                fields[name] = reader.list()
            }
            return Entity(id: id, schema: schema, fields: fields)
        }
    }

    /// The id and the schema of an entity, without its fields.
    func heading(_ place: Int) -> (id: EntityID, schema: String) {
        record(entityStarts[place]) { reader in
            let id = reader.text()
            return (id, reader.text())
        }
    }

    /// The texts of one field of an entity, without its other fields.
    func texts(ofField name: String, at place: Int) -> [String] {
        record(entityStarts[place]) { reader in
            (_, _) = (reader.word(), reader.word())
            for _ in 0..<reader.number() {
                let isAsked = texts[reader.word()] == name
                let list = (0..<reader.number()).map { _ in reader.word() }
                if isAsked { return list.map { texts[$0] } }
            }
            return []
        }
    }

    /// The numbers of an entity's id and schema, and how many fields it has.
    package func headingNumbers(_ place: Int) -> (id: UInt32, schema: UInt32, fields: Int) {
        record(entityStarts[place]) { reader in
            (reader.word(), reader.word(), reader.number())
        }
    }

    /// Hands over the fields of an entity, by the numbers of their texts.
    package func forEachField(_ place: Int, _ take: (UInt32, [UInt32]) -> Void) {
        record(entityStarts[place]) { reader in
            (_, _) = (reader.word(), reader.word())
            for _ in 0..<reader.number() {
                let name = reader.word()
                take(name, (0..<reader.number()).map { _ in reader.word() })
            }
        }
    }

    /// The bytes of an entity's id, which stay where they are as long as the image lives.
    package func idBytes(_ place: Int) -> UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(texts.utf8(words[Int(entityStarts[place])]))
    }

    /// The bytes of a text, which stay where they are as long as the image lives.
    package func textBytes(_ number: UInt32) -> UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(texts.utf8(number))
    }

    /// The place of an entity, by its id.
    func place(of id: EntityID) -> Int? {
        var low = 0
        var high = entityOrder.count
        while low < high {
            let middle = (low + high) / 2
            if idText(middle) < id { low = middle + 1 } else { high = middle }
        }
        guard low < entityOrder.count, idText(low) == id else { return nil }
        return Int(entityOrder[low])
    }

    private func idText(_ rank: Int) -> String {
        texts[words[Int(entityStarts[Int(entityOrder[rank])])]]
    }

    /// Sources, lists, inputs, notices and titles: few, and read at once.
    func readAbout(into file: inout Case) {
        guard about.count > 0 else { return }
        var reader = WordReader(words, texts, at: about[0])
        file.title = reader.optionalText()
        file.about = reader.optionalText()
        for _ in 0..<reader.number() { file.add(reader.source()) }
        for _ in 0..<reader.number() { file.lists.append(reader.coverage()) }
        for _ in 0..<reader.number() {
            let path = reader.text()
            file.inputs.append(InputFile(path: path, sha256: reader.text()))
        }
        for _ in 0..<reader.number() {
            let code = reader.text()
            let message = reader.text()
            file.notices.append(Notice(code: code, message: message, count: reader.number()))
        }
    }
}
