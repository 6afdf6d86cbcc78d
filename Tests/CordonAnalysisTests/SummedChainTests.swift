import CordonAnalysis
import CordonDiagram
import CordonModel
import Testing

/// Records that sum up a chain, in pictures.
@Suite("An ultimate record in a picture") struct SummedChainTests {
    private static func picture(chain isDrawn: Bool) throws -> Picture {
        var small = SmallCase(["top", "middle", "works"])
        if isDrawn {
            small.relate("top", .ownership, "middle", share: Share("60"))
            small.relate("middle", .ownership, "works", share: Share("60"))
        } else {
            small.relate("top", .ownership, "middle", share: Share("60"))
        }
        let summed = RelationAssertion(
            .ownership, to: "works", share: Share("36"), isShortcut: true)
        small.file.add(
            Claim(
                subject: "top", .relation(summed), standing: .official,
                citations: [Citation(source: "s")]))
        let investigation = try small.investigation()
        let excerpt = investigation.neighbourhood(of: [], hops: 0, walk: Walk(), bound: 100)
        return investigation.picture(PictureQuestion(excerpt: excerpt))
    }

    @Test("leaves it where the chain is drawn, and is counted") func drawn() throws {
        let picture = try Self.picture(chain: true)
        #expect(picture.edges.count == 2)
        #expect(picture.edges.allSatisfy { !$0.isIndirect })
        #expect(picture.footer.hidden.contains("1 that sum up a drawn chain left out"))
    }

    @Test("stays where the chain is not drawn") func alone() throws {
        let picture = try Self.picture(chain: false)
        #expect(picture.edges.contains { $0.isIndirect })
        #expect(!picture.footer.hidden.contains { $0.contains("sum up") })
    }
}
