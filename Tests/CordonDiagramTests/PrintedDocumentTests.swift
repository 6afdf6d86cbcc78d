import Testing

@testable import CordonDiagram

@Suite("A document on pages") struct PrintedDocumentTests {
    private static func document(_ blocks: [PrintedDocument.Block]) -> PrintedDocument {
        var document = PrintedDocument(
            title: "A dossier", subject: "Acme", header: ("Acme", "as of 2026-11-22"),
            footer: "D-1", day: "2026-11-22", creator: "Cordon")
        document.blocks = blocks
        return document
    }

    private static let blocks: [PrintedDocument.Block] = [
        .heading("1. Summary", level: 1, anchor: "summary"),
        .paragraph([
            .words("АО «ИЭМЗ «Купол»; 库波尔; مصنع; owned by Almaz ["),
            .link("3", anchor: "claim-3"), .words("] and ["), .link("9", anchor: "gone"),
            .words("]"),
        ]),
        .list([[.words("one")], [.words("two")]], isNumbered: true),
        .heading("2. Evidence", level: 1, anchor: "evidence"),
        .table(
            .init(
                "Claims", ["No", "Says"],
                (1...120).map { number in
                    .init(
                        anchor: "claim-\(number)",
                        [
                            [.words("\(number)")],
                            [.words("A claim of some words, number \(number)")],
                        ])
                })),
    ]

    @Test("has the same bytes every time")
    func sameness() throws {
        let one = try Self.document(Self.blocks).pdf(on: .a4)
        let other = try Self.document(Self.blocks).pdf(on: .a4)
        #expect(one.bytes == other.bytes)
        #expect(one.count == other.count && one.count > 2)
    }

    @Test("has tags, an outline, links, its language and the day it bears")
    func structure() throws {
        let pages = try Self.document(Self.blocks).pdf(on: .letter)
        let text = String(decoding: pages.bytes, as: UTF8.self)
        for mark in [
            "/StructTreeRoot", "/Marked true", "/Outlines", "/Lang (en)", "/DisplayDocTitle true",
            "20261122000000", "/S /Link", "612",
        ] {
            #expect(text.contains(mark), "\(mark)")
        }
        #expect(text.hasPrefix("%PDF-1.") && text.hasSuffix("%%EOF\n"))
    }

    @Test("says which characters no font has, and puts their numbers in their place")
    func missing() throws {
        // A private character, which no font means.
        let pages = try Self.document([.paragraph([.words("a \u{F8FFE} b")])]).pdf(on: .a4)
        #expect(pages.missing == ["\u{F8FFE}"])
        #expect(try Self.document([.paragraph([.words("plain")])]).pdf(on: .a4).missing.isEmpty)
    }

    @Test("sets rows that are longer than a page, and pictures")
    func longRows() throws {
        let long = String(repeating: "many words of a long cell ", count: 900)
        let drawing = try Drawing(Sample.small())
        let pages = try Self.document([
            .table(.init("Long", ["A", "B"], [.init([[.words("x")], [.words(long)]])])),
            .picture(drawing, caption: "A picture"),
            .table(.init("", [], [.init([[.words("Signed")], [.words("")]])], isForm: true)),
        ]).pdf(on: .a4)
        #expect(pages.count > 2)
    }

    @Test("begins and ends no page with one line of a text, wherever the text stands")
    func lines() throws {
        let press = try Press(PrintedDocument.Paper.a4.size)
        press.isDry = true
        let setter = Typesetter(Self.document([]), .a4, [], press, after: nil)
        for count in 1...6 {
            let pieces = (1...count).flatMap { number -> [PrintedDocument.Piece] in
                (number > 1 ? [.newLine] : []) + [.words("line \(number)")]
            }
            let laid = press.lay(pieces, Press.Face(size: 9), width: 200)
            try #require(laid.heights.count == count)
            for place in stride(from: setter.bottom - 90, through: setter.bottom, by: 1.5) {
                setter.y = place
                let room = setter.room(for: laid, from: 0)
                #expect(room == 0 || room == count || room >= 2 && count - room >= 2)
            }
        }
    }

    @Test("leaves no row of a table alone on a page", arguments: [2, 3, 5, 30])
    func rows(count: Int) throws {
        for filler in 40...64 {
            let pages = try Self.document(
                (0..<filler).map { .paragraph([.words("Paragraph \($0)")]) } + [
                    .table(
                        .init(
                            "Rows", ["No"],
                            (1...count).map { .init(anchor: "row-\($0)", [[.words("\($0)")]]) }))
                ]
            ).pdf(on: .a4)
            func page(_ row: Int) -> Int? { pages.places["row-\(row)"]?.page }
            #expect(page(1) == page(2), "\(filler)")
            #expect(page(count - 1) == page(count), "\(filler)")
        }
    }

    @Test("leaves no heading alone at the foot of a page, whatever stands under it")
    func headings() throws {
        let tall = String(repeating: "many words of a tall row ", count: 90)
        for filler in 30...60 {
            let places = try Self.document(
                (0..<filler).map { .paragraph([.words("Paragraph \($0)")]) } + [
                    .heading("4. Listings", level: 1, anchor: "listings"),
                    .heading("The subject", level: 2, anchor: "subject"),
                    .table(
                        .init(
                            "Listings", ["No", "Says"],
                            (1...3).map {
                                .init(anchor: "row-\($0)", [[.words("\($0)")], [.words(tall)]])
                            })),
                ]
            ).pdf(on: .a4).places
            #expect(places["listings"]?.page == places["row-1"]?.page, "\(filler)")
            #expect(places["subject"]?.page == places["row-1"]?.page, "\(filler)")
        }
    }

    @Test("puts marks around what is written from right to left, and around nothing else")
    func directions() {
        let (open, close) = ("\u{2068}", "\u{2069}")
        #expect("Acme (100%)".isolatingRightToLeft() == "Acme (100%)")
        #expect("owns شركة (100%).".isolatingRightToLeft() == "owns \(open)شركة\(close) (100%).")
        #expect("شركة النور, 5%".isolatingRightToLeft() == "\(open)شركة النور\(close), 5%")
        #expect("חברה and شركة".isolatingRightToLeft("<", ">") == "<חברה> and <شركة>")
    }

    @Test("shows the marks of direction as nothing, and not as a missing character")
    func marks() throws {
        let pages = try Self.document([.paragraph([.words("owns شركة (100%). ")])]).pdf(on: .a4)
        #expect(pages.missing.isEmpty)
    }

    @Test("fills the page before a picture that has no room on it with what follows")
    func pictures() throws {
        let drawing = try Drawing(Sample.small())
        let paper = PrintedDocument.Paper.a4.size
        let scene = drawing.page.scene.size
        let height = scene.height * min(1, (paper.width - 80) / scene.width)
        // Room for two thirds of the picture, or for the table at least, is left on the first page.
        let room = max(120, min(height * 2 / 3, 400))
        let filler = Int((paper.height - 140 - room) / 15.5)
        func places(_ filler: Int) throws -> [String: PrintedPages.Place] {
            try Self.document(
                (0..<filler).map { .paragraph([.words("Paragraph \($0)")]) } + [
                    .heading("6. Ownership", level: 1, anchor: "ownership"),
                    .picture(drawing, caption: "A picture"),
                    .table(.init("Owners", ["No"], [.init(anchor: "row", [[.words("1")]])])),
                    .heading("7. Control", level: 1, anchor: "control"),
                ]
            ).pdf(on: .a4).places
        }
        let roomy = try places(0)
        #expect(roomy["ownership"]?.page == 1 && roomy["row"]?.page == 1)
        let tight = try places(filler)
        #expect(tight["ownership"]?.page == 1 && tight["row"]?.page == 1)
        #expect(tight["control"]?.page == 2)
    }

    @Test("is measured before it is drawn, with equal pages")
    func measured() throws {
        let press = try Press(PrintedDocument.Paper.a4.size)
        let document = Self.document(Self.blocks)
        press.isDry = true
        let draft = Typesetter(document, .a4, [], press, after: nil)
        draft.set()
        let pages = try document.pdf(on: .a4)
        #expect(draft.page == pages.count)
    }

    @Test("tells in its contents on which page each part stands")
    func contents() throws {
        let press = try Press(PrintedDocument.Paper.a4.size)
        let contents: [PrintedDocument.Block] = [
            .list(
                [[.link("Evidence", anchor: "evidence"), .page(of: "evidence")]],
                isNumbered: false)
        ]
        let document = Self.document(contents + Self.blocks)
        press.isDry = true
        let draft = Typesetter(document, .a4, ["evidence"], press, after: nil)
        draft.set()
        let final = Typesetter(document, .a4, ["evidence"], press, after: draft)
        let page = try #require(document.pdf(on: .a4).places["evidence"]?.page)
        #expect(final.known([.page(of: "evidence")]) == [.words("\(page)")])
        #expect(draft.known([.page(of: "evidence")]) == [.words("00")])
    }
}
