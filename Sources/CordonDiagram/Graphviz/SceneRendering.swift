import CGraphviz

/// Renders a scene through Graphviz: the page is the background of an empty graph.
///
/// - Parameters:
///   - scene: What to draw.
///   - format: A format of Graphviz, such as `png`.
///   - dpi: Pixels to the inch, for formats of pixels.
/// - Returns: The bytes of a file.
/// - Throws: ``DrawingError/formatUnavailable(_:available:)`` or
///   ``DrawingError/renderFailed(format:messages:)``.
func render(
    _ scene: Scene, format: String, dpi: Double?
) throws(DrawingError) -> [UInt8] {
    let operations = XDotWriter.operations(for: scene)
    return try GraphvizThread.run { () throws(DrawingError) in
        let context = try GraphvizContext.current()
        let formats = context.plugins("device")
        guard formats.contains(format) else {
            throw .formatUnavailable(format, available: formats)
        }
        GraphvizMessages.listen()
        let graph = try GraphvizGraph()
        try prepare(graph, scene, operations, dpi: dpi)
        guard unsafe gvLayout(context.pointer, graph.pointer, "nop") == 0 else {
            throw .renderFailed(format: format, messages: GraphvizMessages.heard().lines)
        }
        defer { unsafe gvFreeLayout(context.pointer, graph.pointer) }
        var bytes: UnsafeMutablePointer<CChar>?
        var length = 0
        let status = unsafe cordon_render(
            context.pointer, graph.pointer, format, &bytes, &length)
        defer { unsafe gvFreeRenderData(bytes) }
        let (messages, failed) = GraphvizMessages.heard()
        guard status == 0, !failed, length > 0, let start = unsafe bytes else {
            throw .renderFailed(format: format, messages: messages)
        }
        let buffer = unsafe UnsafeRawBufferPointer(start: start, count: length)
        return unsafe Array(buffer)
    }
}

private func prepare(
    _ graph: borrowing GraphvizGraph, _ scene: Scene, _ operations: String, dpi: Double?
) throws(DrawingError) {
    let (width, height) = (scene.size.width, scene.size.height)
    graph.declare(0, "_background", operations)
    graph.declare(0, "pad", "0")
    graph.declare(0, "margin", "0")
    graph.declare(0, "bb", "0,0,\(width.decimal()),\(height.decimal())")
    if let dpi { graph.declare(0, "dpi", dpi.decimal()) }
    let node = try unsafe graph.node()
    let middle = "\((width / 2).decimal()),\((height / 2).decimal())"
    let attributes = [
        ("style", "invis"), ("label", ""), ("width", "0.01"), ("height", "0.01"), ("pos", middle),
    ]
    for (name, value) in attributes {
        graph.declare(1, name, "")
        unsafe graph.set(node, name, value)
    }
}
