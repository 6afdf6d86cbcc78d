import CordonMatch
import Testing

@Suite("A prepared name")
struct PreparedNameTests {
    @Test("reads Cyrillic into Latin")
    func cyrillic() {
        #expect(PreparedName("ООО «ТСК Вектор»", kind: .company).words == ["ooo", "tsk", "vektor"])
    }
}
