import Testing

@testable import CordonModel

@Suite("A relation word")
struct RelationWordTests {
    @Test(
        "says the share that its meaning holds and no more",
        arguments: [
            ("sole owner of", "100"), ("wholly owned by", "100"), ("majority owner of", "(50,100]"),
            ("majority owned by", "(50,100]"), ("co-owner of", "(0,100)"), ("owns", "(0,100]"),
            ("owner of", "(0,100]"), ("owned by", "(0,100]"), ("shareholder of", "(0,100]"),
            ("subsidiary of", "(0,100]"), ("part of", "(0,100]"),
        ])
    func shares(text: String, share: String) {
        let word = RelationWord.named(text)
        #expect(word?.kind == .ownership)
        #expect(word?.share?.description == share)
    }

    @Test("asserts control beside a stake only where it says subsidiary or group")
    func control() {
        let asserting = RelationWord.all.filter { $0.kind == .ownership && $0.assertsControl }
        #expect(asserting.map(\.word) == ["subsidiary of", "part of"])
    }

    @Test(
        "leaves open what its source leaves open",
        arguments: ["owns or controls", "owned or controlled by", "front company of"])
    func either(text: String) {
        let word = RelationWord.named(text)
        #expect(word?.kind == .ownedOrControlled)
        #expect(word?.share == .someStake)
    }

    @Test("of bare control names no criterion, and others name theirs")
    func criteria() {
        for text in ["controls", "controlled by", "consolidates", "consolidated by"] {
            #expect(RelationWord.named(text)?.kind == .control)
            #expect(RelationWord.named(text)?.criterion == nil)
        }
        #expect(RelationWord.named("holds majority of votes in")?.criterion == .votes)
        #expect(RelationWord.named("appoints board majority of")?.criterion == .board)
        #expect(RelationWord.named("has voting agreement over")?.criterion == .agreement)
    }

    @Test("of office, supply, family or speech never counts for a rule")
    func silent() {
        let families: Set<RelationFamily> = [.role, .supply, .family, .statement, .programme]
        for word in RelationWord.all where families.contains(word.kind.family) {
            // An office shows, and reaches nothing.
            let isSilent = word.kind.meaning == .none || word.kind.meaning == .office
            #expect(isSilent, "\(word.word)")
            #expect(!word.assertsControl && word.share == nil && word.criterion == nil)
        }
    }

    @Test("reads from the owned to the owner where the subject is owned")
    func direction() {
        let inverse = RelationWord.all.filter(\.isInverse).map(\.word)
        #expect(
            Set(inverse) == [
                "owned by", "wholly owned by", "majority owned by", "subsidiary of", "part of",
                "owned or controlled by", "front company of", "controlled by", "consolidated by",
                "has nominee", "supplied by",
            ])
    }

    @Test(
        "\"part of\" is a stake between companies only",
        arguments: [
            ("Company", "Company", "Ownership", true),
            ("Company", "Organization", "Ownership", true),
            ("LegalEntity", "LegalEntity", "Ownership", true),
            ("Organization", "Organization", "PartOf", false),
            ("PublicBody", "PublicBody", "PartOf", false),
            ("PublicBody", "Alliance", "PartOf", false),
            ("Company", "Alliance", "PartOf", false),
            ("Company", "PublicBody", "PartOf", false),
            ("Person", "Company", "PartOf", false),
            ("Company", "WeaponProgramme", "ProjectParticipant", false),
            ("WeaponProgramme", "WeaponProgramme", "Component", false),
            ("Nonsense", "Company", "PartOf", false),
        ])
    func partOf(subject: String, object: String, kind: String, assertsControl: Bool) {
        let word = RelationWord.partOf(subject: subject, object: object)
        #expect(word.kind.name == kind)
        #expect(word.assertsControl == assertsControl)
        #expect(word.isInverse == assertsControl)
        #expect((word.share != nil) == assertsControl)
    }

    @Test("stands once in the table, and every kind that it names is in the table of kinds")
    func table() {
        #expect(Set(RelationWord.all.map(\.word)).count == RelationWord.all.count)
        for word in RelationWord.all { #expect(RelationKind.named(word.kind.name) == word.kind) }
    }
}

@Suite("A relation kind")
struct RelationKindTests {
    @Test("of FollowTheMoney carries the ends of its schema")
    func ends() throws {
        for schema in Schema.edges {
            let kind = try #require(RelationKind.named(schema.name))
            #expect(kind.sourceProperty == schema.edge?.source, "\(schema.name)")
            #expect(kind.targetProperty == schema.edge?.target, "\(schema.name)")
            #expect(kind.isDirected == schema.edge?.isDirected, "\(schema.name)")
            #expect(kind.isFollowTheMoney)
        }
    }

    @Test("of Cordon is written as an edge schema that has its ends")
    func export() throws {
        for kind in RelationKind.all where !kind.isFollowTheMoney {
            let schema = try #require(Schema.named(kind.exportSchema))
            #expect(schema.isEdge)
            #expect(schema.edge?.source == kind.sourceProperty, "\(kind.name)")
            #expect(schema.edge?.target == kind.targetProperty, "\(kind.name)")
        }
    }

    @Test("stands once in the table")
    func table() {
        #expect(Set(RelationKind.all.map(\.name)).count == RelationKind.all.count)
    }
}
