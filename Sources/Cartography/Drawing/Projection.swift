import Areas

/// From RD metres to the sheet: x to the right and y down, in mm, north up.
struct Projection {
    /// Metres on the ground for each mm on the sheet.
    let metresPerMillimetre: Double
    private let originX: Double
    private let originY: Double

    /// Fits `extent` (RD) into `frame` (mm), centred. An extent without width and height is given one metre.
    init(extent: Box, frame: Box) {
        let scale = max(extent.width / frame.width, extent.height / frame.height, 1 / max(frame.width, 1))
        metresPerMillimetre = scale
        originX = (frame.minX + frame.maxX) / 2 - (extent.minX + extent.maxX) / 2 / scale
        originY = (frame.minY + frame.maxY) / 2 + (extent.minY + extent.maxY) / 2 / scale
    }

    /// The rectangle on the ground that a rectangle on the sheet shows.
    func ground(_ box: Box) -> Box {
        let scale = metresPerMillimetre
        return Box(
            minX: (box.minX - originX) * scale, minY: (originY - box.maxY) * scale, maxX: (box.maxX - originX) * scale,
            maxY: (originY - box.minY) * scale)
    }

    func x(_ metres: Double) -> Double { originX + metres / metresPerMillimetre }
    func y(_ metres: Double) -> Double { originY - metres / metresPerMillimetre }
}

extension Box {
    /// The same rectangle with this much added on every side.
    func enlarged(by distance: Double) -> Box {
        Box(minX: minX - distance, minY: minY - distance, maxX: maxX + distance, maxY: maxY + distance)
    }
}
