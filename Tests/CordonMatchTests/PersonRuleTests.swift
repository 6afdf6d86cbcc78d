import CordonMatch
import Foundation
import Testing

/// What parts persons whose names agree in part, and what does not.
@Suite("A person's name")
struct PersonRuleTests {
    private let matcher = Matcher(.screening)

    private func similarity(_ pair: (String, String)) -> Double {
        matcher.compare(pair.0, pair.1, kind: .person).similarity
    }

    @Test(
        "is another's where the family name is, whatever given names agree",
        arguments: [
            ("Suhayl Salim RASEVIC", "SALIM, Suhayl"), ("Raúl Castillo", "Raúl Castro"),
            ("Viktor Orbach", "Viktor Orbán"), ("Sahar O", "OTRI, Sahar"),
            ("Елена Васильевна", "Elena Vasilevna LITVINA"),
            ("Ивановна Мария", "PETROVA, Maria Ivanovna"),
            ("Николай Дмитриев", "SOKOLOV, Nikolai Dmitrievich"),
        ])
    func otherFamily(pair: (String, String)) {
        #expect(similarity(pair) < MatchPreset.screening.threshold)
    }

    @Test(
        "is another's where the father of one has the name of the other, or their generations differ",
        arguments: [
            ("IBRAHIM BIN AL-DIN AL-MASRI", "SAIF-AL-DIN BIN IBRAHIM AL-MASRI"),
            ("Ivan Petrov Jr.", "PETROV, Ivan, Sr."),
        ])
    func fathers(pair: (String, String)) {
        #expect(similarity(pair) < MatchPreset.screening.threshold)
    }

    @Test(
        "is the same in the order of fathers and with the generation of one unknown",
        arguments: [
            ("SAIF AL-DIN BIN IBRAHIM AL-MASRI", "AL-MASRI, Saif al-Din bin Ibrahim"),
            ("Ivan Petrov Jr.", "PETROV, Ivan"), ("Ivan Petrov Jr.", "PETROV, Ivan, Junior"),
        ])
    func sameFathers(pair: (String, String)) {
        #expect(similarity(pair) >= MatchPreset.screening.threshold)
    }

    @Test(
        "takes no article for an end of the word before, and no consonants for a whole name",
        arguments: [
            ("خالد الحسن", "KHALIL, Hassan"), ("عبد الحكيم الأسد", "AL-HAKIM, Abdallah"),
            ("حسن ندیان", "Sandino"), ("عارف علی زرداری", "آصف علی زرداری"),
        ])
    func consonants(pair: (String, String)) {
        #expect(similarity(pair) < MatchPreset.screening.threshold)
    }

    @Test(
        "is found in Latin letters by any habit of writing Arabic ones, and the other way round",
        arguments: [
            ("جمال عكاشة", "DJAMEL AKKACHA"), ("عز الدين إسماعيل", "Ezzedine Ismael"),
            ("عبد الرحمن الحربي", "Abdel Rahman El Harby"), ("سيف الدين", "Seif Eddine"),
            ("أمجدعباس", "Amjad Al-Abbas"), ("قاري سیف الله توخى", "Qari Saifullah Tokhi"),
        ])
    func arabicHabits(pair: (String, String)) {
        #expect(similarity(pair) >= MatchPreset.screening.threshold)
        #expect(similarity((pair.1, pair.0)) >= MatchPreset.screening.threshold)
    }

    @Test(
        "is found as German, French and Polish readers write Slavic names, and the other way round",
        arguments: [
            ("sergei tchemezoff", "CHEMEZOV, Sergei"), ("Sergej Tschemesow", "CHEMEZOV, Sergei"),
            ("ruslan calikoff", "TSALIKOV, Ruslan"), ("Wladimir Medinskij", "MEDINSKY, Vladimir"),
            ("Wladimir Schirinowski", "ZHIRINOVSKY, Vladimir"),
            ("Mikhaïl Michoustine", "MISHUSTIN, Mikhail"),
            ("yelena alexeevna perminova", "PERMINOVA, Yelena Alekseyevna"),
        ])
    func slavicHabits(pair: (String, String)) {
        #expect(similarity(pair) >= MatchPreset.screening.threshold)
        #expect(similarity((pair.1, pair.0)) >= MatchPreset.screening.threshold)
    }

    @Test("of two words glued at an article is found by its parts")
    func glued() {
        #expect(similarity(("SaudAL-QAHTANI", "AL-QAHTANI, Saud")) >= 0.9)
    }
}

/// What parts companies whose names agree in part.
@Suite("A company's name")
struct CompanyRuleTests {
    private let matcher = Matcher(.screening)

    @Test(
        "is another's where the place is, or a word of its own is half like the other's",
        arguments: [
            ("Kazan Hongman Animation Design Studio", "Shanghai Hongman Animation Design Studio"),
            ("Berkshire Halloway Inc.", "Berkshire Hathaway Inc."),
            ("China Petromechanical Corporation", "China Petrochemical Corporation"),
            ("Deutsche Bank AG", "Deutsche Bank GmbH"),
        ])
    func other(pair: (String, String)) {
        let result = matcher.compare(pair.0, pair.1, kind: .company)
        #expect(result.similarity < MatchPreset.screening.threshold, "\(result.explanation)")
    }

    @Test("with a rare word of its own is shown whatever its legal form")
    func form() {
        let result = matcher.compare("AO Garantex", "Garantex OOO", kind: .company)
        #expect(result.similarity >= MatchPreset.screening.threshold)
    }
}

/// The sentences that say why names agree.
@Suite("An explanation")
struct ExplanationTests {
    private let matcher = Matcher(.screening)

    @Test("gives the words as both names have them, in their own letters")
    func asWritten() {
        let company = matcher.compare(
            "厦门林巴贺航空发动机股份有限公司", "Xiamen Limbach Aircraft Engine Co., Ltd.",
            kind: .company)
        #expect(company.explanation.contains("厦门 is Xiamen in other letters"))
        #expect(company.firstOnly == ["股份有限公司"])
        #expect(company.secondOnly == ["Co., Ltd"])
        let letters = matcher.compare("K. L. M. S.A.", "KLM", kind: .company)
        #expect(letters.explanation.hasPrefix("K. L. M. and KLM are the same letters"))
        let person = matcher.compare("김철수", "Kim Chol Su", kind: .person)
        #expect(person.explanation.contains("김 is Kim in other letters"))
        #expect(person.explanation.contains("철수 and Chol Su are alike"))
        let form = matcher.compare("ООО «ТСК Вектор»", "OOO TSK Vektor", kind: .company)
        #expect(form.explanation.hasPrefix("ООО and OOO are one legal form"))
    }

    @Test(
        "has a text of the name itself for each word, whatever the script",
        arguments: [
            "«Ростсельмаш» & Co.", "J.P.Morgan", "VladimirPutin", "عبد الرحمن الحربي", "毛泽东",
            "北京海特高新技术股份有限公司", "ทักษิณ ชินวัตร", "नरेन्द्र मोदी", "Al-Qa'ida / ISIL",
            "558-й авиационный ремонтный завод", "ﻣﺤﻤﺪ", "ប៉ុល ពត", "!!!", "",
        ])
    func parts(text: String) {
        for kind in PartyKind.allCases {
            let name = PreparedName(text, kind: kind)
            #expect(name.writtenWords.count == name.words.count)
            let plain = text.precomposedStringWithCompatibilityMapping
            for word in name.writtenWords {
                #expect(!word.isEmpty)
                #expect(text.contains(word) || plain.contains(word), "\(word)")
            }
        }
    }
}
