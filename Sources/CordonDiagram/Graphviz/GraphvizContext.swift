import CGraphviz
import Synchronization

/// The library's context: its plug-ins and renderers.
///
/// There is one for the life of the process, since each context leaks some kilobytes. It is only
/// touched on ``GraphvizThread``.
@safe struct GraphvizContext {
    let pointer: OpaquePointer

    /// The address of the context, since a pointer cannot be shared but a number can.
    private static let shared = Mutex<UInt?>(nil)

    /// The context, made at the first call.
    static func current() throws(DrawingError) -> GraphvizContext {
        let address = shared.withLock { address -> UInt? in
            if address == nil { address = unsafe gvContext().map { UInt(bitPattern: $0) } }
            return address
        }
        guard let address, let pointer = unsafe OpaquePointer(bitPattern: address) else {
            throw .graphvizUnavailable("no context")
        }
        return unsafe GraphvizContext(pointer: pointer)
    }

    /// The names of the plug-ins of a kind: `device`, `layout`, `render`, `textlayout`, sorted.
    func plugins(_ kind: String) -> [String] {
        var count: Int32 = 0
        guard let list = unsafe gvPluginList(pointer, kind, &count, nil) else { return [] }
        defer { unsafe cordon_release(list) }
        var names: [String] = []
        for index in 0..<Int(count) {
            guard let name = unsafe list[index] else { continue }
            names.append(unsafe String(cString: name))
            unsafe cordon_release(name)
        }
        return Array(Set(names)).sorted { $0.precedes($1) }
    }

    /// The version the library says it is.
    var version: String {
        guard let version = unsafe gvcVersion(pointer) else { return "unknown" }
        return unsafe String(cString: version)
    }

    /// The build date the library says it has; `0` in some distributions.
    var buildDate: String {
        guard let date = unsafe gvcBuildDate(pointer) else { return "unknown" }
        return unsafe String(cString: date)
    }
}
