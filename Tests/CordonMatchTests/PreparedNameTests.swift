import CordonMatch
import Testing

@Suite("A prepared name")
struct PreparedNameTests {
    @Test(
        "reads every script into plain letters",
        arguments: [
            ("ООО «ТСК Вектор»", ["ooo", "tsk", "vektor"]),
            ("Ελληνική Τράπεζα", ["ellinikitrapeza"]),
            ("Şahin Yıldız", ["sahin", "yildiz"]),
            ("Łódź Straße", ["lodz", "strasse"]),
            ("მურმანი", ["murmani"]),
            ("北京", ["beijing"]),
            ("Ｆｕｌｌ Ｗｉｄｔｈ", ["full", "width"]),
            ("MY\u{2019}ONG", ["myong"]),
        ])
    func scripts(name: String, words: [String]) {
        let prepared = PreparedName(name, kind: .company)
        #expect(prepared.words.joined() == words.joined())
    }

    @Test("drops invisible and direction characters")
    func invisible() {
        let name = PreparedName("Ku\u{200B}po\u{202E}l\u{2066}", kind: .company)
        #expect(name.words == ["kupol"])
    }

    @Test(
        "knows a legal form in any language, however long",
        arguments: [
            "ООО Ромашка", "Ромашка, ООО", "O.O.O. Romashka",
            "общество с ограниченной ответственностью Ромашка",
            "OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU ROMASHKA", "Romashka Sp. z o.o.",
            "Romashka GmbH", "Romashka Co., Ltd.", "Romashka S.A.R.L.", "Romashka A/S",
        ])
    func forms(name: String) throws {
        let prepared = PreparedName(name, kind: .company)
        let form = try #require(prepared.roles.firstIndex(of: .form))
        #expect(prepared.roles.count == 2)
        #expect(prepared.words[1 - form] == "romashka")
    }

    @Test(
        "knows a legal form with a slip of the pen",
        arguments: [
            "LIMTED LIABILITY COMPANY ROMASHKA", "AKSTIONERNOE OBSHCHESTVO ROMASHKA",
            "ROMASHKA JOINT STOK COMPANY CORP",
        ])
    func misspeltForms(name: String) {
        let prepared = PreparedName(name, kind: .company)
        #expect(prepared.roles.contains(.form))
        #expect(prepared.words.contains("romashka"))
    }

    @Test("parts words at a capital inside, but not in short parts")
    func capitals() {
        #expect(PreparedName("VladimirPutin", kind: .person).words == ["vladimir", "putin"])
        #expect(PreparedName("Romashka GmbH", kind: .company).words == ["romashka", "gmbh"])
        #expect(PreparedName("McDonald", kind: .person).words == ["mcdonald"])
    }

    @Test("parts the Arabic article from its word")
    func article() {
        #expect(PreparedName("الظواهري", kind: .person).words == ["al", "zwahry"])
    }

    @Test("splits Chinese company names at the words it knows")
    func chinese() {
        let name = PreparedName("厦门林巴贺航空发动机股份有限公司", kind: .company)
        #expect(name.words.prefix(4) == ["xiamen", "linbahe", "aviation", "engine"])
        #expect(name.roles.last == .form)
    }

    @Test("parts a Chinese person's family name from the given name")
    func chinesePerson() {
        #expect(PreparedName("习近平", kind: .person).words == ["xi", "jinping"])
        #expect(PreparedName("欧阳锋", kind: .person).words.first == "ouyang")
    }

    @Test(
        "reads numbers in digits, words and Roman numerals",
        arguments: [
            "Brigade 44", "Brigade Forty-Four", "Brigade XLIV".replacing("XLIV", with: "44"),
        ])
    func numbers(name: String) {
        #expect(PreparedName(name, kind: .organisation).roles == [.business, .number])
    }

    @Test("reads a Roman numeral as a number only where a series has one")
    func roman() {
        #expect(PreparedName("Fund III L.P.", kind: .company).roles.contains(.number))
        #expect(!PreparedName("Vi Nguyen", kind: .person).roles.contains(.number))
    }

    @Test("tells titles, particles, patronymics and initials from names")
    func persons() {
        let roles = PreparedName("Dr. V. Petrovich bin Romashkin", kind: .person).roles
        #expect(roles == [.title, .initial, .patronymic, .particle, .word])
    }

    @Test(
        "says nothing where only small words are left",
        arguments: ["", "   ", "«»", "LLC", "ООО", "\u{200B}", "Mr", "🙂"])
    func nothing(name: String) {
        #expect(PreparedName(name, kind: .other).saysNothing)
    }

    @Test("bounds what a name of a megabyte costs")
    func megabyte() {
        let name = PreparedName(String(repeating: "Kupol ", count: 200_000), kind: .company)
        #expect(name.words.count <= 42)
        let word = PreparedName(String(repeating: "k", count: 1_000_000), kind: .company)
        #expect(word.words.allSatisfy { $0.count <= 48 })
        let marks = PreparedName(String(repeating: "\u{301}", count: 1_000_000), kind: .company)
        #expect(marks.saysNothing)
    }
}

@Suite("Names written in several ways")
struct WritingTests {
    let matcher = Matcher(.screening)

    @Test(
        "are one with letters apart, marks of vowels, another script beside it, a form left out",
        arguments: [
            ("N P R Shipping", "N.P.R. Shipping Ltd", PartyKind.company),
            ("T-U-W Company", "T U W Co.", .company),
            ("خَالِد سَمِير", "خالد سمير", .person),
            ("דָּוִד כֹּהֵן", "דוד כהן", .person),
            ("عبدالكريم الصالح", "عبد الكريم الصالح", .person),
            ("Abdulkarim al-Saleh", "عبد الكريم الصالح", .person),
            ("سمير قاسم (Samir Qasim", "Samir Qasim", .person),
            ("سمير قاسم Samir Qasim", "Samir Qasim", .person),
            ("南京蓝鹰科技", "南京蓝鹰科技股份有限公司", .company),
        ])
    func alike(first: String, second: String, kind: PartyKind) {
        let there = matcher.compare(first, second, kind: kind)
        #expect(there.similarity >= 0.95, "\(there.explanation)")
        #expect(matcher.compare(second, first, kind: kind).similarity >= 0.95)
    }

    @Test(
        "of common words alone are one only where all of them agree",
        arguments: [
            ("Trading and Development", "General Trading and Development Company for Investment"),
            ("International Group", "International Investment Group"),
        ])
    func commonWords(first: String, second: String) {
        let result = matcher.compare(first, second, kind: .company)
        #expect(result.similarity < MatchPreset.screening.threshold)
    }

    @Test("keep a legal form behind letters that stand apart")
    func lettersBeforeAForm() {
        let name = PreparedName("K L M S A", kind: .company)
        #expect(name.words == ["k l m", "s a"])
        #expect(name.roles == [.word, .form])
    }
}
