extension Schema {
    /// The name of the schema that says most about a party of which two sources name one each.
    ///
    /// The narrower of two where one derives from the other, what is both where something can be,
    /// and the first one where they do not fit together or one of them is not known.
    package static func moreTelling(_ first: String, _ second: String) -> String {
        guard let one = named(first), let other = named(second) else { return first }
        return one.merged(with: other)?.name ?? first
    }
}
