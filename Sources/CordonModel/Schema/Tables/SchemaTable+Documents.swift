// The FollowTheMoney 4.11 vocabulary: files, messages and what was read in them.
// Source: https://followthemoney.tech/explorer/schemata/ (names, kinds and ranges).

extension SchemaDraft {
    static var documents: [SchemaDraft] {
        [
            analyzable, document, article, audio, folder, hyperText, image, package, page, pages,
            plainText, table, video, workbook, email, message,
        ]
    }

    private static let analyzable: SchemaDraft = SchemaDraft(
        "Analyzable", "Analyzable", plural: "Analyzables", traits: .abstract,
        properties: [
            .field("detectedLanguage", "Detected language", .language),
            .field("detectedCountry", "Detected country", .country, but: .unmatched),
            .field("namesMentioned", "Detected names", .name),
            .field("peopleMentioned", "Detected people", .name),
            .field("companiesMentioned", "Detected companies", .name),
            .field("ibanMentioned", "Detected IBANs", .identifier, is: .iban),
            .field("ipMentioned", "Detected IP addresses", .ip),
            .field("locationMentioned", "Detected locations", .address, but: .unmatched),
            .field("phoneMentioned", "Detected phones", .phone),
            .field("emailMentioned", "Detected e-mail addresses", .email),
        ])

    private static let document: SchemaDraft = SchemaDraft(
        "Document", "File", plural: "Files",
        parents: ["Thing", "Analyzable"],
        caption: ["fileName", "title"],
        required: ["fileName"],
        starts: ["date", "authoredAt", "publishedAt"],
        properties: [
            .field("contentHash", "Checksum", .checksum),
            .field("title", "Title"),
            .field("author", "Author"),
            .field("generator", "Generator"),
            .field("crawler", "Crawler"),
            .field("fileSize", "File size", .number),
            .field("fileName", "File name"),
            .field("extension", "File extension"),
            .field("encoding", "File encoding"),
            .field("bodyText", "Text", .text),
            .field("messageId", "Message ID"),
            .field("mimeType", "MIME type", .mimeType),
            .field("language", "Language", .language),
            .field("translatedLanguage", "The language of the translated text", .language),
            .field("translatedText", "Translated version of the body text", .text),
            .field("date", "Date", .date),
            .field("authoredAt", "Authored on", .date, but: .unmatched),
            .field("publishedAt", "Published on", .date, but: .unmatched),
            .link("parent", "Folder", to: "Folder", reverse: "children", "Child documents"),
            .link("ancestors", "Ancestors", to: "Folder", reverse: "descendants", "Descendants"),
            .field("processingStatus", "Processing status"),
            .field("processingError", "Processing error"),
            .field("processingAgent", "Processing agent"),
            .field("processedAt", "Processed at", .date, but: .unmatched),
        ])

    private static let article: SchemaDraft = SchemaDraft(
        "Article", "Article", plural: "Articles",
        parents: ["Document"],
        caption: ["title", "fileName"])

    private static let audio: SchemaDraft = SchemaDraft(
        "Audio", "Audio", plural: "Audio files",
        parents: ["Document"],
        caption: ["fileName", "title"],
        properties: [
            .field("duration", "Duration", .number),
            .field("samplingRate", "Sampling Rate", .number),
        ])

    private static let folder: SchemaDraft = SchemaDraft(
        "Folder", "Folder", plural: "Folders",
        parents: ["Document"],
        caption: ["fileName", "title"])

    private static let hyperText: SchemaDraft = SchemaDraft(
        "HyperText", "Web page", plural: "Web pages",
        parents: ["Document"],
        caption: ["title", "fileName"],
        properties: [
            .field("bodyHtml", "HTML", .html)
        ])

    private static let image: SchemaDraft = SchemaDraft(
        "Image", "Image", plural: "Images",
        parents: ["Document"],
        caption: ["fileName", "title"],
        properties: [
            .link("pictured", "Pictured", to: "Person", reverse: "images", "Images"),
            .field("credit", "Credit"),
        ])

    private static let package: SchemaDraft = SchemaDraft(
        "Package", "Package", plural: "Packages",
        parents: ["Folder"],
        caption: ["fileName", "title"])

    private static let page: SchemaDraft = SchemaDraft(
        "Page", "Page", plural: "Pages",
        properties: [
            .field("index", "Index", .number),
            .field("bodyText", "Text", .text),
            .link("document", "Document", to: "Pages", reverse: "pages", "Pages"),
            .field("detectedLanguage", "Detected language", .language),
            .field("translatedText", "Translated version of the body text", .text),
            .field("translatedTextLanguage", "The language of the translated text"),
            .field("indexText", "Index text", .text),
        ])

    private static let pages: SchemaDraft = SchemaDraft(
        "Pages", "Document", plural: "Documents",
        parents: ["Document"],
        caption: ["fileName", "title"],
        properties: [
            .field("pdfHash", "PDF alternative version checksum", .checksum, but: .unmatched)
        ])

    private static let plainText: SchemaDraft = SchemaDraft(
        "PlainText", "Text file", plural: "Text files",
        parents: ["Document"],
        caption: ["fileName", "title"])

    private static let table: SchemaDraft = SchemaDraft(
        "Table", "Table", plural: "Tables",
        parents: ["Document"],
        caption: ["title", "name", "fileName"],
        properties: [
            .field("columns", "Column headings", .json),
            .field("rowCount", "Number of rows", .number),
            .field("csvHash", "CSV alternative version checksum", .checksum, but: .unmatched),
        ])

    private static let video: SchemaDraft = SchemaDraft(
        "Video", "Video", plural: "Videos",
        parents: ["Document"],
        caption: ["fileName", "title"],
        properties: [
            .field("duration", "Duration", .number)
        ])

    private static let workbook: SchemaDraft = SchemaDraft(
        "Workbook", "Workbook", plural: "Workbooks",
        parents: ["Folder"],
        caption: ["fileName", "title"])

    private static let email: SchemaDraft = SchemaDraft(
        "Email", "E-Mail", plural: "E-Mails",
        parents: ["Folder", "PlainText", "HyperText"],
        caption: ["subject", "threadTopic", "title", "name", "fileName"],
        properties: [
            .field("subject", "Subject"),
            .field("threadTopic", "Thread topic"),
            .field("sender", "Sender"),
            .field("from", "From"),
            .field("to", "To"),
            .field("cc", "CC"),
            .field("bcc", "BCC"),
            .link("emitters", "Emitter", to: "LegalEntity", reverse: "emailsSent", "E-Mails sent"),
            .link(
                "recipients", "Recipients", to: "LegalEntity", reverse: "emailsReceived",
                "E-Mails received"),
            .field("inReplyTo", "In Reply To"),
            .link(
                "inReplyToEmail", "Responding to", to: "Email", reverse: "responses", "Responses"),
            .field("headers", "Raw headers", .json),
        ])

    private static let message: SchemaDraft = SchemaDraft(
        "Message", "Message", plural: "Messages",
        parents: ["Interval", "Folder", "PlainText", "HyperText"],
        caption: ["subject", "title", "threadTopic", "fileName"],
        required: ["bodyText", "sender"],
        starts: ["date", "authoredAt", "publishedAt"],
        properties: [
            .field("subject", "Subject"),
            .field("threadTopic", "Thread topic"),
            .link("sender", "Sender", to: "LegalEntity", reverse: "messagesSent", "Messages sent"),
            .link(
                "senderAccount", "Sender Account", to: "UserAccount", reverse: "messagesSent",
                "Messages sent"),
            .link(
                "recipients", "Recipients", to: "LegalEntity", reverse: "messagesReceived",
                "Messages received"),
            .link(
                "recipientAccount", "Recipient Account", to: "UserAccount",
                reverse: "messagesReceived", "Messages received"),
            .field("inReplyTo", "In Reply To"),
            .link(
                "inReplyToMessage", "Responding to", to: "Message", reverse: "responses",
                "Responses"),
            .field("metadata", "Metadata", .json),
        ])
}
