/// The coordinate reference system that a file says its coordinates are in.
package struct CoordinateSystem: Sendable, Equatable {
    /// Authority and code, such as `EPSG:28992`; `nil` where the file names none.
    package let authorityCode: String?
    /// The name in the file, for messages: `Amersfoort / RD New`.
    package let name: String
    /// The full definition as WKT2, the form that any system can be made from.
    package let wkt: String
    /// Whether coordinates are degrees (longitude, latitude) rather than metres.
    package let isGeographic: Bool

    package init(authorityCode: String?, name: String, wkt: String, isGeographic: Bool) {
        (self.authorityCode, self.name, self.wkt, self.isGeographic) = (authorityCode, name, wkt, isGeographic)
    }

    /// What PROJ is given to find the system: the code where there is one, else the definition.
    package var definition: String { authorityCode ?? wkt }

    /// RD New, the Dutch national grid, in metres.
    package static let rd = CoordinateSystem(
        authorityCode: "EPSG:28992", name: "Amersfoort / RD New", wkt: "", isGeographic: false)
    /// WGS 84 as GeoJSON means it: longitude, then latitude, in degrees.
    package static let wgs84 = CoordinateSystem(
        authorityCode: "EPSG:4326", name: "WGS 84", wkt: "", isGeographic: true)
}
