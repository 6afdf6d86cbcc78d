import ArgumentParser
import CordonFormats
import Foundation

/// `cordon new`: a commented case that answers and draws at once.
struct NewCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a commented case that answers at once, to be changed into your own.",
        discussion: """
            CASE is a file that ends with .yaml, or a folder, which gets a case.yaml.

            Examples:
              cordon new holdings.yaml
              cordon owners holdings.yaml harbour --tree
              cordon flag holdings.yaml
              cordon draw holdings.yaml -o holdings.svg
            """)

    @Argument(help: ArgumentHelp("The file or folder.", valueName: "CASE"))
    var path: String

    @Flag(help: "No notes on standard error.")
    var quiet = false

    func run() throws {
        let isFile = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
        if path.hasSuffix(".cordon") {
            throw Failure(
                "\(path): a store is made by `cordon import ... --into \(path)`; name a .yaml file",
                status: .usage)
        }
        let file = isFile ? path : path + "/case.yaml"
        guard !FileManager.default.fileExists(atPath: file) else {
            throw Failure("\(file): it is there already, and was left as it is; name another")
        }
        if !isFile {
            do {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true)
            } catch {
                throw Failure("\(path): the folder cannot be made; check its place and permissions")
            }
        }
        try Sink.write(Self.text, to: file)
        guard !quiet else { return }
        Sink.complain("cordon: wrote \(file); try `cordon owners \(path) harbour --tree`,")
        Sink.complain("  `cordon flag \(path)` and `cordon draw \(path) -o picture.svg`")
    }

    /// The case: made-up parties, so that nobody is accused.
    static let text = """
        # A case of Cordon: who is said to own what, by whom, since when. Everything here is made up.
        # Lines that begin with # are for people. Check the file with `cordon check`.
        cordon: 1

        # Where claims come from. `kind` says how firmly its plain entries stand:
        # official-list, legal-act, official-statement, register, press, report, editors.
        sources:
          register:
            title: Register of companies, extract
            kind: register
            date: 2024-03-01
            # address: https://example.org/extract
          list:
            title: A sanctions list
            kind: official-list
            date: 2024-02-20

        # Parties. `schema` is Company, Person, Organization, PublicBody, Vessel and others.
        entities:
          harbour:
            schema: Company
            name: Harbour Logistics Ltd
            country: gb
            registrationNumber: "01234567"
            source: register
          northwind:
            schema: Company
            name: Northwind Holding AG
            country: ch
            source: register
          vera:
            schema: Person
            name: Vera Example
            birthDate: 1970-05-01
            nationality: cy
            source: register

        # Who lists whom, since when.
        listings:
          - entity: vera
            authority: eu
            list: 269/2014-I
            measures: [blocking]
            listed: 2024-02-20
            source: list

        # What is said: subject, a relation in words, object. `share` takes 50, 25-50, (25,50] or
        # nothing where it is not known.
        claims:
          - key: c1
            subject: northwind
            relation: owner of
            object: harbour
            share: 70
            from: 2021-06-01
            source: register
          - key: c2
            subject: vera
            relation: owner of
            object: northwind
            share: 60
            from: 2022-01-01
            source: register

        """
}
