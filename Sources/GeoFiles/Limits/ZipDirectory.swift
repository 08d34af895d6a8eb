import Areas
import CGDAL

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Refuses a zip whose directory lists more files than `InputLimits.zipEntries`, before GDAL reads all of their names.
///
/// The number is read where GDAL reads it: in the last "end of central directory" record and, where there is one, in the
/// ZIP64 record beside it. A file without either is no zip, which its reader says better.
func checkEntryCount(ofZip path: String) throws(Failure) {
    let tail = lastBytes(of: path, count: 1 << 16 + 64)
    guard let end = lastRecord([0x50, 0x4B, 0x05, 0x06], in: tail) else { return }
    var count = number(tail, at: end + 10, bytes: 2)
    if let record = lastRecord([0x50, 0x4B, 0x06, 0x06], in: tail) {
        count = max(count, number(tail, at: record + 24, bytes: 8), number(tail, at: record + 32, bytes: 8))
    }
    guard count > InputLimits.zipEntries else { return }
    throw Failure(
        .badData, at: printable(path, atMost: 300),
        "het zip-bestand bevat meer dan \(InputLimits.zipEntries) bestanden",
        remedy: "Pak het uit en geef het bestand zelf")
}

private func lastBytes(of path: String, count: Int) -> [UInt8] {
    guard case .file(let size) = PathKind(path), let file = unsafe VSIFOpenL(path, "rb") else { return [] }
    defer { unsafe VSIFCloseL(file) }
    var bytes = [UInt8](repeating: 0, count: min(count, size))
    unsafe VSIFSeekL(file, UInt64(size - bytes.count), SEEK_SET)
    let read = unsafe VSIFReadL(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(read))
}

/// Where the last record with a signature of four bytes starts.
private func lastRecord(_ signature: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.indices.dropLast(3).last { start in (0..<4).allSatisfy { bytes[start + $0] == signature[$0] } }
}

/// A number with its lowest byte first; 0 beyond the end, the largest number where it does not fit.
private func number(_ bytes: [UInt8], at start: Int, bytes count: Int) -> Int {
    guard start + count <= bytes.count else { return 0 }
    return Int(clamping: bytes[start..<start + count].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
}
