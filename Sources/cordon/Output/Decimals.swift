import Foundation

/// Scores as people read them.
enum Decimals {
    /// A number with so many decimal places.
    static func text(_ value: Double, places: Int) -> String {
        String(format: "%.\(places)f", value)
    }
}
