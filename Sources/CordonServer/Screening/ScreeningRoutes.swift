import CordonAnalysis
import CordonMatch
import CordonModel

/// `/v1/screenings`: a portfolio in, a row for each hit out, as `cordon screen` writes them.
enum ScreeningRoutes {
    /// The most bytes of a portfolio.
    static let mostBytes = 16 << 20

    static let parameters: [Parameter] =
        [
            Parameter(
                "preset", .choice(MatchPreset.allCases.map(\.rawValue)), "How names are compared."),
            Parameter(
                "hits", .int(1...Portfolio.mostHits),
                "The most parties shown for a subject; 5 by default."),
            Parameter("decided", .flag, "Show false positives too that still stand."),
        ] + Question.graphParameters

    static let all: [Route] = [
        Route(
            "POST", "/v1/screenings",
            "A portfolio against every name of the graph; `preset` and `hits` of a row are its own.",
            parameters + [
                Parameter("receipt", .flag, "Give at the end what the answer rests on.")
            ],
            body: Route.Body(
                type: "application/x-ndjson", schema: ["type": "string"], most: mostBytes),
            strict: true, heavy: true, gives: "application/x-ndjson"
        ) { asked throws(Fault) in
            let portfolio = try Portfolio(asked.request.body)
            let run = ScreeningRun(portfolio, try asked.screening(), asked.manner)
            let isReceipted = asked.flag("receipt")
            let served = asked.served
            return WebAnswer(
                type: "application/x-ndjson",
                .pieces(
                    run.pieces(
                        showsDecided: asked.flag("decided"), keepingResults: isReceipted
                    ) { summary in
                        isReceipted ? ScreeningReceipt(served, run, summary).json : nil
                    }))
        }
    ]
}

extension Asked {
    /// How subjects are compared that say nothing of it.
    var manner: Portfolio.Manner {
        Portfolio.Manner(
            preset: text("preset").flatMap(MatchPreset.init(rawValue:)) ?? .screening,
            limit: int("hits") ?? 5)
    }

    /// The screening of the graph that a request chooses.
    func screening() throws(Fault) -> Screening {
        let investigation = try investigation()
        let base = try served.screenings.value(investigation.graph.projection) {
            () throws(Fault) in
            Screening(investigation, try served.names(of: investigation, limits), limits: limits)
        }
        let manner = manner
        return base.asking(
            manner.preset, limit: manner.limit,
            decisions: try served.decisions(in: investigation.graph))
    }
}
