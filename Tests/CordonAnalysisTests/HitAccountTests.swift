import CordonAnalysis
import CordonMatch
import Testing

/// What a reviewer is told of a subject and a party.
@Suite("An account of a hit")
struct HitAccountTests {
    private func account(_ subject: Party, _ listed: Party) -> HitAccount {
        HitAccount(Matcher().compare(subject, listed), subject: subject, listed: listed)
    }

    @Test("calls names the same only where they are, and says both where they are written apart")
    func names() {
        let listed = Party(kind: .person, names: ["Viktor Orlov"])
        let same = account(Party(kind: .person, names: ["VIKTOR ORLOV"]), listed)
        #expect(same.agreed == ["same name"])
        let letters = account(Party(kind: .person, names: ["Виктор Орлов"]), listed)
        #expect(
            letters.agreed == ["same name, otherwise written (Виктор Орлов and Viktor Orlov)"])
        let similar = account(Party(kind: .person, names: ["Viktor Arlow"]), listed)
        #expect(similar.agreed == ["similar name (Viktor Arlow and Viktor Orlov)"])
    }

    @Test("takes no word of a person's name for a legal form")
    func noForm() {
        let listed = Party(kind: .person, names: ["Aung San"])
        let account = account(Party(kind: .person, names: ["Aung San Oo"]), listed)
        #expect(!account.sentence.contains("legal form"))
        let company = self.account(
            Party(kind: .company, names: ["Elkond"]), Party(kind: .company, names: ["JSC Elkond"]))
        #expect(company.agreed == ["same name but for the legal form (JSC)"])
    }

    @Test("gives the values of numbers and genders that were compared")
    func values() {
        func party(_ number: String, _ gender: String) -> Party {
            Party(
                kind: .person, names: ["Viktor Orlov"], genders: [gender],
                identifiers: [PartyIdentifier(kind: "INN", value: number)])
        }
        let account = account(party("1831083343", "male"), party("1831083344", "female"))
        #expect(account.sentence.contains("(INN 1831083343 and INN 1831083344)"))
        #expect(account.sentence.contains("other gender (male and female)"))
    }

    @Test("says why a person is no strong match of a party whose kind is not known")
    func unknownKind() {
        let name = "Aerocaribbean Zubarevskaya Mirovitskaya"
        let person = Party(kind: .person, names: [name])
        let other = Party(kind: .other, names: [name])
        let listed = "whether the listed party is a person or a company is not known, so no strong"
        #expect(account(person, other).sentence.contains(listed))
        let subject = "whether the subject is a person or a company is not known, so no strong"
        #expect(account(other, person).sentence.contains(subject))
        #expect(!account(other, other).sentence.contains("so no strong"))
        // A day of birth that agrees settles it.
        func born(_ kind: PartyKind) -> Party {
            Party(kind: kind, names: [name], birthDates: ["1966-05-25"])
        }
        #expect(!account(born(.other), born(.person)).sentence.contains("so no strong"))
        let none = HitAccount(
            Matcher().compare(person, other), subject: person, listed: other, isNoPerson: true)
        #expect(none.differed == ["the subject is a person and the listed party is none"])
        #expect(!none.sentence.contains("whether the listed party"))
    }

    @Test("sets legal forms and small words apart from the words of a name")
    func forms() {
        func company(_ name: String) -> Party { Party(kind: .company, names: [name]) }
        let form = account(
            company("Zvezdar Energetika"),
            company("Zvezdar Mirovit Energetika LIMITED LIABILITY COMPANY"))
        #expect(
            form.differed == [
                "only the listed party is called Mirovit",
                "only the listed party has the legal form LIMITED LIABILITY COMPANY",
            ])
        let other = account(
            Party(kind: .person, names: ["Zvezdar Energetika"]),
            company("Zvezdar Energetika LIMITED LIABILITY COMPANY"))
        #expect(other.agreed == ["same name but for the legal form (LIMITED LIABILITY COMPANY)"])
        let article = account(company("نور زفزدار"), company("النور زفزدار"))
        #expect(!article.sentence.contains("is called ال"))
    }
}
