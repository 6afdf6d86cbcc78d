import CordonModel

/// What is known about the datasets that entities name: how firmly they stand, and the source
/// that claims cite.
struct Datasets {
    /// Who says what: the sources of one combination of datasets, and their standing.
    struct Voice {
        let datasets: [String]
        let standing: Standing
        let citations: [Citation]
        /// Evidence by the day on which the publisher first saw the record.
        var evidence: [String: Evidence] = [:]
    }

    private let file: String
    private let index: DatasetIndex?
    private var voices: [Voice] = []
    private var places: [[String]: Int] = [:]
    private var unknown: Set<String> = []

    init(file: String, index: DatasetIndex? = nil) {
        self.file = file
        self.index = index
    }

    /// The names of all datasets that were met.
    var names: Set<String> { Set(places.keys.joined()).subtracting([Self.own]) }

    /// The combinations that were met and are not the file's own voice, in order.
    var combinations: [[String]] {
        places.filter { $0.key != [Self.own] }.sorted { $0.value < $1.value }.map(\.key)
    }

    /// Whether a notice is one that every reader of a part of a file gives again.
    static func isNotice(_ notice: Notice) -> Bool { notice.code == unknownCode }

    private static let unknownCode = "unknown-dataset"

    /// The number of the voice of a combination of datasets; its sources are added to the case.
    mutating func voice(of datasets: [String], in file: inout Case) -> Int {
        if let place = places[datasets] { return place }
        let voice =
            datasets.isEmpty ? handMade(in: &file) : published(datasets, in: &file)
        places[datasets] = voices.count
        voices.append(voice)
        return voices.count - 1
    }

    /// The voice of a line that says itself where its claims come from.
    var ownVoice: Int {
        mutating get {
            if let place = places[[Self.own]] { return place }
            places[[Self.own]] = voices.count
            voices.append(Voice(datasets: [], standing: .registered, citations: []))
            return voices.count - 1
        }
    }

    private static let own = "cordon:own"
    private static let unnamed = "no dataset"

    subscript(number: Int) -> Voice { voices[number] }

    /// The evidence of a record that its publisher first saw on a day.
    mutating func evidence(of number: Int, firstSeen: String?) -> Evidence {
        let seen = firstSeen ?? ""
        if let known = voices[number].evidence[seen] { return known }
        let evidence = Evidence(
            citations: voices[number].citations, recorded: firstSeen.flatMap { Day($0) })
        voices[number].evidence[seen] = evidence
        return evidence
    }

    /// A file without datasets: somebody's own table, as firm as a filing.
    ///
    /// The name of a file says nothing of where it comes from: files without datasets are one voice,
    /// as one file is.
    private func handMade(in target: inout Case) -> Voice {
        let id = file.split(separator: "/").last.map(String.init) ?? file
        if target.source(id) == nil {
            target.add(Source(id: id, title: id, kind: .register, origin: Self.unnamed))
        }
        return Voice(datasets: [], standing: .registered, citations: [Citation(source: id)])
    }

    private mutating func published(_ datasets: [String], in target: inout Case) -> Voice {
        var standing = Standing.alleged
        for name in datasets {
            let fact = DatasetFact.named(name)
            let entry = index?.dataset(name)
            let kind = fact?.kind ?? entry?.kind
            if kind == nil, unknown.insert(name).inserted {
                target.note(
                    Self.unknownCode,
                    "the dataset `\(name)` is known neither as a list nor as a register: what it "
                        + "says counts as reported")
            }
            if target.source(name) == nil {
                target.add(
                    Source(
                        id: name, title: fact?.title ?? entry?.title ?? name,
                        publisher: fact?.publisher ?? entry?.publisher,
                        date: entry?.day.map { DayWindow($0) }, kind: kind ?? .report,
                        address: entry?.address, licence: entry?.licence))
            }
            standing = max(standing, kind?.standing ?? .reported)
        }
        return Voice(
            datasets: datasets, standing: standing,
            citations: datasets.map { Citation(source: $0) })
    }
}
