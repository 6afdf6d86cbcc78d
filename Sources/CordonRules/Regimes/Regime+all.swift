extension Regime {
    /// The project's own rules, each in a file of its own that the build takes in, in the order in
    /// which answers name them: what blocks first, then what does less.
    private static let law: [(id: String, bytes: @Sendable () -> [UInt8])] = [
        ("us-ofac", { PackageResources.us_ofac_yaml }),
        ("eu", { PackageResources.eu_yaml }),
        ("uk", { PackageResources.uk_yaml }),
        ("ch", { PackageResources.ch_yaml }),
        ("ca", { PackageResources.ca_yaml }),
        ("un", { PackageResources.un_yaml }),
        ("au", { PackageResources.au_yaml }),
        ("nz", { PackageResources.nz_yaml }),
        ("jp", { PackageResources.jp_yaml }),
        ("ua", { PackageResources.ua_yaml }),
        ("mc", { PackageResources.mc_yaml }),
        ("sg", { PackageResources.sg_yaml }),
        ("je", { PackageResources.je_yaml }),
        ("gg", { PackageResources.gg_yaml }),
        ("eu-833-5aa", { PackageResources.eu_833_5aa_yaml }),
        ("us-ofac-ssi", { PackageResources.us_ofac_ssi_yaml }),
        ("us-bis-affiliates", { PackageResources.us_bis_affiliates_yaml }),
        ("any-stake", { PackageResources.any_stake_yaml }),
    ]

    /// The ids of the project's own regimes, in the order of answers.
    public static let ids: [String] = law.map(\.id)

    /// The project's own regimes, in the order in which answers name them.
    ///
    /// They are read where they are first asked for: a program that asks no rule reads none.
    public static let all: [Regime] = law.flatMap { read($0.id, $0.bytes()) }

    /// The text of one of the project's own rules, in the form that ``RegimeText`` reads.
    public static func text(of id: some StringProtocol) -> String? {
        law.first { $0.id == String(id) }.map { String(decoding: $0.bytes(), as: UTF8.self) }
    }

    /// The regime called `id` among the project's own, or nil.
    public static func named(_ id: some StringProtocol) -> Regime? {
        all.first { $0.id == String(id) }
    }

    /// The place of a regime in the order of answers; those of users come after the project's own.
    static func place(of id: String) -> Int { ids.firstIndex(of: id) ?? ids.count }

    private static func read(_ id: String, _ bytes: [UInt8]) -> [Regime] {
        do throws(RuleFaults) {
            return try RegimeText.read(String(decoding: bytes, as: UTF8.self))
        } catch {
            // The files are part of the program; a test reads each of them.
            let fault = error.faults.first
            preconditionFailure(
                "\(id).yaml, line \(fault?.line ?? 0): \(fault?.what ?? "unreadable")")
        }
    }
}
