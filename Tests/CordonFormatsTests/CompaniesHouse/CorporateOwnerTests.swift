import CordonModel
import Testing

@testable import CordonFormats

@Suite("A corporate owner of the UK register") struct CorporateOwnerTests {
    @Test(
        "gives its number in many ways",
        arguments: [
            ("229270", "00229270"), ("0022 9270", "00229270"), ("No. 00229270", "00229270"),
            ("Company Number 229270", "00229270"), ("No 229270", "00229270"),
            ("#229270", "00229270"),
            ("sc123456", "SC123456"), ("SC 123456", "SC123456"), ("sc-12345", "SC012345"),
            ("NI12345", "NI012345"), ("OC 301234", "OC301234"), ("R0000012", "R0000012"),
            ("NO123456", "NO123456"), ("Reg. No. SC123456", "SC123456"),
        ])
    func numbers(written: String, number: String) {
        #expect(CompanyNumber.read(written) == number)
    }

    @Test(
        "gives none where a placeholder or another register's stands",
        arguments: ["", "N/A", "-", "0", "00000000", "unknown", "None", "HRB 12345", "123456789"])
    func placeholders(written: String) {
        #expect(CompanyNumber.read(written) == nil)
    }

    @Test(
        "lies in the United Kingdom however its country is written",
        arguments: [
            "England", "England & Wales", "England And Wales", "ENGLAND & WALES", "Wales",
            "Scotland",
            "Northern Ireland", "United Kingdom", "Uk", "U.K.", "Great Britain", "GB", "Gbr",
            "England, United Kingdom", "United Kingdom (England)", "England (UK)", "England/Wales",
            "Uk (England And Wales)", "The United Kingdom", "Registered In England", "Engalnd",
            "England And Wales Uk", "Companies House", "Scotand",
            "Eng & Wales", "E&W", "E & W", "British", "London", "English", "N. Ireland",
        ])
    func british(country: String) {
        #expect(
            RegisteredPlace.read(country: country, register: nil, authority: nil) == .british)
    }

    @Test(
        "gets the letters of the register that its country names, where it writes six digits",
        arguments: [
            ("Scotland", "123456", "SC123456"), ("Scotland", "12345", "SC012345"),
            ("Northern Ireland", "012345", "NI012345"), ("Scotland", "01234567", "01234567"),
            ("England", "123456", "00123456"), ("United Kingdom", "123456", "00123456"),
            ("Scotland", "SC123456", "SC123456"), ("England And Scotland", "123456", "00123456"),
        ])
    func letters(country: String, written: String, number: String) {
        let letters = RegisteredPlace.registerLetters(country)
        #expect(CompanyNumber.read(written, letters: letters) == number)
    }

    @Test(
        "lies elsewhere where another place is named",
        arguments: [
            "Ireland", "Republic Of Ireland", "Jersey", "New South Wales", "Guernsey",
            "Isle Of Man",
            "Delaware", "British Virgin Islands", "Gibraltar", "New England", "London, Ontario",
            "Irish Republic",
        ])
    func abroad(country: String) {
        #expect(RegisteredPlace.read(country: country, register: nil, authority: nil) == .abroad)
    }

    private func line(_ identification: String) -> String {
        """
        {"company_number":"7000001","data":{"kind":"corporate-entity-person-with-significant-control","name":"Owner Ltd","natures_of_control":["ownership-of-shares-75-to-100-percent"],"notified_on":"2020-01-01","links":{"self":"/x/one"},"identification":{\(identification)}}}
        """
    }

    private enum Tie: Equatable { case joined, open, untied, apart }

    private func tie(_ identification: String) throws -> Tie {
        let (file, _) = try ListReading.read(
            Array(line(identification).utf8), name: "psc.jsonl")
        for claim in file.claims {
            if case .identity("psc:00654321") = claim.assertion { return .joined }
            if let said = claim.relation, said.kind == .possiblySame,
                said.target == "psc:00654321"
            {
                return .open
            }
        }
        return file.values("psc:07000001/one", UntiedOwner.property).isEmpty ? .apart : .untied
    }

    @Test("is joined to its own record, left open, or said to be untied") func ties() throws {
        let number = "\"registration_number\":\"654321\""
        #expect(try tie("\(number),\"country_registered\":\"England And Wales\"") == .joined)
        #expect(try tie("\(number),\"place_registered\":\"Companies House, Cardiff\"") == .joined)
        #expect(try tie("\(number),\"country_registered\":\"\"") == .open)
        #expect(try tie(number) == .open)
        #expect(try tie("\(number),\"country_registered\":\"Jersey\"") == .apart)
        #expect(try tie("\"country_registered\":\"England\"") == .untied)
        #expect(
            try tie("\"registration_number\":\"N/A\",\"country_registered\":\"Uk\"") == .untied)
    }
}
