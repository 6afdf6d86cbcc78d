import CordonModel

extension EntityDraft {
    /// Adds that the entities which a `Sanction` names are listed.
    ///
    /// `other` is the evidence that a line of Cordon's own gives.
    func addListings(
        to file: inout Case, reader: EntityReader, as other: Evidence? = nil
    ) {
        let subjects = all("entity")
        guard !subjects.isEmpty else {
            reader.remark(PartedRecords.sanctionCode, "a sanction names no entity")
            return
        }
        let facts = ListingFact.facts(of: self, datasets: reader.datasets[voice].datasets)
        if facts.isEmpty {
            reader.remark(
                "unknown-authority",
                "a sanction of `\(first("authority") ?? "no authority")`, which is none that is known: "
                    + "it seeds only any-stake")
        }
        let isCopy = reader.datasets[voice].datasets.contains {
            DatasetFact.named($0)?.listing != nil
        }
        for word in isCopy ? [] : ListingFact.unknownProgrammes(of: self, facts) {
            reader.remark(
                "unknown-programme",
                "the programme `\(word)` is none of OFAC's that is known: the entry counts as one "
                    + "of the SDN list")
        }
        // A line of ours tells its lists itself.
        if other == nil { reader.heard.formUnion(facts) }
        var kept = KeptValues(values, apartFrom: [])
        let period = SaidPeriod.read(self, &kept, reader, from: ["startDate", "listingDate"])
        let listed = (other ?? evidence).naming(record: record.id)
        for subject in subjects {
            reader.sanctioned.insert(subject)
            reader.note(end: subject, schema?.property("entity"))
            for listing in listings(facts) {
                file.add(
                    Claim(
                        subject: subject, .listing(listing),
                        standing: facts.isEmpty ? standing : .official, period: period,
                        evidence: listed))
            }
        }
    }

    private func listings(_ facts: [ListingFact]) -> [Listing] {
        let programmes = unique(all("programId") + all("program"))
        let number = first("unscId") ?? first("authorityId") ?? first("recordId")
        guard !facts.isEmpty else {
            let said = (first("authority") ?? first("program") ?? "").lowercased()
            return [
                Listing(
                    authority: said.isEmpty ? "other" : "other:\(said)", list: nil,
                    programmes: programmes, measures: [.other], recordID: number)
            ]
        }
        return facts.map { fact in
            Listing(
                authority: fact.authority, list: fact.list, programmes: programmes,
                measures: fact.measures, recordID: number)
        }
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

extension Evidence {
    /// The same evidence for a record of its own.
    func naming(record id: String) -> Evidence {
        Evidence(citations: citations, recorded: recorded, recordIDs: [id])
    }
}
