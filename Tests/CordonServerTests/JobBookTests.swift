import CordonGraph
import CordonModel
import Foundation
import Testing

@testable import CordonServer

@Suite("A job")
struct JobBookTests {
    /// Goes on until it is told to stop.
    private func endless(_ limits: Limits) throws(Fault) -> JSONText {
        while limits.interruption == nil { Thread.sleep(forTimeInterval: 0.001) }
        throw Fault(503, "stopped")
    }

    private func end(of job: JobBook.Job) async throws -> JobBook.Job.State {
        while !job.now.isDone { try await Task.sleep(for: .milliseconds(2)) }
        return job.now
    }

    @Test("for which nobody cares any more ends")
    func forgotten() async throws {
        let book = JobBook(patience: .zero)
        let job = try book.start("rank", within: .seconds(3_600), endless)
        #expect(try await end(of: job).isCancelled)
    }

    @Test("to which somebody listens goes on, until the last goes")
    func heard() async throws {
        let book = JobBook(patience: .zero)
        let isHeard = DispatchSemaphore(value: 0)
        let job = try book.start("rank", within: .seconds(3_600)) { limits throws(Fault) in
            isHeard.wait()
            return try self.endless(limits)
        }
        job.change { $0.listeners = 1 }
        isHeard.signal()
        try await Task.sleep(for: .milliseconds(100))
        #expect(!job.now.isDone)
        job.change { $0.listeners = 0 }
        #expect(try await end(of: job).isCancelled)
    }
}
