import Foundation

/// A score on the scale of OFAC's Sanctions List Search.
///
/// OFAC describes the method in its frequently asked question 249: the whole string is
/// compared by Jaro-Winkler, the parts of the name by Jaro-Winkler and Soundex, and the
/// higher result is shown. The rest is read off recorded scores: the whole string is the
/// letters without spaces; the common beginning counts up to five letters; the whole is
/// rounded, the parts are rounded up; parts of two letters or less do not count; a part
/// must begin with the same letter, and one that neither sounds the same nor is spelt
/// nearly the same counts four fifths. Birth dates and countries play no role.
public enum PortalScore {
    /// The longest common beginning that earns a bonus.
    private static let prefix = 5
    /// What a part counts that sounds otherwise and is spelt otherwise.
    private static let otherSound = 0.8
    /// The part of the letters that must agree for a spelling to be nearly the same.
    private static let nearSpelling = 0.7
    /// What a part counts for which the listed name has none that begins alike.
    private static let missing = 0.5

    /// The score that the portal would show for a query and a listed name.
    ///
    /// ```swift
    /// PortalScore.score("VLADIMIR PUTIN", "PUTIN, Vladimir")   // 1.0
    /// ```
    ///
    /// - Returns: A multiple of 0.01 from 0 to 1; 0 where the query has no Latin letter.
    /// - Complexity: O(n·m) in the numbers of letters.
    public static func score(_ query: String, _ listed: String) -> Double {
        let (parts, listedParts) = (words(query), words(listed))
        guard !parts.isEmpty, !listedParts.isEmpty else { return 0 }
        let whole = JaroWinkler.similarity(
            Array(parts.joined()), Array(listedParts.joined()), prefix: prefix)
        let long = parts.filter { $0.count > 2 }
        let scored = (long.isEmpty ? parts : long).map { part in
            listedParts.map { similarity(part, $0) }.max() ?? missing
        }
        let mean = scored.reduce(0, +) / Double(scored.count)
        let shownWhole = (100 * whole).rounded()
        let shownMean = (100 * mean - 1e-9).rounded(.up)
        return max(shownWhole, shownMean) / 100
    }

    private static func similarity(_ part: [UInt8], _ listed: [UInt8]) -> Double {
        guard part.first == listed.first else { return missing }
        let similarity = JaroWinkler.similarity(part, listed, prefix: prefix)
        if Soundex.code(part) == Soundex.code(listed) { return similarity }
        return spelling(part, listed) >= nearSpelling ? similarity : similarity * otherSound
    }

    private static func spelling(_ a: [UInt8], _ b: [UInt8]) -> Double {
        SignDistance.similarity(a.map(UInt32.init), b.map(UInt32.init))
    }

    /// Runs of Latin letters and digits in capitals; apostrophes are dropped.
    private static func words(_ text: String) -> [[UInt8]] {
        let plain = text.unicodeScalars.filter { $0 != "'" && $0 != "\u{2019}" }
        let folded = String(String.UnicodeScalarView(plain))
            .folding(options: .diacriticInsensitive, locale: nil).uppercased()
        let words = folded.utf8.split { byte in
            !(byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39)
        }
        return words.map(Array.init)
    }
}
