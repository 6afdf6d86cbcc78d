import CordonModel
import Crypto

/// How the server is, and the taking over of what changed.
enum HealthRoutes {
    static func all(_ keeper: GraphKeeper, updateToken: String?) -> [Route] {
        let ok: JSONText = ["status": "ok"]
        return [
            Route(
                "GET", "/healthz", "Whether the server runs.", [],
                work: .standing { () throws(Fault) in .json(ok) }),
            Route(
                "GET", "/readyz",
                "Whether questions are answered; `unmade` names what those about the "
                    + "whole of a large graph still wait for.", [],
                work: .standing { () throws(Fault) in
                    guard let served = keeper.served else {
                        throw Fault(
                            503, "the graph is being read", headers: [("retry-after", "1")])
                    }
                    return .json(["status": "ok", "unmade": .strings(served.unmade)])
                }),
            Route(
                "POST", "/updatez", "Takes over what has changed in the files.",
                [
                    Parameter("token", "The token for it."),
                    Parameter("sync", .flag, "Wait until it is taken over."),
                ]
            ) { asked throws(Fault) in
                guard let updateToken, !updateToken.isEmpty,
                    SHA256.hash(data: Array((asked.text("token") ?? "").utf8))
                        == SHA256.hash(data: Array(updateToken.utf8))
                else { throw Fault(403, "Invalid token.") }
                keeper.refresh(always: true)
                return .json(ok)
            },
        ]
    }
}
