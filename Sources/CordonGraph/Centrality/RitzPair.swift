/// The best approximation of a symmetric matrix's greatest eigenvalue in a space of two or three
/// vectors, and how its vector is put together from them.
///
/// B. N. Parlett, The symmetric eigenvalue problem, 1980, chapter 15.
struct RitzPair {
    let value: Double
    /// How much of each of the three vectors there is; the sum has length one.
    let weights: [Double]

    /// Finds the pair; nil if the vectors do not span a space of that size.
    ///
    /// - Parameters:
    ///   - sums: The six products of the vectors x, r, p with each other (xx, xr, xp, rr, rp, pp),
    ///     then those with the images of x, r, p.
    ///   - size: How many of the vectors count.
    init?(_ sums: SIMD16<Double>, size: Int) {
        let lengths = [sums[0], sums[3], sums[5]].map { $0.squareRoot() }
        guard lengths.prefix(size).allSatisfy({ $0 > 0 }) else { return nil }
        func matrix(_ first: Int) -> [[Double]] {
            let places = [[0, 1, 2], [1, 3, 4], [2, 4, 5]]
            return (0..<size).map { row in
                (0..<size).map { column in
                    sums[first + places[row][column]] / (lengths[row] * lengths[column])
                }
            }
        }
        // With L·Lᵀ the products of the scaled vectors, L⁻¹·A·L⁻ᵀ is an ordinary problem.
        guard let lower = cholesky(matrix(0)) else { return nil }
        var inner = matrix(6)
        for column in 0..<size { solve(lower, &inner, column: column) }
        inner = transposed(inner)
        for column in 0..<size { solve(lower, &inner, column: column) }
        let best = greatestEigenvector(inner, size: size)
        value = best.value
        // Back through Lᵀ, and to vectors that are not scaled.
        var found = best.vector
        for row in stride(from: size - 1, through: 0, by: -1) {
            for later in (row + 1)..<max(size, row + 1) {
                found[row] -= lower[later][row] * found[later]
            }
            found[row] /= lower[row][row]
        }
        weights = (0..<3).map { $0 < size ? found[$0] / lengths[$0] : 0 }
    }
}

/// The lower triangle whose square is a positive matrix; nil if it is all but singular.
private func cholesky(_ matrix: [[Double]]) -> [[Double]]? {
    var lower = matrix
    for row in matrix.indices {
        for column in 0...row {
            var rest = matrix[row][column]
            for earlier in 0..<column { rest -= lower[row][earlier] * lower[column][earlier] }
            if row == column {
                guard rest > 1e-13 else { return nil }
                lower[row][row] = rest.squareRoot()
            } else {
                lower[row][column] = rest / lower[column][column]
            }
        }
    }
    return lower
}

/// Solves for one column with a lower triangle.
private func solve(_ lower: [[Double]], _ matrix: inout [[Double]], column: Int) {
    for row in matrix.indices {
        for earlier in 0..<row {
            matrix[row][column] -= lower[row][earlier] * matrix[earlier][column]
        }
        matrix[row][column] /= lower[row][row]
    }
}

private func transposed(_ matrix: [[Double]]) -> [[Double]] {
    matrix.indices.map { column in matrix.map { $0[column] } }
}

/// The eigenvector of greatest eigenvalue of a small symmetric matrix, by Jacobi's rotations, 1846.
private func greatestEigenvector(
    _ matrix: [[Double]], size: Int
) -> (value: Double, vector: [Double]) {
    var a = matrix
    var vectors: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    for _ in 0..<12 {
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
    return (a[best][best], vectors.map { $0[best] * sign })
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
