import CordonModel

/// Who says what a record holds: its datasets, which are mostly those of the record before.
extension EntityPageReader {
    /// The number of the voice of a record's datasets.
    mutating func voice(
        _ found: PlainRecord, _ tape: JSONTape
    ) throws(ImageDraft.TooLarge) -> Int {
        if let last = lastVoice, unsafe try isSaid(last.names, found, tape) { return last.voice }
        let names = unsafe try names(found, tape)
        let voice =
            voices[names]
            ?? reader.datasets.voice(of: names.map { columns.text($0) }, in: &scratch)
        voices[names] = voice
        lastVoice = (names, voice)
        return voice
    }

    /// The datasets of a record.
    private mutating func names(
        _ found: PlainRecord, _ tape: JSONTape
    ) throws(ImageDraft.TooLarge) -> [UInt32] {
        var names: [UInt32] = []
        guard let place = found.datasets else { return names }
        var (item, end) = unsafe tape.items(place)
        while item < end {
            if unsafe tape.isText(item) {
                names.append(unsafe try columns.text(tape.text(item)))
            }
            item = unsafe tape.after(item)
        }
        return names
    }

    /// Whether the datasets of a record are these, which are mostly those of the record before.
    private mutating func isSaid(
        _ names: [UInt32], _ found: PlainRecord, _ tape: JSONTape
    ) throws(ImageDraft.TooLarge) -> Bool {
        guard let place = found.datasets else { return names.isEmpty }
        let (first, end) = unsafe tape.items(place)
        guard end - first == names.count else { return false }
        for (item, name) in zip(first..<end, names) {
            guard unsafe tape.isText(item), unsafe try columns.text(tape.text(item)) == name else {
                return false
            }
        }
        return true
    }
}
