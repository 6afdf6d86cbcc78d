/// A regular expression that is compiled once: one that stands in a function is compiled at every call.
///
/// - Warning: Only for literals. What they match by is letters alone and no code of ours, so that threads
///   may share them.
struct Pattern<Output>: @unchecked Sendable {
    let regex: Regex<Output>

    init(_ literal: Regex<Output>) { regex = literal }
}
