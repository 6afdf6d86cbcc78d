/// Word parts that open a compound, so that an acronym takes a letter from each part.
///
/// `ЭлектроМеханический` gives E and M, as in IEMZ for Ижевский Электромеханический Завод.
enum Compounds {
    static let openings = """
        electro elektro mechano mekhano radio avia aero astro auto avto machino mashino instrument
        pribor energo micro mikro tekhno techno gidro hydro metallo stroi stroy spets petro tele bio
        agro neft gaz himiko khimiko optiko fiziko nauchno proizvodstvenno opytno voenno
        morske sudo samoleto motoro dvigatele raketno kosmo turbo termo vodo moto
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

    /// The openings by their first letter.
    private static let byFirst: [[[UInt8]]] = {
        var lists = [[[UInt8]]](repeating: [], count: 26)
        for opening in openings { lists[Int(opening[0] - 0x61)].append(opening) }
        return lists
    }()

    /// The length of the longest known opening that both words have before four letters or more.
    static func common(
        _ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int
    ) -> Int {
        guard min(n, m) >= 8, unsafe a[0] == b[0] && a[0] >= 0x61 else { return 0 }
        var best = 0
        for opening in unsafe byFirst[Int(a[0] - 0x61)]
        where opening.count > best && min(n, m) >= opening.count + 4 {
            let areBoth = opening.indices.allSatisfy {
                unsafe a[$0] == opening[$0] && b[$0] == opening[$0]
            }
            if areBoth { best = opening.count }
        }
        return best
    }

    /// The first letter after a known opening, or nil where the word is no such compound.
    static func secondInitial(of word: ArraySlice<UInt8>) -> UInt8? {
        guard word.count >= 8, let first = word.first, first >= 0x61 else { return nil }
        var best: Int?
        for opening in byFirst[Int(first - 0x61)]
        where word.count >= opening.count + 4 && word.starts(with: opening) {
            best = max(best ?? 0, opening.count)
        }
        guard let length = best else { return nil }
        let letter = word[word.startIndex + length]
        return letter >= 0x61 && letter <= 0x7A ? letter : nil
    }
}
