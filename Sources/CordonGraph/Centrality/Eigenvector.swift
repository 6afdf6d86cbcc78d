extension UndirectedGraph {
    /// Scores that are in proportion to the sum of the neighbours' scores: the vector of greatest
    /// eigenvalue, of length one and nowhere negative.
    ///
    /// Where several parts of the graph share the greatest eigenvalue, the vector is the one nearest
    /// to equal scores for all.
    /// - Parameters:
    ///   - tolerance: The length of A·x - λ·x at which to stop, relative to λ.
    ///   - maxRounds: The most rounds, each one pass over the edges.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; the error is the length reached, relative to λ.
    /// - Returns: The score of each vertex, with the error reached.
    /// - Complexity: O(V + E) a round. P. Bonacich, 1972; found by locally optimal conjugate
    ///   gradients, A. V. Knyazev, 2001, which the two-sided spectrum of stars does not slow down.
    public func eigenvector(
        tolerance: Double = 1e-10, maxRounds: Int = 1000, threads: Int = Threads.available,
        limits: Limits = .none
    ) -> Scores {
        guard vertexCount > 0 else { return Scores(values: []) }
        return withExtendedLifetime(self) {
            var search = EigenSearch(adjacency.rows, vertexCount, threads)
            return search.run(tolerance: tolerance, maxRounds: maxRounds, limits)
        }
    }
}

/// The best vector so far, its residual and the last direction, each with its image.
///
/// The three span a small space in which the best vector is found exactly; sums are taken in pieces
/// that do not depend on the threads.
private struct EigenSearch: ~Copyable {
    private static let piece = 1 << 14

    private let rows: Rows
    private let count: Int
    private let threads: Int
    private let vectors: [Cells<Double>]
    private let images: [Cells<Double>]
    /// Eight sums for each piece.
    private let sums: Cells<SIMD8<Double>>

    init(_ rows: Rows, _ vertexCount: Int, _ threads: Int) {
        self.rows = rows
        count = vertexCount
        self.threads = threads
        vectors = (0..<3).map { _ in Cells(zeros: vertexCount) }
        images = (0..<3).map { _ in Cells(zeros: vertexCount) }
        sums = Cells(zeros: vertexCount / Self.piece + 1)
    }

    deinit {
        for cells in vectors + images { cells.free() }
        sums.free()
    }

    mutating func run(tolerance: Double, maxRounds: Int, _ limits: Limits) -> Scores {
        let (x, r, ax) = (vectors[0], vectors[1], images[0])
        x.fill(1 / Double(count).squareRoot())
        apply(x, ax)
        var (error, cut, used) = (0.0, Cut?.none, 2)
        for _ in 0..<maxRounds {
            let value = dot(x, ax)
            let square = sum { range in
                var sum = 0.0
                for index in range {
                    let rest = ax[index] - value * x[index]
                    r[index] = rest
                    sum += rest * rest
                }
                return SIMD8(sum, 0, 0, 0, 0, 0, 0, 0)
            }[0]
            error = value == 0 ? 0 : square.squareRoot() / value
            cut = limits.interruption
            if error <= tolerance || cut != nil { break }
            guard orthonormalize(1) else { break }
            apply(r, images[1])
            if used == 3, !orthonormalize(2) { used = 2 }
            combine(used)
            used = 3
        }
        // What is exactly zero may come out a rounding error below it.
        return Scores(values: (0..<count).map { abs(x[$0]) }, cut: cut, error: error)
    }

    /// Replaces x by the best vector of the span, and the direction by what was added to it.
    private func combine(_ used: Int) {
        let (x, r, p) = (vectors[0], vectors[1], vectors[2])
        let (ax, ar, ap) = (images[0], images[1], images[2])
        let found = sum { range in
            var (xx, xr, xp, rr, rp, pp) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
            for index in range {
                let (one, two) = (x[index], r[index])
                xx += one * ax[index]
                xr += one * ar[index]
                xp += one * ap[index]
                rr += two * ar[index]
                rp += two * ap[index]
                pp += p[index] * ap[index]
            }
            return SIMD8(xx, xr, xp, rr, rp, pp, 0, 0)
        }
        let weights = greatestEigenvector(
            [
                [found[0], found[1], found[2]], [found[1], found[3], found[4]],
                [found[2], found[4], found[5]],
            ], size: used)
        let (first, second, last) = (weights[0], weights[1], used == 3 ? weights[2] : 0)
        let square = sum { range in
            var sum = 0.0
            for index in range {
                let step = second * r[index] + last * p[index]
                let image = second * ar[index] + last * ap[index]
                let best = first * x[index] + step
                x[index] = best
                ax[index] = first * ax[index] + image
                p[index] = step
                ap[index] = image
                sum += best * best
            }
            return SIMD8(sum, 0, 0, 0, 0, 0, 0, 0)
        }[0]
        scale([x, ax], by: 1 / square.squareRoot())
    }

    /// Makes a vector orthogonal to those before it and of length one; false if nothing is left.
    private func orthonormalize(_ which: Int) -> Bool {
        let (vector, image) = (vectors[which], images[which])
        let before = dot(vector, vector)
        var length = before
        // Once is enough where little was taken off, twice always: B. N. Parlett, The symmetric
        // eigenvalue problem, 1980.
        for round in 0..<2 where round == 0 || length < before / 4 {
            for other in 0..<which {
                let (known, knownImage) = (vectors[other], images[other])
                let share = dot(known, vector)
                let isMoved = which == 2
                length =
                    sum { range in
                        var sum = 0.0
                        for index in range {
                            let value = vector[index] - share * known[index]
                            vector[index] = value
                            sum += value * value
                            if isMoved { image[index] -= share * knownImage[index] }
                        }
                        return SIMD8(sum, 0, 0, 0, 0, 0, 0, 0)
                    }[0]
            }
        }
        guard length > before * 1e-20, length > 0 else { return false }
        scale(which == 2 ? [vector, image] : [vector], by: 1 / length.squareRoot())
        return true
    }

    private func dot(_ one: Cells<Double>, _ two: Cells<Double>) -> Double {
        sum { range in
            var sum = 0.0
            for index in range { sum += one[index] * two[index] }
            return SIMD8(sum, 0, 0, 0, 0, 0, 0, 0)
        }[0]
    }

    private func apply(_ from: Cells<Double>, _ to: Cells<Double>) {
        let rows = rows
        Threads.chunks(threads, of: count, size: Self.piece) { _, start, end in
            for vertex in start..<end {
                var sum = 0.0
                var position = Int(rows.offsets[vertex])
                let last = Int(rows.offsets[vertex + 1])
                while position < last {
                    sum += from[rows.neighbours[position]]
                    position += 1
                }
                to[vertex] = sum
            }
        }
    }

    private func scale(_ cells: [Cells<Double>], by factor: Double) {
        Threads.chunks(threads, of: count, size: Self.piece) { _, start, end in
            for one in cells {
                for index in start..<end { one[index] *= factor }
            }
        }
    }

    /// The sums of up to eight numbers over all indices.
    private func sum(_ body: @Sendable (Range<Int>) -> SIMD8<Double>) -> SIMD8<Double> {
        let sums = sums
        Threads.chunks(threads, of: count, size: Self.piece) { _, start, end in
            sums[start / Self.piece] = body(start..<end)
        }
        var total = SIMD8<Double>.zero
        for piece in 0..<(count + Self.piece - 1) / Self.piece { total += sums[piece] }
        return total
    }
}

/// The eigenvector of greatest eigenvalue of a small symmetric matrix, by Jacobi's rotations, 1846.
private func greatestEigenvector(_ matrix: [[Double]], size: Int) -> [Double] {
    var a = matrix
    var vectors: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    for _ in 0..<30 {
        for row in 0..<size {
            for column in (row + 1)..<max(size, row + 1) where a[row][column] != 0 {
                let theta = (a[column][column] - a[row][row]) / (2 * a[row][column])
                let sign: Double = theta < 0 ? -1 : 1
                let tangent = sign / (abs(theta) + (theta * theta + 1).squareRoot())
                let cosine = 1 / (tangent * tangent + 1).squareRoot()
                rotate(&a, &vectors, row, column, cosine, tangent * cosine, size)
            }
        }
    }
    let best = (0..<size).max { a[$0][$0] < a[$1][$1] } ?? 0
    let sign: Double = vectors[0][best] < 0 ? -1 : 1
    return vectors.map { $0[best] * sign }
}

private func rotate(
    _ a: inout [[Double]], _ vectors: inout [[Double]], _ row: Int, _ column: Int,
    _ cosine: Double, _ sine: Double, _ size: Int
) {
    for index in 0..<size {
        let (first, second) = (a[index][row], a[index][column])
        a[index][row] = cosine * first - sine * second
        a[index][column] = sine * first + cosine * second
    }
    for index in 0..<size {
        let (first, second) = (a[row][index], a[column][index])
        a[row][index] = cosine * first - sine * second
        a[column][index] = sine * first + cosine * second
    }
    for index in 0..<3 {
        let (first, second) = (vectors[index][row], vectors[index][column])
        vectors[index][row] = cosine * first - sine * second
        vectors[index][column] = sine * first + cosine * second
    }
}
