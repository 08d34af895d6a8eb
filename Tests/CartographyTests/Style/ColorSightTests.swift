import Testing

@testable import Cartography

/// The ruler by which palettes are measured, itself measured with colorspacious 1.1.2 (`CAM02-UCS`, and `sRGB1+CVD` of
/// severity 100 clipped to what a screen can show).
struct ColorSightTests {
    @Test(
        arguments: [
            (0xFFFFB2, [98.683, -4.841, 17.597]), (0xBD0026, [45.121, 35.548, 15.136]),
            (0x810F7C, [34.621, 26.917, -14.407]), (0xEDF8FB, [97.201, -5.219, -3.615]), (0x000000, [0, 0, 0]),
            (0x3A7CC4, [52.278, -10.268, -25.751]),
        ] as [(UInt32, [Double])])
    func `coordinates are those of colorspacious`(hex: UInt32, expected: [Double]) {
        let color = UniformColor(linear: Sight.normal.seen(Color(hex)))
        for (ours, theirs) in zip([color.lightness, color.a, color.b], expected) { #expect(abs(ours - theirs) < 0.02) }
    }

    @Test(
        arguments: [
            (0xFFFFB2, 0xFECC5C, [16.187, 13.648, 16.031, 18.535]),
            (0x8856A7, 0x810F7C, [18.987, 13.458, 18.250, 21.392]),
            (0xE13342, 0x841E5A, [29.187, 34.611, 30.862, 27.150]),
        ] as [(UInt32, UInt32, [Double])])
    func `distances are those of colorspacious under all sights`(a: UInt32, b: UInt32, expected: [Double]) {
        for (sight, distance) in zip(Sight.allCases, expected) {
            #expect(abs(sight.distance(Color(a), Color(b)) - distance) < 0.02, "\(sight)")
        }
    }
}
