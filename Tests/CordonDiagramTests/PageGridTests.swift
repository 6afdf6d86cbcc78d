import CordonDiagram
import Foundation
import Testing

@Suite("A printed picture")
struct PageGridTests {
    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: Unicode.ASCII.self)
    }

    private static func pages(_ bytes: [UInt8]) -> Int {
        text(bytes).matches(of: /\/Type \/Page\b(?!s)/).count
    }

    @Test("has a title and a language") func title() throws {
        let text = Self.text(try Drawing(Sample.small()).pdf())
        #expect(text.contains("/Title (Small)"))
        #expect(text.contains("/Lang (en)"))
    }

    @Test("is one page where it can be read on one") func one() throws {
        #expect(Self.pages(try Drawing(Sample.small()).pdf(paper: .a4)) == 1)
        #expect(Self.pages(try Drawing(Sample.realCase()).pdf()) == 1)
    }

    @Test("is cut into pages of the paper where it could not be read on one") func several() throws
    {
        let drawing = try Drawing(Sample.realCase())
        let (small, large) = (try drawing.pdf(paper: .a4), try drawing.pdf(paper: .a3))
        #expect(Self.pages(small) > Self.pages(large))
        #expect(Self.pages(large) > 1)
        #expect(try drawing.pdf(paper: .a4) == small)
    }
}
