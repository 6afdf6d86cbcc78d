import CordonMatch
import Testing

@Suite("A matcher")
struct MatcherTests {
    let matcher = Matcher(.screening)

    @Test(
        "gives companies the same two numbers whichever comes first, and persons the same evidence",
        arguments: 0..<100 as Range<UInt64>)
    func symmetric(seed: UInt64) {
        var random = Seeded(seed)
        let first = random.name()
        let second = Bool.random(using: &random) ? random.slip(first) : random.name()
        for kind in PartyKind.allCases {
            let (a, b) = (PreparedName(first, kind: kind), PreparedName(second, kind: kind))
            let (there, back) = (matcher.score(a, b), matcher.score(b, a))
            if kind != .person {
                #expect(abs(there.similarity - back.similarity) < 1e-5, "\(first) | \(second)")
            }
            #expect(abs(there.evidence - back.evidence) < 1e-3)
        }
    }

    @Test(
        "finds every name wholly like itself, in any order of words",
        arguments: 0..<50 as Range<UInt64>)
    func reflexive(seed: UInt64) {
        var random = Seeded(seed)
        let words = random.name(2...5).split(separator: " ").map(String.init)
        let first = PreparedName(words.joined(separator: " "), kind: .company)
        let other = PreparedName(
            words.shuffled(using: &random).joined(separator: " "), kind: .company)
        guard !first.saysNothing else { return }
        #expect(matcher.score(first, first).similarity > 0.999)
        #expect(matcher.score(first, other).similarity > 0.999)
    }

    @Test("keeps both numbers in their ranges", arguments: 0..<100 as Range<UInt64>)
    func ranges(seed: UInt64) {
        var random = Seeded(seed)
        for preset in MatchPreset.allCases {
            let score = Matcher(preset).score(
                PreparedName(random.name(), kind: .other), PreparedName(random.name(), kind: .other)
            )
            #expect((0...1).contains(score.similarity))
            #expect(score.evidence >= 0)
        }
    }

    @Test(
        "takes a first or last name that only the subject has for another person's",
        arguments: [("Adam Parrish", "Adam"), ("Mohamed Mire Shamallakh", "Mohamed Mire")])
    func leftOver(subject: String, listed: String) {
        let there = matcher.compare(subject, listed, kind: .person).similarity
        #expect(there < MatchPreset.screening.threshold)
        #expect(there < matcher.compare(listed, subject, kind: .person).similarity)
    }

    @Test(
        "does not take an initial for a name where the initial's own name stands beside it",
        arguments: [
            ("Alexander Haqqani", "Alexander H Kuzin"), ("Mohamed Karakeyan", "Mohammed K"),
        ])
    func initials(subject: String, listed: String) {
        #expect(
            matcher.compare(subject, listed, kind: .person).similarity
                < MatchPreset.screening.threshold)
    }

    @Test(
        "finds a name like itself that is made of titles, initials or common words",
        arguments: ["LADY R", "K M A", "General", "LLC", "Abu"])
    func itself(name: String) {
        for kind in PartyKind.allCases {
            #expect(matcher.compare(name, name, kind: kind).similarity == 1)
        }
    }

    @Test("counts rare shared words for more than common ones")
    func rarity() {
        let rare = matcher.compare("Yamshchikov", "Yamshchikov", kind: .person)
        let common = matcher.compare("Muhammad", "Muhammad", kind: .person)
        #expect(rare.similarity == common.similarity)
        #expect(rare.evidence > common.evidence + 5)
    }

    @Test("explains which words agree, how, and which are left over")
    func explanation() {
        let result = matcher.compare(
            "JSC IEMZ Kupol", "JSC Izhevsk Electromechanical Plant Kupol", kind: .company)
        let acronym = result.agreements.first { $0.how == .acronym }
        #expect(acronym?.first == ["IEMZ"])
        #expect(acronym?.second == ["Izhevsk", "Electromechanical", "Plant"])
        #expect(result.firstOnly.isEmpty && result.secondOnly.isEmpty)
        #expect(result.explanation.contains("Kupol are the same in both"))
    }

    @Test(
        "gives a reason where there is nothing to compare",
        arguments: ["", "LLC", "\u{200B}\u{202E}", "Mr."])
    func reason(name: String) {
        let result = matcher.compare(name, "Romashka", kind: .other)
        #expect(result.similarity == 0)
        #expect(result.reason != nil)
    }

    @Test("is strict about numbers where two records are to be one")
    func strict() {
        let strict = Matcher(.strict)
        let result = strict.compare(
            "Bain Capital Fund X L.P.", "Bain Capital Fund XI L.P.", kind: .company)
        #expect(result.similarity < MatchPreset.strict.threshold)
        #expect(strict.compare("OOO Gazprom", "Gazprom LLC", kind: .company).similarity > 0.95)
    }
}

@Suite("Names")
struct NamePairTests {
    private func similarity(_ a: String, _ b: String, _ kind: PartyKind) -> Double {
        Matcher(.screening).compare(a, b, kind: kind).similarity
    }

    @Test(
        "of one company match however they are written",
        arguments: [
            ("TSK VEKTOR, OOO", "OOO TSK Vektor"), ("OOO TSK Vektor", "ТСК ВЕКТОР"),
            ("OOO TSK Vektor", "OOO TKS Vektor"),
            ("LLC TSK Vektor", "OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU TSK VEKTOR"),
            (
                "REDLEPUS VECTOR INDUSTRY SHENZHEN CO LTD",
                "Redlepus TSK Vektor Industrial (Shenzhen) Co., Ltd"
            ),
            ("JSC IEMZ KUPOL", "АО «ИЭМЗ «Купол»"),
            (
                "IEMZ Kupol",
                "Акционерное Общество «Ижевский Электромеханический Завод «Купол»"
            ),
            ("JSC IEMZ Kupol", "JSC IZHEVSK ELECTROMECHANICAL PLANT 'KUPOL'"),
            ("LIBSS LLC", "LIBBS LLC"), ("MSKA INGENEERING", "MSKA ENGINEERING"),
            ("LAGGAR PRO", "LIMITED LIABILITY COMPANY LAGGAR PRO"),
            ("Xiamen Limbach Aviation Engine Co., Ltd", "厦门林巴贺航空发动机股份有限公司"),
            ("Xiamen Limbach Aircraft Engine Co., Ltd.", "Xiamen Limbach Aviation Engine Co., Ltd"),
            ("JSCARGUMENT", "JSC ARGUMENT"),
            ("GUANGZHOU HAIGE COMMUNICATIONS GROUP", "GUANGZHOU HAIGE COMM GRP"),
            ("CNOOC ENERGY TECH & SRVCES LTD", "CNOOC Energy Technology & Services Limited"),
            ("NTT VOSTOK", "NTTs VOSTOK"),
            ("山东未来机器人有限公司", "SHANDONG FUTURE ROBOT CO., LTD"),
            ("海能機械(香港)有限公司", "HAINENG MACHINERY (HONG KONG) CO., LIMITED"),
            ("廣州機械有限公司", "广州机械有限公司"), ("شرکت ایران خودرو", "Iran Khodro Company"),
        ])
    func sameCompany(first: String, second: String) {
        #expect(similarity(first, second, .company) >= MatchPreset.screening.threshold)
    }

    @Test(
        "of different companies do not match for one shared word",
        arguments: [
            ("JSC Kometa", "JSC IEMZ Kupol"), ("АО Корпорация Комета", "АО «ИЭМЗ «Купол»"),
            ("AO NII VEKTOR", "OOO TSK Vektor"), ("Vector Group LLC", "OOO TSK Vektor"),
            ("YIBIN VECTOR ELECTRONIC TECHNOLOGY CO., LTD", "OOO TSK Vektor"),
            (
                "YIBIN VECTOR ELECTRONIC TECHNOLOGY CO., LTD",
                "REDLEPUS VECTOR INDUSTRY SHENZHEN CO LTD"
            ),
            ("AO NPP ALMAZ", "JSC Concern Almaz-Antey"), ("TSMKB ALMAZ", "ALMAZ-ANTEY"),
            ("LIMITED LIABILITY COMPANY NPC ANTEY", "JSC ALMAZ-ANTEY"),
            ("JSC PRODUCTION ASSOCIATION STRELA", "JSC NPO STRELA"),
            ("ГосМКБ «Вымпел»", "МАК «Вымпел»"),
            ("JSC Concern Granit-Electron", "RPTP GRANIT"),
            ("JSC Concern Granit-Electron", "JSC GPTP Granit"),
            (
                "АО «Нижегородский завод 70-летия Победы»",
                "АО «Нижегородский машиностроительный завод»"
            ),
            ("11420 CORP.", "OTHER CORP."), ("Brigade 44", "Brigade 45"),
        ])
    func otherCompany(first: String, second: String) {
        #expect(similarity(first, second, .company) < MatchPreset.screening.threshold)
    }

    @Test("of units that bear different numbers do not match, those of a series may")
    func numbers() {
        let threshold = MatchPreset.screening.threshold
        #expect(
            similarity("JSC 558 Aircraft Repair Plant", "JSC 559 Aircraft Repair Plant", .company)
                < threshold)
        #expect(
            similarity("JSC 558 Aircraft Repair Plant", "558th Aircraft Repair Plant", .company)
                >= threshold)
        let strict = Matcher(.strict)
        let fund = ("Arctic LNG 2", "Arctic LNG 3")
        #expect(
            similarity(fund.0, fund.1, .company)
                > strict.compare(fund.0, fund.1, kind: .company).similarity)
        #expect(
            strict.compare(fund.0, fund.1, kind: .company).similarity < MatchPreset.strict.threshold
        )
    }

    @Test(
        "of one person match however they are written",
        arguments: [
            ("Artem Yamshchikov", "Артем Михайлович ЯМЩИКОВ"),
            ("IAMSHCHIKOV, Artem", "Artem Mikhaylovich YAMSHCHIKOV"),
            ("VladimirPutin", "Vladimir Putin"), ("V. Putin", "Vladimir Putin"),
            ("Wolodymyr Selenskyj", "Володимир Зеленський"), ("Mao Tse-tung", "Mao Zedong"),
            ("JC Juncker", "Jean-Claude Juncker"), ("Dr. Rami Makhlouf", "Rami Makhlouf"),
            ("Abdurrahman Said", "Abd al-Rahman Saeed"), ("Usama bin Ladin", "Osama bin Laden"),
            ("Sergey Sergey Shoigu", "Sergey Shoigu"), ("Bill Gates", "William Gates"),
            ("Barack Obama", "باراك أوباما"), ("Ig0r Sech1n", "Igor Sechin"),
            ("Alireza Zamani", "علیرضا زمانی"), ("Mostafa Mohammad Najjar", "مصطفى محمد نجّار"),
            ("Володимир Зеленський", "Vladimir Zelensky"),
            ("Аляксандр Лукашэнка", "Alexander Lukashenko"),
            ("Αλέξης Τσίπρας", "Alexis Tsipras"), ("ბიძინა ივანიშვილი", "Bidzina Ivanishvili"),
            ("Նիկոլ Փաշինյան", "Nikol Pashinyan"), ("בנימין נתניהו", "Benjamin Netanyahu"),
            ("김정은", "Kim Jong-un"), ("タナカ ヒロシ", "Hiroshi Tanaka"), ("习近平", "Xi Jinping"),
        ])
    func samePerson(first: String, second: String) {
        #expect(similarity(first, second, .person) >= MatchPreset.screening.threshold)
    }

    @Test(
        "of different persons do not match for a common part",
        arguments: [
            ("Boris Abramovich", "Roman Abramovich"), ("Kim Jong-sik", "Kim Yong-nam"),
            ("Abdul Basir Haqqani", "Abdul Basir Noorzai"), ("George Bush", "HABBASH, George"),
            ("Hafez Makhlouf", "Rami Makhlouf"),
        ])
    func otherPerson(first: String, second: String) {
        #expect(similarity(first, second, .person) < MatchPreset.screening.threshold)
    }
}
