import CordonDiagram
import CordonModel
import Foundation
import Synchronization
import Testing

@testable import CordonServer

@Suite("What is on a picture, for other programs")
struct PictureFileTests {
    private static func text(_ target: String) async throws -> String {
        let answer = try await Served().ask(target)
        #expect(answer.status == 200, "\(target)")
        return String(decoding: answer.bytes ?? [], as: UTF8.self)
    }

    @Test("is exactly what is drawn", arguments: ["graphml", "gexf"])
    func part(form: String) async throws {
        let two = try await Self.text("/v1/diagram.\(form)?entity=K&entity=H&hops=0")
        #expect(two.contains("Kesker Works"))
        #expect(two.contains("Hollis Holding"))
        #expect(!two.contains("Oskar Vellinga"))
        #expect(two.ranges(of: "<edge ").count == 1)
        let three = try await Self.text("/v1/diagram.\(form)?entity=K&hops=1")
        #expect(three.contains("Oskar Vellinga"))
        #expect(three.ranges(of: "<edge ").count == 2)
        let owners = try await Self.text("/v1/diagram.\(form)?entity=K&hops=1&kinds=ownership")
        #expect(!owners.contains("Oskar Vellinga"))
    }

    @Test("is a file to be kept, under a name that says what it is")
    func names() async throws {
        let served = try Served()
        for (target, name) in [
            ("/v1/diagram.graphml?entity=K", "diagram.graphml"),
            ("/v1/diagram.csv?entity=K", "relations.csv"),
            ("/v1/diagram.csv?entity=K&table=parties", "parties.csv"),
        ] {
            let answer = try await served.ask(target)
            #expect(
                answer.header("content-disposition") == "attachment; filename=\"\(name)\"")
        }
    }

    @Test("comes as a table of relations with the documents that say so")
    func relations() async throws {
        let lines = try await Self.text("/v1/diagram.csv?entity=K&hops=1").split(separator: "\n")
        #expect(
            lines[0].hasPrefix(
                "source,name,relation,target,other name,share,role,standing,polarity"))
        #expect(lines.contains { $0.hasPrefix("H,Hollis Holding,owns,K,Kesker Works,60,") })
        #expect(lines.contains { $0.contains(",CEO,") })
        #expect(lines.dropFirst().allSatisfy { $0.contains("house") })
    }

    @Test("comes as a table of parties")
    func parties() async throws {
        let text = try await Self.text("/v1/diagram.csv?entity=K&hops=0&table=parties")
        #expect(text.split(separator: "\n").count == 2)
        #expect(text.contains("K,Kesker Works,Company,ru,"))
    }

    @Test("is of the day that is asked about")
    func days() async throws {
        #expect(try await Self.text("/v1/diagram.csv?entity=K&as-of=2001-01-01").contains("CEO"))
        #expect(
            !(try await Self.text("/v1/diagram.csv?entity=K&as-of=2001-01-01").contains("owns")))
    }

    @Test("names the days on which something of it changes, and what")
    func changeDays() async throws {
        let json = try await Served().json("/v1/days?entity=K&entity=H&hops=0")
        let days = json.list("asOfDays")
        #expect(days.compactMap { $0["day"]?.text } == ["2002-01-01", "2002-12-31", "2023-12-06"])
        #expect(days.last?.first("changes")?["what"] == "begins")
        #expect(
            days.last?.first("changes")?["text"]?.text?.hasPrefix("Kesker Works is listed by")
                == true)
    }

    @Test(
        "refuses a state that cannot be read",
        arguments: [
            "places=1_2.x_y", "places=1", "pin=K", "pin=K:1", "group=Two:0.7", "group=:0.1",
            "group=Two:", "places=inf_0",
        ])
    func states(query: String) async throws {
        let answer = try await Served().ask("/v1/diagram.csv?entity=K&entity=H&\(query)")
        #expect(answer.status == 422)
    }
}

@Suite("Pictures of a page")
struct PicturePlaceTests {
    @Test("wait for each other where a page has more than are drawn at a time")
    func waiting() async throws {
        let painter = SlowPainter()
        let served = try Served(painter: painter)
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<6 {
                group.addTask { try await served.ask("/v1/diagram.svg?entity=K").status }
            }
            var statuses: [Int] = []
            for try await status in group { statuses.append(status) }
            return statuses
        }
        #expect(statuses == Array(repeating: 200, count: 6))
        #expect(painter.most.withLock { $0 } <= 2)
    }

    @Test("are told that there are too many where a crowd asks")
    func crowd() async throws {
        let served = try Served(painter: SlowPainter())
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<30 {
                group.addTask { try await served.ask("/v1/diagram.svg?entity=K").status }
            }
            var statuses: Set<Int> = []
            for try await status in group { statuses.insert(status) }
            return statuses
        }
        #expect(statuses == [200, 429])
    }

    @Test(
        "stand where the address puts them, gathered as it says, in the order that a painter gets")
    func state() async throws {
        let painter = SlowPainter()
        _ = try await Served(painter: painter).ask(
            "/v1/diagram.svg?entity=K&entity=H&entity=P&hops=0&places=10_-20..5_6.7_8"
                + "&pin=H:3,4&group=Both:0.2")
        let order = try #require(painter.last.withLock { $0 })
        let picture = try #require(order.picture)
        #expect(picture.places["K"] == .init(x: 10, y: -20))
        #expect(picture.places["H"] == .init(x: 3, y: 4))
        #expect(picture.places["group:Both"] == .init(x: 7, y: 8))
        #expect(Set(picture.nodes.map(\.id)) == ["H", "group:Both"])
    }

    @Test("have a time strip below where that is asked, of what is on them")
    func strip() async throws {
        let painter = SlowPainter()
        let served = try Served(painter: painter)
        #expect(try await served.ask("/v1/diagram.svg?entity=K&strip=true").status == 200)
        let picture = try #require(painter.last.withLock { $0?.picture })
        let rows = try #require(picture.strip).lanes.flatMap(\.rows)
        #expect(rows[0].look == .listing)
        #expect(rows.contains { $0.label == "Hollis Holding owns it 60%" })
        #expect(try await served.ask("/v1/diagram.svg?entity=K&hops=0&strip=true").status == 200)
        let alone = try #require(painter.last.withLock { $0?.picture?.strip })
        #expect(!alone.lanes.flatMap(\.rows).contains { $0.label.contains("Hollis") })
        #expect(try await served.ask("/v1/diagram.svg?entity=K").status == 200)
        #expect(painter.last.withLock { $0?.picture?.strip } == nil)
    }

    @Test("are timelines where that is asked")
    func timeline() async throws {
        let painter = SlowPainter()
        let served = try Served(painter: painter)
        #expect(try await served.ask("/v1/diagram.svg?entity=K&view=timeline").status == 200)
        let order = try #require(painter.last.withLock { $0 })
        let timeline = try #require(order.timeline)
        #expect(timeline.lanes.map(\.id) == ["K"])
        #expect(timeline.lanes[0].rows[0].label.hasPrefix("is listed by"))
        #expect(timeline.lanes[0].rows.contains { $0.label == "Hollis Holding owns it 60%" })
        #expect(try await served.ask("/v1/diagram.dot?entity=K&view=timeline").status == 422)
    }
}

/// Takes a while for each picture, and remembers how many it had at a time.
private final class SlowPainter: Painter {
    private let running = Mutex(0)
    let most = Mutex(0)
    let last = Mutex<PictureOrder?>(nil)

    func draw(_ order: PictureOrder) async throws(Fault) -> [UInt8] {
        let now = running.withLock { count in
            count += 1
            return count
        }
        most.withLock { $0 = max($0, now) }
        last.withLock { $0 = order }
        do { try await Task.sleep(for: .milliseconds(60)) } catch { return [] }
        running.withLock { $0 -= 1 }
        return [0x20]
    }
}
