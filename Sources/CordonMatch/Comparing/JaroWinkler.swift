/// The measures of Jaro (1989) and Winkler (1990) for two rows of letters.
public enum JaroWinkler {
    /// Jaro's measure: 1 for equal rows, 0 where no letter is shared within reach.
    ///
    /// Letters count as shared where they lie no further apart than half the longer row less one.
    ///
    /// - Complexity: O(n·m) at worst.
    public static func jaro(_ a: [UInt8], _ b: [UInt8]) -> Double {
        if a == b { return a.isEmpty ? 0 : 1 }
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        let reach = max(0, max(a.count, b.count) / 2 - 1)
        var taken = [Bool](repeating: false, count: b.count)
        var shared: [UInt8] = []
        for (place, letter) in a.enumerated() {
            let end = min(b.count, place + reach + 1)
            var other = max(0, place - reach)
            while other < end {
                if !taken[other], b[other] == letter {
                    taken[other] = true
                    shared.append(letter)
                    break
                }
                other += 1
            }
        }
        guard !shared.isEmpty else { return 0 }
        let mirrored = b.indices.filter { taken[$0] }.map { b[$0] }
        let outOfOrder = zip(shared, mirrored).count { $0 != $1 }
        let count = Double(shared.count)
        let halves = Double(outOfOrder) / 2
        return (count / Double(a.count) + count / Double(b.count) + (count - halves) / count) / 3
    }

    /// Jaro's measure with Winkler's bonus for a common beginning.
    ///
    /// - Parameters:
    ///   - a: the one row.
    ///   - b: the other row.
    ///   - prefix: the longest beginning that earns a bonus, in letters.
    ///   - scale: the bonus for each letter, 0.1 in Winkler's paper.
    /// - Returns: 0 for nothing in common to 1 for equal rows.
    public static func similarity(
        _ a: [UInt8], _ b: [UInt8], prefix: Int = 4, scale: Double = 0.1
    ) -> Double {
        let jaro = jaro(a, b)
        let common = zip(a, b).prefix(prefix).prefix { $0 == $1 }.count
        return jaro + Double(common) * scale * (1 - jaro)
    }
}
