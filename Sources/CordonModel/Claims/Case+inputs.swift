extension Case {
    /// One hash for all files that it was read from, wherever they lie; nil without any.
    package var inputDigest: String? {
        guard inputs.count != 1 else { return inputs[0].sha256 }
        guard !inputs.isEmpty else { return nil }
        var hash = ContentHash()
        for input in inputs.sorted(by: { $0.path < $1.path }) {
            hash.add(String(input.path.split(separator: "/").last ?? ""))
            hash.add(input.sha256)
        }
        return hash.full
    }
}
