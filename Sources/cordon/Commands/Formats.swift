import ArgumentParser
import CordonFormats
import CordonModel

/// `cordon formats`: what can be read and written.
struct Formats: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The formats that can be read and written.",
        discussion: """
            Examples:
              cordon formats
              cordon formats --json
            """)

    @OptionGroup var output: OutputOptions

    func run() throws {
        var table = TextTable(["format", "read", "write", "endings", "what"])
        var rows: [JSONText] = []
        for format in GraphFormat.all {
            // Every verb reads a store, and `import` writes it; neither goes through a file format.
            let isStore = format.id == "store"
            let isReadable = format.isReadable || isStore
            let isWritable = format.isWritable || isStore
            table.add([
                format.id, isReadable ? "yes" : "-", isWritable ? "yes" : "-",
                format.extensions.joined(separator: " "), format.title,
            ])
            rows.append([
                "id": .string(format.id), "title": .string(format.title),
                "extensions": .strings(format.extensions), "readable": .bool(isReadable),
                "writable": .bool(isWritable),
            ])
        }
        try output.give(
            ["formats": .array(rows)], rows: rows, table: table, text: table.text(most: 100))
    }
}
