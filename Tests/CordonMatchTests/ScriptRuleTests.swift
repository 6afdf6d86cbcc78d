import CordonMatch
import Testing

/// What names in scripts without vowels, and in syllables, have in common with those in letters.
@Suite("A name in another script")
struct ScriptRuleTests {
    private let matcher = Matcher(.screening)

    private func similarity(_ pair: (String, String)) -> Double {
        matcher.compare(pair.0, pair.1, kind: .person).similarity
    }

    @Test(
        "is found by its consonants, whichever of its letters stand for vowels",
        arguments: [
            ("حبیب شهسواری", "Habib Shahsavari"), ("حسن مددی", "Hassan Madadi"),
            ("موسوی سید عبدالرحیم", "Sayyed Abdolrahim Mousavi"),
            ("محمد العوادي", "Mohamed Aouadi"), ("أبو بكر محمد", "Abubakar Mohammed"),
            ("علی یزدی خواه", "Ali Yazdikhah"), ("בן ציון לוי", "Ben-Zion Levy"),
            ("יואל כהן", "Yoel Cohen"), ("نادر حلوة", "Nader Helweh"),
            ("איתמר בן גביר", "Itamar BEN-GVIR"), ("יששכר מן", "Issachar Mann"),
        ])
    func consonants(pair: (String, String)) {
        #expect(similarity(pair) >= MatchPreset.screening.threshold)
        #expect(similarity((pair.1, pair.0)) >= MatchPreset.screening.threshold)
    }

    @Test(
        "is another's where a vowel that is written, or how a word begins or ends, is another",
        arguments: [
            ("وفيق حسون", "Wafiqa Hosni"), ("يونس فارس", "WANNOUS, Firas"),
            ("محمد قدور", "QAYDIR, Muhammad"), ("سميرة نادر", "NADER, Samir"),
            ("سلامة فارس", "Fares SALIM"), ("حسین علي", "حسین جلالی"),
        ])
    func vowels(pair: (String, String)) {
        #expect(similarity(pair) < MatchPreset.screening.threshold)
    }

    @Test("counts for less where the given name of each is the family name of the other")
    func order() {
        let same = similarity(("محمود خليل", "KHALIL, Mahmoud"))
        let inverted = similarity(("خليل محمود", "KHALIL, Mahmoud"))
        #expect(same >= 0.96 && inverted < same - 0.05)
    }

    @Test(
        "of Korean syllables is found in every manner of writing them",
        arguments: [
            ("박인수", "PAK In Su"), ("박인수", "Park In-soo"), ("김성수", "Sung Su KIM"),
            ("김영일", "KIM, Yong Il"), ("최천식", "CHOE Chun-Sik"),
        ])
    func korean(pair: (String, String)) {
        #expect(similarity(pair) >= MatchPreset.screening.threshold)
    }

    @Test(
        "of syllables is another's where a syllable is",
        arguments: [("김영일", "KIM, Yong Gil"), ("지영일", "RI, Yong Il")])
    func otherSyllable(pair: (String, String)) {
        #expect(similarity(pair) < MatchPreset.screening.threshold)
    }
}

/// What fathers' names and single common names prove.
@Suite("A father's name")
struct FatherRuleTests {
    private let matcher = Matcher(.screening)

    private func similarity(_ one: String, _ other: String) -> Double {
        matcher.compare(one, other, kind: .person).similarity
    }

    @Test("makes a given name of the word before it, and a family name of the one behind")
    func grammar() {
        #expect(similarity("Денис Андреевич", "Denis Andreevich PARFENOV") < 0.8)
        let name = PreparedName("Андрей Николаевич Кунцевич", kind: .person)
        #expect(name.roles == [.given, .patronymic, .word])
        #expect(PreparedName("Плутон Андреевич", kind: .person).roles == [.given, .patronymic])
    }

    @Test("is not the given name of the son")
    func son() {
        let father = similarity("Mohammad Qasem", "QASEM, Abdulqader Mohammed")
        let son = similarity("Mohammad Qasem", "QASEM, Mohammad Abdulqader")
        #expect(father < 0.8 && son >= 0.8)
    }

    @Test("or another common name alone proves little beside a title")
    func single() {
        #expect(similarity("مصطفى سيد", "Mustafa") < 0.8)
        #expect(similarity("Mustafa", "MUSTAFA") == 1)
    }
}

/// What the candidates of an index hold where many names share a part.
@Suite("Candidates of a common name")
struct CommonCandidateTests {
    /// Names made of a common part and a syllable chain each, so that all differ.
    private static func crowd(_ make: (String) -> String) -> [String] {
        let starts = ["Ba", "Do", "Ga", "Ki", "Lo", "Me", "Ni", "Po", "Ra", "Tu"]
        let ends = ["bin", "dal", "gur", "kat", "lom", "mir", "nes", "pol", "rak", "tun"]
        return starts.flatMap { start in
            starts.flatMap { middle in ends.map { make(start + middle.lowercased() + $0) } }
        }
    }

    @Test(
        "have the one that agrees in full",
        arguments: [
            ("سندس عبد الغفور", "Sundus ABD AL-GHAFUR"),
            ("Александр Александрович САВИН", "Aleksandr Alexandrovich SAVIN"),
            ("박호규", "PAK Ho Gyu"),
        ])
    func crowd(query: String, listed: String) throws {
        let names =
            Self.crowd { "ABDUL HAFIZ, \($0)" } + Self.crowd { "\($0), Mikhail Aleksandrovich" }
            + Self.crowd { "PAK \($0)" } + [listed]
        let index = try NameIndex(
            names: names.enumerated().map {
                IndexedName(entity: UInt32($0.offset), text: $0.element, kind: .person)
            })
        let hits = index.search(query, kind: .person, limit: 3)
        #expect(hits.first?.matchedName == listed)
    }
}
