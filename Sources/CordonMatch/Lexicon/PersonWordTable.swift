/// Words in the names of persons that are not the name itself.
enum PersonWordTable {
    /// Forms of address, offices, ranks and honorifics.
    static let titles = """
        mr mrs ms miss mister dr doctor prof professor sir lord lady dame hon honourable excellency
        president prasident presidente prezident minister premier chancellor senator governor mayor
        general gen colonel col lieutenant lt major maj captain capt commander cmdr cdr admiral adm
        brigadier brig marshal sergeant sgt corporal officer chief sheikh shaikh shaykh sheik shaikhe
        haji hajji hadji hajj haj mullah mulla molla maulana mawlana maulavi mawlawi maulawi mawlavi
        moulavi qari qadi imam ayatollah hojjatoleslam hojatoleslam sayyid sayed sayyed seyed seyyed
        ustad ostad alhaj alhaji emir king queen prince princess herr frau
        monsieur madame mme mlle senor senora don dona ing dipl engineer eng engr father rev reverend
        pastor bishop archbishop cardinal rabbi judge justice former jr junior sr senior esq phd md
        hafiz mufti tovarishch pan pani gospodin gospozha
        qary qarye mla mlla mwlwy mwlana shykh hajy alhaj syd dktwr astad
        amb ambassador secretary director chairman ceo hrh hm he
        """

    /// Small words inside names, such as articles and prepositions.
    static let particles = """
        ash an ar ur at az ed es ez er en et da do dos das del della dello di d la le las los lo
        van von der den ter ten te vom zu zum zur af av y e i und ap ab mac o na ad as
        ag a s t the of for and in on at to by with from ve dlya pri po iz
        """

    /// Words for son, daughter, father of and the like, a line for the writings of each.
    static let particleGroups = """
        al el ul l
        ibn bin ben bn abn
        bint binti binte bnt
        banu bani bnw bny
        ould uld wuld wld
        oglu ogly uulu ughli
        kyzy qizi
        de du des
        abu abou bu abw
        umm um
        """
}
