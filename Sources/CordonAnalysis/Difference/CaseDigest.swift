public import CordonModel
import CordonStore
import Foundation

/// A hash of what a case says, whatever the order in which it was read.
///
/// Two cases with equal digests say the same: sources, entities and claims with their periods. The
/// order of claims does not count, nor the day of recording.
public enum CaseDigest {
    /// The digest of a case, 64 hexadecimal digits.
    public static func of(_ file: Case) -> String {
        var sum = UnorderedSum()
        for entity in file.entities { sum.add(hash(["entity", entity.id, entity.schema])) }
        for source in file.sources {
            sum.add(hash(["source", source.id, source.title, source.date?.description ?? ""]))
        }
        var said: Set<Data> = []
        for claim in file.claims {
            let cited = claim.evidence.citations.map(\.source).joined(separator: " ")
            let one = hash([
                "claim", claim.id(in: file), claim.key ?? "", claim.period.description, cited,
            ])
            // A claim that a file repeats says nothing more.
            if said.insert(one).inserted { sum.add(one) }
        }
        return sum.text
    }

    private static func hash(_ fields: [String]) -> Data {
        var hash = Fingerprint()
        hash.add(fields)
        return hash.full
    }
}
