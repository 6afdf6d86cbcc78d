package import CordonModel

/// The facts that `manifest.json` tells of a folder.
struct FolderManifest {
    /// A file and the hash that it had when it was written.
    struct File {
        let name: String
        let sha256: String
    }

    let files: [File]
    /// The SHA-256 of the manifest, which covers all files.
    let sha256: String
    private let title: String?
    private let about: String?
    private let lists: [ListCoverage]
    private let notices: [Notice]
    /// The size of the case of which the folder is a part; nil where it is whole.
    private let whole: CaseSize?

    init(_ path: String) throws(ReadingProblem) {
        let name = "\(path)/\(ParquetFolder.manifest)"
        func fault(_ what: String, _ remedy: String) -> ReadingProblem {
            ReadingProblem(.malformed, file: name, what: what, remedy: remedy, isFatal: true)
        }
        let source = try ByteSource(path: name, hashing: true)
        var records = try JSONRecords(source)
        guard let value = try records.next()?.value,
            let version = value["cordonParquet"]?.integer
        else { throw fault("it is no manifest of a Parquet folder", "write the folder again") }
        guard version == ParquetFolder.version else {
            throw fault(
                "the folder has form \(version), and form \(ParquetFolder.version) is read",
                "write it again with this version of Cordon")
        }
        title = value["title"]?.string
        about = value["about"]?.string
        lists = (value["lists"]?.items ?? .none).compactMap { ListCoverage($0) }
        notices = (value["notices"]?.items ?? .none).compactMap { Notice($0) }
        files = (value["files"]?.items ?? .none).compactMap { file in
            guard let name = file["name"]?.string, let sha256 = file["sha256"]?.string,
                !name.contains("/")
            else { return nil }
            return File(name: name, sha256: sha256)
        }
        whole = value["prunedFrom"].flatMap { CaseSize($0) }
        sha256 = try source.digest() ?? ""
    }

    /// Adds what is told of the case as a whole.
    func tell(_ file: inout Case) {
        file.title = title
        file.about = about
        file.lists = lists
        file.notices = notices
        if let whole { file.note(partOf: whole) }
    }
}

extension ParquetFolder {
    /// The members of a manifest that tell of a case as a whole.
    package static func members(about file: Case) -> [JSONText.Member] {
        [
            .init("title", .optional(file.title)), .init("about", .optional(file.about)),
            .init(
                "lists",
                .array(
                    file.lists.map { list in
                        [
                            "authority": .string(list.authority), "list": .optional(list.list),
                            "from": .optional(list.from?.description),
                            "day": .optional(list.day?.description),
                            "complete": .bool(list.isComplete), "source": .optional(list.source),
                        ]
                    })),
            .init(
                "notices",
                .array(
                    file.notices.map { notice in
                        [
                            "code": .string(notice.code), "message": .string(notice.message),
                            "count": .int(notice.count),
                        ]
                    })),
        ]
    }
}

extension CaseSize {
    fileprivate init?(_ value: JSONValue) {
        guard let entities = value["entities"]?.integer, let claims = value["claims"]?.integer
        else { return nil }
        self.init(entities: entities, claims: claims)
    }
}

extension ListCoverage {
    fileprivate init?(_ value: JSONValue) {
        guard let authority = value["authority"]?.string, let complete = value["complete"]?.bool
        else { return nil }
        self.init(
            authority: authority, list: value["list"]?.string,
            from: value["from"]?.string.flatMap { Day($0) },
            day: value["day"]?.string.flatMap { Day($0) }, isComplete: complete,
            source: value["source"]?.string)
    }
}

extension Notice {
    fileprivate init?(_ value: JSONValue) {
        guard let code = value["code"]?.string, let message = value["message"]?.string else {
            return nil
        }
        self.init(code: code, message: message, count: value["count"]?.integer ?? 1)
    }
}
