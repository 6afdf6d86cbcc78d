/// Adds up vectors that jobs bring in any order, always in the order of the jobs.
///
/// A floating-point sum depends on its order; this one does not depend on how many threads there
/// are or which of them is faster.
final class OrderedSum: Sendable {
    private struct State {
        var turn = 0
        var waiting: [Int: Cells<Double>] = [:]
        var spare: [Cells<Double>] = []
    }

    private let total: Cells<Double>
    private let state = Guarded(State())

    init(into total: Cells<Double>) {
        self.total = total
    }

    deinit {
        state.withLock { state in
            for cells in state.spare { cells.free() }
            for cells in state.waiting.values { cells.free() }
        }
    }

    /// A vector of zeros for one job.
    func borrow() -> Cells<Double> {
        state.withLock { $0.spare.popLast() } ?? Cells(zeros: total.count)
    }

    /// Adds a job's vector once all earlier jobs have added theirs.
    func add(_ cells: Cells<Double>, of job: Int) {
        state.withLock { state in
            state.waiting[job] = cells
            while let ready = state.waiting.removeValue(forKey: state.turn) {
                for index in 0..<total.count {
                    total[index] += ready[index]
                    ready[index] = 0
                }
                state.spare.append(ready)
                state.turn += 1
            }
        }
    }
}
