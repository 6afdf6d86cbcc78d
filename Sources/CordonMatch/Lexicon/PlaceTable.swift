/// Countries and large cities, each line one place in several languages and scripts.
///
/// A place in a name says where a branch is, seldom whose it is, so it weighs less than
/// a word of its own; but two different places are two branches.
enum PlaceTable {
    static let lines = """
        china chinese kitay китай китайский 中国 中國 chine chinesische prc sino
        russia russian россия российский российская rossiya rossiyskiy rossiyskaya russie rusia russland 俄罗斯 rossii россии rossiiskii rus рус rossiyskoy российской russkiy русский
        iran iranian иран ایران إيران 伊朗
        syria syrian سوريا сирия siria syrie
        iraq iraqi العراق ирак irak
        ukraine ukrainian украина україна ukraina український
        belarus belarusian беларусь белорусский belorusskiy беларускі byelorussian
        kazakhstan казахстан қазақстан qazaqstan
        turkey turkish turkiye türkiye turk turquie турция
        germany german deutschland deutsche allemagne alemania германия germania
        france french frankreich francia франция française
        spain spanish espana españa espagne spanien испания
        italy italian italia italie italien италия
        switzerland swiss schweiz suisse svizzera швейцария
        austria austrian osterreich österreich autriche австрия
        netherlands nederland dutch holland нидерланды
        belgium belgique belgie belgien бельгия
        luxembourg luxemburg люксембург
        uk britain british england english великобритания
        usa us сша
        canada canadian kanada канада
        mexico mexican méxico mexique мексика
        brazil brazilian brasil brésil бразилия
        chile chilean чили
        argentina argentine аргентина
        colombia colombian колумбия
        venezuela venezolana венесуэла venezuelan
        cuba cuban cubana куба
        japan japanese nippon 日本 japon япония
        korea korean 한국 朝鲜 corea корея choson
        india indian индия hindustan
        pakistan pakistani пакистан
        afghanistan afghan афганистан
        uae emirates imarat الإمارات эмираты
        dubai дубай دبي
        lebanon lebanese liban ливан لبنان
        israel israeli израиль
        egypt egyptian misr egypte египет
        libya libyan ливия libye
        sudan sudanese судан soudan
        cyprus kypros chypre кипр zypern
        greece greek hellas hellenic grece греция
        poland polish polska polen польша
        sweden swedish sverige schweden suède швеция
        norway norwegian norge norwegen норвегия
        denmark danish danmark danemark дания
        finland finnish suomi finnland финляндия
        ireland irish eire irland ирландия
        singapore singapour сингапур 新加坡
        malaysia malaysian малайзия
        indonesia indonesian индонезия
        thailand thai таиланд
        vietnam vietnamese viet вьетнам 越南
        hongkong гонконг 香港
        taiwan тайвань 台湾 臺灣
        australia australian австралия
        myanmar burma birma мьянма
        serbia serbian srbija сербия
        estonia eesti эстония
        latvia latvija латвия
        lithuania lietuva литва
        gruziya грузия
        armenia армения
        azerbaijan азербайджан azerbaycan
        uzbekistan узбекистан
        moscow moskva москва московский moskovskiy moskovskaya московская moskau moscou msk мск
        petersburg peterburg петербург spb спб
        izhevsk ижевск izhevskiy ижевский izhevskii izhevski izhevskij
        novgorod новгород nizhegorodskiy нижегородский nizhegorodskii
        ural урал уральский uralskiy ural'skiy uralskii
        siberia сибирь сибирский sibirskiy sibir
        kazan казань казанский kazanskiy
        samara самара самарский
        tula тула тульский tulskiy
        kiev kyiv киев київ
        minsk минск minskiy минский
        beijing peking 北京 пекин pekin
        shanghai шанхай 上海
        shenzhen shenzen 深圳 шэньчжэнь
        xiamen amoy 厦门 廈門 сямынь
        guangzhou canton 广州 廣州 гуанчжоу
        guangdong 广东
        tianjin 天津
        hangzhou 杭州
        chongqing 重庆
        chengdu 成都
        sichuan 四川
        hunan 湖南
        hubei 湖北
        wuhan 武汉
        nanjing 南京
        zhejiang 浙江
        jiangsu 江苏
        suzhou 苏州
        dongguan 东莞
        ningbo 宁波
        qingdao 青岛
        dalian 大连
        xian 西安
        shandong 山东
        fujian 福建
        hebei 河北
        henan 河南
        anhui 安徽
        jilin 吉林
        jinan 济南
        zhengzhou 郑州
        changsha 长沙
        hefei 合肥
        wuxi 无锡
        changzhou 常州
        jinhua 金华
        wenzhou 温州
        foshan 佛山
        zhuhai 珠海
        huizhou 惠州
        zhongshan 中山
        shenyang 沈阳
        harbin 哈尔滨 харбин
        changchun 长春
        kunming 昆明
        guiyang 贵阳
        nanning 南宁
        nanchang 南昌
        taiyuan 太原
        shijiazhuang 石家庄
        lanzhou 兰州
        urumqi 乌鲁木齐 урумчи
        yantai 烟台
        weihai 威海
        weifang 潍坊
        jiangxi 江西
        shanxi 山西
        shaanxi 陕西
        liaoning 辽宁
        heilongjiang 黑龙江
        yunnan 云南
        guizhou 贵州
        guangxi 广西
        gansu 甘肃
        hainan 海南
        xinjiang 新疆 синьцзян
        taizhou 台州 泰州
        jiaxing 嘉兴
        shaoxing 绍兴
        yiwu 义乌
        quanzhou 泉州
        fuzhou 福州
        nantong 南通
        xuzhou 徐州
        yangzhou 扬州
        zhoushan 舟山
        dandong 丹东
        tangshan 唐山
        luoyang 洛阳
        taipei 台北
        yibin 宜宾
        macau macao 澳门
        tehran teheran тегеран تهران
        istanbul стамбул
        ankara анкара
        london londres лондон
        paris париж
        berlin берлин
        geneva geneve genf женева
        zurich zürich цюрих
        vienna wien вена
        damascus dimashq دمشق
        baghdad bagdad بغداد
        pyongyang phyongyang 平壤 пхеньян
        boston
        chicago
        delhi
        mumbai bombay
        karachi
        kabul
        caracas
        havana habana

        gulf
        mediterranean
        caspian каспийский kaspiyskiy
        baltic балтийский baltiyskiy baltika
        volga волга volzhskiy
        pacific
        atlantic
        """
}
