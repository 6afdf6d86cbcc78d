/// Words that many companies and bodies share, each line one idea in several languages.
///
/// The first column is the rarity of the idea in bits: `group`, which one name in ten
/// bears, has 3; `missile`, one in a thousand, has 10. The figures are rounded from counts
/// over the OFAC SDN list (public domain). Words of one line translate one another.
enum CompanyWordTable {
    static let lines = """
        3 group grp groupe gruppe grupp gruppa группа gruppo grupo група groep 集团 그룹 holding holdings kholding холдинг holdingi 控股 グループ gurup grupa
        3 international intl int'l internacional internationale internazionale международный международная международное mezhdunarodnyy mezhdunarodnaya 国际 國際 uluslararasi міжнародний beynelxalq internasional
        3 trading trade trd торговый торговая торговля torgovy torgovyy torgovaya tijarat التجارة تجارة comercio comercial commerce handel handels handelsgesellschaft ticaret 贸易 貿易 商贸 商貿 科贸 torgovlya bazargani بازرگانی торгівля
        4 industry industries industrial ind industria industrie sanayi промышленный промышленная промышленность promyshlennyy promyshlennaya 实业 工业 實業 工業 промислова promislova sanaye صنایع indústria indústrias industrias industrielle
        4 general عامة عام genel генеральный generalny allgemeine générale generale
        4 national natsionalny национальный национальная natsionalnaya natsionalnyy nacional nationale nazionale milli ملی национальное natsionalnoe вітчизняний
        4 service services servis сервис servicios servizi svcs srvces svc srvcs 服务 uslugi услуги khadamat servicio
        4 bank banka banque banco банк bankası bankasi بنك بانک 银行 銀行 banca bancorp banc
        4 technology technologies tech технология технологии технологий tekhnologii tekhnologiy tehnologii teknoloji tecnologia tecnología technologie technologien tekhnologiya 科技 技术 技術 технічний технології tecnologias
        4 investment investments invest инвест инвестиции инвестиционный investitsii investitsionnaya inversiones inversion investissement investissements yatirim 投资 投資 investimentos investicije invst investicionnaya
        4 engineering engineers инжиниринг inzhiniring ingenieria ingénierie muhendislik 工程 инженерный inzhenernyy inzheniring engg engr
        4 center centre центр tsentr centro zentrum merkezi 中心 markaz مركز مرکز centr centrum
        4 development разработка razvitie развитие razvitiya развития desarrollo développement 发展 發展 opytno опытно опытный gelistirme dev razrabotka
        4 management upravlenie управление управляющая upravlyayushchaya gestion gestión administration verwaltung 管理 mgmt mgt
        5 shipping судоходная судоходство sudokhodnaya denizcilik naviera navigation navegacion 航运 船务 海运 shipmanagement maritime marine морской морская morskoy morskaya marítima maritima kashtirani کشتیرانی 航运公司 海运公司 船务公司 导航 海事
        5 transport transportation транспорт transportnaya транспортная transporte transportes nakliyat 运输 運輸 perevozki transporting
        5 logistics logistic логистика logistik logistika logistica logística lojistik 物流 logistique wuliu 货代
        5 production proizvodstvo производство производственный производственное производственная proizvodstvennyy proizvodstvennoe proizvodstvennaya manufacturing manufacture manufacturer manufacturers mfg produccion produzione produktion uretim 制造 生产 製造 виробництво виробнича produktsiya products produkt product produktsiia
        5 plant factory works завод zavod fabrik fabrika фабрика usine mill mills fabrica fábrica 工厂 制造厂 厂 kombinat комбинат combine werk werke fabrikasi
        5 research исследовательский исследовательская issledovatelskiy issledovatelskii issledovatelskoe investigacion recherche forschung 研究 исследования issledovaniy tadqiqot pazhuhesh arastirma
        5 scientific science sciences научный научная научно nauchno nauchnyy nauchnaya naukovo науково wissenschaftliche 科学 наук nauk nauchnoe
        5 institute institut институт instituto инститyт 研究院 研究所 enstitusu інститут intézet
        5 university университет universitet universität université universidad 大学 üniversitesi daneshgah دانشگاه університет univ
        5 energy энергия energiya энерго energo energia energie énergie enerji 能源 power energetika энергетика energetic enerqetika 动力 电力 新能源
        5 oil нефть нефтяная neft neftyanaya petroleum petrol petrolera petroleos petróleo нефте 石油 petro naft نفت neftegaz нафта
        5 gas газ gaz газовая gazovaya 天然气
        5 construction строительство строительный строительная stroitelnaya stroitelnyy stroitelstvo строй stroy stroi construccion construcciones construtora bau insaat 建设 建筑 建設 будівельна baugesellschaft
        5 system systems системы система sistemy sistema sistemas systeme systèmes 系统 sistem
        5 solution solutions решения resheniya soluciones 解决方案
        5 global глобальный globalny globale mondial world всемирный worldwide 全球
        5 equipment оборудование oborudovanie equipos ausrüstung équipement ekipman 设备 設備 обладнання equipements 装备 装置 器材
        5 partner partners партнер партнеры partnership associates
        5 enterprise enterprises предприятие predpriyatie empresa empresas entreprise unternehmen підприємство 企业 isletmeleri predpriyatiye
        5 fund fond фонд fondo fonds foundation stiftung fundacion fundación fondation vakfi 基金 фонду fondi
        5 capital капитал kapital 资本
        5 financial finance finans финанс финансовый finansovaya financiera finanz finanzas 金融 финансовая
        5 insurance страховой страховая strakhovaya strakhovanie seguros versicherung assurance sigorta 保险 bimeh
        5 trust траст trast treuhand 信托
        5 airline airlines авиакомпания aviakompaniya aviakompaniia aerolineas aerolíneas hava yollari 航空公司 airways авиалинии avialinii luftfahrt hewa
        6 aviation авиа авиация авиационный авиационная aviatsionnyy aviatsionnaya aviatsiya avia aviacion 航空 aeronautics aeronautical aviatsii авиации havacilik авіаційний авіація havayi aircraft самолет самолетостроительный авиастроительный авиастроительная aviastroitelnaya aviastroitelnyy samolet samoletostroitelnaya samoletostroenie samoletostroeniya 飞机 aerei
        6 engine engines двигатель двигатели dvigatel dvigateli двигателестроение моторостроительный motorostroitelnyy motor motors мотор 发动机 motoren moteurs motores
        6 electronic electronics электроника elektronika электронный elektronnyy électronique electronica 电子 電子 elektronik elektronische eletronica radioelectronics elektroniks 微电子
        6 electrical electric электрический elektricheskiy elektro электро electrica electrique elektrik 电气 电器 電氣
        6 electromechanical электромеханический elektromekhanicheskiy elektromekhanicheskii elektromehanicheskij 机电 electromechanics elektromechanical
        6 mechanical механический mekhanicheskiy mekhanicheskii mehanicheskiy mechanics мехaнический 机械 machinery mechanik 机器
        6 instrument instruments прибор приборы pribor приборостроение приборостроительный priborostroitelnyy priborostroitelny priborostroitelnyi priborostroeniya приборостроения 仪器 instrumentmaking 仪表 priborostroitelniy priladobudivnij
        6 machinebuilding machine машиностроительный mashinostroitelnyy машиностроение mashinostroitelny mashinostroitelnyi машиностроения mashinostroeniya mashinostroenie machines 机床 机械厂
        6 concern концерн kontsern konzern konzerns kontserna
        6 association объединение obedinenie ob'edinenie ассоциация assotsiatsiya asociacion asociación verein verband обєднання union союз soyuz syndicate society 协会 jamiat anjuman associazione associação
        6 bureau бюро byuro biuro buro büro oficina office
        6 design конструкторское конструкторский konstruktorskoe konstruktorskiy diseño конструкторська 设计 tasarim proektno проектный proektnyy proektirovanie
        6 military военный военная voennyy voennaya militar militärische 军事 voenno военно askeri
        6 defense defence оборона oborona оборонный оборонная oboronnyy oboronnaya oborony обороны savunma defensa défense 国防 defens
        6 missile missiles ракета raketa ракетный raketnyy ракетная raketnaya ракетное 导弹 raketnoe misil
        6 rocket космический kosmicheskiy космос kosmos space космическая kosmicheskaya космонавтика aerospace аэрокосмический aerokosmicheskiy 航天 kosmicheskoe космической kosmicheskoy
        6 security безопасность bezopasnost seguridad sécurité sicherheit güvenlik 安全 bezopasnosti 保安
        6 communication communications связь svyaz svyazi telecom telecommunications телеком телекоммуникации telekom telekommunikatsii 通信 通讯 telekomunikasi comunicaciones haberlesme comm comms 电信
        6 information информация информационный informatsionnyy informatsionnaya информационные informatsionnye info informatica 信息 資訊
        6 computer computers компьютер kompyuter 计算机 电脑 computing вычислительный vychislitelnaya
        6 software программное programmnoe софт soft 软件
        6 data данные dannye datos
        6 medical медицинский meditsinskiy медицинская meditsinskaya médica medico 医疗 health
        6 pharmaceutical pharma фарма farma pharmaceuticals фармацевтический farmatsevticheskaya 医药 制药 farmaceutica
        6 chemical chemicals химический khimicheskiy химия khimiya химическая khimicheskaya chemie chimie quimica química 化工 化学 kimya petrochemical petrochemicals нефтехимия neftekhimiya 石化 石油化工 化纤
        6 metal metals металл metall металлургический metallurgicheskiy metallurgicheskaya metallurgical metalurgica metalurgija 金属 metallurgy металлургия metallurgiya
        6 steel сталь stal stahl acero acier çelik celik 钢铁 foolad فولاد
        6 mining горный gornyy gorno добыча dobycha mineria minera minière 矿业 礦業 madencilik bergbau
        6 import импорт importacao importacion 外贸
        6 export экспорт eksport exportacion 进出口 進出口 importexport eksporta
        6 supply supplies supplier поставка postavka postavki снаб snab snabzhenie 供应 supplychain 供应链
        6 estate недвижимость nedvizhimost immobilien inmobiliaria immobilier immobiliare emlak 地产 房地产 realty
        6 property properties имущество имущественный liegenschaft
        6 food foods продовольствие gıda gida alimentos 食品 продовольственная prodovolstvennaya
        6 hotel hotels отель otel 酒店
        6 consulting consultancy консалтинг konsalting consultores beratung danismanlik 咨询 consult consultants
        6 media медиа 传媒 medya
        6 network networks сеть set 网络
        6 exchange обмен обменный sarrafi birzha биржа صرافی
        6 auto automotive автомобиль автомобильный avtomobilnyy avto авто automobile 汽车
        6 ship судно судостроение судостроительный sudostroitelnyy sudostroitelnaya shipbuilding shipyard верфь verf судоверфь судостроительная tersane 造船 船舶 sudostroeniya судостроения 船厂 重工
        6 optical optics оптический opticheskiy оптика optika оптико optiko 光学 光电 optoelectronic optoelectronics
        6 precision точный tochnyy точного 精密 prazision 精工 精机
        6 special спец spets специальный spetsialnyy специальная spetsialnaya especial spezial 特种
        6 automation автоматизация avtomatizatsiya автоматика avtomatika 自动化 automatic автоматический avtomaticheskiy
        6 material materials материал материалы materialy 材料 malzeme
        6 innovation innovations инновации innovatsii инновационный innovatsionnyy innovatsionnaya 创新
        6 state государственный государственное государственная gosudarstvennyy gosudarstvennoe gosudarstvennaya gos гос estatal derzhavnyy державний devlet 国家
        6 federal федеральный федеральное federalnyy federalnoe federalnaya
        6 government governement правительство pravitelstvo gobierno gouvernement hükümet 政府
        6 ministry министерство ministerstvo ministerio ministère bakanligi vezarat 部 міністерство
        6 army армия armiya ejercito armée ordusu 军 armed
        6 department департамент departament departamento département
        6 committee комитет komitet comité comite 委员会 комітет
        6 front фронт frente cephesi
        6 party партия partiya partido parti 党
        6 movement движение dvizhenie movimiento mouvement hareketi harakat حركة
        6 brigade brigades бригада brigada 旅 katibat liwa
        6 academy академия akademiya academia akademie 学院 академії
        6 клуб klub club
        6 laboratory лаборатория laboratoriya lab labs 实验室 laboratories laboratoire
        6 house дом dom casa haus maison
        6 united объединенный объединенная obedinennyy obedinennaya obyedinennaya unida vereinigte 联合 objedinjonnaja
        6 central مركزي центральный центральное tsentralnyy tsentralnoe tsentralnaya центральная zentral 中央
        6 joint совместный sovmestnoe 联 mixed
        6 water вода voda 水
        6 air воздух воздушный воздушно vozdushno vozdushnyy 空气 hava
        6 star звезда zvezda 星
        6 gold золото zoloto 金
        6 sea море more 海
        6 tactical тактический takticheskoe тактическое takticheskiy 战术
        6 vector вектор vektor 矢量
        6 radio радио радиозавод
        6 named имени imeni im им
        6 north северный severnyy severny nord norte 北 шимолий
        6 south южный yuzhnyy sud sur 南
        6 east восточный vostochnyy восток vostok ost este oriente 东
        6 west западный zapadnyy запад zapad oeste occidente 西
        6 red 红 krasnyy красный
        6 rabbit 兔 кролик
        6 new новый novyy nuevo neue nouveau 新
        6 port ports порт porto puerto limani 港务 港口 مرفأ bandar بندر liman
        6 freight cargo fracht carga груз gruz грузовой 货运
        6 forwarding forwarder forwarders ekspeditsiya 代理 货运代理
        6 robot robots robotics robotic роботы robototekhnika робототехника robotik robotica 机器人
        6 cnc numerical 数控
        6 tool tools toolmaking instrumentalnyy 工具 刀具
        6 future 未来 будущее
        6 semiconductor semiconductors полупроводник 半导体 芯片 chip chips halbleiter
        6 laser лазер lazer lazernyy 激光
        6 intelligent intelligence 智能 智慧
        6 drone drones uav uavs unmanned беспилотный 无人机 bespilotnyy bespilotnye
        6 satellite satellites спутник sputnik 卫星
        6 bearing bearings подшипник podshipnik 轴承
        6 textile textiles текстиль tekstil 纺织
        6 rubber резина 橡胶 kauchuk
        6 plastic plastics пластик plastik 塑料 塑胶
        6 hardware 五金
        6 bio biological biotech biotechnology биотех 生物
        6 environmental environment ekologiya 环保 环境
        6 agriculture agricultural agro агро 农业 selkhoz
        6 culture cultural культура kultura 文化
        6 brokerage brokers broker брокер wasata للوساطة وساطة
        6 division battalion regiment firqat فرقة
        5 securities
        5 lease leasing лизинг lizing 租赁
        5 banking
        5 business бизнес biznes 商务 negocios
        5 corporate
        5 asia азия aziya asian 亚洲
        5 europe европа evropa european euro europa 欧洲
        5 africa африка african 非洲
        5 america american америка americas 美洲
        5 people's peoples people народный народная narodnyy narodnaya popular 人民
        5 islamic исламский islamskiy إسلامية islami اسلامی
        5 liberation освобождение osvobozhdenie liberacion liberación libération 解放
        5 organization organisation организация organizatsiya organizacion organización organizasyon 组织 teşkilatı teskilati 机关
        5 council совет sovet consejo conseil konseyi
        5 agency агентство agentstvo agencia agence ajansi 机构
        5 authority
        5 public
        5 private
        5 digital цифровой tsifrovoy 数字
        5 smart
        5 advanced
        5 green
        5 royal
        5 city
        5 commercial коммерческий kommercheskiy коммерческая kommercheskaya
        """
}
