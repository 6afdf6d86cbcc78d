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
        judge amb ambassador secretary director chairman ceo hrh hm he
        """

    /// Small words inside names: articles, prepositions, words for son, daughter, father of.
    static let particles = """
        al el ul ad as ash an ar at az ed es ez er en et ur ibn bin ben bint binti binte banu bani ould
        uld wuld oglu ogly uulu kyzy qizi de da do dos das del della dello di du des d la le las los lo
        van von der den ter ten te vom zu zum zur af av y e i und ap ab mac o na abu abou umm um
        bu ag a s t l the of for and in on at to by with from ve dlya pri po iz
        """
}
