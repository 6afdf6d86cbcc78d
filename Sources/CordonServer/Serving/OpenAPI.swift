import CordonAnalysis
import CordonModel

/// The description of everything that can be asked, in OpenAPI 3.1.
enum OpenAPI {
    static func route(_ routes: [Route]) -> Route {
        let document = document(routes)
        return Route("GET", "/openapi.json", "What can be asked, in OpenAPI 3.1.") { _ in
            .json(document)
        }
    }

    private static let about = """
        No finding is no clearance, and nothing here is legal advice. Unknown keys of the parts \
        that follow yente are ignored; those under /v1 are refused.
        """

    private static func document(_ routes: [Route]) -> JSONText {
        var paths: [(String, [JSONText.Member])] = []
        for route in routes {
            let operation = JSONText.Member(route.method.lowercased(), route.description)
            if let place = paths.firstIndex(where: { $0.0 == route.template }) {
                paths[place].1.append(operation)
            } else {
                paths.append((route.template, [operation]))
            }
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Cordon", "version": .string(Investigation.version),
                "summary": "Who owns this, what connects these two, does a sanction reach it?",
                "description": .string(about),
            ],
            "paths": .object(paths.map { .init($0.0, .object($0.1)) }),
            "components": [
                "responses": [
                    "Fault": [
                        "description": "Why the question is not answered as it was put.",
                        "content": [
                            "application/json": [
                                "schema": [
                                    "type": "object",
                                    "properties": [
                                        "detail": ["type": ["string", "array"]],
                                        "hint": ["type": "string"],
                                    ],
                                ]
                            ]
                        ],
                    ]
                ],
                "securitySchemes": [
                    "token": ["type": "http", "scheme": "bearer"]
                ],
            ],
        ]
    }
}
