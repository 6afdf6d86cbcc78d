/// Given names and name elements that are the same name written or said in other ways.
///
/// The first column is the rarity in bits of bearing it; then the spellings, in any
/// script. After `~` stand nicknames and short forms, which agree less firmly.
/// The groups follow common knowledge of names. Rarity is set by hand, in the median two bits
/// below the rarity counted among the 15,221 names of persons on the OFAC SDN list (copy of
/// 2024-05-03 with the aliases of 2025-02; public domain), where one person in thirteen bears a
/// form of Muhammad.
enum GivenNameTable {
    static let lines = """
        4 muhammad mohammed mohammad mohamed mohamad muhammed muhamad mohamud mahamud mahamoud maxamed mehmed mehmet magomed mukhammad mohamet mahamat mamadou muhammet mohd md محمد мухаммад мохаммед магомед мухаммед mahomed muhamed mochammad mokhammad
        5 ahmad ahmed ahmet akhmed akhmad ahmat amadou أحمد احمد ахмед ахмад axmed achmad
        5 ali aly aliy علي على али
        5 abdallah abdullah abdulla abdalla abdellah abdoullah abdullahi abdillahi cabdullaahi cabdullaah عبدالله абдулла abdoulaye abdullo
        5 hasan hassan hasen xasan hassane حسن хасан hacen
        5 husayn hussein husain hussain hossein hosein hoseyn houssein husein huseyin husseyn xuseen hussien حسین حسين хусейн гусейн guseyn khusein
        5 ibrahim ebrahim ibraheem brahim ibragim ابراهيم إبراهيم ибрагим ibrahima ibraahiim
        6 umar omar omer umer عمر умар омар
        6 uthman othman osman usman ousmane عثمان осман усман
        6 yusuf yousef youssef yusif yousif yusef yousuf yousaf yusup yuusuf يوسف юсуф юсиф
        6 mahmud mahmoud mahmood mehmood machmud محمود махмуд maxamuud
        6 mustafa mostafa moustafa mustapha mostapha مصطفى مصطفی мустафа
        6 khalid khaled خالد халид
        6 said saeed saied sayeed saeid sa'id سعيد саид
        6 salih saleh صالح салих
        6 sulayman suleiman sulaiman soleiman suleyman soliman süleyman سليمان сулейман sulejman
        6 ismail esmail ismael esmaeil ismaeel ismoil إسماعيل اسماعيل исмаил isma'il
        6 jamal jamaal gamal djamel djamal cemal جمال джамал
        6 khan
        7 usama osama oussama ousama أسامة усама осама
        10 ladin laden لادن ладен
        7 abd abdul abdel abdal abdol عبد абдул abdu
        7 rahman رحمن rehman rachman рахман
        7 abdurrahman abdulrahman abdelrahman abdolrahman abdarrahman abdirahman abderrahmane abdrakhman عبدالرحمن абдурахман
        7 aziz عزيز азиз asis
        7 karim kareem كريم карим
        7 hamid hameed hamed حميد حامد хамид
        7 rashid rasheed rachid راشد رشيد рашид
        7 nasir naser nasser nasr ناصر насер насир
        7 faysal faisal feisal fayçal faysel فيصل фейсал faycal
        7 jafar jaafar ja'far djaafar jafer جعفر джафар cafer
        7 bakr bakar bekr بكر бакр
        7 qasim qasem kassem kasim ghasem qassem qassim قاسم касим gasim
        7 tariq tarek tarik tareq tarak طارق тарик
        7 zayn zain zein زين
        7 isa issa eissa عيسى عیسی иса essa ciise esa
        7 musa moussa mousa muse موسى موسی муса moosa
        7 yahya yehia yahia yehya yahiya يحيى یحیی яхья
        7 hamza hamzah hamzeh حمزة хамза
        7 anwar anouar anvar أنور анвар
        7 khalifa khalifah khaleefa خليفة халифа
        7 bashar bachar بشار башар
        7 assad asad أسد اسد асад
        7 nur noor nour نور нур
        7 din deen eddine uddin aldin دين
        7 latif lateef latyf لطيف латиф
        7 rauf raouf rauof رؤوف рауф
        7 salim saleem selim سليم салим
        7 fadil fazil fadhil fazel فاضل
        7 reza rida ridha رضا реза riza
        7 mahdi mehdi مهدي مهدی махди
        7 akbar
        7 laith layth leith lais ليث
        7 morteza murtaza murtada mortaza mourtada مرتضى مرتضی муртаза
        11 qaddafi قذافي gaddafi gadhafi qadhafi kadhafi каддафи ghadhafi
        7 kim gim 김 金 ким
        7 lee rhee ri 이 李 ли
        7 park pak bak 박 朴 пак
        7 choi choe 최 чой 崔
        7 jong chong jeong jung 정 종 чон
        7 hyung hyong hyeong 형
        7 young yong yeong 영 용
        7 chol cheol chul 철
        7 song seong sung 성 송
        9 xi hsi
        12 zedong tsetung tsetong
        12 jinping chinping
        7 zhang chang 张 張
        7 wang wong 王
        7 chen chan 陈 陳
        7 liu lau 刘 劉
        7 huang hwang 黄 黃
        7 zhou chou chow 周
        7 aleksandr alexander aleksander alexandre alejandro alessandro oleksandr aliaksandr aleksandar alexandr olexander aleksandrs александр олександр αλέξανδρος aleksandras ~ sasha alex alec sanya саша alik olek xander
        7 aleksey alexei alexey aleksei oleksiy oleksii алексей олексій aliaksei ~ lyosha alyosha
        7 sergey sergei serge sergej sergii serhiy serhii sergio siarhei sergejs sergiy sergi serguei сергей сергій sergiu serhij ~ seryozha
        7 vladimir volodymyr wladimir uladzimir vladimirs volodimir wolodymyr владимир володимир vladimer ~ vova volodya vlad
        7 dmitry dmitri dmitriy dmitrii dmytro dzmitry dimitri dimitry dmitrij дмитрий дмитро ~ dima mitya
        7 yevgeny evgeny evgeni evgeniy yevgeniy yevgenii eugene evgenii yevhen евгений євген eugenio eugen ~ zhenya gene
        7 mikhail michael mykhailo mikhael michail michal miguel mihail michel michele mikhailo mykhaylo mikael михаил михайло mijail מיכאל ~ misha mike mick mickey
        7 nikolay nikolai nicholas mykola nikolas nicolas nikolaj nikola nicolae nicola niklas николай микола mikalai nikolaos ~ nick kolya nico
        7 andrey andrei andrew andriy andrii andrej andreas andres andré andre andrzej андрей андрій andreï andrius ~ andy drew
        7 ivan ioann ivans иван іван ~ vanya
        7 john juan jean johann johannes joao joão giovanni yohannes ~ johnny jack jon hans
        7 yuri yury yuriy yurii iurii jurij juri iouri юрий юрій jury yurij
        7 pavel pavlo paul pablo paolo pawel pavels pavlos paulo павел павло
        7 petr pyotr peter petro pedro pierre pietro piotr petar петр пётр петро piet pieter ~ pete petya
        7 viktor victor wiktor viktors віктор виктор vittorio ~ vitya vic
        7 oleg oleh олег
        7 igor ihor игорь ігор
        7 konstantin constantine kostyantyn konstantinos constantin константин kostiantyn ~ kostya
        7 anatoly anatoliy anatolii anatoli anatolij анатолий анатолій
        7 vasily vasiliy vasilii vasyl basil vasili vassili василий василь vasilios vassily ~ vasya
        7 grigory grigoriy grigorii gregory grigori hryhoriy gregor gregorio григорий grigorij ~ greg grisha
        7 arkady arkadiy arkadii arkadi аркадий arkadij
        7 gennady gennadiy gennadii gennadi геннадий hennadiy gennadij
        7 valery valeriy valerii valeri valerij валерий валерій valerio
        7 vitaly vitaliy vitalii vitali виталий віталій vitalij
        7 artem artyom artiom артем артём
        7 fedor fyodor fiodor theodore theodor teodor fedir федор фёдор ~ ted teddy
        7 maksim maxim maksym максим maxime ~ max
        7 roman
        7 yakov jacob jakob jacques iakov яков יעקב yaakov yaacov ~ jake
        7 semyon semen simeon simon семен shimon שמעון
        7 stepan stephen steven stefan esteban etienne stephan степан stephane stefano ~ steve
        7 ekaterina yekaterina katherine catherine katarina kateryna catarina caterina екатерина катерина kathryn katharina ~ katya kate kathy katy
        7 elena yelena helen olena helena елена олена hélène ~ lena
        7 natalia natalya nataliya nathalie natalie nataliia наталья наталія ~ natasha
        7 maria mariya marie mary mariia mария марія maría ~ masha
        7 anna hanna anne ana ann анна
        7 olga olha ольга
        7 tatiana tatyana tetiana татьяна tetyana ~ tanya
        7 anastasia anastasiya anastasiia анастасия anastasija ~ nastya
        7 irina iryna irena ирина ірина irene
        7 svetlana svitlana светлана ~ sveta
        7 yulia julia yuliya iuliia юлия юлія iulia juliya
        7 ksenia ksenija kseniya xenia ксения
        7 lyudmila ludmila liudmila lyudmyla людмила
        11 barack barak barrack باراك барак バラク ბარაკ բարակ baraku 贝拉克
        12 obama اوباما أوباما обама オバマ օբամա 奥巴马
        7 joseph jose josef giuseppe iosif josé jozef yosef иосиф יוסף ~ joe joey pepe
        7 william wilhelm guillermo guillaume vilhelm willem guglielmo ~ bill will billy willy liam willie
        7 robert roberto ~ bob rob bobby robbie
        7 richard ricardo riccardo ~ dick rick rich ricky
        7 james jaime giacomo ~ jim jimmy jamie
        7 thomas tomas tommaso tomasz foma tomás ~ tom tommy
        7 edward eduardo edouard eduard eduards эдуард ~ ed eddie ted ned
        7 charles carlos carlo karl carl karel ~ charlie chuck
        7 george jorge georg georges giorgio georgy georgi georgiy heorhiy georgios yorgos jiri георгий георгій giorgi
        7 henry enrique henri heinrich enrico hendrik henrik ~ harry hank
        7 francis francisco francois franz francesco françois frans ~ frank pancho paco
        7 anthony antonio anton antoine antony антон antonios ~ tony
        7 david dawid davide daud давид دawood dawood daoud dawud داود דוד ~ dave
        7 daniel danilo daniele daniil danylo даниил דניאל ~ dan danny
        7 matthew mateo matthias mathieu matteo matvey matthieu ~ matt
        7 mark marc marco markus marcus marko marek марк
        7 luke lucas luca lukas luc lukasz
        7 philip phillip felipe philippe filip filippo philipp филипп ~ phil
        7 christopher christophe cristobal kristof krzysztof christoph ~ chris
        7 christian cristian kristian
        7 friedrich frederick frederic federico fredrich fridrich frederik fredrik fryderyk ~ fred freddy fritz
        7 ludwig louis luis luigi lewis lluis ludovic
        7 samuel samuele samuil ~ sam sammy
        7 benjamin בנימין benyamin benjamín binyamin veniamin вениамин ~ ben benny bibi
        7 elizabeth elisabeth isabel isabella elisabetta yelizaveta elizaveta ~ liz beth betty lisa eliza
        7 margaret margarita marguerite margherita margarete маргарита ~ maggie peggy meg
        12 zelensky zelenskyy zelenskiy selenskyj zelenski zelenskyi зеленский зеленський selenskij
        12 lavrov lavrovs lawrow лавров
        7 gabriel gavriil gavril גבריאל
        7 raphael rafael raffaele רפאל
        7 emmanuel manuel manoel emanuel emanuele immanuel ~ manny manolo
        7 tayyip tayip taip
        7 ferdinand fernando hernando
        7 laurence lawrence lorenzo laurent ~ larry
        7 alfred alfredo ~ alf
        7 albert alberto ~ bert
        7 gerald geraldo gerard gerardo ~ jerry gerry
        7 stanislav stanislaus stanislas stanislaw estanislao станислав ~ stas
        7 vyacheslav viacheslav vyacheslaus вячеслав wjatscheslaw ~ slava
        7 ruslan руслан
        7 ramzan رمضان рамзан ramadan
        7 islam
        7 timur timour тимур
        7 farid fareed ferid فريد
        7 jabir jaber gabir جابر
        7 zahir zaher ظاهر
        7 amin ameen emin أمين
        7 habib habeeb حبيب
        7 hafiz hafez حافظ
        7 wali vali ولي
        7 akhtar اختر
        7 ghulam gholam golam غلام
        9 haqqani haqani حقاني хаккани
        7 thani tani ثاني
        7 saud saoud سعود
        7 faruq farouk farouq faruk فاروق
        7 riyad riyadh riad ryad رياض
        7 jihad jehad cihad جهاد
        7 shafiq shafik chafik شفيق
        7 sharif sherif shareef cherif charif شريف шариф
        7 tawfiq taufiq tawfik toufic توفيق
        7 walid waleed oualid وليد
        7 samir sameer سمير
        7 munir mounir muneer منير
        7 marwan marouane مروان
        7 adnan عدنان
        7 qays qais kais قيس
        7 denis dionisio денис dénes
        7 leonid леонид леонід leonidas
        8 yaroslav jaroslav iaroslav jarosław ярослав
        8 bogdan bohdan богдан
        8 kirill kyrylo cyril kiril кирилл кирило cyrille
        8 egor yegor егор
        7 boris borys борис
        8 gleb hlib глеб гліб
        8 ilya ilia illia илья ілля
        8 nikita mykyta никита микита
        8 taras тарас
        8 timofey timothy timofei тимофей timothee ~ tim
        7 vadim vadym вадим
        8 valentin valentyn валентин valentino
        8 valentina valentyna валентина
        8 zakhar zahar захар zachary
        8 galina halyna галина halina
        8 larisa larysa лариса larissa
        8 lyubov liubov любовь
        8 marina maryna марина
        8 nadezhda nadiya надежда надія nadiia ~ nadya
        8 nina ніна нина
        8 oksana aksana оксана
        8 polina paulina полина pauline
        8 sofia sophia sofya sofiya софия софья sophie
        8 tamara тамара
        8 vera вера віра vira
        8 viktoria victoria viktoriya viktoriia виктория вікторія ~ vika
        8 zoya zoia зоя
        8 moshe moishe moses משה моше moisey моисей
        8 yitzhak isaac itzhak yitzchak יצחק исаак izhak
        8 avraham abraham אברהם авраам avram
        8 shmuel שמואל
        8 yonatan jonathan yehonatan יונתן ~ yoni
        8 yehuda judah jehuda יהודה иегуда
        10 eliyahu elijah אליהו eliahu
        8 sarah sara sarra שרה сара
        8 miriam מרים myriam
        9 joel יואל yoel
        9 issachar יששכר yissachar isaschar yissakhar
        9 itamar איתמר ithamar
        9 elisha אלישע
        9 bezalel בצלאל betzalel betsalel
        9 meir מאיר
        9 gideon גדעון gidon gidion
        9 menachem מנחם menahem
        9 mordechai מרדכי mordekhai mordechay mordehai
        9 avigdor אביגדור
        9 naftali נפתלי naphtali
        9 zvi צבי tzvi tsvi
        9 chaim חיים haim hayim chayim
        9 baruch ברוך barukh
        9 ariel אריאל
        9 gilad גלעד
        9 eitan איתן eytan
        9 nachman נחמן nahman
        9 yehoshua יהושע joshua
        9 yigal יגאל yigael igal
        9 asher אשר
        9 reuven ראובן reuben
        9 efraim אפרים ephraim
        9 menashe מנשה manasseh
        9 zeev זאב ze'ev
        9 aharon אהרן אהרון aaron
        9 pinchas פנחס pinhas
        9 rivka רבקה rebecca
        9 yael יעל
        9 ezekiel יחזקאל yehezkel yechezkel
        9 israel ישראל yisrael
        9 eliezer אליעזר
        9 elazar אלעזר
        9 nathan נתן
        9 shlomo שלמה
        9 amos עמוס
        9 ehud אהוד
        9 yoav יואב
        9 gershon גרשון
        9 esther אסתר
        8 cohen kohen כהן коэн kohn
        8 levi levy לוי леви
        8 kabir kabeer كبير کبیر
        8 nadir nader نادر надир
        8 nabil nabeel نبيل набиль
        8 rafiq rafik rafeeq رفيق рафик
        7 fuad fouad fuaad فؤاد фуад
        8 ihsan ehsan إحسان احسان
        7 majid majeed madjid majed ماجد مجيد مجید
        7 hadi هادي هادی хади
        7 abbas عباس аббас
        7 jawad javad jawwad djawad جواد джавад
        8 bilal belal بلال билал bilel
        8 ayman aiman aymen أيمن ایمن
        8 idris idriss edris ادريس إدريس идрис driss
        8 ilyas elias ilias إلياس ильяс
        7 yunus younes younis yunis yunes يونس یونس юнус
        9 yaqub yaqoob yakub yaqoub يعقوب якуб
        10 ishaq ishak eshaq إسحاق اسحاق исхак
        8 luqman lokman luqmaan لقمان лукман
        8 harun haroun haroon هارون харун
        7 muhsin mohsen mohsin محسن мухсин
        8 hashim hashem hachem هاشم хашим
        7 kamil kamel kameel كامل کامل камиль
        8 nizar nezar نزار
        9 ghassan gassan rassan غسان
        8 imad emad imaad عماد
        9 ziyad ziad زياد
        7 amir ameer أمير امير амир امیر
        8 fatima fatimah fatemeh fatma fatimata فاطمة فاطمه фатима
        8 maryam mariam meryem maryem مريم مریم марьям
        8 aisha aicha ayesha aysha عائشة айша
        8 zaynab zainab zeinab zeynab zeynep زينب زینب
        8 khadija khadijah khadeeja hatice خديجة خدیجه
        """
}
