/// Words by which headers say what is told of a party or a holding, in the languages of registers.
extension HeaderWords {
    static let share = list(
        """
        percent, percentage, pct, share, stake, ownership, interest, shareholding
        доля, доли, процент*, долі, частка, частки, відсот*
        anteil, anteile, beteiligung, beteiligungsquote, quote, prozent, kapitalanteil
        pourcentage, part, participation, détention, quotité
        porcentaje, participación, participacion, cuota
        percentuale, quota, partecipazione
        percentual, participação, participacao
        procent, udział, udziału, procentowy
        podíl, procento
        belang, percentage, aandeel
        oran, oranı, orani, hisse, pay, payı, yüzde
        比例, 占比, 持股
        نسبة, النسبة, الحصة
        比率, 持株, 持分, 割合, 出資比率, 지분, 비율, ποσοστό, ποσοστο, συμμετοχή, συμμετοχής, μερίδιο
        andel, andelar, ägarandel, ejerandel, kapitalandel, eierandel, prosent, osuus, omistusosuus, prosentti
        osalus, osakaal, protsent, dalis, procentai, daļa, procenti, részesedés, részesedése, arány, százalék
        cotă, cota, procentaj, participare, дял, udio, udeo, udjel, postotak, procenat, podiel, delež
        אחוז, אחוזים, שיעור
        """)

    static let pieces = list(
        """
        shares, stock, stocks, units, votes, акций, акции, паев, акцій, aktien, stücke, anteile, actions
        parts, titres, acciones, participaciones, azioni, quote, ações, acoes, quotas, akcji, udziałów
        akcií, akcie, aandelen, hisse, pay, 股数, 股份, الأسهم, أسهم
        株数, 株式数, 株式総数, 株式の, 股份數, 주식수, 주식총수, μετοχές, μετοχών, μερίδια, aktier, aksjer, osakkeet, osakkeita
        osakemäärä, aktsiad, akcijos, akcijų, akcijas, részvények, részvény, acțiuni, actiuni, akcije, dionice
        """)

    static let counting = list(
        """
        number, count, amount, quantity, no, количество, кол, число, кількість, anzahl, stückzahl
        nombre, nb, número, numero, cantidad, quantità, numero, quantidade, liczba, ilość, počet
        aantal, adet, adedi, sayısı, 股数, 数量, عدد
        株式数, 주식수, αριθμός, πλήθος, ποσότητα, antal, antall, lukumäärä, määrä, arv, skaičius, skaits
        darab, darabszám, száma, număr, numărul, numar, брой, broj, število
        """)

    static let totals = list(
        """
        total, всего, общее, усього, gesamt, gesamtzahl, insgesamt, totale, totaal, ogółem, łączna
        celkem, toplam, 总股, 总数, 总计, إجمالي
        総数, 発行済, 總數, 총수, 발행주식, σύνολο, συνολικός, συνολικό, totalt, yhteensä, kokku, iš viso, kopā
        összesen, összes, общо, ukupno, skupaj
        """)

    static let least = list(
        """
        min, minimum, least, lower, from, low, мин, минимум, минимальн*, мінімум, mindest*, von
        mínimo, minimo, minimale, minimalny, minimální, 最低, 最小
        ελάχιστο, ελάχιστη, lägst*, lavest*, 최소
        """)

    static let greatest = list(
        """
        max, maximum, most, upper, to, high, макс, максимум, максимальн*, максимум, höchst*, bis
        máximo, massimo, maximo, maksymalny, maximální, 最高, 最大
        μέγιστο, μέγιστη, högst*, højst*, 최대
        """)

    static let dates = list(
        """
        date, day, дата, день, datum, tag, fecha, data, dia, dnia, tarih, tarihi, 日期, 时间, تاريخ
        年月日, 日付, 날짜, 일자, ημερομηνία, dato, päivämäärä, pvm, kuupäev, datums, dátum
        """)

    static let since = list(
        """
        since, start, started, acquired, begin, entry, начало, seit, beginn, eintritt, depuis, début
        entrée, desde, inicio, inizio, ingresso, início, entrada, vanaf, sinds, başlangıç, 起始
        取得, 開始, 취득, έναρξη, έναρξης, απόκτηση, απόκτησης, sedan, siden, fra, alates, kezdete, od dne
        """)

    static let until = list(
        """
        until, till, end, ended, ceased, exit, окончание, окончания, прекращ*, вибут*, закінч*, ende
        austritt, sortie, hasta, baja, cessazione, uscita, saída, koniec, einde, bitiş, 截止, 结束, 终止
        終了, 満了, 종료, λήξη, λήξης, slut, lõpp, vége
        """)

    /// Prepositions, which count alone or beside a day.
    static let away = list("from, с, з, від, von, du, de, del, dal, od, van")
    static let toward = list("to, по, до, bis, au, jusqu, al, até, do, tot, fin, fine")

    static let birth = list(
        """
        birth, born, dob, birthday, birthdate, founded, incorporated, incorporation
        рождения, рожд*, народження, geburt*, geboren, gründung*, naissance, nacimiento, nascita
        nascimento, urodzenia, narození, geboorte*, doğum, 出生, 生日, الميلاد
        dateofbirth, birthyear, né le, née le, nacido, nacida, nato il, nata il, geb, датарождения
        生年月日, 設立, 생년월일, 설립, γέννησης, γέννηση, ίδρυσης, född, födelse*, fødsel*, født, syntymä*, sünni*
        gimimo, dzimšanas, születési, született, nașterii, naşterii, nasterii, раждане, rođenja, narodenia
        """)

    static let country = list(
        """
        country, nationality, citizenship, jurisdiction, residence, страна, гражданство, юрисдикция
        країна, громадянство, land, staat, staatsangehörigkeit, sitzland, nationalität
        pays, nationalité, país, pais, nacionalidad, paese, nazionalità, cittadinanza, nacionalidade
        kraj, obywatelstwo, země, státní, nationaliteit, ülke, uyruk, uyruğu, 国家, 国籍, البلد, الجنسية
        countries, 国名, 所在国, 國籍, 국가, 국적, χώρα, υπηκοότητα, εθνικότητα, ιθαγένεια, medborgarskap
        maa, kansalaisuus, riik, šalis, valsts, ország, állampolgárság, țara, țară, cetățenie, държава
        националност, država, državljanstvo, zemlja, krajina
        """)

    static let relation = list(
        """
        relation, relationship, role, nature, роль, funktion, rolle, art der beteiligung, rôle
        qualité, cargo, ruolo, carica, rola, görev, 关系
        関係, 役職, 관계, σχέση, ρόλος, ιδιότητα
        """)

    static let kind = list(
        """
        type, kind, schema, тип, вид, категория, тип, rechtsform, typ, art, forme, tipo, forma
        rodzaj, soort, tür, türü, 类型, 性质, النوع
        entitytype, 種別, 区分, 種類, 유형, 구분, τύπος, είδος, typen, tyyppi, tüüp, típus
        """)

    static let activity = list(
        """
        activity, activities, industry, sector, business, деятельность, деятельности, оквэд, відрасль
        tätigkeit, branche, activité, secteur, actividad, sector, attività, settore, atividade, setor
        działalność, branża, činnost, activiteit, faaliyet, 行业, 经营范围, النشاط
        業種, 事業内容, 업종, δραστηριότητα, κλάδος, bransch, bransje, toimiala, tegevusala, tevékenység
        """)
}
