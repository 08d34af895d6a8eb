import Areas
import CGDAL

extension RasterDataset {
    /// The coordinate system that the file names, without heights; throws where it names none.
    func coordinateSystem() throws(Failure) -> (CoordinateSystem, [Notice]) {
        let (system, notices) = try listeningToGDAL { _ throws(Failure) in
            unsafe SpatialReference.read(borrowed: GDALGetSpatialRef(handle), at: path)
        }
        guard let system else {
            throw Failure(
                .badData, at: path, "noemt geen coördinatenstelsel, dus de gebieden kunnen er niet op gelegd worden",
                remedy: "Zet het erin, bijvoorbeeld met gdal_edit.py -a_srs EPSG:28992 voor RD.")
        }
        return (system, notices)
    }
}
