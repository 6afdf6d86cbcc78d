import CordonModel

/// Reads the lines of one piece of a FollowTheMoney file into a page.
///
/// Parties and things with plain values, which are most lines, go from the parsed bytes straight
/// into columns. Whatever needs interpreting (relations, sanctions, lines of ours, nested entities)
/// is read by ``EntityReader`` and its claims are then laid into the same columns, in order.
struct EntityPageReader: ~Copyable {
    /// What the piece has beside its page.
    let reader: EntityReader
    var scratch: Case
    /// What keeps the columns from being a page.
    private var fatal: ReadingProblem?
    /// Whether relations are remembered by their ids, as nested ones may repeat them.
    private let remembersRelations: Bool
    private(set) var problems: [ReadingProblem] = []
    var columns: CaseColumns
    private var parser: JSONParser
    private var plans = TextTable<SchemaPlan>()
    var voices: [[UInt32]: Int] = [:]
    var lastVoice: (names: [UInt32], voice: Int)?
    private var evidences: [UInt64: UInt32] = [:]
    private var lastEvidence: (key: UInt64, number: UInt32)?
    private let always: UInt32
    /// Shares and periods that were read, by the numbers of their texts.
    var shares: [UInt32: SaidShare] = [:]
    var days: [UInt64: SaidDays] = [:]
    /// Ends of plain relations by the numbers of their ids, with the schema that they must have.
    var ends = NamedEnds()

    /// Makes ready to read pieces of a source.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - reader: The reader of this piece's lines, or of the whole file where pieces are read in
    ///     order.
    ///   - scratch: What is known beside entities and claims, where pieces are read in order.
    ///   - size: Bytes of the piece.
    /// - Throws: A fatal problem if there is no memory.
    init(
        _ source: ByteSource, reader: EntityReader, scratch: Case = Case(), size: Int
    ) throws(ReadingProblem) {
        self.reader = reader
        self.scratch = scratch
        remembersRelations = reader.needsOrder
        parser = try JSONParser(for: source)
        // A text for every hundred bytes, or somewhat fewer.
        columns = CaseColumns(texts: size / 100)
        always = columns.number(of: Period.always)
    }

    /// Reads all lines of a piece.
    mutating func read(_ chunk: LineChunk, limit: Int) {
        unsafe chunk.forEachLine { number, bytes in
            guard fatal == nil else { return }
            do throws(ReadingProblem) {
                guard bytes.count <= limit else {
                    throw LineReader.overlong(reader.path, limit: limit, line: number)
                }
                unsafe try read(bytes, line: number)
                reader.records += 1
            } catch {
                fatal = error.isFatal ? error : nil
                problems.append(error)
                reader.rejected += 1
            }
        }
    }

    /// The claims that were read; nothing may be read afterwards.
    mutating func page() throws(ReadingProblem) -> CaseImage {
        if let fatal { throw fatal }
        do {
            return try columns.page()
        } catch {
            throw tooLarge
        }
    }

    private var tooLarge: ReadingProblem {
        ReadingProblem(
            .tooLong, file: reader.path, line: reader.line,
            what: "the lines around here hold more than 32 bits can number",
            remedy: "check that the file has line ends", isFatal: true)
    }

    private mutating func read(
        _ bytes: UnsafeRawBufferPointer, line: Int
    ) throws(ReadingProblem) {
        reader.line = line
        let root: JSONValue
        do {
            root = unsafe try parser.parse(bytes)
        } catch {
            throw error.problem(file: reader.path, line: line)
        }
        do {
            if try takePlain(root) { return }
        } catch {
            throw tooLarge
        }
        try takeAny(root)
    }
}

// MARK: - What needs interpreting

extension EntityPageReader {
    private mutating func takeAny(_ record: JSONValue) throws(ReadingProblem) {
        var problem: ReadingProblem?
        do {
            try reader.take(record, into: &scratch, isNested: false)
        } catch {
            problem = error
        }
        // What was read of a record before its problem is kept, as its values stand by themselves.
        let (entities, claims) = scratch.handOver()
        do {
            for entity in entities { try columns.add(entity) }
            for claim in claims { try columns.add(claim) }
        } catch {
            throw tooLarge
        }
        if let problem { throw problem }
    }
}

// MARK: - Plain records

extension EntityPageReader {
    /// Takes a record whose values are all plain texts; false where it needs interpreting.
    private mutating func takePlain(_ record: JSONValue) throws(ImageDraft.TooLarge) -> Bool {
        let tape = unsafe JSONTape(record.document)
        guard let found = unsafe PlainRecord(tape), unsafe !found.hasOtherThanTexts(tape) else {
            return false
        }
        let schema = unsafe try columns.text(tape.text(found.schema))
        let plan = try plan(for: schema)
        guard plan.isPlain || plan.edge != nil else { return false }
        let voice = unsafe try voice(found, tape)
        let firstSeen = try found.firstSeen.map { place throws(ImageDraft.TooLarge) in
            unsafe try columns.text(tape.text(place))
        }
        let evidence = try evidence(voice, firstSeen)
        let standing = reader.datasets[voice].standing
        guard plan.isPlain else {
            guard !remembersRelations,
                unsafe try takeRelation(found, tape, plan, standing, evidence, firstSeen)
            else { return false }
            guard unsafe found.hasFields(tape) else { return true }
            let id = unsafe try columns.text(tape.text(found.id))
            unsafe try addEntity(id, schema: schema, found, tape)
            return true
        }
        let id = unsafe try columns.text(tape.text(found.id))
        unsafe try addEntity(id, schema: schema, found, tape)
        let isSanctioned = unsafe try addValues(of: id, found, tape, plan, standing, evidence)
        if isSanctioned {
            let seen = firstSeen.map { columns.text($0) }
            reader.noteTopic(of: columns.text(id), voice: voice, firstSeen: seen)
        }
        return true
    }

    /// What is to be known of a schema, looked up once.
    private mutating func plan(for number: UInt32) throws(ImageDraft.TooLarge) -> SchemaPlan {
        if let known = plans[number] { return known }
        let plan = try SchemaPlan(columns.text(number), &columns)
        plans[number] = plan
        return plan
    }

    private mutating func evidence(
        _ voice: Int, _ firstSeen: UInt32?
    ) throws(ImageDraft.TooLarge) -> UInt32 {
        let key = UInt64(voice) << 32 | UInt64(firstSeen ?? .max)
        if let last = lastEvidence, last.key == key { return last.number }
        if let known = evidences[key] {
            lastEvidence = (key, known)
            return known
        }
        let evidence = reader.datasets.evidence(
            of: voice, firstSeen: firstSeen.map { columns.text($0) })
        let number = try columns.number(of: evidence)
        evidences[key] = number
        return number
    }

    private mutating func addEntity(
        _ id: UInt32, schema: UInt32, _ found: PlainRecord, _ tape: JSONTape
    ) throws(ImageDraft.TooLarge) {
        var entity = try columns.beginEntity(id, schema: schema)
        unsafe try found.forEachField(tape) { name, value throws(ImageDraft.TooLarge) in
            var texts: [UInt32] = []
            var (item, end) = unsafe tape.items(value)
            while item < end {
                if unsafe tape.isText(item) {
                    texts.append(unsafe try columns.value(tape.text(item)))
                } else if unsafe !tape.isList(value),
                    let text = unsafe JSONValue(document: tape.document, index: item).text
                {
                    texts.append(try columns.number(of: text))
                }
                item = unsafe tape.after(item)
            }
            // An empty list says that there is none; it leaves as one.
            guard unsafe !texts.isEmpty || tape.isList(value) else { return }
            try columns.addField(unsafe columns.text(tape.text(name)), texts, of: &entity)
        }
    }

    /// Adds the values; whether they say that the party is sanctioned.
    private mutating func addValues(
        of id: UInt32, _ found: PlainRecord, _ tape: JSONTape, _ plan: SchemaPlan,
        _ standing: Standing, _ evidence: UInt32
    ) throws(ImageDraft.TooLarge) -> Bool {
        guard let properties = found.properties else { return false }
        var isSanctioned = false
        var member = properties + 1
        let end = unsafe tape.after(properties) - 1
        while member < end {
            let name = unsafe try columns.text(tape.text(member))
            let value = member + 1
            member = unsafe tape.after(value)
            let known = plan.knows(name)
            let isKnown = known == nil ? plan.learn(name, columns.text(name)) : known
            if isKnown == false, let remark = plan.remark(columns.text(name)) {
                reader.remark(remark)
            }
            let isTopics = unsafe tape.isText(value - 1, "topics")
            let (first, last) = unsafe tape.items(value)
            for item in first..<last {
                let text = unsafe tape.text(item)
                guard unsafe !text.isEmpty, unsafe !Self.stands(text, tape, first..<item) else {
                    continue
                }
                columns.addValue(
                    of: id, property: name, text: unsafe try columns.value(text),
                    standing: standing, period: always, evidence: evidence)
                if unsafe isTopics && tape.isText(item, "sanction") { isSanctioned = true }
            }
        }
        return isSanctioned
    }

    /// Whether two texts are equal, as strings are: accents may be encoded in two ways.
    private static func isSame(
        _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
    ) -> Bool {
        if unsafe TextHash.isEqual(left, right) { return true }
        if unsafe TextHash.isASCII(left) || TextHash.isASCII(right) { return false }
        return unsafe String(decoding: left, as: UTF8.self)
            == String(decoding: right, as: UTF8.self)
    }

    /// Whether one of the texts at some places is the same: values of a property are a set.
    private static func stands(
        _ text: UnsafeRawBufferPointer, _ tape: JSONTape, _ places: Range<Int>
    ) -> Bool {
        var place = places.lowerBound
        while place < places.upperBound {
            if unsafe isSame(tape.text(place), text) { return true }
            place += 1
        }
        return false
    }
}
