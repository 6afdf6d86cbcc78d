#if Server
    import Subprocess

    /// The browser of whoever sits at this machine.
    public enum Browser {
        /// The program by which the system opens an address.
        #if os(macOS)
            private static let opener = "open"
        #else
            private static let opener = "xdg-open"
        #endif

        /// Shows a page.
        ///
        /// - Parameter address: Its address.
        /// - Returns: Whether there was a browser that took it.
        public static func shows(_ address: String) async -> Bool {
            do {
                let result = try await run(
                    .name(opener), arguments: [address], output: .discarded, error: .discarded)
                return result.terminationStatus.isSuccess
            } catch {
                // There is no such program, as on a machine without a screen.
                return false
            }
        }
    }
#endif
