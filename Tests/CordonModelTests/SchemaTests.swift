import CordonModel
import Testing

@Suite("Schema")
struct SchemaTests {
    @Test("The vocabulary has 71 schemata, of which 17 are edges, in order of name")
    func counts() {
        #expect(Schema.all.filter(\.isFollowTheMoney).count == 71)
        #expect(
            Schema.all.filter { !$0.isFollowTheMoney }.map(\.name) == [
                "Alliance", "WeaponProgramme",
            ])
        #expect(Schema.edges.count == 17)
        #expect(Schema.all.map(\.name) == Schema.all.map(\.name).sorted())
        #expect(Schema.all.reduce(0) { $0 + $1.properties.count } == 532)
        #expect(
            Schema.all.filter(\.isAbstract).map(\.name)
                == ["Analyzable", "Interest", "Interval", "Thing", "Value"])
    }

    @Test("Every parent exists, and every child comes before its parents", arguments: Schema.all)
    func lineage(schema: Schema) throws {
        #expect(schema.ancestors.map(\.name) == schema.lineage)
        #expect(schema.lineage.first == schema.name)
        #expect(Set(schema.lineage).count == schema.lineage.count)
        for ancestor in schema.ancestors {
            let place = try #require(schema.lineage.firstIndex(of: ancestor.name))
            #expect(schema.isA(ancestor))
            for parent in ancestor.parents {
                let parentPlace = try #require(schema.lineage.firstIndex(of: parent))
                #expect(place < parentPlace)
            }
        }
        for other in Schema.all {
            #expect(schema.isA(other) == Self.reaches(schema.name, other.name))
        }
    }

    /// Walks the parents one by one: the slow way to the same answer.
    private static func reaches(_ name: String, _ goal: String) -> Bool {
        if name == goal { return true }
        guard let schema = Schema.named(name) else { return false }
        return schema.parents.contains { reaches($0, goal) }
    }

    @Test("Both ends of every edge are properties that hold entities", arguments: Schema.edges)
    func ends(schema: Schema) throws {
        let edge = try #require(schema.edge)
        for name in [edge.source, edge.target] {
            let property = try #require(schema.property(name))
            #expect(property.kind == .entity)
            #expect(property.schema == schema.name)
            let range = try #require(property.range.flatMap(Schema.named))
            let reverse = try #require(property.reverse.flatMap(range.property))
            #expect(reverse.isStub)
            #expect(reverse.range == schema.name)
            #expect(reverse.reverse == name)
        }
        for name in edge.caption { #expect(schema.property(name) != nil) }
        #expect(schema.isA("Interval"))
    }

    @Test(
        "A property means the same wherever it is declared along a lineage", arguments: Schema.all)
    func shadows(schema: Schema) {
        var seen: [String: SchemaProperty] = [:]
        for ancestor in schema.ancestors {
            for property in ancestor.properties + ancestor.stubs {
                let first = seen[property.name] ?? property
                #expect(first.kind == property.kind, "\(schema).\(property.name)")
                #expect(first.isStub == property.isStub, "\(schema).\(property.name)")
                seen[property.name] = first
                #expect(schema.property(property.name) == first)
            }
            #expect(Set(ancestor.properties.map(\.name)).count == ancestor.properties.count)
        }
        #expect(schema.allProperties.count == seen.count)
    }

    @Test("Captions, required and date properties exist", arguments: Schema.all)
    func references(schema: Schema) {
        for name in schema.caption + schema.required { #expect(schema.property(name) != nil) }
        for name in schema.caption { #expect(schema.property(name)?.kind != .entity) }
        for name in schema.startProperties + schema.endProperties {
            #expect(schema.property(name)?.kind == .date)
        }
        for property in schema.properties {
            #expect((property.kind == .entity) == (property.range != nil))
            if let range = property.range { #expect(Schema.named(range) != nil) }
            #expect(property.schema == schema.name)
        }
    }

    /// Own and inherited properties as counted over the published definitions of version 4.11.2.
    private static let published: [String: Int] = [
        "Address": 39, "Airplane": 41, "Analyzable": 10, "Article": 60, "Asset": 30,
        "Associate": 18, "Audio": 62, "BankAccount": 43, "Call": 20, "CallForTenders": 63,
        "Company": 88, "Contract": 45, "ContractAward": 31, "Control": 21, "CourtCase": 33,
        "CourtCaseParty": 19, "CryptoWallet": 42, "Debt": 21, "Directorship": 20, "Document": 60,
        "Documentation": 19, "EconomicActivity": 38, "Email": 73, "Employment": 19, "Event": 44,
        "Family": 18, "Folder": 60, "HyperText": 61, "Identification": 20, "Image": 62,
        "Interest": 17, "Interval": 15, "LegalEntity": 61, "License": 48, "Membership": 19,
        "Mention": 7, "Message": 73, "Note": 37, "Occupancy": 24, "Organization": 65,
        "Ownership": 26, "Package": 60, "Page": 7, "Pages": 61, "Passport": 27, "Payment": 29,
        "Person": 91, "PlainText": 60, "Position": 31, "Project": 39, "ProjectParticipant": 19,
        "PublicBody": 65, "RealEstate": 43, "Representation": 19, "Risk": 26, "Sanction": 28,
        "Security": 40, "Similar": 5, "Succession": 19, "Table": 63, "TaxRoll": 23,
        "Territory": 32, "Thing": 26, "Trip": 47, "UnknownLink": 19, "UserAccount": 33,
        "Value": 4, "Vehicle": 38, "Vessel": 51, "Video": 61, "Workbook": 60,
    ]

    @Test("Own and inherited properties are as many as published")
    func published() {
        var counts: [String: Int] = [:]
        for schema in Schema.all where schema.isFollowTheMoney {
            counts[schema.name] = schema.allProperties.filter { !$0.isStub }.count
        }
        #expect(counts == Self.published)
    }

    @Test("A company is an organisation and an asset, and inherits from both")
    func company() throws {
        let company = try #require(Schema.named("Company"))
        #expect(
            company.lineage
                == ["Company", "Organization", "LegalEntity", "Asset", "Thing", "Value"])
        #expect(company.allProperties.filter { !$0.isStub }.count == 88)
        #expect(company.property("innCode")?.identifierKind == .inn)
        #expect(company.property("amount")?.schema == "Value")
        #expect(company.property("ownershipAsset")?.range == "Ownership")
        #expect(company.property("swordLength") == nil)
        #expect(company.startProperties == ["incorporationDate"])
        #expect(company.caption.first == "name")
        #expect(!company.isA("Person"))
    }

    @Test("Only ownership reaches assets; a sanction is a node with a period")
    func relations() throws {
        let ownership = try #require(Schema.named("Ownership"))
        #expect(ownership.sourceProperty?.range == "LegalEntity")
        #expect(ownership.targetProperty?.range == "Asset")
        #expect(ownership.edge?.label == "owns")
        #expect(Schema.named("Sanction")?.isEdge == false)
        #expect(Schema.named("Sanction")?.isA("Interval") == true)
        #expect(
            Schema.edges.filter { $0.edge?.isDirected == false }.map(\.name)
                == ["Associate", "Documentation", "Family", "UnknownLink"])
    }

    @Test("Two schemata merge into the narrowest that is both, or not at all")
    func merging() throws {
        let organization = try #require(Schema.named("Organization"))
        let asset = try #require(Schema.named("Asset"))
        let person = try #require(Schema.named("Person"))
        let legalEntity = try #require(Schema.named("LegalEntity"))
        #expect(organization.merged(with: asset)?.name == "Company")
        #expect(asset.merged(with: organization)?.name == "Company")
        #expect(legalEntity.merged(with: person) == person)
        #expect(person.merged(with: organization) == nil)
        #expect(person.canMatch(legalEntity))
        #expect(!person.canMatch(organization))
        #expect(organization.descendants.map(\.name) == ["Alliance", "Company", "PublicBody"])
    }

    @Test("A name outside of the vocabulary is no schema")
    func unknown() {
        #expect(Schema.named("Starship") == nil)
        #expect(Schema.named("") == nil)
        #expect(Schema.named("company") == nil)
    }

    @Test("The vocabulary has 75 topics, of which 30 are risks")
    func topics() {
        #expect(Topic.all.count == 75)
        #expect(Set(Topic.all.map(\.code)).count == 75)
        #expect(Topic.all.filter(\.isRisk).count == 30)
        #expect(Topic.named("sanction")?.isRisk == true)
        #expect(Topic.named("mare.sts")?.isRisk == false)
        #expect(Topic.named("crime.traffick.drug")?.parent?.code == "crime.traffick")
        #expect(Topic.named("role.pep")?.parent == nil)
        #expect(Topic.named("moon") == nil)
    }

    @Test("Every kind of value is used and has the word of the files")
    func kinds() {
        let used = Set(Schema.all.flatMap(\.properties).map(\.kind))
        #expect(used == Set(PropertyKind.allCases))
        #expect(PropertyKind(rawValue: "mimetype") == .mimeType)
        let quietPivots = PropertyKind.allCases.filter { $0.isPivot && !$0.isMatchable }
        #expect(quietPivots.isEmpty)
    }
}
