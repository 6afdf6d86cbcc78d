/// The form of an image: a head, a table of sections, and the sections, each with its sum.
///
/// All numbers are little-endian. The head's sum covers head and table; the sum of each section
/// stands in the table. Nothing is read from an image whose head does not fit.
package enum ImageForm {
    /// Raised whenever the layout changes, or what a case is joined and projected to.
    package static let version: UInt32 = 6

    static let mark: UInt64 = 0x4547_414D_494E_4443  // "CDNIMAGE"
    static let headSize = 80
    static let rowSize = 32
    static let alignment = 64

    /// What an image holds.
    package enum Content: UInt32, Sendable {
        /// The claims and what they rest on.
        case file = 1
        /// A projection of them.
        case view
    }

    /// Where a section lies.
    struct Place {
        let offset: Int
        let length: Int
        let sum: UInt64
    }
}

/// The sections of images.
enum ImageSection: UInt32, CaseIterable {
    case textStarts = 1
    case textBytes
    case words
    case about
    case entityStarts
    case entityOrder
    case claimSubjects
    case claimMarks
    case claimPeriods
    case claimEvidences
    case claimFirsts
    case claimSeconds
    case claimExtras
    case periods
    case evidenceStarts
    case ids
    case captions
    case schemata
    case aliases
    case relationStarts
    case listingStarts
    case listingsOf
    case stakeStarts
    case jointStarts
    case valueStarts
    case valuePlaces
    case aboutStarts
    case aboutClaims
    case aboutTies
    case claimsApart
    case nameHashes
    case nameClaims
    case opened
}

/// Sums over bytes that tell damage: four lanes of multiply and rotate over 64-bit words.
///
/// It guards against mistakes and failing disks, not against an adversary.
enum ImageSum {
    private static let primes: [UInt64] = [
        0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9,
        0x85EB_CA77_C2B2_AE63,
    ]

    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var lanes = (primes[0], primes[1], primes[2], primes[3])
        let blocks = bytes.count / 32
        if let base = bytes.baseAddress {
            for block in 0..<blocks {
                let word = unsafe base + block * 32
                lanes.0 = unsafe mix(lanes.0, word.loadUnaligned(as: UInt64.self))
                lanes.1 = unsafe mix(lanes.1, (word + 8).loadUnaligned(as: UInt64.self))
                lanes.2 = unsafe mix(lanes.2, (word + 16).loadUnaligned(as: UInt64.self))
                lanes.3 = unsafe mix(lanes.3, (word + 24).loadUnaligned(as: UInt64.self))
            }
        }
        var sum = mix(mix(lanes.0, lanes.1), mix(lanes.2, lanes.3))
        for place in (blocks * 32)..<bytes.count { sum = mix(sum, UInt64(unsafe bytes[place])) }
        sum = mix(sum, UInt64(bytes.count))
        return sum ^ (sum >> 29)
    }

    @inline(__always)
    private static func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let next = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        return (next << 31) | (next >> 33)
    }
}
