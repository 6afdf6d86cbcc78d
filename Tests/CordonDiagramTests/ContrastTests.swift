import CordonDiagram
import Foundation
import Testing

@Suite("The colours")
struct ContrastTests {
    /// The colours of a picture in which everything occurs, by class: light, then dark.
    private func themes() throws -> [[String: UInt32]] {
        var picture = Sample.realCase()
        for (index, status) in Picture.Status.allCases.enumerated() {
            picture.nodes[index].badges = [Picture.Badge(status)]
        }
        let root = try #require(parsed(try Drawing(picture).svg()))
        let style = try #require(root.all.first { $0.name == "style" }?.text)
        let parts = style.split(separator: "@media")
        #expect(parts.count == 3)
        #expect(parts[1].contains("prefers-color-scheme:dark"))
        return parts.prefix(2).map { part in
            var colours: [String: UInt32] = [:]
            for match in part.matches(of: /\.cordon \.([fs]-\w+)\{(?:fill|stroke):#([0-9a-f]{6})\}/)
            {
                colours[String(match.1)] = UInt32(match.2, radix: 16)
            }
            return colours
        }
    }

    /// Contrast as the Web Content Accessibility Guidelines define it.
    private func contrast(_ one: UInt32, _ other: UInt32) -> Double {
        let luminance = { (colour: UInt32) -> Double in
            let parts = [16, 8, 0].map { Double((colour >> UInt32($0)) & 255) / 255 }
            let linear = parts.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05
        }
        return max(luminance(one), luminance(other)) / min(luminance(one), luminance(other))
    }

    @Test("give text a contrast of 4.5 on its ground, light and dark")
    func text() throws {
        let pairs = [
            ("f-text", "f-paper"), ("f-muted", "f-paper"), ("f-text", "f-tint"),
            ("f-muted", "f-tint"), ("f-onDark", "f-listedFill"), ("f-onLight", "f-capturedFill"),
            ("f-onLight", "f-presumedFill"), ("f-undetermined", "f-paper"),
            ("f-onLight", "f-exposedFill"), ("f-onLight", "f-delistedFill"),
            ("f-disputed", "f-paper"), ("f-disputed", "f-tint"),
        ]
        for theme in try themes() {
            for (text, ground) in pairs {
                let ratio = contrast(try #require(theme[text]), try #require(theme[ground]))
                #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
            }
        }
    }

    @Test("give lines and frames a contrast of 3 on the paper, light and dark")
    func lines() throws {
        let meaningful = [
            "ownership", "control", "supply", "programme", "neutral", "disputed", "ended", "text",
            "listed", "captured", "undetermined", "exposed", "delisted", "frame",
        ]
        for theme in try themes() {
            let grounds = [try #require(theme["f-paper"]), try #require(theme["f-tint"])]
            for name in meaningful {
                let colour = try #require(theme["s-" + name])
                for ground in grounds {
                    #expect(contrast(colour, ground) >= 3, "\(name): \(contrast(colour, ground))")
                }
            }
        }
    }

    @Test("are never green for a party without a finding")
    func plain() throws {
        let root = try #require(parsed(try Drawing(Sample.small()).svg()))
        let node = try #require(root.all("node").first { $0.attributes["data-entity"] == "b" })
        let frame = try #require(node.all.first { $0.name == "rect" })
        #expect(frame.classes == ["f-paper", "s-text"])
    }
}
