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
            var search = EigenSearch(adjacency.rows, vertexCount)
            return search.run(tolerance: tolerance, maxRounds: maxRounds, limits)
        }
    }
}

/// The best vector so far, its residual and the last direction, each with its image.
private struct EigenSearch: ~Copyable {
    private let rows: Rows
    private let count: Int
    private let vectors: [Cells<Double>]
    private let images: [Cells<Double>]

    init(_ rows: Rows, _ vertexCount: Int) {
        self.rows = rows
        count = vertexCount
        vectors = (0..<3).map { _ in Cells(zeros: vertexCount) }
        images = (0..<3).map { _ in Cells(zeros: vertexCount) }
    }

    deinit {
        for cells in vectors + images { cells.free() }
    }

    mutating func run(tolerance: Double, maxRounds: Int, _ limits: Limits) -> Scores {
        let (x, ax) = (vectors[0], images[0])
        x.fill(1 / Double(count).squareRoot())
        apply(x, ax)
        var (error, cut, used) = (0.0, Cut?.none, 2)
        for _ in 0..<maxRounds {
            let value = dot(x, ax)
            let r = vectors[1]
            for index in 0..<count { r[index] = ax[index] - value * x[index] }
            error = value == 0 ? 0 : dot(r, r).squareRoot() / value
            cut = limits.interruption
            if error <= tolerance || cut != nil { break }
            guard orthonormalize(1, against: [0]) else { break }
            apply(r, images[1])
            if used == 3, !orthonormalize(2, against: [0, 1], withImage: true) { used = 2 }
            combine(used)
            used = 3
        }
        // What is exactly zero may come out a rounding error below it.
        return Scores(values: (0..<count).map { abs(x[$0]) }, cut: cut, error: error)
    }

    /// Replaces x by the best vector of the span, and the direction by what was added to it.
    private func combine(_ used: Int) {
        var matrix = [[Double]](repeating: [0, 0, 0], count: 3)
        for row in 0..<used {
            for column in row..<used {
                matrix[row][column] = dot(vectors[row], images[column])
                matrix[column][row] = matrix[row][column]
            }
        }
        let weights = greatestEigenvector(matrix, size: used)
        let (x, r, p) = (vectors[0], vectors[1], vectors[2])
        let (ax, ar, ap) = (images[0], images[1], images[2])
        for index in 0..<count {
            let step = weights[1] * r[index] + weights[2] * p[index]
            let image = weights[1] * ar[index] + weights[2] * ap[index]
            x[index] = weights[0] * x[index] + step
            ax[index] = weights[0] * ax[index] + image
            p[index] = step
            ap[index] = image
        }
        let length = dot(x, x).squareRoot()
        for index in 0..<count {
            x[index] /= length
            ax[index] /= length
        }
    }

    /// Makes a vector orthogonal to others and of length one; false if nothing is left of it.
    private func orthonormalize(_ which: Int, against others: [Int], withImage: Bool = false)
        -> Bool
    {
        let (vector, image) = (vectors[which], images[which])
        let before = dot(vector, vector).squareRoot()
        for _ in 0..<2 {
            for other in others {
                let share = dot(vectors[other], vector)
                for index in 0..<count {
                    vector[index] -= share * vectors[other][index]
                    if withImage { image[index] -= share * images[other][index] }
                }
            }
        }
        let length = dot(vector, vector).squareRoot()
        guard length > before * 1e-10, length > 0 else { return false }
        for index in 0..<count {
            vector[index] /= length
            if withImage { image[index] /= length }
        }
        return true
    }

    private func apply(_ from: Cells<Double>, _ to: Cells<Double>) {
        for vertex in 0..<Vertex(count) {
            var sum = 0.0
            for position in rows.start(vertex)..<rows.end(vertex) {
                sum += from[rows.neighbours[position]]
            }
            to[vertex] = sum
        }
    }

    private func dot(_ one: Cells<Double>, _ two: Cells<Double>) -> Double {
        var sum = 0.0
        for index in 0..<count { sum += one[index] * two[index] }
        return sum
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
