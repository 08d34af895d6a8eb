import Areas
import CPROJ

/// A PROJ context that never goes to the network, and what PROJ complained about last. One per task.
@safe final class PROJContext {
    let handle: OpaquePointer
    private var complaint = ""

    init() throws(Failure) {
        guard let handle = unsafe proj_context_create() else {
            throw Failure(.internalFault, at: "PROJ", "kon niet starten", remedy: "Is er nog geheugen vrij?")
        }
        unsafe self.handle = handle
        let offline = unsafe proj_context_set_enable_network(handle, 0) == 0
        unsafe proj_log_func(handle, Unmanaged.passUnretained(self).toOpaque()) { user, _, text in
            guard let user = unsafe user, let text = unsafe text else { return }
            let context = unsafe Unmanaged<PROJContext>.fromOpaque(user).takeUnretainedValue()
            context.complaint = unsafe String(cString: text)
        }
        guard offline else {
            throw Failure(
                .internalFault, at: "PROJ", "wilde het netwerk op", remedy: "Zet PROJ_NETWORK=OFF in de omgeving.")
        }
    }

    deinit { unsafe proj_context_destroy(handle) }

    /// The failure to do something with a coordinate system, with PROJ's own words.
    func failure(_ problem: String, at location: String) -> Failure {
        Failure(
            .badData, at: location, complaint.isEmpty ? problem : "\(problem) (PROJ: \(complaint))",
            remedy: "Zet het bestand om naar EPSG:28992 of EPSG:4326, of herstel het coördinatenstelsel in het bestand."
        )
    }
}

/// A PROJ object that is freed with its last reference and keeps its context alive.
@safe final class PROJObject {
    let context: PROJContext
    let pointer: OpaquePointer

    /// Takes ownership; `nil` for `nil`.
    init?(owning pointer: OpaquePointer?, in context: PROJContext) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe (self.context, self.pointer) = (context, pointer)
    }

    deinit { unsafe proj_destroy(pointer) }

    var name: String {
        guard let name = unsafe proj_get_name(pointer) else { return "" }
        return unsafe String(cString: name)
    }
}
