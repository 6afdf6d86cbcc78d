package import CordonGraph

extension EntityGraph {
    /// The graph of some of the entities and of what is said among them; the case stays whole.
    ///
    /// Entities keep their order and get new numbers. Joint holdings are kept where all of their
    /// members are.
    ///
    /// - Complexity: O(relations, stakes and values of the entities kept), besides the joint
    ///   holdings, and the ids that were joined into others.
    package func part(of vertices: some Sequence<Vertex>) -> EntityGraph {
        let kept = Set(vertices).sorted()
        var numbers: [Vertex: Vertex] = [:]
        for (number, vertex) in kept.enumerated() { numbers[vertex] = Vertex(number) }
        let relations = relations(among: kept, numbers)
        let listed = kept.flatMap { vertex in
            listings(of: vertex).map {
                ListedParty(
                    vertex: numbers[vertex] ?? 0, claim: $0.claim, certainty: $0.certainty,
                    listing: $0.listing)
            }
        }
        return EntityGraph(
            file: file, projection: projection, ids: Rows(kept.map(id)),
            captions: Rows(kept.map(caption)), schemata: Rows(kept.map(schema)),
            relations: Rows(relations),
            digraph: Digraph(
                vertexCount: kept.count, sources: relations.map(\.from),
                targets: relations.map(\.to)),
            listings: Rows(listed), stakes: Rows(stakes(among: kept, numbers)),
            joints: Rows(joints.compactMap { $0.renumbered(numbers) }), claimCount: claimCount,
            undatedCount: undatedCount, undatedRelations: undatedRelations, seenLater: seenLater,
            index: .table(index(numbers)),
            listingStarts: Rows(Self.starts(of: listed, count: kept.count)),
            valueClaims: Rows(kept.map { valueClaims[Int($0)] }), openedClaims: openedClaims)
    }

    private func relations(among kept: [Vertex], _ numbers: [Vertex: Vertex]) -> [Relation] {
        let edges = kept.flatMap { vertex in
            digraph.successors(of: vertex).filter { numbers[$0.vertex] != nil }.map { Int($0.edge) }
        }
        return edges.sorted().map { edge in
            var relation = relations[edge]
            relation.from = numbers[relation.from] ?? relation.from
            relation.to = numbers[relation.to] ?? relation.to
            return relation
        }
    }

    /// Stakes are in the order of owners, so those of one owner are found by halving.
    private func stakes(among kept: [Vertex], _ numbers: [Vertex: Vertex]) -> [Stake] {
        kept.flatMap { owner -> [Stake] in
            var low = 0
            var high = stakes.count
            while low < high {
                let middle = (low + high) / 2
                if stakes[middle].owner < owner { low = middle + 1 } else { high = middle }
            }
            return stakes[low...].prefix { $0.owner == owner }.compactMap { stake in
                guard let from = numbers[stake.owner], let to = numbers[stake.owned] else {
                    return nil
                }
                return stake.renumbered(from, to, numbers)
            }
        }
    }

    private func index(_ numbers: [Vertex: Vertex]) -> [EntityID: Vertex] {
        var part: [EntityID: Vertex] = [:]
        for (vertex, number) in numbers { part[id(vertex)] = number }
        for (alias, vertex) in index.aliases(besides: ids) {
            if let number = numbers[vertex] { part[alias] = number }
        }
        return part
    }
}

extension JointGroup {
    fileprivate func renumbered(_ numbers: [Vertex: Vertex]) -> JointGroup? {
        let kept = members.compactMap { numbers[$0] }
        let company = over.flatMap { numbers[$0] }
        guard kept.count == members.count, over == nil || company != nil else { return nil }
        return JointGroup(
            members: kept, over: company, claim: claim, standing: standing, certainty: certainty,
            isOneBlock: isOneBlock)
    }
}

extension Stake {
    fileprivate func renumbered(
        _ owner: Vertex, _ owned: Vertex, _ numbers: [Vertex: Vertex]
    ) -> Stake {
        Stake(
            owner: owner, owned: owned, kind: kind, claims: claims,
            possibleClaims: possibleClaims, readings: readings, possibly: possibly,
            standing: standing, isDisputed: isDisputed, controlAsserted: controlAsserted,
            isStakeOrControl: isStakeOrControl, isIndirect: isIndirect,
            chainEnds: chainEnds.compactMap { numbers[$0] })
    }
}
