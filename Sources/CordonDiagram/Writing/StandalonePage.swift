/// The head of a page of HTML that needs nothing else: its policy forbids scripts and whatever would be
/// loaded.
package enum StandalonePage {
    /// Everything up to the body.
    ///
    /// - Parameters:
    ///   - title: The title, escaped.
    ///   - style: The style sheet.
    /// - Returns: The beginning of the document, with a line end behind it.
    package static func head(title: String, style: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>\(title)</title>
        <style>\(style)</style>
        </head>

        """
    }
}
