import CGraphviz

/// A graph inside the library, closed when it goes out of use; only for ``GraphvizThread``.
@safe struct GraphvizGraph: ~Copyable {
    let pointer: UnsafeMutablePointer<Agraph_t>

    init() throws(DrawingError) {
        let opened = unsafe withMutableText("picture") { unsafe cordon_open($0) }
        guard let pointer = unsafe opened else { throw .graphvizUnavailable("no graph") }
        unsafe self.pointer = pointer
    }

    deinit { unsafe agclose(pointer) }

    /// Adds a node without a name; it gets the next number.
    func node() throws(DrawingError) -> UnsafeMutablePointer<Agnode_t> {
        guard let node = unsafe agnode(pointer, nil, 1) else {
            throw .graphvizUnavailable("no node")
        }
        return unsafe node
    }

    /// Adds an edge without a key; it gets the next number, and parallel edges stay apart.
    func edge(
        _ tail: UnsafeMutablePointer<Agnode_t>, _ head: UnsafeMutablePointer<Agnode_t>
    ) throws(DrawingError) -> UnsafeMutablePointer<Agedge_t> {
        guard let edge = unsafe agedge(pointer, tail, head, nil, 1) else {
            throw .graphvizUnavailable("no edge")
        }
        return unsafe edge
    }

    /// Adds a cluster.
    func cluster(_ name: String) throws(DrawingError) -> UnsafeMutablePointer<Agraph_t> {
        let made = unsafe withMutableText("cluster_" + name) { unsafe agsubg(pointer, $0, 1) }
        guard let cluster = unsafe made else { throw .graphvizUnavailable("no cluster") }
        return unsafe cluster
    }

    /// Declares an attribute of all graphs, nodes or edges with its default value.
    ///
    /// A graph's attributes must be declared before those of its clusters are set.
    func declare(_ kind: Int32, _ name: String, _ value: String) {
        unsafe withMutableText(name) { name in
            unsafe withMutableText(value) { value in
                _ = unsafe agattr(pointer, kind, name, value)
            }
        }
    }

    /// Sets an attribute of a node, an edge, a cluster or the graph itself.
    func set(_ object: UnsafeMutableRawPointer, _ name: String, _ value: String) {
        unsafe withMutableText(name) { name in
            unsafe withMutableText(value) { value in
                unsafe withMutableText("") { empty in
                    _ = unsafe agsafeset(object, name, value, empty)
                }
            }
        }
    }
}

/// Lends a text to a C function that asks for `char *` and does not keep or change it.
func withMutableText<Value>(
    _ text: String, _ body: (UnsafeMutablePointer<CChar>) -> Value
) -> Value {
    unsafe text.withCString { unsafe body(UnsafeMutablePointer(mutating: $0)) }
}
