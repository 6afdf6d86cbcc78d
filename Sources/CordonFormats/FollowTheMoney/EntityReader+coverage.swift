import CordonModel

extension EntityReader {
    /// Says which lists the file copies: in full only where the index counts as many entities as
    /// the file holds.
    func addCoverage(to file: inout Case) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let owner = index?.owner(ofFile: name)
        let isWhole = owner?.entityCount == records && records > 0 && rejected == 0
        if let owner, !isWhole {
            file.note(
                "part-of-dataset",
                "the index counts \(owner.entityCount ?? 0) entities of `\(owner.name)`, the file "
                    + "holds \(records): no list counts as read in full")
        }
        var names = datasets.names
        if let owner { names.formUnion([owner.name] + owner.children) }
        for dataset in names.sorted() {
            let day = index?.dataset(dataset)?.day ?? owner?.day
            for (authority, list) in Self.lists(of: dataset) {
                file.lists.append(
                    ListCoverage(
                        authority: authority, list: list, day: day,
                        isComplete: isWhole && day != nil, source: dataset))
            }
        }
    }

    /// Says that lists which sanctions name were read in part: nobody knows how much of them.
    func addHeardLists(to file: inout Case) {
        let facts = heard.sorted { ($0.authority, $0.list ?? "") < ($1.authority, $1.list ?? "") }
        for fact in facts {
            let isCovered = file.lists.contains { list in
                list.authority == fact.authority && (list.list == nil || list.list == fact.list)
            }
            guard !isCovered else { continue }
            file.lists.append(
                ListCoverage(
                    authority: fact.authority, list: fact.list, day: nil, isComplete: false))
        }
    }

    /// The lists that a whole dataset copies whole.
    ///
    /// Datasets that add to a list, or copy a part of what an authority lists, are not among them.
    private static func lists(of dataset: String) -> [(authority: String, list: String?)] {
        switch dataset {
        case "us_ofac_sdn": [("us-ofac", "SDN")]
        case "us_trade_csl": [("us-bis", "EL"), ("us-bis", "MEU"), ("us-bis", "DPL")]
        case "us_bis_denied": [("us-bis", "DPL")]
        case "eu_fsf": [("eu", nil)]
        case "gb_fcdo_sanctions", "gb_hmt_sanctions": [("uk", nil)]
        case "un_sc_sanctions": [("un", nil)]
        case "ch_seco_sanctions": [("ch", nil)]
        case "au_dfat_sanctions": [("au", nil)]
        case "ca_dfatd_sema_sanctions": [("ca", nil)]
        case "nz_russia_sanctions": [("nz", nil)]
        default: []
        }
    }
}
