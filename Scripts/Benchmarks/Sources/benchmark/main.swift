import CordonGraph
import Foundation

let usage = """
    Usage: benchmark [--threads N] [--renumbered] GRAPH.tsv KERNEL,KERNEL... [RUNS [SECONDS]]
           benchmark generate rmat SCALE EDGE-FACTOR [--seed N] -o GRAPH.tsv
           benchmark generate corporate EDGES [--seed N] -o GRAPH.tsv
           benchmark answers GRAPH.tsv
           benchmark deadline VERTICES SECONDS
           benchmark help

    Times kernels on an edge list and prints one line of JSON for each:
      {"kernel", "median_s", "runs", "edges", "vertices", "threads", "peak_bytes", "check"}
    GRAPH.json beside GRAPH.tsv, if it is there, names the sources and pairs to ask about;
    GRAPH.ref.npz holds reference vectors, against which "err" in "check" is measured.
    --renumbered first numbers the vertices so that neighbours lie together.
    `answers` prints what every kernel finds on a small graph, in full, as one JSON document.
    `deadline` asks for all ways through a clique and tells how late the partial answers are.
    Kernels: \(Kernel.allCases.map(\.rawValue).joined(separator: " "))
    """

func fail(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
}

do {
    var arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case nil, "help", "--help", "-h":
        print(usage)
    case "generate":
        arguments.removeFirst()
        try Generator(arguments: arguments).run()
    case "answers":
        guard arguments.count == 2 else { throw UsageError(message: "expected one graph") }
        try Answers(path: arguments[1]).print()
    case "deadline":
        try Deadline(arguments: Array(arguments.dropFirst())).run()
    default:
        try Run(arguments: arguments).run()
    }
} catch let error as UsageError {
    fail("\(error.message)\n\n\(usage)", status: 64)
} catch {
    fail("benchmark: \(error)", status: 1)
}
