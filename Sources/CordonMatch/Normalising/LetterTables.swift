/// How letters of scripts with a fixed letter-by-letter reading are written in plain Latin.
///
/// Each line is a run of `letter=reading` pairs; an empty reading drops the letter.
/// Readings follow the tables of the BGN/PCGN romanisation systems, reduced to `a` to `z`.
enum LetterTables {
    /// Latin letters whose canonical decomposition does not end in a plain letter.
    static let latin = """
        ß=ss ẞ=ss æ=ae Æ=ae ø=o Ø=o œ=oe Œ=oe đ=d Đ=d ð=d Ð=d þ=th Þ=th ł=l Ł=l ı=i ŋ=n Ŋ=n
        ħ=h Ħ=h ŧ=t Ŧ=t ĸ=k ŀ=l Ŀ=l ŉ=n ſ=s ə=a Ə=a ƒ=f ɓ=b ɗ=d ɖ=d Ɖ=d Ɓ=b Ɗ=d ƙ=k Ƙ=k ƴ=y Ƴ=y
        ɛ=e Ɛ=e ɔ=o Ɔ=o ŋ=n ɣ=g Ɣ=g ʻ= ʼ= ʿ= ʾ= ʹ= ʺ= ˈ= ª=a º=o
        """

    static let cyrillic = """
        а=a б=b в=v г=g ґ=g д=d е=e ё=e ж=zh з=z и=i і=i ї=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t
        у=u ў=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya є=ye ђ=dj ѓ=g ј=j љ=lj њ=nj
        ћ=c ќ=k џ=dz ѕ=dz ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ҳ=h ҷ=j ӣ=i ӯ=u ҽ=ch ҙ=z ҫ=s ҡ=k ӑ=a ӗ=e ѐ=e
        ѝ=i ѣ=e ѳ=f ѵ=i ҥ=n җ=j
        """

    static let greek = """
        α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f
        χ=ch ψ=ps ω=o
        """

    static let armenian = """
        ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=e թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y
        ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f և=ev
        """

    static let georgian = """
        ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k
        ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h
        """

    /// Arabic letters, with those of Persian, Urdu and Pashto; short vowels are mostly unwritten.
    static let arabic = """
        ا=a أ=a إ=i آ=a ٱ=a ء= ؤ=w ئ=y ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d
        ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ک=k ل=l م=m ن=n ه=h ة=a و=w ي=y ی=y ى=e پ=p چ=ch ژ=zh گ=g ھ=h
        ہ=h ۂ=h ے=y ۓ=y ں=n ٹ=t ڈ=d ڑ=r ټ=t ډ=d ړ=r ښ=sh ږ=zh ګ=g ڼ=n ې=e ۍ=y څ=ts ځ=dz ۀ=e ڤ=v
        ـ= ۆ=o ڵ=l ڕ=r
        """

    /// Vowel signs and other marks of Arabic and Hebrew.
    ///
    /// By scalar number because they do not stand alone. They are read as nothing: most people
    /// write the same name without them.
    static let marks: [ClosedRange<UInt32>] = [
        0x591...0x5BD, 0x5BF...0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7...0x5C7, 0x610...0x61A,
        0x64B...0x65F, 0x670...0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8, 0x6EA...0x6ED,
    ]

    /// Letters that Persian, Urdu and Pashto read in another way than Arabic does.
    static let persian: [UInt32: String] = [0x62B: "s", 0x630: "z", 0x636: "z"]

    /// Letters that Arabic itself does not have, by which a Persian, Urdu or Pashto text is told.
    static let persianOnly: Set<UInt32> = [
        0x67E, 0x679, 0x686, 0x688, 0x691, 0x698, 0x6A9, 0x6AF, 0x6BE, 0x6C1, 0x6CC, 0x6D2,
    ]

    static let hebrew = """
        א=a ב=b ג=g ד=d ה=h ו=w ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=ts ץ=ts
        ק=k ר=r ש=sh ת=t
        """

    static let kana = """
        ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=ku ケ=ke コ=ko サ=sa シ=shi ス=su セ=se ソ=so タ=ta チ=chi
        ツ=tsu テ=te ト=to ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=fu ヘ=he ホ=ho マ=ma ミ=mi ム=mu
        メ=me モ=mo ヤ=ya ユ=yu ヨ=yo ラ=ra リ=ri ル=ru レ=re ロ=ro ワ=wa ヲ=o ン=n ガ=ga ギ=gi グ=gu ゲ=ge
        ゴ=go ザ=za ジ=ji ズ=zu ゼ=ze ゾ=zo ダ=da ヂ=ji ヅ=zu デ=de ド=do バ=ba ビ=bi ブ=bu ベ=be ボ=bo パ=pa
        ピ=pi プ=pu ペ=pe ポ=po ヴ=vu ァ=a ィ=i ゥ=u ェ=e ォ=o ャ=ya ュ=yu ョ=yo ッ= ー=
        """

    /// Khmer letters; the vowel that a bare consonant carries is not written.
    static let khmer = """
        ក=k ខ=kh គ=k ឃ=kh ង=ng ច=ch ឆ=ch ជ=ch ឈ=ch ញ=nh ដ=d ឋ=th ឌ=d ឍ=th ណ=n ត=t ថ=th ទ=t ធ=th ន=n
        ប=b ផ=ph ព=p ភ=ph ម=m យ=y រ=r ល=l វ=v ស=s ហ=h ឡ=l អ=a
        """

    /// Khmer vowel signs, by scalar number because they do not stand alone.
    static let khmerVowels: [UInt32: String] = [
        0x17B6: "a", 0x17B7: "i", 0x17B8: "i", 0x17B9: "u", 0x17BA: "u", 0x17BB: "o", 0x17BC: "u",
        0x17BD: "uo", 0x17BE: "ae", 0x17BF: "oe", 0x17C0: "ie", 0x17C1: "e", 0x17C2: "ae",
        0x17C3: "ai", 0x17C4: "o", 0x17C5: "au", 0x17C6: "m", 0x17C7: "h", 0x17C8: "a",
        0x17C9: "", 0x17CA: "", 0x17CB: "", 0x17CC: "", 0x17CD: "", 0x17CE: "", 0x17CF: "",
        0x17D0: "", 0x17D1: "", 0x17D2: "", 0x17D3: "",
    ]

    static let all = [latin, cyrillic, greek, armenian, georgian, arabic, hebrew, kana, khmer]
}
