/// How many ranks all lines together pass through, if every party stands one rank below the lowest
/// of those above it.
///
/// `dot` puts a point on every rank that a line passes, and its time grows with their number.
///
/// - Parameters:
///   - vertexCount: The number of parties.
///   - lines: Pairs of parties without a circle, the upper one first; loops count nothing.
/// - Returns: The sum of the differences of ranks.
/// - Complexity: O(V + E).
func totalSpan(vertexCount: Int, lines: [(from: Int, to: Int)]) -> Int {
    var successors = [[Int]](repeating: [], count: vertexCount)
    var waitingFor = [Int](repeating: 0, count: vertexCount)
    for line in lines where line.from != line.to {
        successors[line.from].append(line.to)
        waitingFor[line.to] += 1
    }
    var ranks = [Int](repeating: 0, count: vertexCount)
    var ready = (0..<vertexCount).filter { waitingFor[$0] == 0 }
    while let vertex = ready.popLast() {
        for next in successors[vertex] {
            ranks[next] = max(ranks[next], ranks[vertex] + 1)
            waitingFor[next] -= 1
            if waitingFor[next] == 0 { ready.append(next) }
        }
    }
    return lines.reduce(0) { $0 + ranks[$1.to] - ranks[$1.from] }
}
