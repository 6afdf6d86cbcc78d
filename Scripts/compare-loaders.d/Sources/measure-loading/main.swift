import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Foundation

// measure-loading parse|memory|graph|store|open|ask|export FILE [STORE|FORMAT|ENTITY]
// prints one line of JSON with counts and seconds.

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    FileHandle.standardError.write(Data("measure-loading WORK FILE [OTHER]\n".utf8))
    exit(64)
}
let path = arguments[2]
let other = arguments.count > 3 ? arguments[3] : ""
let day = Day("2024-06-01") ?? Day(number: 19_875)
let projection = Projection(asOf: day)

func work(_ name: String) throws -> [(String, Int)] {
    switch name {
    case "parse":
        let survey = try JSONSurvey(path)
        return [("records", survey.records), ("texts", survey.texts)]
    case "memory":
        let file = try CaseDoor.read(path)
        return [("claims", file.claims.count), ("entities", file.entities.count)]
    case "graph":
        let graph = try CaseDoor.graph(path, projection)
        return [("entities", graph.entityCount), ("relations", graph.relations.count)]
    case "store":
        let store = try Store.openOrCreate(other)
        let summary = try CaseImport(into: store).run([path], recordedAt: day)
        return [
            ("records", summary.files[0].imported ?? 0), ("claims", summary.outcome.claims),
            ("entities", summary.outcome.entities),
        ]
    case "open":
        let graph = try CaseDoor.graph(path, projection)
        return [("entities", graph.entityCount), ("relations", graph.relations.count)]
    case "ask":
        let investigation = Investigation(graph: try CaseDoor.graph(path, projection))
        let vertex = try investigation.vertex(named: other)
        let claims = investigation.claims(ClaimQuestion(entity: vertex))
        return [
            ("claims", claims.count),
            ("relations", investigation.graph.relations(of: vertex).count),
        ]
    case "export":
        let graph = try CaseDoor.graph(path, projection)
        var bytes = 0
        let start = ContinuousClock.now
        GraphExport(rawValue: other)?.write(graph) { piece in bytes += piece.count }
        let writing = ContinuousClock.now - start
        return [("bytes", bytes), ("milliseconds", Int(writing / .milliseconds(1)))]
    default: return []
    }
}

do {
    let start = ContinuousClock.now
    let counts = try work(arguments[1])
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let members = counts.map { "\"\($0.0)\": \($0.1)" } + ["\"seconds\": \(seconds)"]
    print("{\(members.joined(separator: ", "))}")
    // Taking down millions of values is no part of loading.
    exit(0)
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
