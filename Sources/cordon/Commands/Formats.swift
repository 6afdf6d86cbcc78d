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

    @Flag(help: "One JSON document.")
    var json = false

    func run() throws {
        var table = TextTable(["format", "read", "write", "endings", "what"])
        var rows: [JSONText] = []
        for format in GraphFormat.all {
            table.add([
                format.id, format.isReadable ? "yes" : "-", format.isWritable ? "yes" : "-",
                format.extensions.joined(separator: " "), format.title,
            ])
            rows.append([
                "id": .string(format.id), "title": .string(format.title),
                "extensions": .strings(format.extensions), "readable": .bool(format.isReadable),
                "writable": .bool(format.isWritable),
            ])
        }
        let document: JSONText = ["formats": .array(rows)]
        try Sink.write(json ? document.pretty + "\n" : table.text(), to: nil)
    }
}
