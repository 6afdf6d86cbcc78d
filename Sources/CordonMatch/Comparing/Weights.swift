/// How much each kind of word and each kind of difference weighs in a score.
///
/// Chosen on one half of the labelled pairs and checked on the other
/// (`Scripts/compare-matchers`).
public struct MatchWeights: Sendable, Hashable {
    /// Mass of each role, in the order of ``WordRole``.
    public var masses: [Double] = [1.0, 0.9, 0.8, 0.45, 0.3, 0.8, 0.6, 0.1, 0.15, 0.12]
    /// What disagreeing words cost, for each unit of mass that both sides leave over.
    public var conflict = 1.5
    /// What words cost that only one side has, for each unit of mass.
    public var excess = 0.22
    /// The part of that which words cost that many companies share.
    public var sharedExcess = 0.6
    /// The least similarity at which two words can be taken for one.
    public var floor = 0.66
    /// The same for words of up to four letters, where one letter is a large part, and for
    /// words read from Chinese, Japanese or Korean signs.
    public var shortFloor = 0.42
    /// What two different known names may differ by and still be one, in tenths of an edit.
    public var knownSlip = 15.0
    /// How much of a common ending (`-ovich`, `-ullah`) is left out when words are compared.
    public var ending = 0.8
    /// How steeply the likeness of a pair of words falls with its differences.
    public var steepness = 1.0
    /// How much of a word's mass follows its rarity, 0 to 1.
    public var rarity = 0.4
    /// The factor for names whose legal forms are of different classes.
    public var otherForm = 0.87
    /// The same where the words that agree tell next to nothing: `Deutsche Bank` as AG and as GmbH.
    public var otherThinForm = 0.79
    /// The factor where one is a company and the other an association or a state body.
    public var otherNature = 0.76
    /// The factor for names with different numbers of units: plant 558 is not plant 559.
    public var otherUnit = 0.75
    /// The factor for names with different small numbers or years, as funds of one house have.
    public var otherSerial = 1.0
    /// The factor for names that agree in nothing but words that many names share.
    public var nothingOwn = 0.7
    /// The factor where all that tells the names apart is one word, and that is misspelt.
    public var oneMisspelt = 0.95

    /// The evidence, in bits, from which words that only the subject has cost no more than others.
    public var enough = 28.0
    /// The part of what the subject's first or last name tells that counts against the rest,
    /// where the list does not have it.
    public var against = 0.6
    /// What such a name costs beyond `excess`, where there is no evidence.
    public var subjectExcess = 0.45
    /// What the subject's last name costs beyond that, where it is no given name.
    public var subjectLast = 0.3
    /// The factor where a person's given and father's names agree and a family name is left over.
    public var givenOnly = 0.9
    /// The least similarity at which words of one length can be one in persons' names, where both
    /// lack their vowels.
    public var consonantFloor = 0.86
    /// The least similarity at which a word and several written as one are one, where the vowels
    /// of one of them are missing.
    public var gluedFloor = 0.85
    /// The factor where a family name is like the other's by some of its letters only.
    public var weakFamily = 0.93
    /// The likeness below which that is so.
    public var weakLikeness = 0.82
    /// The same for words of companies.
    public var weakWord = 0.752
    /// The factor for names of which each has a country or city that the other has not.
    public var otherPlace = 0.9
    /// The factor where the name of the one is that of the other's father: `A bin B`, `B bin C`, or
    /// one is called junior and the other senior.
    public var fatherForSon = 0.85
    /// What is taken away where the given name of each is the family name of the other and that
    /// proves nothing.
    public var inverted = 0.4
    /// The same where the subject's given name may be that of the listed one's father.
    public var fathers = 0.4
    /// The factor where a family name is met by an initial only.
    public var initialOnly = 0.8
    /// What is taken away where names agree in part and that proves nothing.
    public var part = 0.8
    /// The same where only the list's name has more.
    public var listedPart = 0.0
    /// The evidence, in bits, from which nothing is.
    public var partBits = 20.0
    /// The same where only the list's name has more.
    public var listedBits = 13.0
    /// What a first or last name costs beyond `excess` that only the list has.
    public var listedExcess = 0.12
    /// What words of the listed name alone cost beyond `excess`, as the others are misspelt.
    public var misspeltExcess = 1.0
    /// What is taken away where every word that tells the names apart is misspelt.
    public var allMisspelt = 0.03
    /// What is taken away where names agree in part and that proves next to nothing.
    public var thin = 0.35
    /// The evidence, in bits, below which that is so.
    public var thinBits = 12.0
    /// The factor for a person's name against a name with a legal form.
    public var personForm = 0.8

    /// Creates the weights of the preset `screening`.
    public init() {}
}
