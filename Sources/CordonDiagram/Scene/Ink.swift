/// A colour by its duty, with a value for light paper and one for dark.
///
/// The base is the palette of Okabe and Ito (2008), darkened or lightened until text reaches a
/// contrast of 4.5 and lines one of 3 (Web Content Accessibility Guidelines 2.1, 1.4.3 and 1.4.11).
/// No duty rests on colour alone: badges, frames, arrowheads and labels say the same. The tests hold
/// every pair that is drawn to these numbers.
enum Ink: String, Sendable, CaseIterable {
    case paper, text, muted, frame, tint
    case ownership, control, supply, programme, neutral, disputed, ended
    case listed, listedFill, captured, capturedFill, presumedFill
    case undetermined, exposed, exposedFill, delisted, delistedFill
    /// Text on a dark badge and on a light badge, the same in both themes.
    case onDark, onLight

    /// Red, green and blue, 0 to 255 each, as 0xRRGGBB, on light paper.
    var light: UInt32 {
        switch self {
        case .paper: 0xFFFFFF
        case .text: 0x1A1A1A
        case .muted: 0x4B5563
        case .frame: 0x858D9A
        case .tint: 0xF7F8FA
        case .ownership: 0x5B2A9D
        case .control: 0x0072B2
        case .supply: 0x00795A
        case .programme: 0x9D2463
        case .neutral: 0x4B5563
        case .disputed: 0xA33B00
        case .ended: 0x6B7280
        case .listed, .listedFill: 0xB3261E
        case .captured, .undetermined: 0x8A5A00
        case .capturedFill: 0xE69F00
        case .presumedFill: 0xFFD58A
        case .exposed: 0x6B5900
        case .exposedFill: 0xF7E08A
        case .delisted: 0x6B7280
        case .delistedFill: 0xE5E7EB
        case .onDark: 0xFFFFFF
        case .onLight: 0x1A1A1A
        }
    }

    /// The same on dark paper.
    var dark: UInt32 {
        switch self {
        case .paper: 0x111827
        case .text: 0xF9FAFB
        case .muted: 0xB6BCC6
        case .frame: 0x6F7886
        case .tint: 0x172033
        case .ownership: 0xB794F4
        case .control: 0x56B4E9
        case .supply: 0x34D399
        case .programme: 0xF472B6
        case .neutral: 0x9CA3AF
        case .disputed: 0xFDBA74
        case .ended: 0x9CA3AF
        case .listed: 0xF2675E
        case .captured: 0xE69F00
        case .undetermined: 0xE9B44C
        case .exposed: 0xF7E08A
        case .delisted: 0x9CA3AF
        case .listedFill, .capturedFill, .presumedFill, .exposedFill, .delistedFill, .onDark,
            .onLight:
            light
        }
    }
}
