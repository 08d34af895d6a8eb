import Testing

@testable import GeoFiles

@Suite struct WellKnownBinaryTests {
    /// Made with shapely 2.2.0: `shapely.to_wkb(MultiPolygon([Polygon([(0,0),(0,4),(4,4),(4,0)],
    /// [[(1,1),(2,1),(2,2)]]), Polygon([(10.5,-1),(11,3),(12,0)])]), hex=True, byte_order=1)`.
    private static let referee = """
        01060000000200000001030000000200000005000000000000000000000000000000000000000000000000000000000000000000104000\
        000000000010400000000000001040000000000000104000000000000000000000000000000000000000000000000004000000000000000\
        000F03F000000000000F03F0000000000000040000000000000F03F00000000000000400000000000000040000000000000F03F0000000\
        00000F03F010300000001000000040000000000000000002540000000000000F0BF00000000000026400000000000000840000000000000\
        284000000000000000000000000000002540000000000000F0BF
        """

    @Test func `two parts with a hole are the bytes another program makes`() {
        let digits = shapesToWrite.wellKnownBinary(of: 0).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        #expect(digits.joined() == WellKnownBinaryTests.referee)
    }

    @Test func `an area without geometry is a multipolygon of nothing`() {
        #expect(shapesToWrite.wellKnownBinary(of: 1) == [1, 6, 0, 0, 0, 0, 0, 0, 0])
    }
}
