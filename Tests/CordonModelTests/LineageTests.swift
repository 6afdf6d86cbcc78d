import Testing

@testable import CordonModel

@Suite("Lineage")
struct LineageTests {
    @Test("A diamond is inherited once, the left side first")
    func diamond() {
        let parents = ["d": ["b", "c"], "b": ["a"], "c": ["a"]]
        #expect(Lineage.of("d", parents: parents) == ["d", "b", "c", "a"])
    }

    @Test("Contradicting orders of parents still give every name once")
    func contradiction() {
        let parents = ["x": ["a", "b"], "y": ["b", "a"], "z": ["x", "y"]]
        let lineage = Lineage.of("z", parents: parents)
        #expect(lineage.first == "z")
        #expect(lineage.sorted() == ["a", "b", "x", "y", "z"])
    }

    @Test("A name without an entry stands alone")
    func unknown() {
        #expect(Lineage.of("q", parents: [:]) == ["q"])
    }
}
