import CordonFormats
import CordonModel
import Foundation
import Testing

/// Registers as they come: six shapes that registers of the world have.
@Suite("Tables as they come")
struct TableMappingTests {
    private struct Holding: Equatable {
        let owner: String
        let owned: String
        let share: String
        let from: String?
        let before: String?
    }

    private func holdings(
        _ name: String, _ bytes: [UInt8], change: (inout TableMapping) -> Void = { _ in }
    ) throws -> (holdings: [Holding], guess: TableGuess, file: Case) {
        let (guess, file) = try withFile(named: name, bytes) { path in
            var guess = try TableGuess(path)
            change(&guess.mapping)
            try Data(guess.mapping.yaml.utf8).write(
                to: URL(fileURLWithPath: TableMapping.path(beside: path)))
            let kept = try TableMapping.read(TableMapping.path(beside: path))
            #expect(kept == guess.mapping)
            return (guess, try GraphFile.read(path))
        }
        var names: [EntityID: String] = [:]
        for claim in file.claims where claim.value?.property == "name" {
            names[claim.subject] = claim.value?.text
        }
        let found = file.claims.compactMap { claim -> Holding? in
            guard let relation = claim.relation else { return nil }
            return Holding(
                owner: names[claim.subject] ?? claim.subject,
                owned: names[relation.target] ?? relation.target,
                share: relation.share?.description ?? "",
                from: claim.period.from?.description, before: claim.period.before?.description)
        }
        return (found, guess, file)
    }

    private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
        Array(try #require(text.data(using: encoding)))
    }

    @Test("A Russian list of participants: Windows-1251, rows above, decimal commas, a total")
    func russian() throws {
        let text = """
            Список участников общества;;;;
            Общество: ООО «Ромашка»;;;;
            ИНН: 7701234567;;;;
            № п/п;Участник;ИНН участника;Доля, %;Дата начала
            1;Иванов Иван Иванович;770112345678;33,34;05.03.2019
            2;АО «Берёза»;7702070139;66,66;17.11.2020 г.
            ;Итого;;100;

            """
        let read = try holdings("u.csv", bytes(text, .windowsCP1251))
        #expect(read.guess.mapping.encoding == .windows1251)
        #expect(
            read.holdings == [
                Holding(
                    owner: "Иванов Иван Иванович", owned: "ООО «Ромашка»", share: "33.34",
                    from: "2019-03-05", before: nil),
                Holding(
                    owner: "АО «Берёза»", owned: "ООО «Ромашка»", share: "66.66",
                    from: "2020-11-17", before: nil),
            ])
        #expect(
            read.file.claims.contains {
                $0.value?.property == "innCode" && $0.subject == "770112345678"
            })
        #expect(read.file.notices.contains { $0.code == "rows-passed-over" })
    }

    @Test("A German list of shareholders: Windows-1252, semicolons, bounds in words")
    func german() throws {
        let text =
            "Gesellschafter;Gesellschaft;Beteiligung in %;Austritt\r\n"
            + "Jürgen Größe;Müller Öl GmbH;mehr als 25;31.12.2022\r\n"
            + "Bäcker AG;Müller Öl GmbH;12,5;\r\n"
        let read = try holdings("g.csv", bytes(text, .windowsCP1252))
        #expect(read.guess.mapping.encoding == .windows1252)
        #expect(
            read.holdings == [
                Holding(
                    owner: "Jürgen Größe", owned: "Müller Öl GmbH", share: "(25,100]", from: nil,
                    before: "2023-01-01"),
                Holding(
                    owner: "Bäcker AG", owned: "Müller Öl GmbH", share: "12.5", from: nil,
                    before: nil),
            ])
    }

    @Test("A Chinese register of shareholders: signs of per cent before and after, days in signs")
    func chinese() throws {
        let text =
            "序号,股东名称,公司名称,持股比例,起始日期\n1,王小明,厦门林海有限公司,51%,2018年2月3日\n"
            + "2,上海明珠有限公司,厦门林海有限公司,49％,2018年02月03日\n"
        let read = try holdings("c.csv", Array(text.utf8))
        #expect(read.holdings.map(\.share) == ["51", "49"])
        #expect(read.holdings.map(\.from) == ["2018-02-03", "2018-02-03"])
        #expect(read.holdings.map(\.owner) == ["王小明", "上海明珠有限公司"])
    }

    @Test("Numbers of shares are parts of what the total says, thirds as the narrowest interval")
    func counts() throws {
        let text =
            "Société: Crème SARL\n\nAssocié\tNombre de parts\nA\t1 000\nB\t2 000\nTotal\t3 000\n"
        let read = try holdings("f.txt", bytes(text, .utf16))
        #expect(read.guess.mapping.shares == .counts)
        #expect(read.holdings.map(\.share) == ["(33.333333,33.333334)", "(66.666666,66.666667)"])
        #expect(read.holdings.map(\.owned) == ["Crème SARL", "Crème SARL"])
    }

    @Test("Parts of one and ratios are exact; where a table does not tell, a question is asked")
    func fractions() throws {
        let whole = "owner,owned,share\nA,C,0.255\nB,C,0.745\n"
        #expect(try holdings("w.csv", Array(whole.utf8)).guess.mapping.shares == .fractions)
        let doubt = "Shareholder;Company;Stake\nA;C;0.5\nB;C;0.25\n"
        let path = "d.csv"
        let read = try holdings(path, Array(doubt.utf8)) { mapping in
            #expect(mapping.shares == .unclear)
            #expect(mapping.questions.count == 1)
            mapping.shares = .percent
        }
        #expect(read.holdings.map(\.share) == ["0.5", "0.25"])
        let ratios = "Shareholder;Company;Stake\nA;C;1/3\nB;C;2/5\n"
        #expect(
            try holdings("r.csv", Array(ratios.utf8)).holdings.map(\.share) == [
                "(33.333333,33.333334)", "40",
            ])
    }

    @Test("Columns that stand several times hold several owners; least and greatest make a range")
    func wide() throws {
        let text = """
            Company,Shareholder 1,Share 1 %,Shareholder 2,Share 2 %
            C,A,60,B,40
            D,B,10,,

            """
        let read = try holdings("x.csv", Array(text.utf8))
        #expect(
            read.holdings.map { "\($0.owner)>\($0.owned) \($0.share)" } == [
                "A>C 60", "B>C 40", "B>D 10",
            ])
        let range = "Holder;Company;Min %;Max %\nA;C;25;50\n"
        #expect(try holdings("m.csv", Array(range.utf8)).holdings.map(\.share) == ["[25,50]"])
    }

    @Test("Days whose order is open are asked for, and one that shows it settles the column")
    func days() throws {
        let open = "Shareholder,Company,Percent,Date from\nA,C,50,03/04/2020\n"
        _ = try holdings("o.csv", Array(open.utf8)) { mapping in
            #expect(mapping.days == .unclear)
            mapping.days = .monthFirst
        }
        let told = "Shareholder,Company,Percent,Date from\nA,C,50,03/04/2020\nB,C,50,04/25/2020\n"
        let read = try holdings("t.csv", Array(told.utf8))
        #expect(read.holdings.map(\.from) == ["2020-03-04", "2020-04-25"])
    }

    @Test("A mapping that names what is not there is told with its place")
    func faults() throws {
        #expect(throws: (any Error).self) {
            try holdings("q.csv", Array("owner,owned,percent\nA,C,5\n".utf8)) { mapping in
                mapping.columns[ColumnRole(.owner, .name)] = ["ownr"]
            }
        }
    }
}
