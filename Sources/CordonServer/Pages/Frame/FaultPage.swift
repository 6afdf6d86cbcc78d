import CordonModel

/// What is wrong with a request, as a page for people.
enum FaultPage {
    /// The page of a fault; a parameter that cannot be read is 400 here.
    static func answer(_ fault: Fault) -> WebAnswer {
        let status = fault.status == 422 ? 400 : fault.status
        let content = PageContent(heading(status)) {
            HTML(.p, .class("lead")) { sentence(fault) }
            if let hint = fault.hint { HTML(.p) { hint } }
            HTML(.p) {
                HTML(.a, .href(Address())) { "Overview" }
                " · "
                HTML(.a, .href(Address("find"))) { "Find a party" }
                " · "
                HTML(.a, .href(Address("help"))) { "Help" }
            }
        }
        return PageFrame.answer(content, status: status, headers: fault.headers)
    }

    private static func heading(_ status: Int) -> String {
        switch status {
        case 400: "This cannot be asked so"
        case 401: "A token is needed"
        case 403: "This is not allowed"
        case 404: "There is no such thing here"
        case 409: "Several go by that name"
        case 429: "Too much at a time"
        case 503: "Not just now"
        default: "This did not work"
        }
    }

    /// What is wrong, in a sentence; of parameters, which.
    private static func sentence(_ fault: Fault) -> String {
        if let text = fault.detail.text {
            return text.prefix(1).uppercased() + text.dropFirst() + "."
        }
        let faults = (fault.detail.items ?? []).map { one in
            let place = one["loc"]?.items?.compactMap(\.plain).dropFirst().joined(separator: " ")
            return "\(place ?? "It"): \(one["msg"]?.text ?? "cannot be read")."
        }
        return faults.joined(separator: " ")
    }
}
