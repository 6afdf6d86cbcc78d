import CordonFormats
import CordonModel
import Foundation
import Testing

/// Tables that were once read wrongly: each shape with what it says.
@Suite("Shapes of tables")
struct TableShapeTests {
    // MARK: - Numbers

    @Test("A table's own numbers of holders and of companies are no one register")
    func sides() throws {
        let read = try TableReading(
            """
            Shareholder ID,Shareholder,Company ID,Company,Percent
            101,Alfa Ltd,101,Delta Ltd,60
            102,Beta Ltd,101,Delta Ltd,40
            101,Alfa Ltd,102,Gamma Ltd,100

            """)
        #expect(
            read.holdings == [
                "Alfa Ltd>Delta Ltd 60", "Beta Ltd>Delta Ltd 40", "Alfa Ltd>Gamma Ltd 100",
            ])
        #expect(read.file.entities.count == 4)
        #expect(read.says("number-of-two") != nil)
    }

    @Test("Numbers of one register on both sides are one party where the names agree")
    func oneRegister() throws {
        let read = try TableReading(
            """
            Участник;ИНН участника;Компания;ИНН компании;Доля, %
            Иванов Иван;770112345678;ООО «Бета»;7701234567;60
            Бета, ООО;7701234567;АО «Гамма»;7702234567;100

            """)
        #expect(
            read.file.entities.map(\.id).sorted() == ["770112345678", "7701234567", "7702234567"])
        #expect(read.says("number-of-two") == nil)
    }

    @Test("One number beside two names is said, and makes no party of both")
    func twoNames() throws {
        let read = try TableReading(
            "Shareholder ID,Shareholder,Company,Percent\n7,Alfa Ltd,X,60\n7,Beta Ltd,X,40\n")
        #expect(read.holdings == ["Alfa Ltd>X 60", "Beta Ltd>X 40"])
        #expect(read.says("number-of-two")?.contains("`Alfa Ltd` and `Beta Ltd`") == true)
    }

    @Test("A number belongs to the party that it stands beside, and that the cells bear out")
    func nearest() throws {
        let read = try TableReading(
            """
            Засновник;Частка у статутному капіталі, %;Код ЄДРПОУ;Юридична особа
            Шевченко Тарас;70,5;12345678;ТОВ "Мрія"
            ТОВ "Зоря";29,5;12345678;ТОВ "Мрія"

            """)
        #expect(read.guess.mapping.columns[ColumnRole(.owned, .id)] == ["Код ЄДРПОУ"])
        #expect(
            read.holdings == [#"Шевченко Тарас>ТОВ "Мрія" 70.5"#, #"ТОВ "Зоря">ТОВ "Мрія" 29.5"#])
        let italian = try TableReading(
            """
            Socio;Quota %;Codice fiscale;Società
            Rossi Mario;33,333;RSSMRA60A01H501U;Verdi S.p.A.
            Bianchi S.r.l.;66,667;01234567890;Verdi S.p.A.

            """)
        #expect(italian.guess.mapping.columns[ColumnRole(.owner, .id)] == ["Codice fiscale"])
    }

    // MARK: - Rows

    @Test("A company called Total is no total; rows of totals are counted and named")
    func totals() throws {
        let read = try TableReading(
            """
            Shareholder;Company;Percent
            Total SA;X;50
            Suma Holding;X;30
            Sum AG;X;20
            Total:;;100
            ИТОГО 100%;;100

            """)
        #expect(read.holdings == ["Total SA>X 50", "Suma Holding>X 30", "Sum AG>X 20"])
        let said = try #require(read.says("rows-passed-over"))
        #expect(said.hasPrefix("2 rows"))
        #expect(said.contains("`Total:` on line 5"))
    }

    @Test("What stands under a table is its footer")
    func footer() throws {
        let read = try TableReading(
            """
            Shareholder;Company;Percent
            A;X;60
            B;X;40

            Source: registry, printed on 1 Jan 2024;;
            * includes treasury shares;;

            """)
        #expect(read.holdings == ["A>X 60", "B>X 40"])
        #expect(read.says("rows-passed-over")?.contains("2 rows") == true)
    }

    // MARK: - Shares

    @Test("Bands of natures of control are shares, and keep their words")
    func bands() throws {
        let read = try TableReading(
            """
            Name;Nature of control;Company
            John;More than 25% but not more than 50%;ACME
            Jane;75% or more;ACME
            Bob;<5%;ACME
            Kim;up to 10%;ACME
            Ann;Ownership of voting rights - 75% or more;ACME
            Joe;ownership-of-shares-50-to-75-percent, right-to-appoint-and-remove-directors;ACME
            Tim;golf partner;ACME

            """)
        #expect(
            read.holdings == [
                "John>ACME (25,50]", "Jane>ACME [75,100]", "Bob>ACME [0,5)", "Kim>ACME (0,10]",
                "Ann>ACME [75,100]", "Joe>ACME (50,75)", "Joe>ACME -", "Tim>ACME -",
            ])
        let relations = read.file.claims.compactMap(\.relation)
        #expect(relations[0].role == "More than 25% but not more than 50%")
        #expect(relations[4].stake.interest == .votes)
        #expect(relations[6].criterion == .board)
        #expect(relations[7].kind == .unknownLink)
    }

    @Test("Bounds are as open as they are written")
    func bounds() throws {
        let read = try TableReading(
            """
            shareholder|company|minimum percent|maximum percent
            Alfa|Delta|25|50
            Beta|Delta|>50|75
            Gamma|Delta|10|<20

            """)
        #expect(
            read.holdings == ["Alfa>Delta [25,50]", "Beta>Delta (50,75]", "Gamma>Delta [10,20)"])
    }

    @Test("Fractions in signs and words are exact")
    func fractions() throws {
        let read = try TableReading(
            """
            Shareholder;Company;Percent
            A;X;½
            B;X;33⅓
            C;X;33 1/3 %
            D;X;two thirds

            """)
        #expect(
            read.holdings == [
                "A>X 50", "B>X (33.333333,33.333334)", "C>X (33.333333,33.333334)",
                "D>X (66.666666,66.666667)",
            ])
    }

    @Test("A column of per cent whose values are at most one is asked about")
    func perCentBelowOne() throws {
        let text = "Shareholder,Company,Percent\nA,C,0.5\nB,C,0.3\nD,C,0.2\n"
        let guess = try withFile(named: "f.csv", Array(text.utf8)) { try TableGuess($0) }
        #expect(guess.mapping.shares == .unclear)
        let parts = "Holder;Company;Stake min;Stake max\nA;C;>0.25;0.5\nB;C;n/a;0.5\n"
        let read = try TableReading("p.csv", Array(parts.utf8)) { guess in
            #expect(guess.mapping.shares == .unclear || guess.mapping.shares == .fractions)
            guess.mapping.shares = .fractions
        }
        #expect(read.holdings == ["A>C (25,50]", "B>C (0,50]"])
    }

    @Test("Numbers of shares without a total are measured against their sum, which is said")
    func sums() throws {
        let read = try TableReading(
            "Shareholder,Company,Shares held\nAlfa,Delta,\"1,000\"\nBeta,Delta,\"3,000\"\n")
        #expect(read.holdings == ["Alfa>Delta 25", "Beta>Delta 75"])
        #expect(read.says("sum-of-rows")?.contains("4000 of `Delta`") == true)
    }

    // MARK: - The next edition

    @Test("A kept mapping follows the encoding and the titles of the next edition")
    func nextEdition() throws {
        var mapping = TableMapping(kind: .holders, header: 1)
        mapping.encoding = .windows1252
        mapping.delimiter = ";"
        mapping.columns = [
            ColumnRole(.owner, .name): ["Gesellschafter"], ColumnRole(.owned, .name): ["Firma"],
            ColumnRole(.holding, .percent): ["Anteil"],
        ]
        let text = "Stand;;\nFirma;Gesellschafter;Anteil\nX AG;Müller GmbH;60\n"
        let file = try withFile(named: "e.csv", Array(text.utf8)) { path in
            try Data(mapping.yaml.utf8).write(
                to: URL(fileURLWithPath: TableMapping.path(beside: path)))
            return try GraphFile.read(path)
        }
        #expect(TableReading.holdings(file) == ["Müller GmbH>X AG 60"])
        let said = file.notices.filter { $0.code == "table-changed" }.map(\.message)
        #expect(said.count == 2)
        #expect(said.first?.contains("utf-8") == true)
    }
}
