import Areas
import CGDAL

/// What GDAL says while something is done: failures and warnings, in the order it says them.
///
/// GDAL itself remembers only its last message, which is often the least telling one, so every message is kept.
final class GDALMessages {
    private(set) var failures: [String] = []
    private(set) var warnings: [String] = []

    /// A damaged file can give a message per row; more than this says nothing new.
    private static let mostMessages = 1000

    /// The first few different failures as one text, fit for use inside an error message.
    var reason: String {
        guard !failures.isEmpty else { return "GDAL noemt geen reden" }
        var different: [String] = []
        for failure in failures where different.count < 4 && !different.contains(failure) { different.append(failure) }
        return different.map { printable($0, atMost: 300) }.joined(separator: "; ")
    }

    fileprivate func hear(_ severity: CPLErr, _ text: String) {
        switch severity {
        case CE_Failure, CE_Fatal: if failures.count < Self.mostMessages { failures.append(text) }
        case CE_Warning: if warnings.count < Self.mostMessages { warnings.append(text) }
        default: break
        }
    }
}

/// A global is initialised once, on first use, on whichever thread that is.
private let drivers: Void = {
    // Nothing here may go to the network, whatever a file refers to: no driver that asks a service, and no file that
    // is reached through one.
    unsafe CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_FILENAME", "geen")
    GDALAllRegister()
    for name in [
        "WMS", "WMTS", "WCS", "WFS", "OAPIF", "CSW", "OGCAPI", "STACIT", "STACTA", "DAAS", "EEDAI", "PLMOSAIC", "HTTP",
    ] {
        guard let driver = unsafe GDALGetDriverByName(name) else { continue }
        // Once it is off the list nobody else clears it away.
        unsafe GDALDeregisterDriver(driver)
        unsafe GDALDestroyDriver(driver)
    }
    // GDAL would keep decoded raster blocks in a twentieth of the machine's memory; here each block is read once, so a little is
    // enough. Who sets GDAL_CACHEMAX decides otherwise.
    if unsafe CPLGetConfigOption("GDAL_CACHEMAX", nil) == nil { GDALSetCacheMax64(8 << 20) }
    cgdal_return_large_blocks()
}()

/// Runs `work` with GDAL's drivers registered and GDAL's messages going to `messages` instead of the terminal.
///
/// GDAL's handlers belong to one thread: `work` must not hand GDAL calls to another thread.
func listeningToGDAL<Result>(
    _ work: (_ messages: GDALMessages) throws(Failure) -> Result
) throws(Failure) -> Result {
    _ = drivers
    let messages = GDALMessages()
    unsafe CPLPushErrorHandlerEx(
        { severity, _, text in
            guard let text = unsafe text, let user = unsafe CPLGetErrorHandlerUserData() else { return }
            unsafe Unmanaged<GDALMessages>.fromOpaque(user).takeUnretainedValue().hear(severity, String(cString: text))
        }, Unmanaged.passUnretained(messages).toOpaque())
    defer { withExtendedLifetime(messages) { CPLPopErrorHandler() } }
    return try work(messages)
}
