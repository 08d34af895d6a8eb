import Areas
import GeoFiles
import Geometry
import OpenData

/// A boundary file made ready to be laid over another: valid, in RD metres, with the people it carries.
struct DrawnBoundaries {
    let drawn: DrawnAreas
    /// All areas of the file with their figures, of which `drawn` may hold a part.
    let areas: AreaTable
    let location: String
    let year: Int?
    let layer: ReadLayer
    let system: CoordinateSystem
    /// How the coordinates came to RD; `nil` where they already were.
    let transform: TransformDescription?
    let notices: [Notice]

    /// - Parameter keep: which areas matter, by code and RD rectangle.
    init(
        _ file: InputFile, level: AreaLevel, reader: InputReader, threads: Int,
        keep: (AreaCode, Box) -> Bool = { _, _ in true }
    ) async throws(Failure) {
        var (boundaries, layer) = try reader.boundaries(file, level: level)
        let codes = boundaries.areas.codes
        system = try checkedDutchCoordinates(
            boundaries.shapes, in: boundaries.coordinateSystem, at: boundaries.location, name: { codes[$0].text })
        let isRD = system.authorityCode == CoordinateSystem.rd.authorityCode
        transform = isRD ? nil : try CoordinateTransform(from: system, to: .rd).description
        let rd =
            isRD ? boundaries.shapes : try await transformed(boundaries.shapes, from: system, to: .rd, threads: threads)
        boundaries.forgetShapes()
        let rows = codes.indices.filter { keep(codes[$0], rd.box(of: $0)) }
        let (valid, repairs) = try await repaired(rd.selecting(rows), in: .rd, threads: threads)
        drawn = DrawnAreas(codes: rows.map { codes[$0] }, polygons: valid)
        (areas, location, year) = (boundaries.areas, boundaries.location, file.year ?? boundaries.year)
        self.layer = layer
        notices =
            boundaries.notices.filter { $0.kind != "kolom leeg" }
            + Self.repairNotices(repairs, drawn.codes, at: location)
    }

    private static func repairNotices(_ repairs: [Repair], _ codes: [AreaCode], at location: String) -> [Notice] {
        guard !repairs.isEmpty else { return [] }
        return [
            Notice(
                "gerepareerd",
                "\(location): ongeldige grens gerepareerd van \(counted(repairs.count, "gebied", "gebieden")).",
                codes: repairs.map { codes[$0.area].text })
        ]
    }

    /// The people that the file carries, as a table; without figures where it carries none.
    var peopleSource: FigureSource { FigureSource(areas, figures: peopleFigures, location: location, year: year) }
}

/// The figures that rates can be weighted by.
let peopleFigures: [Figure] = [.inwoners, .inwoners65plus, .inwoners18plus, .inwoners18tot65]

extension FigureSource {
    /// People per area by the name of the figure, as far as the table has them.
    var people: [String: [AreaCode: Double]] {
        values.filter { entry in peopleFigures.contains { $0.rawValue == entry.key } && !entry.value.isEmpty }
    }
}
