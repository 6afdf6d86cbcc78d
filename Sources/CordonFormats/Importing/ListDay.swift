import CordonModel

/// The day of a copy of a list, as files say it in their content or their name.
enum ListDay {
    /// The first whole date in a file's name: `ofac_sdn_2023-12-11.csv` or `eu-20260501.xml`.
    static func inName(of path: String) -> Day? {
        let name = path.split(separator: "/").last ?? ""
        let groups = name.split { !$0.isASCII || !($0.isNumber || $0 == "-") }
        for group in groups {
            for start in group.indices {
                let rest = group[start...]
                if let day = Day(rest.prefix(10)) { return day }
            }
            let digits = group.filter { $0 != "-" }
            guard digits.count == 8 else { continue }
            let text =
                "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
            if let day = Day(text) { return day }
        }
        return nil
    }

    /// A date of the form `05/06/2024`, month first, as OFAC writes it.
    static func american(_ text: String) -> Day? {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return Day(year: parts[2], month: parts[0], day: parts[1])
    }

    /// A date of the form `31/12/2020`, day first, as the United Kingdom writes it.
    static func british(_ text: String) -> Day? {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return Day(year: parts[2], month: parts[1], day: parts[0])
    }
}
