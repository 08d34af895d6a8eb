import Areas
import CGEOS

/// A GEOS context and what GEOS said last. One per task: GEOS contexts are not shared between threads.
@safe final class GEOSContext {
    let handle: GEOSContextHandle_t
    private var complaint = ""

    init() throws(Failure) {
        guard let handle = unsafe GEOS_init_r() else {
            throw Failure(.internalFault, at: "GEOS", "kon niet starten", remedy: "Is er nog geheugen vrij?")
        }
        unsafe self.handle = handle
        unsafe GEOSContext_setErrorMessageHandler_r(
            handle,
            { text, user in
                guard let text = unsafe text, let user = unsafe user else { return }
                let context = unsafe Unmanaged<GEOSContext>.fromOpaque(user).takeUnretainedValue()
                context.complaint = unsafe String(cString: text)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit { unsafe GEOS_finish_r(handle) }

    /// The failure of an action, in Dutch, with GEOS's own words: "geometrie herstellen".
    func failure(_ action: String) -> Failure {
        let reason = complaint.isEmpty ? "zonder opgaaf van reden" : "\"\(complaint)\""
        return Failure(
            .badData, at: "GEOS", "\(action) is mislukt: \(reason)",
            remedy: "Controleer de grenzen met een GIS-programma (geldigheid van de vlakken).")
    }
}
