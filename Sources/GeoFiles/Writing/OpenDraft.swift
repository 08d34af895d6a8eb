import Areas
import CGDAL

/// A dataset while it is being written: closed on every way out, and asked how closing went when it matters.
@safe struct OpenDraft: ~Copyable {
    let dataset: GDALDatasetH
    private var isOpen = true

    init(_ dataset: GDALDatasetH) { unsafe self.dataset = dataset }

    deinit { if isOpen { unsafe GDALClose(dataset) } }

    /// Closes the dataset. The last bytes are written only now, so this is where a full disk shows.
    mutating func finish(_ path: String, _ messages: GDALMessages) throws(Failure) {
        isOpen = false
        unsafe GDALClose(dataset)
        guard messages.failures.isEmpty else { throw cannotWrite(path, "het bestand is niet heel geworden", messages) }
    }
}

/// Runs `work` with GDAL's own form of a coordinate system, x being east or longitude.
///
/// Throws `.cannotWrite` when the definition is not understood.
func withSpatialReference<Result>(
    _ system: CoordinateSystem, writing path: String, _ messages: GDALMessages,
    _ work: (OGRSpatialReferenceH?) throws(Failure) -> Result
) throws(Failure) -> Result {
    let reference = unsafe OSRNewSpatialReference(nil)
    defer { unsafe OSRRelease(reference) }
    guard unsafe OSRSetFromUserInput(reference, system.definition) == OGRERR_NONE else {
        throw cannotWrite(path, "het coördinatenstelsel \(system.name) is niet bekend", messages)
    }
    unsafe OSRSetAxisMappingStrategy(reference, OAMS_TRADITIONAL_GIS_ORDER)
    return try unsafe work(reference)
}
