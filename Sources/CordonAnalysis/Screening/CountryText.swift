import CordonFormats
import Foundation

/// Countries as portfolios write them: codes of two and three letters, names, peoples.
enum CountryText {
    /// The two-letter codes that a text may mean; none where it is not known.
    static func codes(_ text: String) -> [String] {
        if let code = code(text) { return [code] }
        // What a state was called before stands in parentheses.
        let now = text.replacing(/\([^)]*\)/, with: "").trimmingCharacters(in: .whitespaces)
        if now != text { return codes(now) }
        let parts = text.split { ",;/|".contains($0) }.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard parts.count > 1 else { return [] }
        // `Congo, Democratic Republic of` is one state, and another than `Congo`.
        if parts.count == 2, let last = parts[1].lowercased().split(separator: " ").last,
            ["of", "the", "republic", "state", "states"].contains(last)
        {
            let whole = parts[1].replacing(/(?i) the$/, with: "") + " " + parts[0]
            return code(whole).map { [$0] } ?? []
        }
        return parts.flatMap(codes)
    }

    private static func code(_ text: String) -> String? {
        if let code = CountryTable.code(of: text) { return code }
        let word = text.lowercased().filter { $0.isLetter || $0 == " " }
            .trimmingCharacters(in: .whitespaces)
        return known[word]
    }

    /// Codes of three letters (ISO 3166-1 alpha-3) by the system's tables, names in the languages
    /// of portfolios by them too, and peoples and states that are no more by hand.
    private static let known: [String: String] = {
        var known: [String: String] = [:]
        let locales = [
            "en", "ru", "uk", "de", "fr", "es", "it", "tr", "ar", "fa", "zh", "pl", "pt",
        ]
        .map { Locale(identifier: $0) }
        for region in Locale.Region.isoRegions where region.identifier.count == 2 {
            let code = region.identifier.lowercased()
            if let three = alpha3(region.identifier) { known[three] = code }
            for locale in locales {
                guard let name = locale.localizedString(forRegionCode: region.identifier) else {
                    continue
                }
                known[name.lowercased().filter { $0.isLetter || $0 == " " }] = code
            }
        }
        for line in peoples.split(separator: "\n") {
            let words = line.split(separator: "|").map(String.init)
            for word in words.dropFirst() { known[word] = words[0] }
        }
        return known
    }()

    private static func alpha3(_ code: String) -> String? {
        threes[code.lowercased()]
    }

    private static let threes: [String: String] = Dictionary(
        """
        ae are af afg al alb am arm ao ago ar arg at aut au aus az aze ba bih bd bgd be bel bg bgr bh bhr
        bo bol br bra by blr ca can cd cod cf caf ch che ci civ cl chl cm cmr cn chn co col cu cub cy cyp
        cz cze de deu dk dnk dz dza ec ecu ee est eg egy er eri es esp et eth fi fin fr fra gb gbr ge geo
        gh gha gr grc gt gtm gw gnb hk hkg hn hnd hr hrv ht hti hu hun id idn ie irl il isr in ind iq irq
        ir irn is isl it ita jo jor jp jpn ke ken kg kgz kh khm kp prk kr kor kw kwt ky cym kz kaz la lao
        lb lbn li lie lk lka lr lbr lt ltu lu lux lv lva ly lby ma mar mc mco md mda me mne mk mkd ml mli
        mm mmr mn mng mo mac mt mlt mu mus mv mdv mx mex my mys mz moz ne ner ng nga ni nic nl nld no nor
        np npl nz nzl om omn pa pan pe per ph phl pk pak pl pol ps pse pt prt py pry qa qat ro rou rs srb
        ru rus rw rwa sa sau sc syc sd sdn se swe sg sgp si svn sk svk sl sle sn sen so som ss ssd sv slv
        sy syr td tcd th tha tj tjk tm tkm tn tun tr tur tt tto tw twn tz tza ua ukr ug uga us usa uy ury
        uz uzb ve ven vg vgb vn vnm ye yem za zaf zm zmb zw zwe
        """.split(whereSeparator: \.isWhitespace).map(String.init).chunked(),
        uniquingKeysWith: { $1 })

    private static let peoples = """
        su|soviet union|ussr|soviet|cccp|ссср|советский союз|union of soviet socialist republics
        yu|yugoslavia|yugoslav
        cs|czechoslovakia|serbia and montenegro
        dd|east germany|german democratic republic|ddr|gdr
        ru|russian|russian federation|российская федерация|рф|русский|россиянин|russe|russisch|ruso
        ua|ukrainian
        by|belarusian|byelorussian|беларусь|белоруссия
        ir|iranian|persian
        iq|iraqi
        sy|syrian
        cn|chinese|prc|mainland china|people s republic of china|peoples republic of china
        kp|north korean|dprk|democratic peoples republic of korea
        kr|south korean|korean
        us|american|united states of america|u s a|u s
        gb|british|uk|united kingdom|english|scottish|welsh|great britain|england|scotland|wales
        de|german
        fr|french
        it|italian
        es|spanish
        tr|turkish|turkey
        af|afghan
        pk|pakistani
        in|indian
        lb|lebanese
        ye|yemeni
        sa|saudi|saudi arabian|ksa
        ae|emirati
        eg|egyptian
        ly|libyan
        dz|algerian
        tn|tunisian
        ma|moroccan
        so|somali
        sd|sudanese
        ss|south sudanese
        ng|nigerian
        cu|cuban
        ve|venezuelan
        ni|nicaraguan
        co|colombian
        mx|mexican
        mm|burmese|burma
        kz|kazakh|kazakhstani
        uz|uzbek
        tj|tajik
        kg|kyrgyz
        tm|turkmen
        ge|georgian
        am|armenian
        az|azerbaijani
        md|moldovan
        rs|serbian|serb
        ba|bosnian
        jp|japanese
        il|israeli
        jo|jordanian
        ps|palestinian|palestine
        cd|congolese|democratic republic of congo|drc
        nl|dutch|holland
        ch|swiss
        at|austrian
        cy|cypriot
        gr|greek
        pl|polish
        cz|czech
        """
}

extension [String] {
    /// Neighbours as pairs.
    fileprivate func chunked() -> [(String, String)] {
        stride(from: 0, to: count - 1, by: 2).map { (self[$0], self[$0 + 1]) }
    }
}
