/// Words that say a number: in names a number must agree to be evidence.
enum NumberWordTable {
    /// Lines of a value and the words that say it.
    static let lines = """
        0 zero
        1 one first 1st erste primero pervyy pervaya первый первая birinci uno 第一
        2 two second 2nd zweite segundo vtoroy второй ikinci 第二
        3 three third 3rd dritte tercero tretiy третий 第三
        4 four fourth 4th cuarto четвертый chetvertyy 第四
        5 five fifth 5th quinto пятый pyatyy 第五
        6 six sixth 6th sexto шестой 第六
        7 seven seventh 7th septimo седьмой 第七
        8 eight eighth 8th octavo восьмой
        9 nine ninth 9th noveno девятый
        10 ten tenth 10th десятый
        11 eleven eleventh 11th
        12 twelve twelfth 12th
        13 thirteen thirteenth 13th
        14 fourteen fourteenth 14th
        15 fifteen fifteenth 15th
        16 sixteen sixteenth 16th
        17 seventeen seventeenth 17th
        18 eighteen eighteenth 18th
        19 nineteen nineteenth 19th
        20 twenty twentieth 20th
        30 thirty thirtieth 30th
        40 forty fortieth 40th
        50 fifty fiftieth 50th
        60 sixty sixtieth 60th
        70 seventy seventieth 70th
        80 eighty eightieth 80th
        90 ninety ninetieth 90th
        """

    /// Roman numerals read as numbers in names of companies and vessels.
    static let roman = """
        2 ii 3 iii 4 iv 6 vi 7 vii 8 viii 9 ix 11 xi 12 xii 13 xiii 14 xiv 15 xv 16 xvi 17 xvii
        18 xviii 19 xix 20 xx 21 xxi 22 xxii 23 xxiii 24 xxiv 25 xxv
        """

    /// Single letters that are numerals only at the end of a company's or fund's name.
    static let finalRoman = "1 i 5 v 10 x"
}
