/// The legal forms of companies, as registers and list makers write them.
///
/// One line is one form: its class, its name, then its spellings. Forms of one class
/// are alike enough that translators exchange them (an `OOO` is printed as an `LLC`).
/// Classes: `llc` private limited, `jsc` share company, `lp` partnership, `sole`,
/// `coop`, `npo` associations and foundations, `soe` enterprises owned by a state, `any`.
///
/// Sources of the facts: the Entity Legal Form code list of GLEIF (ISO 20275), the Russian
/// classifier OKOPF (OK 028-2012), and the companies acts of the countries named.
enum CompanyFormTable {
    static let lines = """
        llc llc: llc | l l c | limited liability company | limited liability co | limited liability | ltd liability co | ltd liability company
        llc ltd: ltd | limited | limited company | private limited company | private limited | pvt ltd | pte ltd | pvt limited | pte limited | pty ltd | pty limited | pty | pte | pvt | limitd | ltda | co pte ltd | co pvt ltd | private ltd | co llc | company llc
        llc ooo: ooo | ооо | общество с ограниченной ответственностью | obshchestvo s ogranichennoy otvetstvennostyu | obshchestvo s ogranichennoj otvetstvennostju | limited liability society | tov | тов | товариство з обмеженою відповідальністю | tovarystvo z obmezhenoyu vidpovidalnistyu | тоо | too | товарищество с ограниченной ответственностью | tovarishchestvo s ogranichennoy otvetstvennostyu | осоо | osoo | mchj | мчж | жшс | жауапкершілігі шектеулі серіктестік | тдв
        llc odo: одо | odo | общество с дополнительной ответственностью | obshchestvo s dopolnitelnoy otvetstvennostyu
        llc gmbh: gmbh | g m b h | gesellschaft mit beschränkter haftung | ges m b h | gesmbh | mbh | ggmbh | ug | unternehmergesellschaft | ug haftungsbeschränkt
        llc sarl: sarl | s a r l | société à responsabilité limitée | societe a responsabilite limitee | eurl | suarl | sàrl
        llc srl: srl | s r l | società a responsabilità limitata | sociedad de responsabilidad limitada | s de rl | s de rl de cv | societatea cu răspundere limitată | societate cu răspundere limitată | srls | sociedad limitada | sl | slu | sociedad limitada unipersonal | s l
        llc spzoo: sp z oo | sp z o o | spzoo | spółka z ograniczoną odpowiedzialnością | spolka z ograniczona odpowiedzialnoscia | sp zoo
        llc doo: doo | d o o | društvo sa ograničenom odgovornošću | društvo s ograničenom odgovornošću | družba z omejeno odgovornostjo | дружество с ограничена отговорност | ood | оод | еоод | eood | дооел | dooel | ддо | дoo
        llc sro: sro | s r o | spol s ro | spol sro | společnost s ručením omezeným | spoločnosť s ručením obmedzeným
        llc kft: kft | korlátolt felelősségű társaság
        llc bv: bv | b v | besloten vennootschap | bvba | b v b a | besloten vennootschap met beperkte aansprakelijkheid | sprl
        llc lda: lda | limitada | sociedade por quotas | sociedade limitada | cia ltda | compañía limitada | eireli
        llc aps: aps | anpartsselskab | anpartselskab
        llc uab: uab | uždaroji akcinė bendrovė | uzdaroji akcine bendrove
        llc sia: sia | sabiedrība ar ierobežotu atbildību
        llc ou: oü | osaühing
        llc epe: epe | επε | εταιρεία περιορισμένης ευθύνης | ike | ικε | monoprosopi ike
        llc ltdsti: ltd sti | limited şirketi | limited sirketi | limited sirket | ltd şti | sanayi ve ticaret limited şirketi | san ve tic ltd sti | sanayi ve ticaret ltd sti | tic ltd sti | ticaret limited sirketi
        llc cnltd: youxian gongsi | 有限公司 | 有限责任公司 | 有限責任公司 | youxian zeren gongsi | yuhan hoesa | 유한회사 | godo kaisha | 合同会社 | yugen kaisha | 有限会社
        llc tnhh: tnhh | công ty tnhh | cong ty tnhh | công ty trách nhiệm hữu hạn
        llc sdnbhd: sdn bhd | sendirian berhad | sdn berhad
        llc wll: wll | w l l | with limited liability | ذ م م | شركة ذات مسؤولية محدودة | ذات مسؤولية محدودة
        llc fze: fze | fzco | fz llc | fzc | fz llc | free zone company | free zone establishment | dmcc | fz co
        llc mmm: mmc | məhdud məsuliyyətli cəmiyyəti | mehdud mesuliyyetli cemiyyeti
        llc spk: шпк | shpk | sh p k | sh a | сп з оо
        llc ehf: ehf | einkahlutafélag
        llc nopar: lllc | pllc | professional limited liability company
        jsc jsc: jsc | j s c | joint stock company | joint stock co | joint stock | stock company | joint stock corp | joint stock corporation | share company
        jsc ao: ao | ао | акционерное общество | aktsionernoe obshchestvo | aktsionernoye obshchestvo | акціонерне товариство | aktsionerne tovarystvo | ат | акционерлік қоғам | aktsionerlik kogam | акционердик коом
        jsc oao: oao | оао | ojsc | открытое акционерное общество | otkrytoe aktsionernoe obshchestvo | otkrytoye aktsionernoye obshchestvo | open joint stock company | open joint stock co | open joint stock
        jsc zao: zao | зао | cjsc | закрытое акционерное общество | zakrytoe aktsionernoe obshchestvo | zakrytoye aktsionernoye obshchestvo | closed joint stock company | closed joint stock co | closed joint stock | нао | непубличное акционерное общество | nepublichnoe aktsionernoe obshchestvo | non public joint stock company | npjsc
        jsc pao: pao | пао | pjsc | публичное акционерное общество | publichnoe aktsionernoe obshchestvo | publichnoye aktsionernoye obshchestvo | public joint stock company | public joint stock co | public joint stock | пат | pat | прат | prat | прийняте акціонерне товариство | приватне акціонерне товариство | private joint stock company | pryvatne aktsionerne tovarystvo | публічне акціонерне товариство
        jsc inc: inc | корпорация | korporatsiya | corporacion | corporación | incorporated | incorporation | corp | corporation | co inc | corporation inc | company inc | inc co | corp inc | pc
        jsc plc: plc | p l c | public limited company | public limited co | public company limited | pcl | pub co ltd
        jsc ag: ag | a g | aktiengesellschaft | aktiengeselschaft | aktien gesellschaft | ag co kgaa | akg
        jsc se: se | s e | societas europaea | societas europea | sce
        jsc sa: sa | s a | société anonyme | societe anonyme | sociedad anónima | sociedad anonima | sociedade anónima | sociedade anônima | s a u | sau | sociedad anonima unipersonal | sa de cv | s a de c v | sociedad anónima de capital variable | s a b de c v | sab de cv | sapi de cv | sas | s a s | société par actions simplifiée | societe par actions simplifiee | sociedad por acciones simplificada | sasu | sca | spa chile | saog | saoc | sal | s a l | saa | sac | s a c | sociedad anonima cerrada | sociedad anónima abierta | cuentas en participacion
        jsc spa: spa | s p a | società per azioni | societa per azioni
        jsc spolkaakcyjna: spółka akcyjna | spolka akcyjna
        jsc ab: ab | aktiebolag | aktiebolaget | publ ab
        jsc as: as | a s | aksjeselskap | aktieselskab | asa | a s a | allmennaksjeselskap | akciová společnost | akciova spolocnost | aktsiaselts | akciju sabiedrība | a o | akcinė bendrovė
        jsc nv: nv | n v | naamloze vennootschap
        jsc oy: oy | oyj | osakeyhtiö | julkinen osakeyhtiö | oy ab
        jsc rt: rt | zrt | nyrt | részvénytársaság | zártkörűen működő részvénytársaság
        jsc ad: ad | ад | акционерно дружество | акционарско друштво | акционарско друштво | akcionarsko društvo | ead | еад | dd | d d | dioničko društvo | delniška družba
        jsc ae: ae | αε | ανώνυμη εταιρεία | anonymi etaireia | a e
        jsc anonim: anonim şirketi | anonim sirketi | aş | a ş | anonim sirket | sanayi ve ticaret anonim sirketi | sanayi ve ticaret as | san ve tic as
        jsc cnjsc: gufen youxian gongsi | 股份有限公司 | 股份公司 | 株式会社 | kabushiki kaisha | kabushiki gaisha | kk | 주식회사 | chusik hoesa | jusik hoesa
        jsc bhd: bhd | berhad | tbk | pt tbk | perseroan terbatas | pt
        jsc psc: psc | p s c | public shareholding company | pjsc psc | شركة مساهمة عامة | شركة مساهمة | ksc | kscc | qsc | q s c | bsc | saudi joint stock company | sjsc | sherkat sahami | sahami khass | sahami aam | شرکت سهامی خاص | شرکت سهامی عام | شرکت سهامی | pjs co | private joint stock | pjsc co
        jsc asc: asc | açıq səhmdar cəmiyyəti | qsc az | qapalı səhmdar cəmiyyəti
        lp lp: lp | l p | limited partnership | ltd partnership | llp | l l p | limited liability partnership | lllp | slp | scottish limited partnership | gp | general partnership
        lp kg: kg | kommanditgesellschaft | gmbh co kg | gmbh and co kg | ag co kg | ag and co kg | co kg | and co kg | ohg | offene handelsgesellschaft | gbr | gesellschaft bürgerlichen rechts | kgaa | kommanditgesellschaft auf aktien
        lp snc: snc | s n c | société en nom collectif | scs | société en commandite | sociedad colectiva | cv | commanditaire vennootschap | vof | vennootschap onder firma | sas di | s en c | sci
        lp kom: komandytowa | sp k | spółka komandytowa | sp j | spółka jawna | ky | kommandiittiyhtiö | kd | kommanditbolag | handelsbolag | hb | ks | k s | ansvarlig selskap
        sole ip: индивидуальный предприниматель | individualnyy predprinimatel | individual entrepreneur | sole proprietor | sole proprietorship | фоп | фізична особа підприємець | einzelunternehmen | e k | eingetragener kaufmann | sole trader | individual proprietorship
        coop coop: cooperative | co operative | coop | cooperative society | кооператив | kooperativ | production cooperative | производственный кооператив | genossenschaft | eg | cooperativa | coopérative | scrl | coöperatie | spk
        npo npo: ngo | non profit organization | nonprofit organization | non commercial organization | nko | нко | ano | ано | автономная некоммерческая организация | avtonomnaya nekommercheskaya organizatsiya | autonomous non profit organization | autonomous nonprofit organization | autonomous non commercial organization | autonomous noncommercial organization | ev | e v | eingetragener verein | gemeinnützige | asbl | onlus | public association | общественная организация | npo ngo | nonprofit | non profit | pte ngo | благотворительный фонд
        soe fgup: fgup | фгуп | федеральное государственное унитарное предприятие | federalnoe gosudarstvennoe unitarnoe predpriyatie | federal state unitary enterprise | fsue | гуп | gup | государственное унитарное предприятие | gosudarstvennoe unitarnoe predpriyatie | state unitary enterprise | муп | mup | municipal unitary enterprise | унитарное предприятие | unitary enterprise | чуп | частное унитарное предприятие | private unitary enterprise | руп | rup | республиканское унитарное предприятие | republican unitary enterprise | казенное предприятие | federal treasury enterprise | fkp | фкп | федеральное казенное предприятие | federalnoe kazennoe predpriyatie | treasury enterprise
        soe fgbu: fgbu | фгбу | федеральное государственное бюджетное учреждение | federal state budgetary institution | fsbi | fgbi | фгау | fgau | федеральное государственное автономное учреждение | federal state autonomous institution | фгку | fgku | фгбун | fgbun | federal state budgetary institution of science | федеральное государственное бюджетное учреждение науки | фгбоу | fgbou | федеральное государственное бюджетное образовательное учреждение высшего образования | гбу | gbu | фгаоу | federal state autonomous educational institution of higher education | federal state budgetary educational institution of higher education
        soe se: state owned enterprise | state enterprise | державне підприємство | derzhavne pidpryyemstvo | государственное предприятие | gosudarstvennoe predpriyatie | state company | soe | vuk | eoos | gosudarstvennaya korporatsiya | state corporation | госкорпорация | государственная корпорация
        any coltd: co ltd | ltd co | company limited | co limited | company ltd | limited co | limited company co
        any co: co | company | coy | cie | compagnie | compania | compañía | companhia | gongsi | 公司 | компания | kompaniya | компанія | firma | фирма | firm | фірма | sherkat | شركة | شرکت | şirketi | sirketi | sti | şti | társaság | ticaret | tic | san | sanayi ve ticaret | san ve tic | commercial company
        """
}
