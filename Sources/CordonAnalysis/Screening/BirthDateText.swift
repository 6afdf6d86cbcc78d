/// Days of birth as portfolios write them.
enum BirthDateText {
    /// The days that a text may mean, in ISO 8601, as exact as it says: `19521007`, `07-Oct-1952`,
    /// `12.03.1968`, `1952`; `10/7/52` is read in both ways; none where it cannot be read.
    static func days(_ text: String) -> [String] {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
            .flatMap(parted).filter { !about.contains($0) }
        let head = words.prefix(3)
        if head.count == 1, let word = head.first { return single(word) }
        if let place = head.firstIndex(where: { month($0) != nil }), let month = month(head[place])
        {
            return named(month, head.enumerated().filter { $0.offset != place }.map(\.element))
        }
        let numbers = head.compactMap { Int($0) }
        guard numbers.count == head.count else { return [] }
        if numbers.count == 2 { return pair(numbers, head.map(\.count)) }
        guard numbers.count == 3 else { return [] }
        if head[0].count == 4 {
            return [day(numbers[0], numbers[1], numbers[2])].compactMap(\.self)
        }
        let isPointed = text.contains(".")
        var read: [String] = []
        for year in years(head[2]) {
            read.append(contentsOf: [day(year, numbers[1], numbers[0])].compactMap(\.self))
            if !isPointed {
                read.append(contentsOf: [day(year, numbers[0], numbers[1])].compactMap(\.self))
            }
        }
        return Set(read).sorted()
    }

    /// Words that say that a year is not sure.
    private static let about: Set<String> = [
        "c", "ca", "circa", "about", "approx", "approximately", "around", "born", "г", "года", "um",
    ]

    /// `07oct1952` as three words; `1952-10-07T00:00` loses its time.
    private static func parted(_ word: String) -> [String] {
        if word.contains("t"), word.filter(\.isLetter) == "t", word.count > 2,
            let first = word.split(separator: "t").first
        {
            return [String(first)]
        }
        var parts: [String] = []
        for sign in word {
            if let last = parts.last?.last, last.isNumber == sign.isNumber {
                parts[parts.count - 1].append(sign)
            } else {
                parts.append(String(sign))
            }
        }
        let known = parts.filter { !["st", "nd", "rd", "th", "年", "月", "日"].contains($0) }
        return known
    }

    private static func single(_ word: String) -> [String] {
        guard let number = Int(word) else { return [] }
        switch word.count {
        case 2: return years(word).map(String.init)
        case 4: return isYear(number) ? [word] : []
        case 8:
            let first = day(number / 10_000, number / 100 % 100, number % 100)
            let last = day(number % 10_000, number / 10_000 % 100, number / 1_000_000)
            return (first ?? last).map { [$0] } ?? []
        default: return []
        }
    }

    /// A month in words, and beside it a day and a year or a year alone.
    private static func named(_ month: Int, _ rest: [String]) -> [String] {
        let numbers = rest.compactMap { Int($0) }
        guard numbers.count == rest.count, let last = rest.last else { return [] }
        if rest.count == 1 { return years(last).compactMap { day($0, month, nil) } }
        guard rest.count == 2 else { return [] }
        if rest[0].count == 4 { return [day(numbers[0], month, numbers[1])].compactMap(\.self) }
        return years(last).compactMap { day($0, month, numbers[0]) }
    }

    /// `1952-10`, `10/1952`, or two years.
    private static func pair(_ numbers: [Int], _ lengths: [Int]) -> [String] {
        if lengths == [4, 4] { return numbers.filter(isYear).map(String.init) }
        if lengths[0] == 4 { return [day(numbers[0], numbers[1], nil)].compactMap(\.self) }
        if lengths[1] == 4 { return [day(numbers[1], numbers[0], nil)].compactMap(\.self) }
        return []
    }

    /// The years that digits may mean: of two digits the last century's, and this one's where
    /// somebody grown may have been born in it.
    private static func years(_ word: String) -> [Int] {
        guard let number = Int(word) else { return [] }
        if word.count == 4 { return isYear(number) ? [number] : [] }
        guard word.count == 2 else { return [] }
        return number <= 25 ? [1900 + number, 2000 + number] : [1900 + number]
    }

    private static func isYear(_ number: Int) -> Bool { (1800...2100).contains(number) }

    private static func day(_ year: Int, _ month: Int, _ day: Int?) -> String? {
        let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        // `1952-00-00` is a year of which no more is known.
        guard isYear(year), (0...12).contains(month) else { return nil }
        guard month > 0 else { return String(year) }
        let text = "\(year)-\(padded(month))"
        guard let day, day != 0 else { return text }
        return (1...days[month - 1]).contains(day) ? "\(text)-\(padded(day))" : nil
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The month that a word begins: English, German, French, Spanish, Russian, Turkish.
    private static func month(_ word: String) -> Int? {
        guard word.count >= 3, word.contains(where: \.isLetter) else { return nil }
        return months.first { _, starts in starts.contains { word.hasPrefix($0) } }?.number
    }

    private static let months: [(number: Int, starts: [String])] = [
        (1, ["jan", "jän", "ene", "янв", "oca"]), (2, ["feb", "fév", "fev", "фев", "şub"]),
        (3, ["mar", "mär", "мар"]), (4, ["apr", "avr", "abr", "апр", "nis"]),
        (5, ["may", "mai", "мая", "май"]), (6, ["jun", "juin", "июн", "haz"]),
        (7, ["jul", "juil", "июл", "tem"]), (8, ["aug", "aoû", "aou", "ago", "авг", "ağu"]),
        (9, ["sep", "сен", "eyl"]), (10, ["oct", "okt", "окт", "eki"]),
        (11, ["nov", "ноя", "kas"]), (12, ["dec", "dez", "déc", "dic", "дек", "ara"]),
    ]
}
