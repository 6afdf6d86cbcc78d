import CordonDiagram
import CordonGraph
import CordonModel
import Foundation
import Synchronization

/// `/v1/layouts`: starts the job that lays out a picture of thousands of parties.
enum LayoutRoute {
    static func routes(
        _ painter: any Painter, _ layouts: LayoutBook, _ jobs: JobBook
    ) -> [Route] {
        [
            Route(
                "POST", "/v1/layouts",
                "Starts a layout of a large picture; its places are then known to /v1/diagram.",
                DiagramRoute.parameters, strict: true
            ) { asked throws(Fault) in
                let picture = try DiagramRoute.picture(asked)
                let key = LayoutBook.key(picture)
                guard LayoutBook.isLarge(picture), !layouts.has(key) else {
                    return .json(["state": "done"])
                }
                let seconds = expected(picture)
                let job = try jobs.start("layout", within: .seconds(PictureOrder.patience)) {
                    limits throws(Fault) in
                    let places = try laidOut(picture, painter, limits, expected: seconds)
                    layouts.keep(places, for: key)
                    return ["parties": .int(places.count)]
                }
                return .json(
                    ["id": .string(job.id), "state": "running", "seconds": .int(seconds)],
                    status: 202, headers: [("location", "/v1/jobs/\(job.id)")])
            }
        ]
    }

    /// The seconds that a layout takes, about: half a minute for 20,000 parties and twice as many relations.
    private static func expected(_ picture: Picture) -> Int {
        let size = Double(picture.nodes.count + picture.edges.count)
        return max(2, Int(size / 60_000 * 32))
    }

    /// Waits for a painter on the thread of a job, and says meanwhile how far it must have come.
    private static func laidOut(
        _ picture: Picture, _ painter: any Painter, _ limits: Limits, expected seconds: Int
    ) throws(Fault) -> [EntityID: Picture.Place] {
        let outcome = Mutex<Result<[UInt8], Fault>?>(nil)
        let task = Task {
            let drawn: Result<[UInt8], Fault>
            do throws(Fault) {
                drawn = .success(
                    try await painter.draw(PictureOrder(picture, format: PictureOrder.places)))
            } catch {
                drawn = .failure(error)
            }
            outcome.withLock { $0 = drawn }
        }
        let start = ContinuousClock.now
        while true {
            if let drawn = outcome.withLock({ $0 }) {
                return try PictureOrder.read(places: try drawn.get())
            }
            if limits.isCancelled?() ?? false {
                task.cancel()
                throw Fault(503, "nobody waits for the layout any more")
            }
            let passed = (ContinuousClock.now - start) / .seconds(seconds)
            limits.progress?(min(0.95, passed))
            Thread.sleep(forTimeInterval: 0.1)
        }
    }
}
