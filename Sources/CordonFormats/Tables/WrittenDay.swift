import CordonModel

/// Days as registers write them: `2023-12-12`, `12.12.2023`, `12/12/2023`, `12 декабря 2023 г.`,
/// `12. Dezember 2023`, `2023年12月12日`, `Dec 2023`, `2023`.
enum WrittenDay {
    /// Which of two numbers is the day, where a column does not tell.
    enum Order: String, Sendable {
        case dayFirst = "day-first"
        case monthFirst = "month-first"
    }

    /// The days that a text may mean; nil where it names none.
    static func window(_ text: String, _ order: Order) -> DayWindow? {
        if let window = DayWindow(text) { return window }
        let words = words(text)
        if let place = words.firstIndex(where: { month($0) != nil }),
            let month = month(words[place])
        {
            let rest = words.enumerated().filter { $0.offset != place }.compactMap {
                Int($0.element)
            }
            return named(month, rest)
        }
        let numbers = words.compactMap { Int($0) }
        guard numbers.count == words.count else { return nil }
        switch numbers.count {
        case 1: return words[0].count == 8 ? compact(numbers[0]) : DayWindow(words[0])
        case 2:
            return words[0].count == 4
                ? DayWindow("\(words[0])-\(padded(numbers[1]))")
                : words[1].count == 4 ? DayWindow("\(words[1])-\(padded(numbers[0]))") : nil
        case 3...:
            if words[0].count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
            guard let year = year(words[2]) else { return nil }
            return order == .dayFirst
                ? day(year, numbers[1], numbers[0]) : day(year, numbers[0], numbers[1])
        default: return nil
        }
    }

    /// Which number is the day, from all texts of a column: nil where both would do for each of them,
    /// or where they contradict each other.
    static func order(of texts: [String]) -> Order? {
        var (first, second) = (false, false)
        for text in texts {
            let words = words(text)
            let numbers = words.compactMap { Int($0) }
            guard words.count >= 3, numbers.count >= 3, words[0].count <= 2, words[1].count <= 2
            else { continue }
            // Points are written between day, month and year, in this order.
            if text.contains(".") { first = true }
            if numbers[0] > 12 { first = true }
            if numbers[1] > 12 { second = true }
        }
        return first == second ? nil : first ? .dayFirst : .monthFirst
    }

    /// Whether a text has two numbers of which either may be the day.
    static func isAmbiguous(_ text: String) -> Bool {
        let words = words(text)
        let numbers = words.compactMap { Int($0) }
        return words.count >= 3 && numbers.count >= 3 && words[0].count <= 2
            && words[1].count <= 2 && numbers[0] != numbers[1]
    }

    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var before: Character?
        for sign in text.lowercased() where !"年月日".contains(sign) || before != nil {
            guard sign.isLetter || sign.isNumber, !"年月日".contains(sign) else {
                before = nil
                continue
            }
            if let last = before, last.isNumber == sign.isNumber {
                words[words.count - 1].append(sign)
            } else {
                words.append(String(sign))
            }
            before = sign
        }
        // The time of day follows; words such as "г." and "de" say nothing.
        let told = words.filter { $0.first?.isNumber == true || month($0) != nil }
        return Array(told.prefix(3))
    }

    private static func named(_ month: Int, _ rest: [Int]) -> DayWindow? {
        switch rest.count {
        case 1: return DayWindow("\(padded(rest[0], 4))-\(padded(month))")
        case 2:
            return rest[0] > 31 ? day(rest[0], month, rest[1]) : day(rest[1], month, rest[0])
        default: return nil
        }
    }

    private static func compact(_ number: Int) -> DayWindow? {
        day(number / 10_000, number / 100 % 100, number % 100)
            ?? day(number % 10_000, number / 10_000 % 100, number / 1_000_000)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> DayWindow? {
        DayWindow("\(padded(year, 4))-\(padded(month))-\(padded(day))")
    }

    /// A year of two digits is the last century's from 50 on.
    private static func year(_ word: String) -> Int? {
        guard let number = Int(word) else { return nil }
        return switch word.count {
        case 4: number
        case 2: number >= 50 ? 1900 + number : 2000 + number
        default: nil
        }
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        SheetNumber.padded(number, width)
    }

    private static func month(_ word: String) -> Int? {
        guard word.count >= 3, word.first?.isLetter == true else { return nil }
        return months.firstIndex { starts in
            starts.split(separator: " ").contains { word.hasPrefix($0) }
        }.map { $0 + 1 }
    }

    /// How the months begin in English, German, French, Spanish, Italian, Portuguese, Polish,
    /// Dutch, Turkish, Russian and Ukrainian.
    private static let months = [
        "jan jän ene gen sty oca янв січ", "feb fév fev lut şub фев лют",
        "mar mär maa mrt мар бер", "apr avr abr kwi nis апр кві", "may mai mag maj mei май мая тра",
        "jun juin giu cze haz июн чер", "jul juil lug lip tem июл лип",
        "aug aoû aou ago sie ağu авг сер", "sep set wrz eyl сен вер",
        "oct okt out ott paź eki окт жов", "nov lis kas ноя лис", "dec dez déc dic gru ara дек гру",
    ]
}
