/// A flat run of numbers for the inner loops: the one place where memory is touched unchecked.
///
/// Indices are checked in debug builds and trusted in release builds, as the kernels index only
/// with vertices and positions that the graph checked when it was built. Whoever makes cells with
/// ``init(zeros:)`` or ``init(_:repeating:)`` frees them, by `defer` on the next line.
@safe @frozen
@usableFromInline package struct Cells<Element: BitwiseCopyable>: Sendable {
    @usableFromInline package nonisolated(unsafe) let base: UnsafeMutablePointer<Element>
    @usableFromInline package let count: Int

    @inlinable package init(base: UnsafeMutablePointer<Element>, count: Int) {
        unsafe self.base = unsafe base
        self.count = count
    }

    /// Cells of which every byte is zero; sparse ones where few will be touched.
    package init(zeros count: Int, isSparse: Bool = false) {
        let raw = unsafe Pages.take(count * MemoryLayout<Element>.stride, isSparse: isSparse)
        unsafe self.init(base: raw.bindMemory(to: Element.self, capacity: count), count: count)
    }

    /// Cells that all hold `value`.
    init(_ count: Int, repeating value: Element) {
        self.init(zeros: count)
        fill(value)
    }

    package func free() {
        unsafe Pages.give(base, count * MemoryLayout<Element>.stride)
    }

    @inlinable @inline(__always)
    package subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return unsafe base[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            unsafe base[index] = newValue
        }
    }

    @inlinable @inline(__always)
    package subscript(index: UInt32) -> Element {
        get { self[Int(index)] }
        nonmutating set { self[Int(index)] = newValue }
    }

    /// The same cells from `start` up to `end`.
    @inlinable @inline(__always)
    package func slice(_ start: Int, _ end: Int) -> Cells {
        assert(start >= 0 && end <= count && start <= end)
        return unsafe Cells(base: base + start, count: end - start)
    }

    /// Sets every cell to `value`.
    @inlinable package func fill(_ value: Element) {
        unsafe base.update(repeating: value, count: count)
    }

    /// Copies the first `length` cells of `other` to the front of these.
    func copy(_ other: Cells, length: Int) {
        assert(length <= count && length <= other.count)
        unsafe base.update(from: other.base, count: length)
    }

    /// A copy as an array.
    package var array: [Element] {
        unsafe Array(UnsafeBufferPointer(start: base, count: count))
    }
}

extension Array where Element: BitwiseCopyable {
    /// Reads the array as cells, which must not be written and not be kept.
    @inlinable @inline(__always)
    package func reading<Result>(_ body: (Cells<Element>) -> Result) -> Result {
        unsafe withUnsafeBufferPointer { buffer in
            let nowhere = unsafe UnsafeMutablePointer<Element>(bitPattern: 64)
            guard let base = unsafe buffer.baseAddress ?? UnsafePointer(nowhere) else {
                preconditionFailure("an address that is not zero")
            }
            return body(unsafe Cells(base: UnsafeMutablePointer(mutating: base), count: count))
        }
    }

    /// An array of `count` numbers that `fill` writes, every one of them.
    @inlinable
    package static func filled(_ count: Int, _ fill: (Cells<Element>) -> Void) -> [Element] {
        unsafe Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            initialized = count
            guard count > 0, let base = buffer.baseAddress else { return }
            unsafe Pages.widen(base, count * MemoryLayout<Element>.stride)
            fill(unsafe Cells(base: base, count: count))
        }
    }
}

/// A cost for each vertex, infinite until it is set, of which only what is set costs memory.
struct Reach: Sendable {
    private let bits: Cells<UInt64>

    init(_ count: Int) { bits = Cells(zeros: count, isSparse: true) }

    func free() { bits.free() }

    /// The cost of a vertex; zero bits stand for infinity.
    @inline(__always)
    subscript(vertex: Vertex) -> Double {
        get { Double(bitPattern: bits[vertex] ^ Self.mask) }
        nonmutating set { bits[vertex] = newValue.bitPattern ^ Self.mask }
    }

    private static var mask: UInt64 { 0x7FF0_0000_0000_0000 }
}
