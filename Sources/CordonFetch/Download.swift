import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One question to a server, its answer written to a part file as it comes.
///
/// The delegate's calls come one after another on the session's own queue; the asker waits.
final class Download: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private let asked: String
    /// The address without what is secret in it.
    private let address: String
    private let part: String
    private let known: FetchRecord?
    private let mostBytes: Int
    private let patience: Double
    private let done = DispatchSemaphore(value: 0)
    private var handle: FileHandle?
    private var written = 0
    /// Bytes that came so far, for who waits on another thread.
    private let arrived = Atomic<Int>(0)
    private let isTooSlow = Atomic<Bool>(false)
    private var head: [UInt8] = []
    private var expected: Int?
    private var answer: HTTPURLResponse?
    private var fault: FetchError?
    private var redirects = 0
    private var isNotModified = false

    /// What the server said of a file that came whole.
    struct Answer {
        let address: String
        let etag: String?
        let lastModified: String?
        let bytes: Int
    }

    init(
        address: String, part: String, known: FetchRecord?, mostBytes: Int, patience: Double
    ) {
        asked = address
        self.address = WebAddress.shown(address)
        self.part = part
        self.known = known
        self.mostBytes = mostBytes
        self.patience = patience
    }

    /// Asks and waits.
    ///
    /// - Returns: The answer, whose bytes are in the part file; nil if the known file is the newest.
    func run() throws(FetchError) -> Answer? {
        guard let place = WebAddress(asked) else {
            throw FetchError(.badAddress, address, "this is no address of the web")
        }
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = patience
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        let session = URLSession(
            configuration: configuration, delegate: self, delegateQueue: nil)
        let task = session.dataTask(with: request(place))
        task.resume()
        wait(for: task)
        session.finishTasksAndInvalidate()
        handle?.closeFile()
        if let fault {
            if !fault.isPassing { discard() }
            throw fault
        }
        if isNotModified { return nil }
        guard let answer else { throw FetchError(.unreachable, address, "there was no answer") }
        if let expected, written != expected {
            throw FetchError(.truncated, address, "\(written) bytes came of \(expected)")
        }
        return Answer(
            address: answer.url.map { WebAddress.shown($0.absoluteString) } ?? address,
            etag: answer.value(forHTTPHeaderField: "ETag"),
            lastModified: answer.value(forHTTPHeaderField: "Last-Modified"), bytes: written)
    }

    /// The fewest bytes that must come while a server may be silent.
    static let leastBytes = 1024

    /// Waits for the end of an answer, and ends one of which hardly anything comes: a server that
    /// lets it drip holds the list back as well as one that is silent.
    private func wait(for task: URLSessionTask) {
        var known = 0
        while done.wait(timeout: .now() + patience + 1) == .timedOut {
            let count = arrived.load(ordering: .acquiring)
            guard count - known < Self.leastBytes else {
                known = count
                continue
            }
            isTooSlow.store(true, ordering: .releasing)
            task.cancel()
            // Where the library does not even end what is cancelled, nobody waits for it.
            _ = done.wait(timeout: .now() + 5)
            if fault == nil { fault = tooSlow(count) }
            return
        }
    }

    private func tooSlow(_ count: Int) -> FetchError {
        FetchError(
            count > 0 ? .truncated : .unreachable, address,
            "fewer than \(Self.leastBytes) bytes came in \(patience) seconds, after \(count)")
    }

    /// Takes away a part that is not to be gone on with.
    private func discard() {
        for path in [part, PartMark.path(part)]
        where FileManager.default.fileExists(atPath: path) {
            do {
                try FileManager.default.removeItem(atPath: path)
            } catch {
                fault = FetchError(.disk, path, "it cannot be removed")
            }
        }
    }

    private func request(_ place: WebAddress) -> URLRequest {
        var request = URLRequest(url: place.url)
        request.setValue(place.authorization, forHTTPHeaderField: "Authorization")
        request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
        request.setValue("Cordon/0.1", forHTTPHeaderField: "User-Agent")
        if let mark = PartMark.read(part), mark.address == address, let length = partLength,
            length > 0
        {
            request.setValue("bytes=\(length)-", forHTTPHeaderField: "Range")
            request.setValue(mark.validator, forHTTPHeaderField: "If-Range")
        } else if let known {
            if let etag = known.etag { request.setValue(etag, forHTTPHeaderField: "If-None-Match") }
            if let day = known.lastModified {
                request.setValue(day, forHTTPHeaderField: "If-Modified-Since")
            }
        }
        return request
    }

    private var partLength: Int? {
        do {
            let facts = try FileManager.default.attributesOfItem(atPath: part)
            return (facts[.size] as? NSNumber)?.intValue
        } catch {
            return nil
        }
    }
}

// MARK: - The session's calls

extension Download {
    func urlSession(
        _ session: URLSession, task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        redirects += 1
        let isWeaker =
            response.url?.scheme?.lowercased() == "https"
            && request.url?.scheme?.lowercased() != "https"
        if redirects > 5 || isWeaker {
            fault = FetchError(
                .redirect, address,
                isWeaker ? "a redirect leaves the encrypted web" : "more than five redirects")
            completionHandler(nil)
            return
        }
        var request = request
        if request.url?.host != response.url?.host {
            // What was meant for one server is shown to no other.
            request.setValue(nil, forHTTPHeaderField: "Authorization")
        }
        completionHandler(request)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask,
        didReceive challenge: URLAuthenticationChallenge,
        completionHandler:
            @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        let method = challenge.protectionSpace.authenticationMethod
        guard
            [NSURLAuthenticationMethodHTTPBasic, NSURLAuthenticationMethodHTTPDigest]
                .contains(method) || challenge.previousFailureCount > 0
        else { return completionHandler(.performDefaultHandling, nil) }
        fault = FetchError(
            .refused, address, "the server asks for a name and a password, or refuses those given")
        completionHandler(.cancelAuthenticationChallenge, nil)
        task.cancel()
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        guard fault == nil, let http = response as? HTTPURLResponse else {
            completionHandler(.cancel)
            return
        }
        answer = http
        if http.statusCode == 304 {
            isNotModified = true
            completionHandler(.allow)
            return
        }
        fault = AnswerRefusal.refusal(of: http, from: address)
        if fault == nil { fault = open(http) }
        completionHandler(fault == nil ? .allow : .cancel)
        // A packed body would go on being unpacked.
        if fault != nil { dataTask.cancel() }
    }

    /// Opens the part file, to go on with it or anew.
    private func open(_ http: HTTPURLResponse) -> FetchError? {
        let length = http.value(forHTTPHeaderField: "Content-Length").flatMap { Int($0) }
        var start = 0
        if http.statusCode == 206 {
            let range = http.value(forHTTPHeaderField: "Content-Range") ?? ""
            guard let known = partLength, range.hasPrefix("bytes \(known)-") else {
                return FetchError(.refused, address, "it goes on at another place than asked")
            }
            start = known
        }
        expected = length.map { $0 + start }
        if let expected, expected > mostBytes { return tooLong }
        do {
            if start == 0 {
                guard FileManager.default.createFile(atPath: part, contents: nil) else {
                    return FetchError(.disk, part, "it cannot be written")
                }
                try PartMark.remove(part)
                let etag = http.value(forHTTPHeaderField: "ETag")
                if let etag, !etag.hasPrefix("W/") {
                    try PartMark(address: address, validator: etag).write(part)
                }
            }
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: part))
            try file.seekToEnd()
            handle = file
            written = start
            return nil
        } catch {
            return FetchError(.disk, part, "it cannot be written")
        }
    }

    private var tooLong: FetchError {
        FetchError(.tooLong, address, "it is longer than \(mostBytes) bytes")
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard fault == nil, !isNotModified else { return }
        if written == 0 { head = Array(data.prefix(256)) }
        written += data.count
        arrived.add(data.count, ordering: .acquiringAndReleasing)
        if written > mostBytes { fault = tooLong }
        if AnswerRefusal.isPage(head) {
            fault = FetchError(.errorPage, address, "the server sends a page, not data")
        }
        do {
            if fault == nil { try handle?.write(contentsOf: data) }
        } catch {
            fault = FetchError(.disk, part, "it cannot be written")
        }
        if fault != nil { dataTask.cancel() }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
    ) {
        if fault == nil, isTooSlow.load(ordering: .acquiring) {
            fault = tooSlow(written)
        } else if let error, fault == nil {
            let isBegun = written > 0
            fault = FetchError(
                isBegun ? .truncated : .unreachable, address,
                isBegun
                    ? "the answer broke off after \(written) bytes"
                    : "no answer (\((error as NSError).code))")
        }
        done.signal()
    }
}
