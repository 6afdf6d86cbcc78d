import CordonModel

extension Investigation {
    /// What the day asked about leaves out or takes for granted, a line each; empty where nothing.
    public var leftOutNote: String {
        var text = ""
        let asOf = graph.projection.asOf
        if graph.seenLater > 0 {
            text +=
                "\(Self.relations(graph.seenLater)) left out: seen only after \(asOf), or not "
                + "certain on that day\n"
        }
        if graph.undatedRelations > 0 {
            text +=
                "\(Self.relations(graph.undatedRelations)) counted on every day: no source gives a "
                + "day\n"
        }
        if undatedListings > 0 {
            text +=
                (undatedListings == 1 ? "1 listing bears" : "\(undatedListings) listings bear")
                + " no day: certain from the day of the source, else today, and possible before\n"
        }
        for omission in graph.file.publicationOmissions {
            let claims = omission.count == 1 ? "1 claim" : "\(omission.count) claims"
            text +=
                omission.count == 0
                ? "of what is published: \(omission.message)\n"
                : "\(claims) left out of what is published: \(omission.message)\n"
        }
        return text
    }

    /// How many listings in force bear no day on which they began or were seen.
    var undatedListings: Int {
        graph.listings.count { listed in
            listed.listing.authority != Listing.assumedAuthority
                && graph.file.claims[listed.claim].bearsNoStart
        }
    }

    private static func relations(_ count: Int) -> String {
        count == 1 ? "1 relation" : "\(count) relations"
    }
}
