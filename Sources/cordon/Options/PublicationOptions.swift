import ArgumentParser
import CordonAnalysis
import CordonModel

/// Whether an output is to be published.
struct PublicationOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Only what may be passed on; what is left out is counted.",
            discussion:
                "Of natural persons no more than names, roles and entries of lists, on official or "
                + "registered claims; nothing that leaves open who somebody is."))
    var publish = false

    /// The case as it may be published; nil where everything is taken in.
    func published(_ graph: GraphOptions) throws -> Case? {
        guard publish else { return nil }
        var file = try graph.file()
        try graph.checkWithout(graph.without, &file)
        return PublishedCase(file, try graph.projection()).file
    }

    /// The same for a picture, which takes in registered claims and firmer ones unless `--standing` says
    /// otherwise.
    func pictured(_ graph: GraphOptions) throws -> (graph: GraphOptions, published: Case?) {
        var graph = graph
        if publish, graph.standing == Standing.alleged.word {
            graph.standing = Standing.registered.word
        }
        return (graph, try published(graph))
    }
}

extension GraphOptions {
    /// The graph of a case, which is read unless it is given.
    func investigation(of file: Case?) throws -> Investigation {
        guard let file else { return try investigation() }
        return Investigation(file, try projection())
    }
}
