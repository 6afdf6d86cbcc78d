/// The command line asks for something that is not offered.
struct UsageError: Error {
    let message: String
}

extension Array where Element == String {
    /// Takes an option and its value out of the arguments.
    mutating func take(_ option: String) throws -> String? {
        guard let index = firstIndex(of: option) else { return nil }
        guard index + 1 < count else { throw UsageError(message: "\(option) needs a value") }
        let value = self[index + 1]
        removeSubrange(index...index + 1)
        return value
    }

    /// Takes a whole number out of the arguments.
    mutating func takeNumber(_ option: String) throws -> Int? {
        guard let text = try take(option) else { return nil }
        guard let number = Int(text) else {
            throw UsageError(message: "\(option) needs a number, not \(text)")
        }
        return number
    }
}
