import Areas
import CGDAL

/// Collects one column of a layer, feature by feature.
struct ColumnReader {
    private enum Kind { case integer, real, date, time, dateTime, text }

    let name: String
    private let field: Int32
    private let kind: Kind
    private var numbers: [Double?] = []
    private var texts: [String?] = []
    /// Whole numbers beyond 2^53 are not all 64-bit floats; a column that has one is text, so that no digit is lost.
    private var isText: Bool

    init(_ definition: OGRFeatureDefnH, column: Int, rowCount: Int) {
        field = Int32(column)
        let described = unsafe OGR_FD_GetFieldDefn(definition, field)
        name = unsafe OGR_Fld_GetNameRef(described).map { unsafe String(cString: $0) } ?? ""
        switch unsafe OGR_Fld_GetType(described) {
        case OFTInteger, OFTInteger64: kind = .integer
        case OFTReal: kind = .real
        case OFTDate: kind = .date
        case OFTTime: kind = .time
        case OFTDateTime: kind = .dateTime
        default: kind = .text
        }
        isText = kind != .integer && kind != .real
        if isText { texts.reserveCapacity(rowCount) } else { numbers.reserveCapacity(rowCount) }
    }

    var isNumeric: Bool { kind == .integer || kind == .real }

    /// Adds the cell of a feature. Throws where a text is not UTF-8.
    mutating func append(_ feature: OGRFeatureH) throws(NotUTF8) {
        guard unsafe OGR_F_IsFieldSetAndNotNull(feature, field) != 0 else {
            if isText { texts.append(nil) } else { numbers.append(nil) }
            return
        }
        switch kind {
        case .real: unsafe numbers.append(OGR_F_GetFieldAsDouble(feature, field))
        case .integer: appendInteger(unsafe OGR_F_GetFieldAsInteger64(feature, field))
        case .date, .time, .dateTime: texts.append(unsafe date(feature))
        case .text:
            guard let bytes = unsafe OGR_F_GetFieldAsString(feature, field) else { return texts.append(nil) }
            guard let text = unsafe String(validatingCString: bytes) else { throw NotUTF8() }
            texts.append(text)
        }
    }

    struct NotUTF8: Error {}

    private mutating func appendInteger(_ number: Int64) {
        if !isText, number.magnitude > 1 << 53 {
            isText = true
            texts = numbers.map { $0.map { String(Int64($0)) } }
        }
        if isText { texts.append(String(number)) } else { numbers.append(Double(number)) }
    }

    /// ISO 8601 without a time zone, as the file has it.
    private func date(_ feature: OGRFeatureH) -> String? {
        var (year, month, day, hour, minute, zone): (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)
        var second: Float = 0
        guard
            unsafe OGR_F_GetFieldAsDateTimeEx(feature, field, &year, &month, &day, &hour, &minute, &second, &zone) != 0
        else { return nil }
        let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        let time = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(Int32(second), 2))"
        switch kind {
        case .date: return date
        case .time: return time
        default: return "\(date)T\(time)"
        }
    }

    private func padded(_ number: Int32, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    var column: Table.Column { Table.Column(name: name, cells: isText ? .text(texts) : .number(numbers)) }
}
