import Areas
import TestSupport
import Testing

@testable import Publishing

@Suite struct DecimalTextTests {
    /// Bits of a number and its text. Made with Python 3 (seed 20240501):
    /// `Decimal(repr(x)).quantize(Decimal("1e-9"), rounding=ROUND_HALF_UP)`, format "f", zeros stripped.
    static let referee: [(bits: UInt64, text: String)] = [
        (0x3FD3_3333_3333_3334, "0.3"),
        (0x3FD5_5555_5555_5555, "0.333333333"),
        (0x3FE5_5555_5555_5555, "0.666666667"),
        (0xBDDB_7CDF_D9D7_BDBB, "0"),
        (0x3E01_2E0B_E826_D695, "0.000000001"),
        (0x3E01_2E0B_E825_5CCB, "0"),
        (0x3FEF_FFFF_FFBB_47D0, "1"),
        (0x40F8_69FF_FFFF_FFDE, "100000"),
        (0x4480_F0CF_064D_D592, "10000000000000000000000"),
        (0x0000_0000_0000_0001, "0"),
        (0x419D_6F34_547E_6B75, "123456789.12345679"),
        (0x8000_0000_0000_0000, "0"),
        (0x430C_6BF5_2634_0002, "1000000000000000.2"),
        (0x4340_0000_0000_0000, "9007199254740992"),
        (0x4023_0000_0000_0000, "9.5"),
        (0x3E11_2E0B_E826_D695, "0.000000001"),
        (0xBE19_C511_DC3A_41DF, "-0.000000002"),
        (0x3E25_798E_E230_8C3A, "0.000000003"),
        (0x444B_1AE4_D6E2_EF50, "1000000000000000000000"),
        (0x3FF4_0000_0000_0000, "1.25"),
        (0x4059_0000_0000_0000, "100"),
        (0x4345_EE2A_2EB5_A5C4, "12345678901234568"),
        (0xBF7A_2C42_6BFA_2C17, "-0.006389865"),
        (0x40EF_B292_09DC_39C5, "64916.563703645"),
        (0x3F4D_606E_7A14_BD10, "0.000896505"),
        (0x3FA0_258F_B07A_D5EA, "0.03153657"),
        (0x4052_1C7E_8A34_4987, "72.44522338"),
        (0x3F9F_189D_AE3F_6928, "0.03036734"),
        (0xBDC5_D4DA_5407_9539, "0"),
        (0x424D_486E_A3B5_49A0, "251538524010.5752"),
        (0x4101_437D_B877_287C, "141423.715071026"),
        (0x4334_E9B1_8B5B_6F3B, "5886448290721595"),
        (0x4023_77FE_C2FB_EE3F, "9.734365552"),
        (0x3E95_7D93_EEE4_D6D5, "0.00000032"),
        (0xBF90_A92D_4D1C_090E, "-0.016270359"),
        (0x414D_8B94_8805_170B, "3872553.062655335"),
        (0xC1A5_5383_C4DA_2411, "-178897378.4260564"),
        (0x4344_E589_8AFC_C23B, "11763756878627958"),
        (0xBEE4_5A38_817B_3615, "-0.000009705"),
        (0x4293_67FE_C3A7_4257, "5334344198608.585"),
        (0xBD50_0BBB_20E0_93F2, "0"),
        (0xC263_AEA1_B386_917A, "-676273691700.5461"),
        (0xC070_3E87_16D0_E7DD, "-259.907980743"),
        (0x3F6A_5A71_B11D_A361, "0.003216955"),
        (0xC111_2D7D_029F_D235, "-281439.252562794"),
        (0xC1A5_2806_D267_3FCF, "-177472361.2016587"),
        (0xC2B2_540E_6EAA_6AF3, "-20152228686442.95"),
        (0xC07A_F3DB_76BA_0406, "-431.241080023"),
        (0x41D4_5B68_5EBD_EF10, "1366139258.9677162"),
        (0xC306_ECFE_FF25_BA9B, "-806628679268179.4"),
        (0xC303_537F_F539_5B4A, "-679979199703913.2"),
        (0xBE57_D08F_3D03_68E2, "-0.000000022"),
        (0xBF57_2366_E199_25D9, "-0.001412249"),
        (0x3DC4_61DF_BDC4_B8F2, "0"),
        (0x3F71_4FD7_3C44_2CE4, "0.004226533"),
        (0xC230_028D_D0BF_FFD3, "-68762325183.99931"),
        (0x4052_BC2F_F5B6_03FF, "74.940427234"),
        (0x3F48_0C99_8994_69AE, "0.000733924"),
        (0xC11D_71C2_2B15_B276, "-482416.542074955"),
        (0x4270_953D_B3B6_7F22, "1139573209959.9458"),
        (0xBE8A_BF08_43F7_8461, "-0.000000199"),
        (0xBDE8_3954_808F_B4F9, "0"),
    ]

    @Test(arguments: referee)
    func `a number is written as Python rounds its shortest form`(bits: UInt64, text: String) {
        #expect(decimalText(Double(bitPattern: bits)) == text)
    }

    @Test func `the largest number is written in full, without exponent`() throws {
        let text = try #require(decimalText(.greatestFiniteMagnitude))
        #expect(text == "17976931348623157" + String(repeating: "0", count: 292))
        #expect(decimalText(.leastNonzeroMagnitude) == "0")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `what is no number has no text`(value: Double) {
        #expect(decimalText(value) == nil)
    }

    @Test(arguments: [(1234.5, 0, "1235"), (0.5, 0, "1"), (0.49, 0, "0"), (99.95, 1, "100"), (-99.94, 1, "-99.9")])
    func `fewer decimals round the same way`(value: Double, decimals: Int, text: String) {
        #expect(decimalText(value, maxDecimals: decimals) == text)
    }

    @Test func `any number reads back within half a unit of the last decimal`() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<20_000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite, value.magnitude < 1e18 else { continue }
            let text = try #require(decimalText(value))
            let back = try #require(Double(text))
            #expect(abs(back - value) <= max(0.5e-9, value.ulp))
            #expect(!text.contains("e") && text != "-0")
            #expect(!text.contains(".") || (text.last != "0" && text.last != "."))
        }
    }

    @Test func `a number that has at most nine decimals reads back exactly`() throws {
        var random = SplitMix64(seed: 8)
        for _ in 0..<5_000 {
            let value = (Double.random(in: -1e6...1e6, using: &random) * 1e6).rounded() / 1e6
            #expect(Double(try #require(decimalText(value))) == value)
        }
    }

    @Test func `a coordinate is written as the same number with seven decimals`() throws {
        var random = SplitMix64(seed: 9)
        for _ in 0..<20_000 {
            let degrees = (Double.random(in: -180...180, using: &random) * 1e7).rounded() / 1e7
            #expect(coordinate(degrees) == decimalText(degrees, maxDecimals: 7))
        }
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (180, "180"), (-180, "-180"), (5.3872035, "5.3872035"), (52.1, "52.1"),
        (0.0000001, "0.0000001"), (-0.00000001, "0"), (9.99999999, "10"), (10.0203040, "10.020304"),
    ])
    func `coordinates at the edges`(degrees: Double, text: String) {
        #expect(coordinate(degrees) == text)
    }

    private func coordinate(_ degrees: Double) -> String {
        var bytes: [UInt8] = []
        bytes.append(coordinate: Int32((degrees * DegreePolygons.unitsPerDegree).rounded()))
        return String(decoding: bytes, as: UTF8.self)
    }
}
