extension GraphFormat {
    /// Every format, those that are written too first.
    public static let all: [GraphFormat] = own + shared + lists + pictures

    private static let own: [GraphFormat] = [
        GraphFormat(
            id: "case", title: "Case: one YAML file, or a folder with case.yaml",
            extensions: ["yaml", "yml"], isReadable: true, isWritable: false),
        GraphFormat(
            id: "store", title: "Case kept in one file by Cordon", extensions: ["cordon"],
            isReadable: false, isWritable: false),
        GraphFormat(
            id: "edges", title: "Edge list: owner,owned or source,target",
            extensions: ["csv", "tsv"], isReadable: true, isWritable: true),
    ]

    private static let shared: [GraphFormat] = [
        GraphFormat(
            id: "ftm", title: "FollowTheMoney entities: lines, an array or nested targets",
            extensions: ["ftm.json", "ftm", "json", "jsonl", "ijson"], isReadable: true,
            isWritable: true)
    ]

    private static let pictures: [GraphFormat] = []
}
