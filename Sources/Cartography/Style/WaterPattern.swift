/// How water looks on every drawing: a pale blue-grey with small waves.
///
/// The waves are the cue, as stripes are for missing data. The ground alone is ten (CAM02-UCS, all sights) from heat, risk and
/// priority, but no calm blue-grey is that far from the palest blues of loneliness and clusters too (7 and 7.5), and grey prints
/// have no hues.
package enum WaterPattern {
    /// The `pattern` element, for `fill="url(#id)"`.
    ///
    /// - Parameters:
    ///   - wavelength: in units of the drawing; at least 8.
    ///   - hasGround: whether the pattern has the ground too, for browsers. Readers of PDF leave seams between the tiles of such a
    ///     pattern: on paper the ground is a shape of its own under the waves.
    package static func element(id: String, wavelength: Int, hasGround: Bool) -> String {
        let (half, quarter, height) = (wavelength / 2, wavelength / 4, wavelength * 3 / 4)
        // A wave begins a half wavelength outside the tile, so that its round end lies outside too.
        func wave(y: Int, up: Bool) -> String {
            let crest = (up ? -1 : 1) * max(wavelength / 7, 1)
            return "M\(-half) \(y)q\(quarter) \(crest) \(half) 0t\(half) 0 \(half) 0"
        }
        let ground = "<rect width=\"\(half * 2)\" height=\"\(height)\" fill=\"\(Ink.water.hex)\"/>"
        return """
            <pattern id="\(id)" patternUnits="userSpaceOnUse" width="\(half * 2)" height="\(height)">\
            \(hasGround ? ground : "")\
            <path d="\(wave(y: height / 4, up: true))\(wave(y: height * 3 / 4, up: false))" fill="none" \
            stroke="\(Ink.wave.hex)" stroke-width="\(max(wavelength / 20, 1))"/></pattern>

            """
    }
}
