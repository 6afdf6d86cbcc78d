import Foundation

/// A score on the scale of OFAC's Sanctions List Search.
///
/// OFAC describes the method in its frequently asked question 249: the whole string is
/// compared by Jaro-Winkler, the parts of the name by Jaro-Winkler and Soundex, and the
/// higher result is shown. The rest is read off recorded scores: the whole string is the
/// letters without spaces, with a common beginning of up to five letters; the whole is
/// rounded, the parts are rounded up; parts of two letters or less do not count; a part
/// must begin with the same letter, and counts nothing where none does. Birth dates and
/// countries play no role. Soundex is left out: among the rules tried on recorded scores, in
/// five folds, none with it came nearer.
public enum PortalScore {
    /// The longest common beginning of the whole that earns a bonus; for parts it is four.
    private static let prefix = 5

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
            listedParts.map { similarity(part, $0) }.max() ?? 0
        }
        let mean = scored.reduce(0, +) / Double(scored.count)
        let shownWhole = (100 * whole).rounded()
        let shownMean = (100 * mean - 1e-9).rounded(.up)
        return max(shownWhole, shownMean) / 100
    }

    private static func similarity(_ part: [UInt8], _ listed: [UInt8]) -> Double {
        part.first == listed.first ? JaroWinkler.similarity(part, listed) : 0
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
