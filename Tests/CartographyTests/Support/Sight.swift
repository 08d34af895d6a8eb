import Foundation

@testable import Cartography

/// How people see colours: without a deficiency, or without one of the three kinds of cones.
enum Sight: String, CaseIterable {
    case normal, deutan, protan, tritan

    /// From linear sRGB to what is seen, severity 1.0; Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009), table 1.
    private var matrix: [[Double]] {
        switch self {
        case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .deutan:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .protan:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .tritan:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }

    /// The colour as seen, linear sRGB; a screen shows no more than 0...1.
    func seen(_ color: Color) -> [Double] {
        let linear = [color.red, color.green, color.blue].map { channel -> Double in
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return (matrix * linear).map { min(max($0, 0), 1) }
    }

    /// The distance between two colours as seen, in CAM02-UCS.
    func distance(_ a: Color, _ b: Color) -> Double {
        let (a, b) = (UniformColor(linear: seen(a)), UniformColor(linear: seen(b)))
        return
            ((a.lightness - b.lightness) * (a.lightness - b.lightness) + (a.a - b.a) * (a.a - b.a)
            + (a.b - b.b) * (a.b - b.b)).squareRoot()
    }

    /// The least distance between any two of these colours.
    func leastDistance(_ colors: [Color]) -> Double {
        var least = Double.infinity
        for (index, color) in colors.enumerated() {
            for other in colors[..<index] { least = min(least, distance(color, other)) }
        }
        return least
    }
}

/// A colour in CAM02-UCS (Luo, Cui and Li, Color Research and Application 31, 2006), on top of CIECAM02 (CIE 159:2004), seen
/// as on a screen in a lit room: white D65, background 20 %, adapting luminance 64/π/5 cd/m², average surround.
struct UniformColor {
    let lightness: Double
    let a: Double
    let b: Double

    init(linear rgb: [Double]) {
        let toXYZ = [
            [0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505],
        ]
        let xyz = (toXYZ * rgb).map { $0 * 100 }
        let white = [95.047, 100, 108.883]
        let (background, luminance, surround) = (20.0, 64 / Double.pi / 5, (f: 1.0, c: 0.69, nc: 1.0))
        let k = 1 / (5 * luminance + 1)
        let k4 = k * k * k * k
        let adaptation = 0.2 * k4 * 5 * luminance + 0.1 * (1 - k4) * (1 - k4) * cbrt(5 * luminance)
        let n = background / white[1]
        let (nbb, z) = (0.725 * pow(1 / n, 0.2), 1.48 + n.squareRoot())
        let degree = surround.f * (1 - 1 / 3.6 * exp((-luminance - 42) / 92))

        let whiteCones = Self.cat02 * white
        func compressed(_ xyz: [Double]) -> [Double] {
            let adapted = zip(Self.cat02 * xyz, whiteCones).map { $0 * (white[1] * degree / $1 + 1 - degree) }
            return (Self.hunt * adapted).map { cone in
                let power = pow(adaptation * abs(cone) / 100, 0.42)
                return (cone < 0 ? -1 : 1) * 400 * power / (27.13 + power) + 0.1
            }
        }
        func response(_ cones: [Double]) -> Double { max(2 * cones[0] + cones[1] + cones[2] / 20 - 0.305, 0) * nbb }
        let cones = compressed(xyz)
        let redGreen = cones[0] - 12 * cones[1] / 11 + cones[2] / 11
        let yellowBlue = (cones[0] + cones[1] - 2 * cones[2]) / 9
        let hue = atan2(yellowBlue, redGreen)
        let eccentricity = (cos(hue + 2) + 3.8) / 4
        let j = 100 * pow(response(cones) / response(compressed(white)), surround.c * z)
        let t =
            50000 / 13 * surround.nc * nbb * eccentricity * (redGreen * redGreen + yellowBlue * yellowBlue).squareRoot()
            / (cones[0] + cones[1] + 21 * cones[2] / 20)
        let chroma = pow(t, 0.9) * (j / 100).squareRoot() * pow(1.64 - pow(0.29, n), 0.73)
        let colourfulness = chroma * pow(adaptation, 0.25)
        lightness = 1.7 * j / (1 + 0.007 * j)
        let m = log(1 + 0.0228 * colourfulness) / 0.0228
        (a, b) = (m * cos(hue), m * sin(hue))
    }

    private static let cat02 = [[0.7328, 0.4296, -0.1624], [-0.7036, 1.6975, 0.0061], [0.0030, 0.0136, 0.9834]]
    /// Hunt, Pointer and Estévez after the inverse of `cat02`.
    private static let hunt = [
        [0.7409792, 0.2180250, 0.0410058], [0.2853532, 0.6242014, 0.0904454], [-0.0096280, -0.0056980, 1.0153260],
    ]
}

private func * (matrix: [[Double]], vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
}
