extension String {
    /// The text as an XML id.
    ///
    /// Letters, digits, hyphen and full stop stay, every other byte becomes an underscore and two
    /// hexadecimal digits, so that different texts give different ids. One longer than 80 bytes is
    /// cut and ends in a hash of the whole (FNV-1a, 64 bits).
    var identifier: String {
        var name = ""
        for byte in utf8.prefix(81) {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E:
                name.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16)
                name += "_" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        guard utf8.count > 80 else { return name }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return name + "_h" + String(hash, radix: 16)
    }
}
