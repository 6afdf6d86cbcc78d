/// Words that many companies and bodies share, each line one idea in several languages.
///
/// The first column is what sharing the idea tells, in bits. It is set by hand, in the median
/// three bits below the rarity counted among the 16,382 names of companies and bodies on the
/// OFAC SDN list (copy of 2024-05-03 with the aliases of 2025-02; public domain): a business
/// word tells less among the many companies that are on no list. Words of one line translate
/// one another; Chinese words stand beside their reading in Mandarin.
enum CompanyWordTable {
    static let lines = """
        3 group grp groupe gruppe grupp gruppa группа gruppo grupo група groep 集团 그룹 holding holdings kholding холдинг holdingi 控股 グループ gurup grupa jituan konggu
        3 international intl int'l internacional internationale internazionale международный международная международное mezhdunarodnyy mezhdunarodnaya 国际 國際 uluslararasi міжнародний beynelxalq internasional guoji
        3 trading trade trd трейд treyd treid трейдинг торговый торговая торговля torgovy torgovyy torgovaya tijarat التجارة تجارة comercio comercial commerce handel handels handelsgesellschaft ticaret 贸易 貿易 商贸 商貿 科贸 torgovlya bazargani بازرگانی торгівля maoyi shangmao kemao
        4 industry industries industrial ind صنعت صناعة industria industrie sanayi промышленный промышленная промышленность promyshlennyy promyshlennaya 实业 工业 實業 工業 промислова promislova sanaye صنایع indústria indústrias industrias industrielle shiye gongye
        4 general عامة عام genel генеральный generalny allgemeine générale generale
        4 national natsionalny национальный национальная natsionalnaya natsionalnyy nacional nationale nazionale milli ملی национальное natsionalnoe вітчизняний
        4 service services servis сервис servicios servizi svcs srvces svc srvcs 服务 uslugi услуги khadamat servicio
        4 bank banka banque banco банк bankası bankasi بنك بانک 银行 銀行 banca bancorp banc yinhang
        4 technology technologies tech технология технологии технологий tekhnologii tekhnologiy tehnologii teknoloji tecnologia tecnología technologie technologien tekhnologiya 科技 技术 技術 технічний технології tecnologias jishu
        4 investment investments invest инвест инвестиции инвестиционный investitsii investitsionnaya inversiones inversion investissement investissements yatirim 投资 投資 investimentos investicije invst investicionnaya touzi
        4 engineering engineers инжиниринг inzhiniring ingenieria ingénierie muhendislik 工程 инженерный inzhenernyy inzheniring engg engr gongcheng
        4 center centre центр tsentr centro zentrum merkezi 中心 markaz مركز مرکز centr centrum zhongxin
        4 development разработка razvitie развитие razvitiya развития desarrollo développement 发展 發展 opytno опытно опытный gelistirme dev razrabotka fazhan
        4 management upravlenie управление управляющая upravlyayushchaya gestion gestión administration verwaltung 管理 mgmt mgt guanli
        5 shipping судоходная судоходство sudokhodnaya denizcilik naviera navigation navegacion 航运 船务 海运 shipmanagement maritime marine морской морская morskoy morskaya marítima maritima kashtirani کشتیرانی 航运公司 海运公司 船务公司 导航 海事 hangyun chuanwu haiyun hangyungongsi haiyungongsi chuanwugongsi daohang haishi
        5 transport transportation транспорт transportnaya транспортная transporte transportes nakliyat 运输 運輸 perevozki transporting yunshu
        5 logistics logistic логистика logistik logistika logistica logística lojistik 物流 logistique wuliu 货代 huodai
        5 production proizvodstvo производство производственный производственное производственная proizvodstvennyy proizvodstvennoe proizvodstvennaya manufacturing manufacture manufacturer manufacturers mfg produccion produzione produktion uretim 制造 生产 製造 виробництво виробнича produktsiya products produkt product produktsiia zhizao shengchan
        5 plant factory works завод zavod fabrik fabrika фабрика usine mill mills fabrica fábrica 工厂 制造厂 厂 kombinat комбинат combine werk werke fabrikasi gongchang zhizaochang
        5 research исследовательский исследовательская issledovatelskiy issledovatelskii issledovatelskoe investigacion recherche forschung 研究 исследования issledovaniy tadqiqot pazhuhesh arastirma yanjiu
        5 scientific science sciences научный научная научно nauchno nauchnyy nauchnaya naukovo науково wissenschaftliche 科学 наук nauk nauchnoe kexue
        5 institute institut институт instituto инститyт 研究院 研究所 enstitusu інститут intézet yanjiuyuan yanjiusuo
        5 university университет universitet universität université universidad 大学 üniversitesi daneshgah دانشگاه університет univ daxue
        5 energy энергия energiya энерго energo energia energie énergie enerji 能源 power energetika энергетика energetic enerqetika 动力 电力 新能源 nengyuan dongli dianli xinnengyuan
        5 oil нефть нефтяная neft neftyanaya petroleum petrol petrolera petroleos petróleo нефте 石油 petro naft نفت neftegaz нафта shiyou
        5 gas газ gaz газовая gazovaya 天然气 tianranqi
        5 construction строительство строительный строительная stroitelnaya stroitelnyy stroitelstvo строй stroy stroi construccion construcciones construtora bau insaat 建设 建筑 建設 будівельна baugesellschaft jianshe jianzhu
        5 system systems системы система sistemy sistema sistemas systeme systèmes 系统 sistem xitong
        5 solution solutions решения resheniya soluciones 解决方案 xiejuefangan
        5 global глобальный globalny globale mondial world всемирный worldwide 全球 quanqiu
        5 equipment оборудование oborudovanie equipos ausrüstung équipement ekipman 设备 設備 обладнання equipements 装备 装置 器材 shebei zhuangbei zhuangzhi qicai
        5 partner partners партнер партнеры partnership associates
        5 enterprise enterprises предприятие predpriyatie empresa empresas entreprise unternehmen підприємство 企业 isletmeleri predpriyatiye
        5 fund fond фонд fondo fonds foundation stiftung fundacion fundación fondation vakfi 基金 фонду fondi jijin
        5 capital капитал kapital 资本 ziben
        5 financial finance finans финанс финансовый finansovaya financiera finanz finanzas 金融 финансовая jinrong
        5 insurance страховой страховая strakhovaya strakhovanie seguros versicherung assurance sigorta 保险 bimeh baoxian
        5 trust траст trast treuhand 信托 xintuo
        5 airline airlines авиакомпания aviakompaniya aviakompaniia aerolineas aerolíneas hava yollari 航空公司 airways авиалинии avialinii luftfahrt hewa hangkonggongsi
        6 aviation авиа авиация авиационный авиационная aviatsionnyy aviatsionnaya aviatsiya avia aviacion 航空 aeronautics aeronautical aviatsii авиации havacilik авіаційний авіація havayi aircraft самолет самолетостроительный авиастроительный авиастроительная aviastroitelnaya aviastroitelnyy samolet samoletostroitelnaya samoletostroenie samoletostroeniya 飞机 aerei hangkong feiji
        6 engine engines двигатель двигатели dvigatel dvigateli двигателестроение моторостроительный motorostroitelnyy motor motors мотор 发动机 motoren moteurs motores fadongji
        6 electronic electronics электроника elektronika электронный elektronnyy électronique electronica 电子 電子 elektronik elektronische eletronica radioelectronics elektroniks 微电子 dianzi weidianzi
        6 electrical electric электрический elektricheskiy elektro электро electrica electrique elektrik 电气 电器 電氣 dianqi
        6 electromechanical электромеханический elektromekhanicheskiy elektromekhanicheskii elektromehanicheskij 机电 electromechanics elektromechanical jidian
        6 mechanical механический mekhanicheskiy mekhanicheskii mehanicheskiy mechanics мехaнический 机械 machinery mechanik 机器 jixie
        6 instrument instruments прибор приборы pribor приборостроение приборостроительный priborostroitelnyy priborostroitelny priborostroitelnyi priborostroeniya приборостроения 仪器 instrumentmaking 仪表 priborostroitelniy priladobudivnij yibiao
        6 machinebuilding machine машиностроительный mashinostroitelnyy машиностроение mashinostroitelny mashinostroitelnyi машиностроения mashinostroeniya mashinostroenie machines 机床 机械厂 jichuang jixiechang
        6 concern концерн kontsern konzern konzerns kontserna
        6 association объединение obedinenie ob'edinenie ассоциация assotsiatsiya asociacion asociación verein verband обєднання union союз soyuz syndicate society 协会 jamiat anjuman associazione associação xiehui
        6 bureau бюро byuro biuro buro büro oficina office
        6 design конструкторское конструкторский konstruktorskoe konstruktorskiy diseño конструкторська 设计 tasarim proektno проектный proektnyy proektirovanie sheji
        6 military военный военная voennyy voennaya militar militärische 军事 voenno военно askeri junshi
        6 defense defence оборона oborona оборонный оборонная oboronnyy oboronnaya oborony обороны savunma defensa défense 国防 defens guofang
        6 missile missiles ракета raketa ракетный raketnyy ракетная raketnaya ракетное 导弹 raketnoe misil daodan
        6 rocket космический kosmicheskiy космос kosmos space космическая kosmicheskaya космонавтика aerospace аэрокосмический aerokosmicheskiy 航天 kosmicheskoe космической kosmicheskoy hangtian
        6 security безопасность bezopasnost seguridad sécurité sicherheit güvenlik 安全 bezopasnosti 保安 anquan baoan
        6 communication communications связь svyaz svyazi telecom telecommunications телеком телекоммуникации telekom telekommunikatsii 通信 通讯 telekomunikasi comunicaciones haberlesme comm comms 电信 tongxin tongxun dianxin
        6 information информация информационный informatsionnyy informatsionnaya информационные informatsionnye info informatica 信息 資訊 xinxi zixun
        6 computer computers компьютер kompyuter 计算机 电脑 computing вычислительный vychislitelnaya jisuanji diannao
        6 software программное programmnoe софт soft 软件 ruanjian
        6 data данные dannye datos
        6 medical медицинский meditsinskiy медицинская meditsinskaya médica medico 医疗 health yiliao
        6 pharmaceutical pharma фарма farma pharmaceuticals фармацевтический farmatsevticheskaya 医药 制药 farmaceutica yiyao zhiyao
        6 chemical chemicals химический khimicheskiy химия khimiya химическая khimicheskaya chemie chimie quimica química 化工 化学 kimya petrochemical petrochemicals нефтехимия neftekhimiya 石化 石油化工 化纤 huagong huaxue shihua shiyouhuagong huaxian
        6 metal metals металл metall металлургический metallurgicheskiy metallurgicheskaya metallurgical metalurgica metalurgija 金属 metallurgy металлургия metallurgiya jinshu
        6 steel сталь stal stahl acero acier çelik celik 钢铁 foolad فولاد gangtie
        6 mining mine mines معدن معادن горный gornyy gorno добыча dobycha mineria minera minière 矿业 礦業 madencilik bergbau kuangye
        6 import импорт importacao importacion 外贸 waimao
        6 export экспорт eksport exportacion 进出口 進出口 importexport eksporta jinchukou
        6 supply supplies supplier поставка postavka postavki снаб snab snabzhenie 供应 supplychain 供应链 gongying gongyinglian
        6 estate недвижимость nedvizhimost immobilien inmobiliaria immobilier immobiliare emlak 地产 房地产 realty dechan fangdechan
        6 property properties имущество имущественный liegenschaft
        6 food foods продовольствие gıda gida alimentos 食品 продовольственная prodovolstvennaya shipin
        6 hotel hotels отель otel 酒店 jiudian
        6 consulting consultancy консалтинг konsalting consultores beratung danismanlik 咨询 consult consultants
        6 media медиа 传媒 medya chuanmei
        6 network networks сеть set 网络 wangluo
        6 exchange обмен обменный sarrafi birzha биржа صرافی
        6 auto automotive автомобиль автомобильный avtomobilnyy avto авто automobile 汽车 qiche
        6 ship судно судостроение судостроительный sudostroitelnyy sudostroitelnaya shipbuilding shipyard верфь verf судоверфь судостроительная tersane 造船 船舶 sudostroeniya судостроения 船厂 重工 zaochuan chuanbo chuanchang zhonggong
        7 cartridge cartridges патронный патрон patronnyy patronny cartouche cartouches
        6 optical optics оптический opticheskiy оптика optika оптико optiko 光学 光电 optoelectronic optoelectronics guangxue guangdian
        6 precision точный tochnyy точного 精密 prazision 精工 精机 jingmi jinggong jingji
        6 special спец spets специальный spetsialnyy специальная spetsialnaya especial spezial 特种 tezhong
        6 automation автоматизация avtomatizatsiya автоматика avtomatika 自动化 automatic автоматический avtomaticheskiy zidonghua
        6 material materials материал материалы materialy 材料 malzeme cailiao
        6 innovation innovations инновации innovatsii инновационный innovatsionnyy innovatsionnaya 创新 chuangxin
        6 state государственный государственное государственная gosudarstvennyy gosudarstvennoe gosudarstvennaya gos гос estatal derzhavnyy державний devlet 国家 guojia
        6 federal федеральный федеральное federalnyy federalnoe federalnaya
        6 government governement правительство pravitelstvo gobierno gouvernement hükümet 政府 zhengfu
        6 ministry министерство ministerstvo ministerio ministère bakanligi vezarat 部 міністерство
        6 army армия armiya ejercito armée ordusu 军 armed
        6 department департамент departament departamento département
        6 committee комитет komitet comité comite 委员会 комітет weiyuanhui
        6 front фронт frente cephesi
        6 party партия partiya partido parti 党
        6 movement движение dvizhenie movimiento mouvement hareketi harakat حركة
        6 brigade brigades бригада brigada 旅 katibat liwa
        6 academy академия akademiya academia akademie 学院 академії xueyuan
        6 клуб klub club
        6 laboratory лаборатория laboratoriya lab labs 实验室 laboratories laboratoire shiyanshi
        6 house дом dom casa haus maison
        6 united объединенный объединенная obedinennyy obedinennaya obyedinennaya unida vereinigte 联合 objedinjonnaja lianhe
        6 central مركزي центральный центральное tsentralnyy tsentralnoe tsentralnaya центральная zentral 中央 zhongyang
        6 joint совместный sovmestnoe 联 mixed
        6 water вода voda 水
        6 air воздух воздушный воздушно vozdushno vozdushnyy 空气 hava kongqi
        6 star звезда zvezda 星
        6 gold золото zoloto 金
        6 sea море more 海
        6 tactical тактический takticheskoe тактическое takticheskiy 战术 zhanshu
        6 vector вектор vektor 矢量 shiliang
        6 radio радио радиозавод
        6 named имени imeni im им
        6 north северный severnyy severny nord norte 北 шимолий
        6 south южный yuzhnyy sud sur 南
        6 east восточный vostochnyy восток vostok ost este oriente 东
        6 west западный zapadnyy запад zapad oeste occidente 西
        6 red 红 krasnyy красный
        6 rabbit 兔 кролик
        6 new новый novyy nuevo neue nouveau 新
        6 port ports порт porto puerto limani 港务 港口 مرفأ bandar بندر liman gangwu gangkou
        6 freight cargo fracht carga груз gruz грузовой 货运 huoyun
        6 forwarding forwarder forwarders ekspeditsiya 代理 货运代理 daili huoyundaili
        6 robot robots robotics robotic роботы robototekhnika робототехника robotik robotica 机器人 jiqiren
        6 cnc numerical 数控 shukong
        6 tool tools toolmaking instrumentalnyy 工具 刀具 gongju daoju
        6 future 未来 будущее weilai
        6 semiconductor semiconductors полупроводник 半导体 芯片 chip chips halbleiter bandaoti xinpian
        6 laser лазер lazer lazernyy 激光 jiguang
        6 intelligent intelligence 智能 智慧 zhineng zhihui
        6 drone drones uav uavs unmanned беспилотный 无人机 bespilotnyy bespilotnye wurenji
        6 satellite satellites спутник sputnik 卫星 weixing
        6 bearing bearings подшипник podshipnik 轴承 zhoucheng
        6 textile textiles текстиль tekstil 纺织 fangzhi
        6 rubber резина 橡胶 kauchuk xiangjiao
        6 plastic plastics пластик plastik 塑料 塑胶 suliao sujiao
        6 hardware 五金 wujin
        6 bio biological biotech biotechnology биотех 生物 shengwu
        6 environmental environment ekologiya 环保 环境 huanbao huanjing
        6 agriculture agricultural agro агро 农业 selkhoz nongye
        6 culture cultural культура kultura 文化 wenhua
        6 brokerage brokers broker брокер wasata للوساطة وساطة
        6 division battalion regiment firqat فرقة
        5 securities
        5 lease leasing лизинг lizing 租赁 zulin
        5 banking
        5 business бизнес biznes 商务 negocios shangwu
        5 corporate
        5 asia азия aziya asian 亚洲 yazhou
        5 europe европа evropa european euro europa 欧洲 ouzhou
        5 africa африка african 非洲 feizhou
        5 america american америка americas 美洲 meizhou
        5 people's peoples people народный народная narodnyy narodnaya popular 人民 renmin
        5 islamic исламский islamskiy إسلامية islami اسلامی
        5 liberation освобождение osvobozhdenie liberacion liberación libération 解放 xiefang
        5 organization organisation организация organizatsiya organizacion organización organizasyon 组织 teşkilatı teskilati 机关 zuzhi jiguan
        5 council совет sovet consejo conseil konseyi
        5 agency агентство agentstvo agencia agence ajansi 机构 jigou
        5 authority
        5 public
        5 private
        5 digital цифровой tsifrovoy 数字 shuzi
        5 smart
        5 advanced
        5 green
        5 royal
        5 city
        5 commercial коммерческий kommercheskiy коммерческая kommercheskaya
        """
}
