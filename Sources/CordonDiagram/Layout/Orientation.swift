/// Which relations must be placed head above tail so that no circle is left.
///
/// Graphviz would break circles itself, but without knowing that ownership should point downwards.
/// Relations are taken in order, those of the first rank first; one that would close a circle is
/// turned for the layout only. The arrow still points the right way.
///
/// - Parameters:
///   - vertexCount: The number of parties.
///   - lines: Pairs of parties.
///   - rank: The order in which lines are taken; equal ranks in the given order.
/// - Returns: For each line, whether it is turned. A line from a party to itself never is.
/// - Complexity: O(E (V + E)).
func turnedLines(
    vertexCount: Int, lines: [(from: Int, to: Int)], rank: [Int]
) -> [Bool] {
    var successors = [[Int]](repeating: [], count: vertexCount)
    var turned = [Bool](repeating: false, count: lines.count)
    let order = lines.indices.sorted { (rank[$0], $0) < (rank[$1], $1) }
    for index in order {
        let line = lines[index]
        guard line.from != line.to else { continue }
        if reaches(line.from, from: line.to, successors) {
            turned[index] = true
            successors[line.to].append(line.from)
        } else {
            successors[line.from].append(line.to)
        }
    }
    return turned
}

/// Whether a walk along the successors leads from `start` to `goal`.
private func reaches(_ goal: Int, from start: Int, _ successors: [[Int]]) -> Bool {
    var seen = [Bool](repeating: false, count: successors.count)
    var waiting = [start]
    seen[start] = true
    while let vertex = waiting.popLast() {
        guard vertex != goal else { return true }
        for next in successors[vertex] where !seen[next] {
            seen[next] = true
            waiting.append(next)
        }
    }
    return false
}
