import CordonModel
import CordonServer
import Testing

@Suite("Searching over HTTP")
struct SearchRouteTests {
    private func ids(_ query: String) async throws -> Set<String> {
        let json = try await Served().json("/search/default?" + query)
        guard case .array(let results) = json["results"] else { return [] }
        return Set(
            results.compactMap { result in
                if case .string(let id) = result["id"] { id } else { nil }
            })
    }

    @Test(
        "the grammar finds what it says",
        arguments: [
            ("q=kesker", ["K"]), ("q=%22kesker+works%22", ["K"]), ("q=%22works+kesker%22", []),
            ("q=kesk*", ["K"]), ("q=keskar~1", ["K"]), ("q=kesker+OR+hollis", ["H", "K"]),
            ("q=kesker+NOT+works", []), ("q=name:hollis", ["H"]), ("q=country:hollis", []),
            ("q=(hollis+OR+oskar)+AND+holding", ["H"]), ("q=schema:Person", ["P"]),
            ("q=&schema=Company&countries=cy", ["H"]),
            ("q=&filter=properties.birthDate:1965-09-21", ["P"]), ("q=dock&schema=Address", ["A"]),
            ("q=&schema=Ownership", ["O"]), ("q=&topics=sanction", ["K"]),
            ("q=&datasets=gb_fcdo_sanctions", ["A", "K"]), ("q=%3D%2F%22(&simple=true", []),
            ("q=%26", []), ("q=%5C", []), ("q=*", ["K", "H", "P", "A", "X"]),
            ("q=kesker+%26+works", ["K"]), ("q=hollis+AND+*", ["H"]),
        ] as [(String, [String]?)])
    func grammar(query: String, expected: [String]?) async throws {
        let found = try await ids(query)
        guard let expected else { return }
        #expect(found == Set(expected))
    }

    @Test(
        "what would read everything, or is no query, is refused",
        arguments: ["*a", "?a", "/a.*/", "(((", "\"open", "a:", "x)", "OR"])
    func refused(text: String) async throws {
        let encoded = text.utf8.map { "%" + String($0, radix: 16) }.joined()
        #expect(try await Served().ask("/search/default?q=\(encoded)").status == 400)
    }

    @Test("counts cover everything found, whatever is shown")
    func facets() async throws {
        let json = try await Served().json("/search/default?limit=0&facets=schema&facets=countries")
        #expect(json["results"] == [])
        #expect(json["facets"]?["schema"]?.first("values")?["name"] == "Company")
        #expect(json["facets"]?["countries"]?["label"] == "Countries")
    }

    @Test("an offset beyond the window, a foreign facet and an unknown data set are refused")
    func bounds() async throws {
        let served = try Served()
        #expect(try await served.ask("/search/default?offset=9500").status == 422)
        #expect(try await served.ask("/search/default?facets=shoe").status == 422)
        #expect(try await served.ask("/search/nowhere").status == 404)
        #expect(try await served.ask("/search/default?changed_since=soon").status == 422)
        #expect(try await served.ask("/search/default?filter=x").status == 400)
    }
}
