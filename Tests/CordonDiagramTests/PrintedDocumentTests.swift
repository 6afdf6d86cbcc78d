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
}
