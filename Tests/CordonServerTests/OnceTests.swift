import CordonGraph
import Foundation
import Synchronization
import Testing

@testable import CordonServer

@Suite("A value that is made once")
struct OnceTests {
    @Test("is not waited for, while it is made, by those who can do without")
    func known() throws {
        let (begun, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let value = Once<Int> { () throws(Fault) in
            begun.signal()
            mayEnd.wait()
            return 7
        }
        let made = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            #expect(throws: Never.self) { try value.value() }
            made.signal()
        }
        begun.wait()
        #expect(value.known == nil)
        mayEnd.signal()
        made.wait()
        #expect(try value.value() == 7 && value.known == 7)
    }

    @Test("is waited for no longer than who asks wants to, and goes on being made")
    func apart() throws {
        let mayEnd = DispatchSemaphore(value: 0)
        let made = Mutex(0)
        let value = Once<Int>(apart: "seven is") { () throws(Fault) in
            mayEnd.wait()
            made.withLock { $0 += 1 }
            return 7
        }
        for _ in 0..<2 {
            do throws(Fault) {
                _ = try value.value(Limits(within: .milliseconds(1)))
                Issue.record("it was there too early")
            } catch {
                #expect(error.status == 503)
                #expect(error.detail.text?.hasPrefix("seven is being made") ?? false)
                #expect(error.headers.contains { $0.name == "retry-after" })
            }
        }
        #expect(value.isBeingMade)
        mayEnd.signal()
        #expect(try value.value() == 7)
        #expect(made.withLock { $0 } == 1)
    }

    @Test("that could not be made is made again for the next who asks")
    func failure() throws {
        let tries = Mutex(0)
        let value = Once<Int> { () throws(Fault) in
            guard
                tries.withLock({
                    $0 += 1; return $0 > 1
                })
            else { throw Fault(500, "not yet") }
            return 7
        }
        #expect(throws: Fault.self) { try value.value() }
        #expect(try value.value() == 7)
    }
}
