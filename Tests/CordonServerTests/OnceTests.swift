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
}
