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
            var search = EigenSearch([adjacency.rows], vertexCount, threads)
            return search.run(tolerance: tolerance, maxRounds: maxRounds, limits)
        }
    }
}

/// The best vector so far, its residual and the last direction, each with its image.
///
/// The three span a small space in which the best vector is found exactly; sums are taken in pieces
/// that do not depend on the threads. A round reads each vector as often as it has to: once for the
/// image, once for the products, once for the next three.
struct EigenSearch: ~Copyable {
    private static let piece = 1 << 14

    /// The matrix, or two of which the second is applied to what the first makes of a vector.
    private let matrices: [Rows]
    private let between: Cells<Double>
    private let count: Int
    private let threads: Int
    private let vectors: [Cells<Double>]
    private let images: [Cells<Double>]
    /// Sixteen sums for each piece.
    private let sums: Cells<SIMD16<Double>>

    init(_ matrices: [Rows], _ vertexCount: Int, _ threads: Int) {
        self.matrices = matrices
        between = Cells(zeros: matrices.count > 1 ? vertexCount : 0)
        count = vertexCount
        self.threads = threads
        vectors = (0..<3).map { _ in Cells(zeros: vertexCount) }
        images = (0..<3).map { _ in Cells(zeros: vertexCount) }
        sums = Cells(zeros: vertexCount / Self.piece + 1)
    }

    deinit {
        for cells in vectors + images { cells.free() }
        sums.free()
        between.free()
    }

    mutating func run(tolerance: Double, maxRounds: Int, _ limits: Limits) -> Scores {
        let (x, ax) = (vectors[0], images[0])
        x.fill(1 / Double(count).squareRoot())
        apply(x, ax)
        var value = products()[6]
        var (square, cut, size) = (renew([1, 0, 0], value), Cut?.none, 2)
        for _ in 0..<maxRounds {
            let error = Self.error(square, value)
            cut = limits.interruption
            if error <= tolerance || cut != nil { break }
            apply(vectors[1], images[1])
            let sums = products()
            guard let best = RitzPair(sums, size: size) ?? RitzPair(sums, size: 2) else { break }
            value = best.value
            square = renew(best.weights, value)
            size = 3
        }
        // What is exactly zero may come out a rounding error below it.
        return Scores(
            values: (0..<count).map { abs(x[$0]) }, cut: cut, error: Self.error(square, value))
    }

    private static func error(_ square: Double, _ value: Double) -> Double {
        value == 0 ? 0 : square.squareRoot() / value
    }

    private func apply(_ from: Cells<Double>, _ to: Cells<Double>) {
        guard matrices.count > 1 else {
            return addNeighbours(matrices[0], from, to, threads)
        }
        addNeighbours(matrices[0], from, between, threads)
        addNeighbours(matrices[1], between, to, threads)
    }

    /// The products of the three vectors, then those with the three images, as a
    /// ``RitzPair`` takes them.
    private func products() -> SIMD16<Double> {
        let (x, r, p) = (vectors[0], vectors[1], vectors[2])
        let (ax, ar, ap) = (images[0], images[1], images[2])
        return sum { range in
            var (xx, xr, xp) = (SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero)
            var (rr, rp, pp) = (xx, xx, xx)
            var (xax, xar, xap, rar, rap, pap) = (xx, xx, xx, xx, xx, xx)
            var index = range.lowerBound
            while index < range.upperBound {
                let (one, two, three) = (x.two(index), r.two(index), p.two(index))
                let (four, five) = (ar.two(index), ap.two(index))
                xx += one * one
                xr += one * two
                xp += one * three
                rr += two * two
                rp += two * three
                pp += three * three
                xax += one * ax.two(index)
                xar += one * four
                xap += one * five
                rar += two * four
                rap += two * five
                pap += three * five
                index += 2
            }
            return SIMD16(
                xx.sum(), xr.sum(), xp.sum(), rr.sum(), rp.sum(), pp.sum(), xax.sum(), xar.sum(),
                xap.sum(), rar.sum(), rap.sum(), pap.sum(), 0, 0, 0, 0)
        }
    }

    /// Replaces the vector by a combination of the three, the direction by what was added to it, and
    /// the residual; returns the square of the residual's length.
    private func renew(_ weights: [Double], _ value: Double) -> Double {
        let (x, r, p) = (vectors[0], vectors[1], vectors[2])
        let (ax, ar, ap) = (images[0], images[1], images[2])
        let (first, second, last) = (weights[0], weights[1], weights[2])
        return sum { range in
            var square = 0.0
            for index in range {
                let step = second * r[index] + last * p[index]
                let image = second * ar[index] + last * ap[index]
                let best = first * x[index] + step
                let bestImage = first * ax[index] + image
                let rest = bestImage - value * best
                x[index] = best
                ax[index] = bestImage
                p[index] = step
                ap[index] = image
                r[index] = rest
                square += rest * rest
            }
            return SIMD16(square, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        }[0]
    }

    /// The sums of up to sixteen numbers over all indices.
    private func sum(_ body: @Sendable (Range<Int>) -> SIMD16<Double>) -> SIMD16<Double> {
        let sums = sums
        Threads.chunks(threads, of: count, size: Self.piece) { _, start, end in
            sums[start / Self.piece] = body(start..<end)
        }
        var total = SIMD16<Double>.zero
        for piece in 0..<(count + Self.piece - 1) / Self.piece { total += sums[piece] }
        return total
    }
}

extension Cells<Double> {
    /// Two neighbouring numbers; zero for the second beyond the end.
    @inline(__always)
    fileprivate func two(_ index: Int) -> SIMD2<Double> {
        SIMD2(self[index], index + 1 < count ? self[index + 1] : 0)
    }
}

/// Writes for every row the sum of its neighbours' numbers.
func addNeighbours(_ rows: Rows, _ from: Cells<Double>, _ to: Cells<Double>, _ threads: Int) {
    Threads.chunks(threads, of: to.count, size: 1 << 14) { _, start, end in
        var position = Int(rows.offsets[start])
        for vertex in start..<end {
            let last = Int(rows.offsets[vertex + 1])
            // Two sums at once keep the adder busy.
            var (one, two) = (0.0, 0.0)
            while position + 1 < last {
                one += from[rows.neighbours[position]]
                two += from[rows.neighbours[position + 1]]
                position += 2
            }
            if position < last {
                one += from[rows.neighbours[position]]
                position += 1
            }
            to[vertex] = one + two
        }
    }
}
