extension Sheet {
    /// The sheet as PDF, on a paper.
    func pdf(paper: Drawing.Paper) throws(DrawingError) -> [UInt8] {
        guard let sides = paper.sides else {
            return try datePDF(render(scene, format: "pdf", dpi: nil, limit: nil))
        }
        let padded = scene.padded(short: sides.short, long: sides.long)
        let isWide = padded.size.width > padded.size.height
        let limit = Size(
            width: isWide ? sides.long : sides.short, height: isWide ? sides.short : sides.long)
        return try datePDF(render(padded, format: "pdf", dpi: nil, limit: limit))
    }

    /// The sheet as PNG on white, of as many dots an inch as the renderer can draw.
    func png(dpi: Double) throws(DrawingError) -> [UInt8] {
        let (width, height) = (scene.size.width, scene.size.height)
        let longest = 20_000 * 72 / max(width, height)
        let largest = (100e6 / (width * height)).squareRoot() * 72
        let fitting = min(max(36, min(1200, dpi)), longest, largest)
        return try render(scene, format: "png", dpi: fitting, limit: nil)
    }

    /// Puts the picture's day, at midnight UTC, where the renderer wrote the time of writing.
    private func datePDF(_ bytes: [UInt8]) -> [UInt8] {
        let marker = Array("/CreationDate (D:".utf8)
        let digits = asOf.utf8.filter { (0x30...0x39).contains($0) }
        let day = digits.count == 8 ? Array(digits) : Array("19700101".utf8)
        let stamp = day + Array("000000".utf8)
        var dated = bytes
        var index = 0
        // The date stands in the document's trailer part: near the end.
        while let found = dated.firstIndex(of: marker, from: index) {
            let start = found + marker.count
            guard start + stamp.count <= dated.count else { break }
            dated.replaceSubrange(start..<start + stamp.count, with: stamp)
            index = start
        }
        return dated
    }
}

extension [UInt8] {
    /// The first place at or after `start` where the pattern begins.
    fileprivate func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        var index = start
        while index <= count - pattern.count {
            if self[index] == first, self[index..<index + pattern.count].elementsEqual(pattern) {
                return index
            }
            index += 1
        }
        return nil
    }
}

extension Scene {
    /// The scene on a page of the proportions of a paper, upright or across, in its middle.
    fileprivate func padded(short: Double, long: Double) -> Scene {
        let ratio = size.width > size.height ? long / short : short / long
        let width = max(size.width, size.height * ratio)
        let height = width / ratio
        let paper = Rect(x: 0, y: 0, width: width, height: height)
        let offset = Point(x: (width - size.width) / 2, y: 0)
        let group = Mark.Group(classes: [], marks: marks).moved(by: offset)
        return Scene(
            size: Size(width: width, height: height),
            marks: [.outline(.rectangle(paper, radius: 0), .filled(.paper))] + group.marks)
    }
}
